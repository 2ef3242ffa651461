// Generated from schemas/wire.schema.json by `npm run generate`. Do not edit.
import type { ValidateFunction } from 'ajv';
import type { Checkpoint, DispatchMetadata, Heartbeat, Reply, Request, SayPacket, ShowEvent, ShowSource, StateMessage } from './wire.generated.ts';

export declare const validateRequest: ValidateFunction<Request>;
export declare const validateReply: ValidateFunction<Reply>;
export declare const validateSay: ValidateFunction<SayPacket>;
export declare const validateHeartbeat: ValidateFunction<Heartbeat>;
export declare const validateEvent: ValidateFunction<ShowEvent>;
export declare const validateState: ValidateFunction<StateMessage>;
export declare const validateSource: ValidateFunction<ShowSource>;
export declare const validateDispatch: ValidateFunction<DispatchMetadata>;
export declare const validateCheckpoint: ValidateFunction<Checkpoint>;
