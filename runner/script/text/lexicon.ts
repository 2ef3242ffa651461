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
  const root = letters(entries);
  if (root.next.size === 0) return { apply: (text) => [{ text, spoken: text }] };
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return {
    apply(text) {
      const isBoundary = boundaries(text, segmenter);
      const found: { text: string; spoken: string }[] = [];
      let from = 0;
      for (let at = 0; at < text.length; at += 1) {
        const end = longest(root, text, at, isBoundary);
        if (end === undefined) continue;
        if (at > from) found.push({ text: text.slice(from, at), spoken: text.slice(from, at) });
        const word = text.slice(at, end);
        found.push({ text: word, spoken: entries[word] ?? word });
        from = end;
        at = end - 1;
      }
      if (from < text.length) found.push({ text: text.slice(from), spoken: text.slice(from) });
      return found;
    },
  };
}

/** The words of a lexicon, letter by letter: however many there are, a text is looked through once. */
interface Letter {
  readonly next: Map<string, Letter>;
  ends: boolean;
}

function letters(entries: Readonly<Record<string, string>>): Letter {
  const root: Letter = { next: new Map(), ends: false };
  for (const word of Object.keys(entries)) {
    let letter = root;
    for (const char of word.split('')) {
      const next = letter.next.get(char) ?? { next: new Map<string, Letter>(), ends: false };
      letter.next.set(char, next);
      letter = next;
    }
    letter.ends = true;
  }
  return root;
}

/** Where the longest word ends that stands at `at`. */
function longest(root: Letter, text: string, at: number, isBoundary: (at: number) => boolean): number | undefined {
  let found: number | undefined;
  let letter = root.next.get(text[at] ?? '');
  for (let end = at + 1; letter; end += 1) {
    if (letter.ends && isBoundary(at) && isBoundary(end)) found = end;
    letter = letter.next.get(text[end] ?? '');
  }
  return found;
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
