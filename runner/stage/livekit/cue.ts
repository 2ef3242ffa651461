import type { Room } from './rtc/index.ts';
import { ShowrunnerError } from '../../core/errors.ts';
import type { JsonObject } from '../../script/rundown.ts';

const TOPIC = 'cue';
/** LiveKit's limit for a data packet is 64,000 bytes with its header. */
const MOST_BYTES = 63_000;

/** What everyone in the room gets when a cue is heard. */
export interface CuePacket {
  readonly name: string;
  readonly with: JsonObject;
  /** Unique in the show: a packet that comes twice is one cue. */
  readonly id: string;
  /** When it was heard: ISO 8601. */
  readonly at: string;
}

/** Sends a cue to everyone, reliably. Rejects with `cue-too-big` or `cue-not-sent`. */
export async function sendCue(room: Room, { name, with: payload, id, at }: CuePacket): Promise<void> {
  const body = new TextEncoder().encode(JSON.stringify({ name, with: payload, id, at }));
  if (body.byteLength > MOST_BYTES) {
    throw new ShowrunnerError('cue-too-big', `The cue "${name}" carries ${body.byteLength} bytes in \`with\`; a packet holds ${MOST_BYTES}. Send a name or an address of the data instead.`);
  }
  try {
    await room.localParticipant?.publishData(body, { reliable: true, topic: TOPIC });
  } catch (error) {
    throw new ShowrunnerError('cue-not-sent', `The cue "${name}" could not be sent to the room: ${String(error)}.`, { cause: error });
  }
}
