// Generated from schemas/as-run.schema.json by `npm run generate`. Do not edit.
import type { ValidateFunction } from 'ajv';
import type { AsRunEntry } from './as-run.generated.ts';

export declare const validateEntry: ValidateFunction<AsRunEntry>;
