import type { Part } from '../rundown.ts';
import type { Lexicon } from './lexicon.ts';
import type { RawPart } from './markup.ts';

const SPACE = /[ \t\r\n\u0085\u2028\u2029]+/g;

export const squeezed = (text: string): string => text.replace(SPACE, ' ').trim();

/** Words with one space between them: nothing to tidy. */
const PLAIN = /^\S+(?: \S+)*$/;

/** The parts of a line: white space made single, none at either end, the lexicon applied. */
export function finish(raw: readonly RawPart[], lexicon: Lexicon): readonly Part[] {
  const [only] = raw;
  if (raw.length === 1 && only?.kind === 'text' && only.spoken === undefined && PLAIN.test(only.text)) return lexicon.apply(only.text).map((piece) => ({ kind: 'text', ...piece }));
  const parts: Part[] = [];
  let spaced = true;
  for (const part of raw) {
    if (part.kind === 'pause') parts.push({ kind: 'pause', duration: part.duration });
    else if (part.kind === 'cue') parts.push({ kind: 'cue', name: part.name, with: part.with });
    else {
      let text = part.text.replace(SPACE, ' ');
      if (spaced && text.startsWith(' ')) text = text.slice(1);
      if (text === '') continue;
      spaced = text.endsWith(' ');
      if (part.spoken !== undefined) parts.push({ kind: 'text', text, spoken: squeezed(part.spoken) });
      else for (const piece of lexicon.apply(text)) parts.push({ kind: 'text', ...piece });
    }
  }
  return trimmed(parts);
}

/** Without the space before the end, wherever the last words are. */
function trimmed(parts: Part[]): readonly Part[] {
  const index = parts.findLastIndex(({ kind }) => kind === 'text');
  const last = parts[index];
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return parts;
  const text = last.text.trimEnd();
  if (text === '') parts.splice(index, 1);
  else parts[index] = { kind: 'text', text, spoken: last.spoken === last.text ? text : last.spoken };
  return parts;
}

/** What the audience reads. */
export const captionOf = (parts: readonly Part[]): string => parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');

/** What the voice says. */
export const spokenOf = (parts: readonly Part[]): string => parts.map((part) => (part.kind === 'text' ? part.spoken : '')).join('');
