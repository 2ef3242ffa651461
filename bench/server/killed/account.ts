/** What became of a show's phrases that was heard in several stretches, one for each process that performed it. */
export interface Account {
  /** Phrases of which no stretch has every word in a row. */
  readonly missing: readonly string[];
  /** For each stretch after the first: how many phrases are heard in it of which something was heard before. */
  readonly repeated: readonly number[];
  /** Phrases that were heard twice in the same stretch, or in the first one for no reason. */
  readonly doubled: readonly string[];
}

/** No word is in two phrases. A word cut short by the end of its stretch may be heard as any, and counts as none. */
export function accountOf(phrases: readonly (readonly string[])[], stretches: readonly (readonly string[])[]): Account {
  const phraseOf = new Map(phrases.flatMap((phrase, index) => phrase.map((word) => [word, index] as const)));
  const order = new Map(phrases.flat().map((word, index) => [word, index]));
  const heard = stretches.map((stretch, index) => (index < stretches.length - 1 ? withoutTorn(stretch, order) : stretch));
  const begun = heard.map((stretch) => new Set(stretch.flatMap((word) => phraseOf.get(word) ?? [])));
  const text = (phrase: readonly string[]): string => phrase.join(' ');
  return {
    missing: phrases.filter((phrase) => !heard.some((stretch) => isIn(phrase, stretch))).map(text),
    repeated: begun.slice(1).map((now, index) => [...now].filter((phrase) => begun.slice(0, index + 1).some((before) => before.has(phrase))).length),
    doubled: phrases.filter((phrase) => heard.some((stretch) => phrase.some((word) => stretch.indexOf(word) !== stretch.lastIndexOf(word)))).map(text),
  };
}

/** Whole, and in a row. */
function isIn(phrase: readonly string[], stretch: readonly string[]): boolean {
  const from = stretch.indexOf(phrase[0] ?? '');
  return from >= 0 && phrase.every((word, index) => stretch[from + index] === word);
}

function withoutTorn(stretch: readonly string[], order: ReadonlyMap<string, number>): readonly string[] {
  const [before, last] = stretch.slice(-2).map((word) => order.get(word));
  return stretch.length > 1 && (last === undefined || before === undefined || last !== before + 1) ? stretch.slice(0, -1) : stretch;
}
