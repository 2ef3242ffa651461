import type { SyntaxError } from './compose.ts';
import type { Problem } from './problem.ts';
import type { LineIndex } from '../text/line-index.ts';
import { keys } from '../show.keys.generated.ts';
import { quoted, shortened } from '../text/quote.ts';

/** What a text cannot begin with unless it is in quotes, and what YAML takes it for. */
const MEANS: Readonly<Record<string, string>> = {
  '[': 'begins a list',
  '{': 'begins a mapping',
  '*': 'is an alias',
  '&': 'is an anchor',
  '!': 'is a tag',
  '@': 'is reserved',
  '`': 'is reserved',
  '%': 'begins a directive',
  '|': 'begins a block of text on the next line',
  '>': 'begins a block of text on the next line',
  '"': 'begins a quoted text, which ends at the next `"`',
  "'": "begins a quoted text, which ends at the next `'`",
  ',': 'separates values',
  '-': 'begins a list',
  '?': 'begins a key',
};

/** `key: text` on one line, maybe as an item of a list. */
const ENTRY = /^(?<lead>\s*(?:- +)*)(?<key>[^\s:#'"[\]{}][^:#'"[\]{}]*?)\s*:\s+(?<text>\S.*?)\s*$/;

/** One of YAML's errors in plain words, with the corrected text where there is one. */
export function explain(error: SyntaxError, text: string, lines: LineIndex, tokens: readonly string[]): Problem {
  const problem = (message: string, start: number, end = start + 1): Problem => ({ code: 'yaml-syntax', message, start, end: Math.max(end, start + 1), path: '' });
  if (error.code === 'MISSING_CHAR' && error.message.includes('quote')) {
    const quote = quoteBefore(error.start, tokens);
    if (quote !== undefined) return problem(`The text that begins at this ${text[quote] ?? 'quote'} is never closed.${hint(quote, text, lines)}`, quote);
  }
  const everyday = error.code === 'BAD_DQ_ESCAPE' ? undefined : everydayLine(error.start, lines);
  if (everyday) return problem(everyday.message, everyday.start, everyday.end);
  const further = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? furtherLine(error.start, lines) : undefined;
  if (further) return problem(further.message, further.start, further.end);
  if (error.code === 'MISSING_CHAR' && ENTRY.test(lines.text(lines.line(error.start)))) {
    const start = lines.start(lines.line(error.start));
    const indent = lines.text(lines.line(error.start)).search(/\S/);
    return problem(GENERAL.BAD_INDENT ?? '', start + indent, lines.end(lines.line(error.start)));
  }
  const bracket = bracketAround(error.start, tokens);
  if (bracket !== undefined && /BAD_INDENT|MISSING_CHAR|UNEXPECTED_TOKEN|BLOCK_IN_FLOW/.test(error.code)) {
    const close = text[bracket] === '[' ? ']' : '}';
    return problem(`This \`${text[bracket] ?? ''}\` is never closed with a \`${close}\`.`, bracket);
  }
  return problem(GENERAL[error.code] ?? `This is no YAML: ${error.message}.`, Math.min(error.start, Math.max(0, text.length - 1)), error.code === 'BAD_DQ_ESCAPE' ? error.start + 2 : error.end);
}

const GENERAL: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'A tab indents this line. YAML wants spaces there.',
  BAD_INDENT: 'This line is indented otherwise than its neighbours. Begin it in the same column.',
  BLOCK_AS_IMPLICIT_KEY: 'A second `: ` on this line makes YAML see a key in the text. Put the text in quotes.',
  MULTILINE_IMPLICIT_KEY: 'A `: ` is missing here, or a text of several lines holds one. Put such a text in quotes, or below a `|`.',
  MISSING_CHAR: 'Something is missing here: a `:` after a key, or the end of a quote or bracket.',
  BAD_DQ_ESCAPE: 'This backslash begins nothing that YAML knows. Write `\\\\` for a backslash, or use single quotes.',
  BAD_SCALAR_START: 'A text cannot begin with this character. Put it in quotes.',
  BAD_ALIAS: 'This alias has no name. Put the text in quotes if the character belongs to it.',
  BAD_DIRECTIVE: 'This is no YAML directive. Remove the line.',
  BLOCK_IN_FLOW: 'Brackets hold values separated by commas, no lines that begin with `-` or `key:`.',
  KEY_OVER_1024_CHARS: 'This key is longer than 1,024 characters.',
  UNEXPECTED_TOKEN: 'YAML does not expect this here. Put the text it belongs to in quotes, or check the indentation.',
};

/** Keys that take a text: after others, a bracket or an alias is meant as one. */
const TEXTS: ReadonlySet<string> = new Set(['line', 'say', 'title', 'note', 'segment', 'instructions']);

/** An entry that YAML trips over although a person reads it easily. */
export function everydayLine(at: number, lines: LineIndex): { message: string; start: number; end: number } | undefined {
  // An error at the very start of a line is often about the one before it.
  const number = lines.line(at);
  const found = ENTRY.exec(lines.text(number))?.groups;
  if (!found) return undefined;
  const { lead = '', key = '', text: value = '' } = found;
  const column = lines.text(number).indexOf(value, lead.length + key.length + 1);
  const start = lines.start(number) + column;
  if (at < start) return undefined;
  const end = start + value.length;
  const first = value[0] ?? '';
  const fixed = `\`${quoted(key, shortened(value, 120))}\``;
  const collection = /^[[{*&!]/.test(first);
  if (collection && !TEXTS.has(key)) return undefined;
  if (collection || /^[@`%|>,]/.test(first) || /^[-?] /.test(value)) {
    return { message: `\`${first}\` ${MEANS[first] ?? ''} in YAML. Put the text in quotes: ${fixed}`, start, end };
  }
  if (/^["']/.test(first)) {
    return { message: `${first} ${MEANS[first] ?? ''}. Put the whole text in other quotes: ${fixed}`, start, end };
  }
  if (/:(\s|$)/.test(value)) {
    return { message: `A colon and a space make YAML see a key in this text. Put it in quotes: ${fixed}`, start, end };
  }
  return undefined;
}

/** A line that goes on a text begun before it, and holds a colon: a key in the wrong column, or a text that needs a block. */
function furtherLine(at: number, lines: LineIndex): { message: string; start: number; end: number } | undefined {
  for (let number = lines.line(at) + 1; number <= lines.count; number += 1) {
    const text = lines.text(number);
    const key = /^ *([^\s:][^:]*):(\s|$)/.exec(text)?.[1];
    if (key === undefined && text.trim() !== '') continue;
    if (key === undefined) return undefined;
    const known = Object.values(keys).some((names) => names.includes(key));
    const message = known
      ? `\`${key}\` is indented further than the keys around it, so YAML reads it as more of the text before it. Begin it in the same column.`
      : 'A colon and a space make YAML see a key in this text of several lines. Put the text below a `|`, indented.';
    return { message, start: lines.start(number) + text.search(/\S/), end: lines.end(number) };
  }
  return undefined;
}

function hint(quote: number, text: string, lines: LineIndex): string {
  const rest = text.slice(quote + 1, lines.end(lines.line(quote)));
  return /^\S/.test(rest) && rest.length < 80 ? ` Did you mean \`${text[quote] ?? ''}${rest}${text[quote] ?? ''}\`?` : '';
}

/** Where the quoted text begins that reaches `at`. */
function quoteBefore(at: number, tokens: readonly string[]): number | undefined {
  let offset = 0;
  let found: number | undefined;
  for (const token of tokens) {
    if (isMark(token)) continue;
    if (offset >= at) break;
    if (/^["']/.test(token)) found = offset;
    offset += token.length;
  }
  return found;
}

/** The bracket that is open at `at`, or that YAML gave up on there. */
function bracketAround(at: number, tokens: readonly string[]): number | undefined {
  let offset = 0;
  let open: { readonly offset: number; readonly token: string }[] = [];
  let scalar = false;
  for (const token of tokens) {
    if (scalar) scalar = false;
    else if (token === '\x18') {
      if (offset >= at) break;
      open = [];
    } else if (token === '\x1f') {
      scalar = true;
      continue;
    } else if (token === '\x02') continue;
    else if (offset > at) break;
    else if (token === '[' || token === '{') open.push({ offset, token });
    else if (token === ']' || token === '}') {
      const last = open.pop();
      // The wrong one closes it: it is this that was forgotten.
      if (last && (last.token === '[') !== (token === ']')) return last.offset;
    }
    if (token !== '\x18') offset += token.length;
  }
  return open.at(-1)?.offset;
}

const isMark = (token: string): boolean => token === '\x02' || token === '\x18' || token === '\x1f';
