export interface Match {
  /** Where in the haystack the needle begins. */
  readonly at: number;
  /** Normalised correlation, -1 to 1; 1 is the same but for its loudness. */
  readonly score: number;
}

export interface FindOptions {
  /** Bounds of the place where the needle begins. Default: all of the haystack. */
  readonly from?: number;
  readonly to?: number;
  /** Of places that fit nearly as well as the best (within 1 %: a steady tone fits every period), the nearest to this. */
  readonly near?: number;
}

/**
 * Where `needle` fits best in `haystack`. Undefined when it is silent, or longer than what it is looked for in. Takes
 * needle × places multiplications: keep the needle to some 100 ms.
 */
export function find(needle: Int16Array, haystack: Int16Array, options: FindOptions = {}): Match | undefined {
  const norm = Math.sqrt(energy(needle, 0, needle.length));
  const first = Math.max(0, Math.floor(options.from ?? 0));
  const end = Math.min(Math.ceil(options.to ?? haystack.length), haystack.length - needle.length + 1);
  if (norm === 0 || first >= end) return undefined;
  const scores = new Float64Array(end - first);
  let under = energy(haystack, first, first + needle.length);
  for (let at = first; at < end; at++) {
    // Sums of squares of whole numbers stay whole below 2^53: sliding never drifts.
    if (at > first) under += square(haystack[at + needle.length - 1]) - square(haystack[at - 1]);
    if (under === 0) continue;
    let sum = 0;
    for (let i = 0; i < needle.length; i++) sum += (needle[i] ?? 0) * (haystack[at + i] ?? 0);
    scores[at - first] = sum / (norm * Math.sqrt(under));
  }
  const best = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const good = options.near === undefined ? best : best - 0.01 * Math.abs(best);
  let found: Match | undefined;
  scores.forEach((score, i) => {
    const at = first + i;
    if (score < good || (found && (options.near === undefined || Math.abs(found.at - options.near) <= Math.abs(at - options.near)))) return;
    found = { at, score };
  });
  return found;
}

function energy(pcm: Int16Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += square(pcm[i]);
  return sum;
}

const square = (value = 0): number => value * value;
