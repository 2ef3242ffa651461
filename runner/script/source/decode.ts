import type { Problem } from './problem.ts';

/** The most a script may weigh, in bytes of UTF-8: 1 MiB. */
export const MAX_BYTES = 1 << 20;

/** What YAML allows in a text, and nothing besides: no control characters, no half of a surrogate pair, no lone CR. */
 
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export type Decoded = { readonly text: string } | { readonly text: string; readonly problem: Problem };

/** Bytes or text to text without a byte order mark, and what forbids reading it. */
export function decode(source: string | Uint8Array): Decoded {
  const size = typeof source === 'string' ? bytesOf(source) : source.byteLength;
  if (size > MAX_BYTES) {
    return { text: '', problem: problem('yaml-limit', 0, `The script is larger than 1 MiB (${MAX_BYTES} bytes). Split the show into several scripts.`) };
  }
  if (typeof source === 'string') return checked(source.startsWith('\ufeff') ? source.slice(1) : source);
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(source));
  } catch {
    // Up to the first byte that is not UTF-8 everything is, so the replacement character shows where it stands.
    const text = new TextDecoder('utf-8').decode(source);
    const at = firstBad(source);
    const before = new TextDecoder('utf-8').decode(source.subarray(0, at));
    const byte = source[at] ?? 0;
    const what = at === 0 && (byte === 0xff || byte === 0xfe) ? 'It looks like UTF-16' : `The byte 0x${byte.toString(16).padStart(2, '0')} is not UTF-8`;
    return { text, problem: problem('yaml-syntax', before.length, `${what}. Save the file as UTF-8.`) };
  }
}

function checked(text: string): Decoded {
  const match = FORBIDDEN.exec(text);
  if (!match) return { text };
  const found = match[0].charCodeAt(0);
  const code = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
  const message =
    found === 0x0d
      ? 'A carriage return stands alone here. Save the file with line ends LF or CRLF.'
      : found >= 0xd800 && found <= 0xdfff
        ? `Half of a character (${code}) stands here, which UTF-8 cannot hold. Delete it.`
        : `A control character (${code}) stands here. Delete it.`;
  return { text, problem: problem('yaml-syntax', match.index, message) };
}

/** A value's text may hold what an escape like \`"\\x07"\` made: the same characters are forbidden there. */
export function forbiddenIn(value: string): string | undefined {
  const match = FORBIDDEN.exec(value.replaceAll('\r\n', '\n'));
  return match ? `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : undefined;
}

const problem = (code: Problem['code'], at: number, message: string): Problem => ({ code, message, start: at, end: at + 1, path: '' });

function bytesOf(text: string): number {
  if (text.length > MAX_BYTES) return text.length;
  return text.length * 3 <= MAX_BYTES ? text.length : new TextEncoder().encode(text).byteLength;
}

/** The offset of the first byte that begins no character. Only called on bytes that hold one. */
function firstBad(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** How many bytes the character at `at` has (RFC 3629, table 3-7 of the Unicode standard); 0 when it is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined || byte < (index === 1 ? low : 0x80) || byte > (index === 1 ? high : 0xbf)) return 0;
  }
  return length;
}
