import { PACKET_BYTES } from './topics.ts';

/** Between the messages of one packet: JSON has no such character (RFC 7464 separates texts by it). */
const SEPARATOR = '\u001e';
/** More messages in one packet come from nobody who means well. */
const MOST_IN_ONE = 200;

/** The messages of a packet, in order: JSON, if its sender means well. */
export function messagesOf(packet: Uint8Array): readonly string[] {
  return new TextDecoder().decode(packet).split(SEPARATOR, MOST_IN_ONE);
}

/** What is to be sent: a packet, or, when it `isLong`, one message as a text stream. */
export interface Parcel {
  readonly topic: string;
  readonly to: readonly string[];
  readonly text: string;
  readonly isLong: boolean;
}

/** Whoever sends it: LiveKit's local participant, seen from here. */
interface Sender {
  publishData(data: Uint8Array, options: { reliable: boolean; topic: string; destination_identities: string[] }): Promise<void>;
  sendText(text: string, options: { topic: string; destinationIdentities: string[] }): Promise<unknown>;
}

/** Resolves when the native side has taken it, which keeps the order of the calls. */
export async function deliver({ topic, to, text, isLong }: Parcel, sender: Sender | undefined): Promise<void> {
  if (isLong) await sender?.sendText(text, { topic, destinationIdentities: [...to] });
  else await sender?.publishData(new TextEncoder().encode(text), { reliable: true, topic, destination_identities: [...to] });
}

/**
 * Messages that are sent in one moment, to the same receivers on the same topic, travel in one packet, in the order of the calls: to
 * send a packet takes a ms of our time and of the server's, and a hundred lines may be asked for at once.
 */
export class Packer {
  readonly #send: (parcel: Parcel) => void;
  #waiting: { readonly topic: string; readonly to: readonly string[]; readonly texts: string[]; bytes: number } | undefined;
  #flush: NodeJS.Immediate | undefined;

  constructor(send: (parcel: Parcel) => void) {
    this.#send = send;
  }

  add(topic: string, message: object, to: readonly string[]): void {
    const text = JSON.stringify(message);
    const bytes = Buffer.byteLength(text) + 1;
    const waiting = this.#waiting;
    const isSame = waiting?.topic === topic && waiting.to.length === to.length && waiting.to.every((each, index) => each === to[index]);
    if (waiting && (!isSame || waiting.texts.length === MOST_IN_ONE || waiting.bytes + bytes > PACKET_BYTES)) this.flush();
    if (bytes > PACKET_BYTES) {
      this.#send({ topic, to, text, isLong: true });
      return;
    }
    this.#waiting ??= { topic, to, texts: [], bytes: 0 };
    this.#waiting.texts.push(text);
    this.#waiting.bytes += bytes;
    this.#flush ??= setImmediate(() => { this.flush(); });
  }

  /** What waits goes now. */
  flush(): void {
    clearImmediate(this.#flush);
    this.#flush = undefined;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) this.#send({ topic: waiting.topic, to: waiting.to, text: waiting.texts.join(SEPARATOR), isLong: false });
  }
}
