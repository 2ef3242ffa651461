/** Where in a script something stands, told by indentation alone: that works while a line is being typed, and YAML does not parse. */
export interface Place {
  /** Keys from the top; `[]` for an item of a list. */
  readonly path: readonly string[];
  /** The keys beside it, in the mapping where the cursor stands. */
  readonly siblings: readonly string[];
  /** Whether a key is being typed, or a value: then of which key. Text: inside a text of several lines. */
  readonly typing: { readonly what: 'key' } | { readonly what: 'value'; readonly key: string } | { readonly what: 'text'; readonly key: string };
  /** What has been typed of it so far. */
  readonly typed: string;
}

interface Token { readonly column: number; readonly dash: boolean; readonly key?: string; readonly value?: string }

const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#:,[\]{}][^:#,[\]{}]*?)\s*:(?:\s+(.*))?$/;
const BLOCK = /^[|>][-+]?\d*\s*(#.*)?$/;

/** `before`: all lines up to and with the cursor's, the last one up to the cursor. `after`: the lines below. */
export function placeAt(before: readonly string[], after: readonly string[] = []): Place {
  const current = before.at(-1) ?? '';
  const above = before.slice(0, -1);
  const inText = blockAround(above, current);
  if (inText) {
    const { path, siblings } = parents(above.slice(0, inText.line), inText.token, []);
    return { path, siblings, typing: { what: 'text', key: inText.token.key ?? '' }, typed: current.trimStart() };
  }
  const tokens = tokensOf(current);
  const last = tokens.at(-1);
  const flow = flowAt(current);
  if (flow) {
    const outer = tokensOf(current.slice(0, flow.from)).at(-1) ?? { column: flow.from, dash: false };
    const { path } = parents(above, outer, tokens.filter((token) => token.dash));
    const whole = flow.under === undefined ? path : [...path, flow.under];
    return { path: whole, siblings: flow.keys, typing: flow.key === undefined ? { what: 'key' } : { what: 'value', key: flow.key }, typed: flow.typed };
  }
  if (last?.key !== undefined) {
    const { path, siblings } = parents(above, last, tokens.slice(0, -1), after);
    return { path, siblings, typing: { what: 'value', key: last.key }, typed: last.value ?? '' };
  }
  const start = last ? last.column + 1 : 0;
  const typed = current.slice(start).trimStart();
  const column = current.length - typed.length;
  const { path, siblings } = parents(above, { column, dash: false }, tokens, after);
  return { path, siblings, typing: { what: 'key' }, typed };
}

/** The dashes of a line, and the key after them. */
function tokensOf(line: string): readonly Token[] {
  const found: Token[] = [];
  let rest = line;
  let column = 0;
  for (;;) {
    const [space = ''] = /^\s*/.exec(rest) ?? [];
    column += space.length;
    rest = rest.slice(space.length);
    if (!/^-(\s|$)/.test(rest)) break;
    found.push({ column, dash: true });
    column += 1;
    rest = rest.slice(1);
  }
  const match = rest.startsWith('#') ? null : KEY.exec(rest);
  if (match?.[1] !== undefined) found.push({ column, dash: false, key: unquoted(match[1]), value: match[2] ?? '' });
  return found;
}

const unquoted = (key: string): string => (/^(["']).*\1$/s.test(key) ? key.slice(1, -1) : key);

/** The path to a token, from the lines above it and what stands before it in its own line. */
function parents(above: readonly string[], of: Token, own: readonly Token[], below: readonly string[] = []): { path: string[]; siblings: string[] } {
  const path: string[] = [];
  const siblings: string[] = [];
  let at = of;
  const climb = (token: Token): void => {
    const isParent = token.dash ? token.column < at.column : at.dash ? token.column <= at.column : token.column < at.column;
    if (isParent) {
      path.unshift(token.dash ? '[]' : (token.key ?? ''));
      at = token;
    } else if (path.length === 0 && token.key !== undefined && token.column === of.column && !at.dash) siblings.unshift(token.key);
  };
  for (const token of [...own].reverse()) climb(token);
  for (let line = above.length - 1; line >= 0 && at.column >= 0; line -= 1) {
    const text = above[line] ?? '';
    if (text.trim() === '' || text.trimStart().startsWith('#') || isInBlock(above, line)) continue;
    for (const token of [...tokensOf(text)].reverse()) climb(token);
    if (at.column === 0 && !at.dash) break;
  }
  for (const text of below) {
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    const tokens = tokensOf(text);
    const [first] = tokens;
    const indent = /^\s*/.exec(text)?.[0].length ?? 0;
    if (indent < of.column) break;
    if (first?.key !== undefined && first.column === of.column) siblings.push(first.key);
    if (first?.dash === true && first.column <= of.column) break;
  }
  return { path, siblings };
}

/** The key whose text of several lines the current line belongs to. */
function blockAround(above: readonly string[], current: string): { readonly line: number; readonly token: Token } | undefined {
  const indent = current.trim() === '' ? current.length : (/^\s*/.exec(current)?.[0].length ?? 0);
  for (let line = above.length - 1; line >= 0; line -= 1) {
    const text = above[line] ?? '';
    if (text.trim() === '') continue;
    const own = /^\s*/.exec(text)?.[0].length ?? 0;
    const token = tokensOf(text).at(-1);
    if (own < indent || (token !== undefined && token.column < indent)) {
      if (token?.key !== undefined && BLOCK.test(token.value ?? '') && token.column < indent) return { line, token };
      if (own < indent) return undefined;
    }
  }
  return undefined;
}

function isInBlock(lines: readonly string[], line: number): boolean {
  return blockAround(lines.slice(0, line), lines[line] ?? '') !== undefined;
}

interface Flow { readonly from: number; readonly under: string | undefined; readonly keys: readonly string[]; readonly key: string | undefined; readonly typed: string }

/** Inside `{ … }` of one line. */
function flowAt(line: string): Flow | undefined {
  let quote = '';
  const open: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] ?? '';
    if (quote !== '') {
      if (char === quote && line[at - 1] !== '\\') quote = '';
    } else if ((char === '"' || char === "'") && /[\s{,:[]/.test(line[at - 1] ?? ' ')) quote = char;
    else if (char === '{' && line[at - 1] !== '$') open.push(at);
    else if (char === '}') open.pop();
    else if (char === '#' && /\s/.test(line[at - 1] ?? ' ') && open.length === 0) return undefined;
  }
  const from = open.at(-1);
  if (from === undefined) return undefined;
  const under = /([\w-]+)\s*:\s*$/.exec(line.slice(0, from))?.[1];
  const inside = line.slice(from + 1);
  const entries = inside.split(',');
  const lastEntry = entries.at(-1) ?? '';
  const keys = entries.slice(0, -1).flatMap((entry) => /^\s*([\w-]+)\s*:/.exec(entry)?.[1] ?? []);
  const [, key, typed = ''] = /^\s*([\w-]+)\s*:\s*(.*)$/.exec(lastEntry) ?? [];
  return { from, under, keys, key, typed: key === undefined ? lastEntry.trimStart() : typed };
}
