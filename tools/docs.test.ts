import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compile, type Diagnostic } from '../runner/script/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
const pages = ['README.md', 'ARCHITECTURE.md', ...(await Array.fromAsync(glob('docs/**/*.md', { cwd: root }))).sort()];

interface Block { readonly page: string; readonly line: number; readonly text: string }

/** The blocks fenced as `yaml`: those are scripts, or parts of one. (Other YAML is fenced as `yml`.) */
async function scriptsIn(page: string): Promise<Block[]> {
  const source = await read(page);
  return [...source.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) => ({
    page, line: source.slice(0, match.index).split('\n').length + 1, text: match[1]!,
  }));
}

const isWhole = ({ text }: Block): boolean => /^title:/m.test(text) && /^rundown:/m.test(text);

/** A part becomes a show: items get a rundown, keys of the top get what is missing. */
function completed({ text }: Block): string {
  if (text.startsWith('- ')) return `title: Part\nrundown:\n${text}`;
  return `title: Part\n${text}${/^rundown:/m.test(text) ? '' : 'rundown:\n  - line: Hello.\n'}`;
}

const said = (diagnostics: readonly Diagnostic[], { line }: Block, added: number): string[] =>
  diagnostics.map(({ code, message, range }) => `line ${line + range.start.line - 1 - added}: ${code}: ${message}`);

const scripts = (await Promise.all(pages.map(scriptsIn))).flat();

for (const block of scripts.filter(isWhole)) {
  test(`the show in ${block.page}, line ${block.line}, has nothing wrong with it`, () => {
    const { diagnostics } = compile(block.text, { vars: /^ {2}seat:$/m.test(block.text) ? { seat: 12 } : {} });
    assert.deepEqual(said(diagnostics, block, 0), []);
  });
}

for (const block of scripts.filter((each) => !isWhole(each))) {
  test(`the part of a show in ${block.page}, line ${block.line}, could stand in one`, () => {
    const errors = compile(completed(block)).diagnostics.filter(({ severity }) => severity === 'error');
    assert.deepEqual(said(errors, block, block.text.startsWith('- ') ? 2 : 1), []);
  });
}

test('there are shows in the README and in the guide to the language', () => {
  assert.deepEqual([...new Set(scripts.filter(isWhole).map(({ page }) => page))], ['README.md', 'docs/script-language.md']);
});

test('the guide to the language explains every code a diagnostic can have', async () => {
  const codes = [...(await read('runner/script/diagnostic.ts')).matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code!);
  assert.ok(codes.includes('schema') && codes.includes('cut-text'), codes.join());
  const guide = await read('docs/script-language.md');
  assert.deepEqual(codes.filter((code) => !guide.includes(`| \`${code}\` |`)), []);
});

for (const page of pages) {
  test(`every link in ${page} leads somewhere`, async () => {
    const source = await read(page);
    const links = [...source.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^https?:/.test(link));
    const dead = await Promise.all(links.map(async (link) => ((await leads(page, link)) ? undefined : link)));
    assert.deepEqual(dead.filter((link) => link !== undefined), []);
  });
}

async function leads(page: string, link: string): Promise<boolean> {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(await read(target)).includes(anchor);
}

/** As GitHub makes them of headings. */
const anchorsOf = (source: string): string[] =>
  [...source.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
