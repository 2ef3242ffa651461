import { SAMPLE_RATE, samples } from '../core/units.ts';
import type { Samples } from '../core/units.ts';
import { fromDbfs, rms } from './level.ts';

/** Frames of 10 ms are what onsets and ends are told by. */
export const FRAME = SAMPLE_RATE / 100;

export interface VoicedOptions {
  /** A frame is voiced when its RMS is above this. */
  readonly threshold?: number;
  /** Spans nearer than this are one. Samples. */
  readonly gap?: number;
  /** Shorter spans are clicks. Samples. */
  readonly shortest?: number;
}

export interface Voiced { readonly start: Samples; readonly end: Samples }

/**
 * Where there is sound: spans [start, end) by the energy of 10 ms frames (the last may be shorter), exact to the frame.
 * Defaults: -50 dBFS, spans under 100 ms apart are one, nothing is too short.
 */
export function voiced(pcm: Int16Array, options: VoicedOptions = {}): Voiced[] {
  const levels: number[] = [];
  for (let at = 0; at < pcm.length; at += FRAME) levels.push(rms(pcm, at, Math.min(at + FRAME, pcm.length)));
  return voicedFrames(levels, pcm.length, options);
}

/** The same from the RMS of each frame of a sound of `length` samples, for what is measured as it comes. */
export function voicedFrames(levels: readonly number[], length: number, options: VoicedOptions = {}): Voiced[] {
  const threshold = fromDbfs(options.threshold ?? -50);
  const gap = options.gap ?? SAMPLE_RATE / 10;
  const spans: { start: number; end: number }[] = [];
  levels.forEach((level, frame) => {
    if (level <= threshold) return;
    const start = frame * FRAME;
    const end = Math.min(start + FRAME, length);
    const last = spans.at(-1);
    if (last && start - last.end < gap) last.end = end;
    else spans.push({ start, end });
  });
  return spans
    .filter(({ start, end }) => end - start >= (options.shortest ?? 0))
    .map(({ start, end }) => ({ start: samples(start), end: samples(end) }));
}
