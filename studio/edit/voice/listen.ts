import type { Api } from '../../link/api.ts';

/** What the server needs to say a line: schemas/openapi.yaml, VoiceRequest. */
export interface Wanted {
  readonly text: string;
  readonly speaker?: string;
  readonly voice?: object;
  /** The script it belongs to: its cast, language and lexicon. */
  readonly source?: string;
}

/** A voice may take long over a line that nobody has said before, ms. */
export const VOICE_MS = 60_000;

let context: AudioContext | undefined;
let playing: { readonly source: AudioBufferSourceNode; readonly stop: () => void } | undefined;

/** What is being listened to falls silent. */
export const hush = (): void => playing?.stop();

/**
 * Plays a line in this browser alone; the room does not hear it. Resolves when it has begun; `ended` is called once, at its
 * end or when something else is listened to. Gives the moment it began, by the audio's clock.
 */
export async function listenTo(api: Api, wanted: Wanted, ended: () => void = () => {}): Promise<{ readonly position: () => number }> {
  hush();
  // Made at the first press: before one, browsers give no sound.
  context ??= new AudioContext();
  const [answer] = await Promise.all([api('/voice', { method: 'POST', json: wanted, headers: { accept: 'audio/wav' }, within: VOICE_MS }), context.resume()]);
  const sound = await context.decodeAudioData(await answer.arrayBuffer());
  hush();
  const source = context.createBufferSource();
  source.buffer = sound;
  source.connect(context.destination);
  const begun = context.currentTime;
  const clock = context;
  let over = false;
  const stop = (): void => {
    if (over) return;
    over = true;
    if (playing?.source === source) playing = undefined;
    source.stop();
    source.disconnect();
    ended();
  };
  source.addEventListener('ended', stop);
  source.start();
  playing = { source, stop };
  return { position: () => Math.min(sound.duration, clock.currentTime - begun) * 1_000 };
}
