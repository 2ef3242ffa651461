/** What looks like a key or a header with one. */
const KEY = /\b(?:(?:sk|xi|api)[-_][\w*.-]{4,}|(?:Bearer|Basic|Token)\s+[\w*.~+/=-]{6,})/gi;

/** The words of a service, for an error message: one line, not too long, without anything that looks like a key. */
export function quote(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim().replace(KEY, '[key]');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
