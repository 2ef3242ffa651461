/** A number in [0, 1) for a whole one: chance without a memory, so that a time always looks the same. */
export function chance(index: number, salt: number): number {
  let hash = Math.imul(index + 1, 0x9e_37_79_b1) ^ Math.imul(salt + 17, 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x29_7a_2d_39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** Wanders between -1 and 1, never the same way twice. `period` is about how long a turn takes, in the unit of `time`. */
export function drift(time: number, period: number, salt: number): number {
  const turn = (2 * Math.PI * time) / period;
  const phase = 2 * Math.PI * chance(salt, 1);
  return (Math.sin(turn + phase) + 0.6 * Math.sin(turn * 1.618 + 2.1 * phase) + 0.35 * Math.sin(turn * 0.527 + 3.7 * phase)) / 1.95;
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function ease(value: number, from: number, to: number): number {
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return part * part * (3 - 2 * part);
}
