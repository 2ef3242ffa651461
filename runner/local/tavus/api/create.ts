import { randomBytes } from 'node:crypto';
import { seconds, type Ms } from '../../../core/units.ts';
import type { TimeoutSettings } from '../timeouts.ts';
import { badRequest, type ApiError } from './errors.ts';

/** The body of `POST /v2/conversations`, checked. */
export interface ConversationOrder {
  readonly name: string;
  /** Which pair of names it was asked for with, and is answered with. */
  readonly naming: 'old' | 'new';
  readonly persona: string | undefined;
  readonly replica: string | undefined;
  readonly room: { readonly url: string; readonly token: string };
  readonly timeouts: TimeoutSettings;
  readonly testMode: boolean;
  readonly callbackUrl: string;
}

/** The longest that Tavus allows, and its default. */
const LONGEST_S = 3_600;
const LEFT_S = 0;
const ABSENT_S = 300;

type Fields = Readonly<Record<string, unknown>>;

/** Reads the body as Tavus does. Only conversations in a LiveKit room can be had from this stand-in. */
export function readConversationOrder(body: unknown): ConversationOrder | ApiError {
  if (!isFields(body)) return badRequest('Invalid JSON body');
  const text = (key: string): string | undefined => (typeof body[key] === 'string' && body[key] !== '' ? body[key] : undefined);
  const old = 'persona_id' in body || 'replica_id' in body;
  const renewed = 'pal_id' in body || 'face_id' in body;
  if (old && renewed) return badRequest('Use either persona_id and replica_id, or pal_id and face_id, not both');
  const persona = text(renewed ? 'pal_id' : 'persona_id');
  const replica = text(renewed ? 'face_id' : 'replica_id');
  if (persona === undefined && replica === undefined) return badRequest('A persona_id or a replica_id is required');
  const properties = body.properties ?? {};
  if (!isFields(properties)) return badRequest('properties must be an object');
  const room = readRoom(properties);
  if ('status' in room) return room;
  const timeouts = readTimeouts(properties);
  if ('status' in timeouts) return timeouts;
  return {
    name: text('conversation_name') ?? `Conversation ${randomBytes(4).toString('hex')}`,
    naming: renewed ? 'new' : 'old',
    persona, replica, room, timeouts,
    testMode: body.test_mode === true,
    callbackUrl: text('callback_url') ?? '',
  };
}

function readRoom({ livekit_ws_url: url, livekit_room_token: token }: Fields): ConversationOrder['room'] | ApiError {
  if (typeof url !== 'string' || typeof token !== 'string') return badRequest('properties.livekit_ws_url and properties.livekit_room_token are required: this stand-in has no rooms of its own');
  if (!/^(wss?|https?):$/.test(protocolOf(url))) return badRequest('Invalid livekit_ws_url');
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return badRequest('Invalid livekit_room_token');
  return { url, token };
}

function readTimeouts(properties: Fields): TimeoutSettings | ApiError {
  const read = (key: string, otherwise: number, longest = Infinity): Ms | ApiError => {
    const value = properties[key] ?? otherwise;
    if (typeof value !== 'number' || !(value >= 0 && value <= longest)) {
      return badRequest(`${key} must be a number of seconds${longest === Infinity ? '' : ` up to ${longest}`}`);
    }
    return seconds(value);
  };
  const maxCallDuration = read('max_call_duration', LONGEST_S, LONGEST_S);
  const participantLeft = read('participant_left_timeout', LEFT_S);
  const participantAbsent = read('participant_absent_timeout', ABSENT_S);
  for (const value of [maxCallDuration, participantLeft, participantAbsent]) if (typeof value !== 'number') return value;
  // as: what is no number has just been returned.
  return { maxCallDuration, participantLeft, participantAbsent } as TimeoutSettings;
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
