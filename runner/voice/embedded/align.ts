import { isVowel, PAUSE } from './phones.ts';

/*
 * Flite tells the sounds of a sentence and their times, but not which word each belongs to. Each word said alone tells
 * its sounds too; the two differ where a neighbour changes a word ("the", "Dr.", "2024"). The cheapest way to turn the
 * one row into the other says which sound is whose.
 */

const GAP = 1.2;

/**
 * For each sound of `heard` (pauses included) the index of the word it belongs to, or undefined for a pause.
 * `words` holds the sounds of each word said alone.
 */
export function align(words: readonly (readonly string[])[], heard: readonly string[]): (number | undefined)[] {
  const alone = words.flatMap((phones, word) => phones.filter((name) => name !== PAUSE).map((name) => ({ name, word })));
  const places = heard.flatMap((name, place) => (name === PAUSE ? [] : [place]));
  const sounds = places.map((place) => heard[place] ?? PAUSE);
  const owners: (number | undefined)[] = heard.map(() => undefined);
  const steps = cheapest(alone.map(({ name }) => name), sounds);

  // Sounds that no word has alone go with the word before them, unless a pause stands between: then with the next.
  const owner: (number | undefined)[] = sounds.map(() => undefined);
  for (const [a, b] of steps) owner[b] = alone[a]?.word;
  for (let i = 1; i < owner.length; i++) {
    const paused = (places[i] ?? 0) - (places[i - 1] ?? 0) > 1;
    if (owner[i] === undefined && !paused) owner[i] = owner[i - 1];
  }
  for (let i = owner.length - 2; i >= 0; i--) owner[i] ??= owner[i + 1];
  for (let i = 1; i < owner.length; i++) owner[i] ??= owner[i - 1];
  places.forEach((place, i) => (owners[place] = owner[i]));
  return owners;
}

/** Pairs (index in a, index in b) of the cheapest alignment. Edit distance, with like sounds cheaper. */
function cheapest(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const cost = new Float32Array((a.length + 1) * width);
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        cost[i * width + j] = (i + j) * GAP;
        continue;
      }
      const paired = (cost[(i - 1) * width + j - 1] ?? 0) + difference(a[i - 1] ?? '', b[j - 1] ?? '');
      const without = Math.min(cost[(i - 1) * width + j] ?? 0, cost[i * width + j - 1] ?? 0) + GAP;
      cost[i * width + j] = Math.min(paired, without);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = a.length, j = b.length; i > 0 && j > 0; ) {
    const here = cost[i * width + j] ?? 0;
    const paired = (cost[(i - 1) * width + j - 1] ?? 0) + difference(a[i - 1] ?? '', b[j - 1] ?? '');
    if (Math.abs(here - paired) < 1e-3) pairs.push([--i, --j]);
    else if (Math.abs(here - ((cost[(i - 1) * width + j] ?? 0) + GAP)) < 1e-3) i--;
    else j--;
  }
  return pairs.reverse();
}

function difference(a: string, b: string): number {
  if (a === b) return 0;
  return isVowel(a) === isVowel(b) ? 1 : 3;
}
