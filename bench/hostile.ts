/** Scripts that nobody means well with: each as large as a script may be, and of one idea. */
export interface Hostile {
  readonly name: string;
  readonly text: string;
}

/** As large as a script may be: 1 MiB. */
const LARGEST = 1 << 20;

/** A text repeated up to a size in characters, all of them ASCII. */
function repeated(unit: string, size: number): string {
  return unit.repeat(Math.floor(size / unit.length));
}

/** Lines made by their number, up to a size. */
function numbered(head: string, line: (index: number) => string, size: number): string {
  const parts = [head];
  let length = head.length;
  for (let index = 0; ; index += 1) {
    const next = line(index);
    if (length + next.length > size) return parts.join('');
    parts.push(next);
    length += next.length;
  }
}

const SHOW = 'title: Hostile\nrundown:\n';

/** The inputs: at most `size` characters each, the same on every call. */
export function hostile(size = LARGEST): readonly Hostile[] {
  const filled = (unit: string, most = size): string => repeated(unit, most);
  const lines = (start: string, line: (index: number) => string, most = size): string => numbered(start, line, most);
  const all: Hostile[] = [
    { name: 'square brackets, open', text: filled('[') },
    { name: 'square brackets, closed', text: filled('[', size / 2) + filled(']', size / 2) },
    { name: 'square brackets, empty pairs', text: `a: [${filled('[],', size - 8)}]` },
    { name: 'braces, open', text: filled('{') },
    { name: 'braces with keys, open', text: filled('{a: ') },
    { name: 'braces and brackets, by turns', text: filled('[{a: ') },
    { name: 'closing brackets', text: filled(']') },
    { name: 'commas in a list', text: `[${filled(',', size - 1)}` },
    { name: 'keys, all the same', text: filled('a: 1\n') },
    { name: 'keys, all different', text: lines('', (index) => `k${index.toString(36)}: 1\n`) },
    { name: 'keys, all different, in braces', text: `{${lines('', (index) => `k${index.toString(36)}: 1, `, size - 2)}}` },
    { name: 'keys without values', text: lines('', (index) => `k${index}\n`) },
    { name: 'empty keys', text: filled(': \n') },
    { name: 'explicit keys, on one line', text: filled('? ') },
    { name: 'explicit keys, on lines', text: filled('? a\n') },
    { name: 'explicit keys, nested by columns', text: lines('', (index) => `${' '.repeat(index)}? a\n`) },
    { name: 'dashes, on one line', text: filled('- ') },
    { name: 'dashes, on lines', text: filled('-\n') },
    { name: 'dashes with a text', text: filled('- a\n') },
    { name: 'dashes without a space', text: filled('-') },
    { name: 'deep indentation of mappings', text: lines('', (index) => `${' '.repeat(index)}a:\n`) },
    { name: 'deep indentation of lists', text: lines('', (index) => `${' '.repeat(index)}-\n`) },
    { name: 'indentation that grows and falls', text: lines('', (index) => `${' '.repeat(index % 64)}a:\n`) },
    { name: 'anchors, one inside the other', text: lines('', (index) => `&a${index} `) },
    { name: 'anchors on keys', text: lines('', (index) => `&a${index.toString(36)} k${index.toString(36)}: 1\n`) },
    { name: 'anchors and their aliases', text: lines('', (index) => `k${index}: &a${index} x\nl${index}: *a${index}\n`) },
    { name: 'aliases to nothing', text: lines('', (index) => `k${index}: *a\n`) },
    { name: 'aliases of one list', text: `a: &a [1, 2, 3]\nb: [${filled('*a,', size - 40)}]` },
    { name: 'aliases, billion laughs', text: laughs() },
    { name: 'aliases, a long chain', text: lines('k0: &a0 {x: 1}\n', (index) => `k${index + 1}: &a${index + 1} {x: *a${index}}\n`) },
    { name: 'aliases of one item', text: lines(`${SHOW}  - &a { line: Hello there }\n`, () => '  - *a\n') },
    { name: 'alias in its own anchor', text: `a: &a [${filled('*a,', size - 16)}]` },
    { name: 'merge keys of one mapping', text: lines('a: &a {x: 1, y: 2, z: 3}\n', (index) => `k${index}: {<<: *a}\n`) },
    { name: 'merge keys, a long chain', text: lines('k0: &a0 {x: 1}\n', (index) => `k${index + 1}: &a${index + 1} {<<: *a${index}, y${index}: 1}\n`) },
    { name: 'merge keys of a wide mapping', text: wideMerge(size) },
    { name: 'double quotes', text: filled('"') },
    { name: 'double quotes, in pairs on lines', text: filled('""\n') },
    { name: 'double quotes, one open', text: `a: "${filled('x\n ', size - 8)}` },
    { name: 'double quotes, open on every line', text: filled('- "a\n') },
    { name: 'backslashes in double quotes', text: `a: "${filled('\\', size - 8)}` },
    { name: 'escapes in double quotes', text: `a: "${filled('\\u0041', size - 8)}"` },
    { name: 'single quotes', text: filled("'") },
    { name: 'single quotes, open on every line', text: filled("- 'a\n") },
    { name: 'one long plain scalar', text: `a: ${filled('x', size - 4)}` },
    { name: 'one plain scalar of many lines', text: `a:\n${filled('  x\n', size - 4)}` },
    { name: 'one plain scalar of many colons', text: `a: ${filled('a:', size - 4)}` },
    { name: 'colons', text: filled(': ') },
    { name: 'colons without a space', text: filled(':') },
    { name: 'comments', text: filled('#\n') },
    { name: 'comments between items', text: SHOW + filled('  # x\n  - line: Hello\n', size - 64) },
    { name: 'one long comment', text: `#${filled(' #', size - 2)}` },
    { name: 'comments after texts', text: SHOW + filled('  - line: We are #1\n', size - 64) },
    { name: 'tabs', text: filled('\t') },
    { name: 'tabs on lines', text: filled('\ta: 1\n') },
    { name: 'spaces', text: filled(' ') },
    { name: 'empty lines', text: filled('\n') },
    { name: 'empty lines, CRLF', text: filled('\r\n') },
    { name: 'keys, CRLF', text: lines('', (index) => `k${index}: 1\r\n`) },
    { name: 'tags', text: filled('!a ') },
    { name: 'tags on values', text: lines('', (index) => `k${index}: !t${index} 1\n`) },
    { name: 'exclamation marks', text: filled('!') },
    { name: 'directives', text: filled('%A\n') },
    { name: 'tag directives', text: lines('', (index) => `%TAG !t${index}! x\n`) },
    { name: 'percent signs', text: filled('%') },
    { name: 'documents', text: filled('---\n') },
    { name: 'documents, ended', text: filled('...\n') },
    { name: 'document after document', text: filled('---\na: 1\n...\n') },
    { name: 'block scalars', text: SHOW + filled('  - line: |\n      Hello\n', size - 64) },
    { name: 'block scalar headers', text: filled('- |\n') },
    { name: 'one block scalar', text: `a: |\n${filled('  x\n', size - 8)}` },
    { name: 'one block scalar of empty lines', text: `a: |\n${filled('\n', size - 8)}` },
    { name: 'one folded scalar', text: `a: >\n${filled('  x\n\n', size - 8)}` },
    { name: 'one folded scalar that is indented ever more', text: lines('a: >\n', (index) => `  ${' '.repeat(index % 100)}x\n`) },
    { name: 'items of no kind', text: SHOW + filled('  - x: 1\n', size - 64) },
    { name: 'items with unknown keys', text: lines(SHOW, (index) => `  - line: Hello\n    k${index}: 1\n`) },
    { name: 'one item with unknown keys', text: lines(`${SHOW}  - line: Hello\n`, (index) => `    k${index}: 1\n`) },
    { name: 'items with syntax errors', text: SHOW + filled('  - line: a: b\n', size - 64) },
    { name: 'items with reserved characters', text: SHOW + filled('  - line: @a\n', size - 64) },
    { name: 'segments in segments', text: lines(SHOW, (index) => `${'  '.repeat(index + 1)}- segment: S\n${'  '.repeat(index + 2)}rundown:\n`) },
    { name: 'brackets in a line', text: `${SHOW}  - line: "${filled('[', size - 64)}"\n` },
    { name: 'cues in a line', text: `${SHOW}  - line: "${filled('[cue x] ', size - 64)}"\n` },
    { name: 'cues with open quotes in a line', text: `${SHOW}  - line: '${filled('[cue x a="] ', size - 64)}'\n` },
    { name: 'cue of many values in a line', text: `${SHOW}  - line: '[cue x ${lines('', (index) => `k${index}=1 `, size - 64)}]'\n` },
    { name: 'open cues in a line', text: `${SHOW}  - line: "${filled('[cue x ', size - 64)}"\n` },
    { name: 'open variables in a line', text: `${SHOW}  - line: "${filled('${', size - 64)}"\n` },
    { name: 'unknown variables in a line', text: `${SHOW}  - line: "${filled('${a}', size - 64)}"\n` },
    { name: 'dollar signs in a line', text: `${SHOW}  - line: "${filled('$', size - 64)}"\n` },
    { name: 'a lexicon of many words', text: lines('title: T\nlexicon:\n', (index) => `  w${index}: x\n`, size / 2) + lines('rundown:\n', (index) => `  - line: w${index} and w${index + 1}\n`, size / 4) },
    { name: 'many variables, misspelt', text: lines('title: T\nvars:\n', (index) => `  v${index}: x\n`, size / 2) + lines('rundown:\n', (index) => `  - line: Hello \${w${index}}\n`, size / 4) },
    { name: 'many speakers, misspelt', text: lines('title: T\ncast:\n', (index) => `  s${index}:\n`, size / 2) + lines('rundown:\n', (index) => `  - line: Hello\n    speaker: t${index}\n`, size / 4) },
    { name: 'many cues, misspelt', text: lines('title: T\ncues:\n', (index) => `  c${index}:\n`, size / 2) + lines('rundown:\n', (index) => `  - cue: d${index}\n`, size / 4) },
    { name: 'many brackets before a mistake', text: `${SHOW}  - line: "${filled('\\x5b', size - 128)}"\n` },
  ];
  return all;
}

function laughs(): string {
  const list = (name: string): string => `[${Array.from({ length: 9 }, () => `*${name}`).join(', ')}]`;
  const names = [...'abcdefghi'];
  return `a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n${names.slice(1).map((name, index) => `${name}: &${name} ${list(names[index] ?? 'a')}\n`).join('')}`;
}

/** One mapping of many keys, merged again and again. */
function wideMerge(size: number): string {
  const wide = numbered('a: &a\n', (index) => `  k${index}: 1\n`, size / 2);
  return wide + numbered('', (index) => `m${index}: {<<: *a}\n`, size / 2);
}
