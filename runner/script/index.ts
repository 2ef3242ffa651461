/** The script language: from YAML text to a rundown, or to what is wrong with it. Pure; runs in a browser. */
export { compile, type Compiled, type CompileOptions } from './compile.ts';
export type { Code, Diagnostic, ErrorCode, Position, Range, Severity, WarningCode } from './diagnostic.ts';
export { stepsInside, type AudioFile, type Files } from './files.ts';
export { adlib, type Adlib } from './adlib.ts';
export { estimate } from './estimate.ts';
export { findItem } from './find-item.ts';
export { formatDuration, parseDuration } from './text/duration.ts';
export { knowsModel, VOICES, type KnownVoices } from './voices.ts';
export { MAX_BYTES } from './source/decode.ts';
