/** The one of `names` that was probably meant by `word`, if any is close enough; the closest, and the first of equals. */
export function suggest(word: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  const folded = word.toLowerCase();
  for (const name of names) {
    const most = Math.max(1, Math.floor(Math.max(name.length, word.length) / 3));
    if (Math.abs(name.length - word.length) > most || name.length > 64) continue;
    const far = name.toLowerCase() === folded ? 0 : distance(folded, name.toLowerCase());
    if (far <= most && far < least && far < Math.max(name.length, 2)) [best, least] = [name, far];
  }
  return best;
}

/** How many pairs of names one script's suggestions may compare: thousands of typos among thousands of names take too long. */
const MAX_COMPARED = 20_000;

/** Suggests names until it has taken long enough; then it knows none. */
export class Suggestions {
  #left = MAX_COMPARED;

  /** Like {@link suggest}. */
  for(word: string, names: ReadonlySet<string> | ReadonlyMap<string, unknown>): string | undefined {
    this.#left -= names.size;
    return this.#left < 0 ? undefined : suggest(word, names.keys());
  }
}

/** ` Did you mean \`name\`?`, or nothing. */
export const didYouMean = (name: string | undefined): string => (name === undefined ? '' : ` Did you mean \`${name}\`?`);

/** Edits between two words: one letter more, less, other, or two swapped. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
