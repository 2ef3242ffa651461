export interface Match {
  /** Where in the haystack the needle begins. */
  readonly at: number;
  /** Normalised correlation, -1 to 1; 1 is the same but for its loudness. */
  readonly score: number;
}

/**
 * Where `needle` fits best in haystack[from, to), `to` bounding its first sample. Undefined when it is silent, or
 * longer than what it is looked for in. Takes needle × places multiplications: keep the needle to some 100 ms.
 */
export function find(needle: Int16Array, haystack: Int16Array, from = 0, to = haystack.length): Match | undefined {
  const norm = Math.sqrt(energy(needle, 0, needle.length));
  const first = Math.max(0, Math.floor(from));
  const end = Math.min(Math.ceil(to), haystack.length - needle.length + 1);
  if (norm === 0 || first >= end) return undefined;
  let best: Match | undefined;
  let under = energy(haystack, first, first + needle.length);
  for (let at = first; at < end; at++) {
    // Sums of squares of whole numbers stay whole below 2^53: sliding never drifts.
    if (at > first) under += square(haystack[at + needle.length - 1]) - square(haystack[at - 1]);
    if (under === 0) continue;
    let sum = 0;
    for (let i = 0; i < needle.length; i++) sum += (needle[i] ?? 0) * (haystack[at + i] ?? 0);
    const score = sum / (norm * Math.sqrt(under));
    if (!best || score > best.score) best = { at, score };
  }
  return best;
}

function energy(pcm: Int16Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += square(pcm[i]);
  return sum;
}

const square = (value = 0): number => value * value;
