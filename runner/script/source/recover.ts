import type { LineIndex } from '../text/line-index.ts';

/** What was left out: an item of a list, or the value of a key of the show. */
export interface Unit {
  /** Of the first line, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The key of the show it is the value of; an item of the rundown (or of a list in it) otherwise. */
  readonly key?: string;
}

const ITEM = /^( *)- /;
const KEY = /^([A-Za-z_][\w-]*) *:(?: |$)/;

/**
 * The text without the item (or the value of a top-level key) around `at`: spaces stand in its place, so that everything
 * else keeps its own. Undefined when there is nothing to leave out.
 */
export function blankUnit(text: string, lines: LineIndex, at: number, left: readonly Unit[]): { readonly text: string; readonly unit: Unit } | undefined {
  for (let line = lines.line(at); line >= 1; line -= 1) {
    const found = text.slice(lines.start(line), lines.end(line));
    const item = ITEM.exec(found);
    const key = item ? null : KEY.exec(found);
    if (!item && !key) continue;
    const indent = item?.[1]?.length ?? 0;
    const last = lastLine(text, lines, line, indent);
    // What is wrong stands outside what this line begins: with less indentation, or before it.
    if (lines.line(at) > last) continue;
    const from = lines.start(line) + (item ? indent + 1 : (key?.[0].indexOf(':') ?? 0) + 1);
    const unit = { line, start: lines.start(line), end: lines.end(last), ...(key?.[1] === undefined ? {} : { key: key[1] }) };
    if (key?.[1] === 'rundown' || left.some((other) => other.line === line)) return undefined;
    return { text: text.slice(0, from) + text.slice(from, unit.end).replace(/[^\r\n]/g, ' ') + text.slice(unit.end), unit };
  }
  return undefined;
}

/** The last line that is indented more than the first. */
function lastLine(text: string, lines: LineIndex, first: number, indent: number): number {
  let last = first;
  for (let line = first + 1; line <= lines.count; line += 1) {
    const found = text.slice(lines.start(line), lines.end(line));
    if (found.trim() === '') continue;
    if (found.search(/[^ ]/) <= indent) break;
    last = line;
  }
  return last;
}
