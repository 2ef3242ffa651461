/** The least that is shown, dB below full scale. */
const FLOOR = -54;

/** From an amplitude (0 to 1) to a part of a meter (0 to 1), as ears hear it. */
export function meter(amplitude: number): number {
  if (!(amplitude > 0)) return 0;
  return Math.max(0, Math.min(1, 1 - (20 * Math.log10(amplitude)) / FLOOR));
}

/** A meter goes up at once and comes down gently: `passed` ms later it shows this. */
export function fall(shown: number, level: number, passed: number): number {
  return level >= shown ? level : Math.max(level, shown - passed / 600);
}
