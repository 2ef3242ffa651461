import type { Room, TextStreamWriter } from './rtc/index.ts';

const TOPIC = 'lk.transcription';
const CLOSE_WITHIN_MS = 1_000;

/** Captions, as LiveKit's own clients and LiveKit Meet show them: each word as it is heard. */
export interface Captions {
  /** `heard` is all of the segment's caption that has been heard by now; what grew since the last call is sent. */
  word(segment: string, heard: string): void;
  /** The segment is over. `text`: all of its caption that was heard, if that is more than the last `word` said. */
  final(segment: string, text?: string): void;
  /** Resolves when all of it has been sent, or could not be within a second. */
  close(): Promise<void>;
}

export interface CaptionOptions {
  /** The publication that is captioned. */
  readonly track: { readonly sid: string };
  /** A caption that could not be sent is no reason to stop a show. */
  readonly onError: (error: unknown) => void;
}

/**
 * One text stream a segment, open while it is spoken: the form LiveKit Agents gives its own speech (segments that grow
 * are final from the start; components-js adds the chunks up). Attributes: `lk.segment_id`, `lk.transcription_final`,
 * `lk.transcribed_track_id`.
 */
export function openCaptions(room: Room, { track, onError }: CaptionOptions): Captions {
  const segments = new Map<string, { readonly writer: Promise<TextStreamWriter | undefined>; sent: string }>();
  // Opening, words and closing of all segments go out in the order of the calls.
  let sending: Promise<unknown> = Promise.resolve();
  const then = <T>(work: () => Promise<T>): Promise<T | undefined> => {
    const done = sending.then(work).catch((error: unknown) => {
      onError(error);
      return undefined;
    });
    sending = done;
    return done;
  };

  const open = (id: string): { readonly writer: Promise<TextStreamWriter | undefined>; sent: string } => {
    const writer = then(async () =>
      room.localParticipant?.streamText({
        topic: TOPIC,
        attributes: { 'lk.segment_id': id, 'lk.transcription_final': 'true', 'lk.transcribed_track_id': track.sid },
      }),
    );
    const segment = { writer, sent: '' };
    segments.set(id, segment);
    return segment;
  };

  const word = (id: string, heard: string): void => {
    const segment = segments.get(id) ?? open(id);
    // A phrase taken up again is heard twice and read once.
    if (!heard.startsWith(segment.sent) || heard === segment.sent) return;
    const grown = heard.slice(segment.sent.length);
    segment.sent = heard;
    void then(async () => (await segment.writer)?.write(grown));
  };

  const final = (id: string, text?: string): void => {
    if (text !== undefined) word(id, text);
    const segment = segments.get(id);
    if (!segment) return;
    segments.delete(id);
    void then(async () => (await segment.writer)?.close());
  };

  return {
    word,
    final,
    close: async () => {
      for (const id of [...segments.keys()]) final(id);
      // In the middle of a reconnect there is no end to it.
      await Promise.race([sending, new Promise((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS).unref())]);
    },
  };
}
