/** A line may have as many UTF-16 units; the wire takes 4,096 characters. */
export const MOST = 4_000;

/**
 * A long text as lines of at most `most` UTF-16 units: split between sentences, a long sentence between words, a long word wherever.
 * Nothing of it is lost but the spaces in between.
 */
export function split(text: string, most = MOST): readonly string[] {
  if (text.length <= most) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, most)) {
    if (line !== '' && line.length + piece.length > most) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  lines.push(line);
  return lines.map((each) => each.trim()).filter((each) => each !== '');
}

function* pieces(text: string, most: number): Iterable<string> {
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    if (segment.length <= most) {
      yield segment;
      continue;
    }
    for (const { segment: word } of new Intl.Segmenter('en', { granularity: 'word' }).segment(segment)) {
      for (let from = 0; from < word.length; ) {
        const cut = from + most;
        // Not through the middle of a pair.
        const to = cut < word.length && /[\uD800-\uDBFF]/.test(word[cut - 1] ?? '') ? cut - 1 : cut;
        yield word.slice(from, to);
        from = to;
      }
    }
  }
}
