/** The least that is shown, dB below full scale. */
const FLOOR = -54;

/** What WebRTC counts of a track's sound: the sum of squared amplitudes over time, and that time, s. */
export interface Energy { readonly energy: number; readonly duration: number }

/** The amplitude (0 to 1) between two counts. */
export function loudness(before: Energy, now: Energy): number {
  const passed = now.duration - before.duration;
  return passed > 0 ? Math.min(1, Math.sqrt(Math.max(0, now.energy - before.energy) / passed)) : 0;
}

/** From an amplitude (0 to 1) to a part of a meter (0 to 1), as ears hear it. */
export function meter(amplitude: number): number {
  if (!(amplitude > 0)) return 0;
  return Math.max(0, Math.min(1, 1 - (20 * Math.log10(amplitude)) / FLOOR));
}

/** A meter goes up at once and comes down gently: `passed` ms later it shows this. */
export function fall(shown: number, level: number, passed: number): number {
  return level >= shown ? level : Math.max(level, shown - passed / 600);
}
