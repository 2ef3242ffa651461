import type { ValidateFunction } from 'ajv';
import type { AsRunEntry, Command } from '../show/index.ts';
import { validateEntry } from '../show/as-run.validate.generated.js';
import { validateCommand } from '../show/command.validate.generated.js';
import type { DispatchMetadata, Checkpoint, Heartbeat, Reply, Request, SayPacket, ShowEvent, ShowSource, StateMessage } from './wire.generated.ts';
import { validateCheckpoint, validateDispatch, validateEvent, validateHeartbeat, validateReply, validateRequest, validateSay, validateSource, validateState } from './wire.validate.generated.js';

/** JSON from anywhere: the message, or undefined when it is none. */
function reader<T>(validate: ValidateFunction<T>, also: (message: T) => boolean = () => true): (text: string | Uint8Array) => T | undefined {
  return (text) => {
    let value: unknown;
    try {
      value = JSON.parse(typeof text === 'string' ? text : new TextDecoder('utf-8', { fatal: true }).decode(text));
    } catch {
      return undefined;
    }
    return validate(value) && also(value) ? value : undefined;
  };
}

export const isCommand = (value: unknown): value is Command => validateCommand(value);
export const isEntry = (value: unknown): value is AsRunEntry => validateEntry(value);
export const isSource = (value: unknown): value is ShowSource => validateSource(value);

export const readRequest: (text: string | Uint8Array) => Request | undefined = reader<Request>(validateRequest, (request) => request.request !== 'command' || isCommand(request.command));
export const readReply: (text: string | Uint8Array) => Reply | undefined = reader<Reply>(validateReply);
export const readSay: (text: string | Uint8Array) => SayPacket | undefined = reader<SayPacket>(validateSay);
export const readHeartbeat: (text: string | Uint8Array) => Heartbeat | undefined = reader<Heartbeat>(validateHeartbeat);
export const readEvent: (text: string | Uint8Array) => ShowEvent | undefined = reader<ShowEvent>(validateEvent, ({ entries }) => entries.every(isEntry));
export const readState: (text: string | Uint8Array) => StateMessage | undefined = reader<StateMessage>(validateState);
export const readDispatch: (text: string) => DispatchMetadata | undefined = reader<DispatchMetadata>(validateDispatch);

/** A room's metadata, which others may use as well: ours is under `showrunner`. */
export function readCheckpoint(metadata: string): Checkpoint | undefined {
  const value = parseObject(metadata)?.showrunner;
  return validateCheckpoint(value) ? value : undefined;
}

/** The room's metadata with our checkpoint in it, what others wrote left as it is; without one, ours is taken out. */
export function withCheckpoint(metadata: string, checkpoint: Checkpoint | undefined): string {
  const { showrunner: _, ...others } = parseObject(metadata) ?? {};
  return JSON.stringify(checkpoint ? { ...others, showrunner: checkpoint } : others);
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined; // an object, by the line above
  } catch {
    return undefined;
  }
}
