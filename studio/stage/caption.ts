/** What fits under a picture: two lines. */
const MOST = 92;

/**
 * The end of what has been said, begun anew where it gets too long: at the last sentence or phrase end if there is one, so
 * that lines do not crawl. Captions of television do the same.
 */
export function captionTail(heard: string, most: number = MOST): string {
  const text = heard.replace(/\s+/g, ' ').trim();
  let rest = text;
  while (rest.length > most) {
    const cut = breakIn(rest.slice(0, most));
    rest = rest.slice(cut).trimStart();
  }
  return rest;
}

/** Where to break a piece that is full: after the last sentence, else the last phrase, else the last word. */
function breakIn(piece: string): number {
  for (const end of [/[.!?…]["”’)]*\s/g, /[,;:–—]\s/g, /\s/g]) {
    const last = [...piece.matchAll(end)].at(-1);
    if (last && last.index + last[0].length > 20) return last.index + last[0].length;
  }
  return piece.length;
}
