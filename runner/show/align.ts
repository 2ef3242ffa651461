import type { Item } from '../script/rundown.ts';

/** Two items of one kind that have fewer words in common than this share are two items. */
const ALIKE = 0.4;
/** Beyond so many comparisons, only what stands at both ends and what has an id is found again. */
const MOST = 4_000_000;

/**
 * Which item of an edited script is which of the one before: old index → new index. By its id, else by what it is, else by its
 * place among those that are found again.
 */
export function align(before: readonly Item[], after: readonly Item[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const match = (old: number, now: number): void => {
    found.set(old, now);
    taken.add(now);
  };

  const byId = new Map<string, number>();
  for (const { id, index } of after.toReversed()) if (id !== undefined) byId.set(id, index);
  for (const item of before) {
    const now = item.id === undefined ? undefined : byId.get(item.id);
    if (now !== undefined && !taken.has(now) && after[now]?.kind === item.kind) match(item.index, now);
  }

  const left = (items: readonly Item[], isTaken: (index: number) => boolean): Item[] => items.filter(({ index }) => !isTaken(index));
  for (const [old, now] of common(left(before, (index) => found.has(index)), left(after, (index) => taken.has(index)))) match(old, now);

  for (const { olds, news } of gaps(before, after, found, taken)) {
    for (const [old, now] of pairs(olds, news)) match(old, now);
  }
  return found;
}

/** What an item is, wherever it stands and whatever it is called. */
export function contentOf(item: Item): string {
  const { index: _, number: __, sourceLine: ___, parent: ____, id: _____, ...content } = item;
  return JSON.stringify('end' in content ? { ...content, end: 0 } : content);
}

/** The longest common subsequence by content: indices of equal items, in order. */
function common(before: readonly Item[], after: readonly Item[]): [number, number][] {
  const [a, b] = [before.map(contentOf), after.map(contentOf)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const pairsOf = (count: number, fromA: number, fromB: number): [number, number][] =>
    Array.from({ length: count }, (_, i) => [before[fromA + i]?.index ?? 0, after[fromB + i]?.index ?? 0]);
  const middle = middleOf(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...pairsOf(head, 0, 0),
    ...middle.flatMap(([i, j]) => pairsOf(1, head + i, head + j)),
    ...pairsOf(tail, a.length - tail, b.length - tail),
  ];
}

function middleOf(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > MOST) return [];
  const width = b.length + 1;
  // lengths[i * width + j]: of the longest common subsequence of a from i on and b from j on.
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

interface Gap { readonly olds: readonly Item[]; readonly news: readonly Item[] }

/** What lies unmatched between matched items that kept their order. */
function* gaps(before: readonly Item[], after: readonly Item[], found: ReadonlyMap<number, number>, taken: ReadonlySet<number>): Generator<Gap> {
  let olds: Item[] = [];
  let from = 0;
  for (const item of [...before, undefined]) {
    const now = item === undefined ? after.length : found.get(item.index);
    if (item && now === undefined) olds.push(item);
    if (now === undefined || now < from) continue; // it was moved: no anchor
    const news = after.slice(from, now).filter(({ index }) => !taken.has(index));
    if (olds.length > 0 && news.length > 0) yield { olds, news };
    olds = [];
    from = now + 1;
  }
}

/** Each with the one most like it, in order; of as many as before, each with the one in its place. */
function pairs(olds: readonly Item[], news: readonly Item[]): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (const [at, old] of olds.entries()) {
    const rated = news.map((item, place) => ({ item, place, like: likeness(old, item) }))
      // Two names are two items.
      .filter(({ item, place }) => place >= from && !(old.id !== undefined && item.id !== undefined));
    const inPlace = olds.length === news.length ? rated.find(({ item, place, like }) => place === at && like >= 0 && old.id === undefined && item.id === undefined) : undefined;
    const [alike] = rated.filter(({ like }) => like >= ALIKE).toSorted((a, b) => b.like - a.like);
    const best = inPlace ?? alike;
    if (!best) continue;
    found.push([old.index, best.item.index]);
    from = best.place + 1;
  }
  return found;
}

/** From 0 to 1; -1: of different kinds. */
function likeness(a: Item, b: Item): number {
  if (a.kind !== b.kind) return -1;
  if (a.kind !== 'line' || b.kind !== 'line') return contentOf(a) === contentOf(b) ? 1 : 0.5;
  const [x, y] = [wordsOf(a.caption), wordsOf(b.caption)];
  const shared = x.filter((word) => y.includes(word)).length;
  return (2 * shared) / Math.max(1, x.length + y.length);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
