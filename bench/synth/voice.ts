import type { Voice } from '../../runner/voice/voice.ts';
import { paced } from './pace.ts';
import { soundOf } from './sound.ts';

/** The synthetic voice, as Showrunner uses voices. It tells no word times. */
export const synthVoice: Voice = {
  provider: 'synth',
  identity: () => ({ provider: 'synth', version: 1 }),
  async *speak({ text }, signal) {
    for await (const pcm of paced(soundOf(text), signal)) yield { pcm };
    signal.throwIfAborted();
  },
};
