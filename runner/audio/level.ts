/** Levels of 16-bit PCM, in dB below full scale (0 dBFS: 32768). Silence is -Infinity. */

const FULL_SCALE = 32_768;

export const toDbfs = (amplitude: number): number => 20 * Math.log10(amplitude / FULL_SCALE);
export const fromDbfs = (level: number): number => FULL_SCALE * 10 ** (level / 20);

/** The largest magnitude in [from, to), 0 to 32768. */
export function peak(pcm: Int16Array, from = 0, to = pcm.length): number {
  let most = 0;
  for (let i = from; i < to; i++) most = Math.max(most, Math.abs(pcm[i] ?? 0));
  return most;
}

/** The root of the mean square in [from, to), 0 to 32768; 0 of nothing. */
export function rms(pcm: Int16Array, from = 0, to = pcm.length): number {
  if (to <= from) return 0;
  let sum = 0;
  for (let i = from; i < to; i++) sum += (pcm[i] ?? 0) ** 2;
  return Math.sqrt(sum / (to - from));
}

export const peakDbfs = (pcm: Int16Array, from?: number, to?: number): number => toDbfs(peak(pcm, from, to));
export const rmsDbfs = (pcm: Int16Array, from?: number, to?: number): number => toDbfs(rms(pcm, from, to));
