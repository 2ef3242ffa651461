import { ms, SAMPLE_RATE, samples, toSamples, type Ms, type Samples } from '../../runner/core/units.ts';

/**
 * What the synthetic voice makes of a text: `Line 12, 1500 ms.` is a tone of 1.5 s. Of so few letters nobody can say that
 * they were spoken too fast, and the answer broken off (runner/voice/ending.ts).
 */
export interface Sound {
  readonly kind: 'tone' | 'chirp';
  readonly number: number;
  readonly duration: Ms;
}

const FORM = /^(Line|Chirp) (\d+), (\d+) ms\.$/;
const LOUDNESS = 10_000;

export const toneText = (number: number, duration: number): string => `Line ${number}, ${duration} ms.`;
export const chirpText = (number: number, duration: number): string => `Chirp ${number}, ${duration} ms.`;

/** Throws for a text in no such form: whoever changed it on its way must not go unnoticed. */
export function soundOf(text: string): Sound {
  const [, kind, number, duration] = FORM.exec(text.trim()) ?? [];
  if (kind === undefined) throw new Error(`The synthetic voice was asked for ${JSON.stringify(text)}`);
  return { kind: kind === 'Line' ? 'tone' : 'chirp', number: Number(number), duration: ms(Number(duration)) };
}

export const lengthOf = (sound: Sound): Samples => toSamples(sound.duration);

/**
 * The samples [from, to) of a sound. Sharp edges: it is at its loudest from the first sample to the last, so that an
 * onset is where it is and not where a threshold puts it.
 */
export function pcmOf(sound: Sound, from = 0, to: number = lengthOf(sound)): Int16Array {
  const pcm = new Int16Array(samples(to - from));
  for (let i = 0; i < pcm.length; i++) pcm[i] = LOUDNESS * Math.cos(phase(sound, from + i));
  return pcm;
}

/** Tones differ from line to line. A chirp never sounds twice the same, so correlation finds any piece of it. */
function phase({ kind, number, duration }: Sound, sample: number): number {
  const t = sample / SAMPLE_RATE;
  if (kind === 'tone') return 2 * Math.PI * (400 + 50 * (number % 20)) * t;
  const [low, high] = [300, 3_300];
  return 2 * Math.PI * (low * t + ((high - low) * t * t) / (2 * (duration / 1_000)));
}
