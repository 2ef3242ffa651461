/** Says words as a lexicon has them. */
export interface Lexicon {
  /** Cuts a text into what is spoken as it is written, and what is not. */
  apply(text: string): readonly { readonly text: string; readonly spoken: string }[];
}

/**
 * Whole words as Unicode counts them (UAX #29), case-sensitive, the longest entry first. Word boundaries come from
 * `Intl.Segmenter`, which differs a little between versions of Unicode.
 */
export function lexicon(entries: Readonly<Record<string, string>>, language: string): Lexicon {
  const words = Object.keys(entries).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (words.length === 0) return { apply: (text) => [{ text, spoken: text }] };
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return {
    apply(text) {
      const here = words.filter((word) => text.includes(word));
      if (here.length === 0) return [{ text, spoken: text }];
      const isBoundary = boundaries(text, segmenter);
      const found: { text: string; spoken: string }[] = [];
      let from = 0;
      for (let at = 0; at < text.length; at += 1) {
        const word = here.find((one) => text.startsWith(one, at) && isBoundary(at) && isBoundary(at + one.length));
        if (word === undefined) continue;
        if (at > from) found.push({ text: text.slice(from, at), spoken: text.slice(from, at) });
        found.push({ text: word, spoken: entries[word] ?? word });
        from = at + word.length;
        at = from - 1;
      }
      if (from < text.length) found.push({ text: text.slice(from), spoken: text.slice(from) });
      return found;
    },
  };
}

/** Tells where words begin and end. Beside a space that is plain; only elsewhere is Unicode asked, which takes time. */
function boundaries(text: string, segmenter: Intl.Segmenter): (at: number) => boolean {
  let all: Set<number> | undefined;
  return (at) => {
    if (at === 0 || at === text.length || text[at] === ' ' || text[at - 1] === ' ') return true;
    all ??= new Set([...segmenter.segment(text)].map(({ index }) => index));
    return all.has(at);
  };
}
