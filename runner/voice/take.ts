import type { VoiceSpec } from '../script/rundown.ts';
import type { Cache } from './cache.ts';
import { keyOf } from './cache.ts';
import { decodeSound, encodeSound } from './sound.ts';
import type { FinishedSound, Sound } from './sound.ts';
import { createTrim } from './trim.ts';
import { VoiceError } from './voice-error.ts';
import type { SpeechRequest, Voice } from './voice.ts';

/** Counted up when what is stored, or how it is made of what a voice says, changes. */
const SCHEMA = 1;

export interface TakeRequest {
  readonly text: string;
  readonly language: string;
  readonly voice: Voice;
  readonly spec: VoiceSpec;
}

export interface TakeWork {
  readonly cache: Cache | undefined;
  readonly signal: AbortSignal;
  /** Waits until it may be rendered; gives what ends that. */
  slot(): Promise<() => void>;
  onRequested(): void;
  /** The sound has grown. */
  onSound(): void;
}

/** Fills the sound from the cache or the voice. Gives whether it came from the cache. */
export async function renderTake(request: TakeRequest, sound: Sound, work: TakeWork): Promise<boolean> {
  const asked: SpeechRequest = { text: request.text, language: request.language, voice: request.spec };
  const key = keyOf({ schema: SCHEMA, identity: request.voice.identity(asked), text: asked.text, language: asked.language });
  const kept = await fromCache(work.cache, key);
  work.signal.throwIfAborted();
  if (kept) {
    sound.set(kept);
    return true;
  }
  const release = await work.slot();
  try {
    work.onRequested();
    const finished = await speak(request.voice, asked, sound, work);
    await work.cache?.put(key, encodeSound(finished));
  } finally {
    release();
  }
  return false;
}

async function speak(voice: Voice, asked: SpeechRequest, sound: Sound, work: TakeWork): Promise<FinishedSound> {
  const trim = createTrim();
  for await (const chunk of voice.speak(asked, work.signal)) {
    work.signal.throwIfAborted();
    const out = trim.push(chunk);
    sound.voiceStart = trim.voiceStart;
    sound.append(out);
    if (out.length > 0) work.onSound();
  }
  sound.append(trim.finish());
  if (sound.length === 0) throw new VoiceError('dropped', `The ${voice.provider} voice sent no sound for “${asked.text}”.`);
  const timing = trim.timing;
  sound.finish(trim.voiceEnd, timing);
  return { pcm: sound.part(0, sound.length), voiceStart: trim.voiceStart, voiceEnd: trim.voiceEnd, timing };
}

async function fromCache(cache: Cache | undefined, key: string): Promise<FinishedSound | undefined> {
  const bytes = await cache?.get(key);
  return bytes && decodeSound(bytes);
}
