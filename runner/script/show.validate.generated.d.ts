// Generated from schemas/show.schema.json by `npm run generate`. Do not edit.
import type { ValidateFunction } from 'ajv';
import type { ScriptCue, ScriptLine, ScriptPause, ScriptSegment, ScriptShow, ScriptWait, ScriptWaitEvent } from './show.generated.ts';

export declare const validateShow: ValidateFunction<ScriptShow>;
export declare const validateLine: ValidateFunction<ScriptLine>;
export declare const validatePause: ValidateFunction<ScriptPause>;
export declare const validateCue: ValidateFunction<ScriptCue>;
export declare const validateWait: ValidateFunction<ScriptWait>;
export declare const validateWaitEvent: ValidateFunction<ScriptWaitEvent>;
export declare const validateSegment: ValidateFunction<ScriptSegment>;
