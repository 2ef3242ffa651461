// Generated from schemas/command.schema.json by `npm run generate`. Do not edit.
import type { ValidateFunction } from 'ajv';
import type { Command } from './command.generated.ts';

export declare const validateCommand: ValidateFunction<Command>;
