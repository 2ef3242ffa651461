/** The same numbers for the same seed: evenly from 0 to 1 (mulberry32, public domain). */
export function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** In another order, by chance. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values.map((value) => ({ value, place: random() })).sort((a, b) => a.place - b.place).map(({ value }) => value);
}
