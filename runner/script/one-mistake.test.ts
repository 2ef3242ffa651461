import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile, type Code } from './index.ts';

const EXAMPLES = ['welcome', 'product-tour', 'quiz'].map((name) => readFileSync(new URL(`../../scripts/${name}.yaml`, import.meta.url), 'utf8').split('\n'));

interface Mistake {
  readonly what: string;
  /** The line with the mistake in it, or undefined where it cannot be made. */
  readonly make: (line: string) => string | undefined;
  readonly code: Code;
}

/** Replaces what the pattern finds, or says that it finds nothing. */
const swap = (pattern: RegExp, by: string) => (line: string): string | undefined => (pattern.test(line) ? line.replace(pattern, by) : undefined);

/** Mistakes that can be made on many lines of many shows. */
const MISTAKES: readonly Mistake[] = [
  { what: 'a kind misspelt', make: swap(/^( *- )line:/, '$1lien:'), code: 'unknown-item' },
  { what: 'a pause misspelt', make: swap(/^( *- )pause:/, '$1puase:'), code: 'unknown-item' },
  { what: 'a cue misspelt', make: swap(/^( *- )cue:/, '$1ceu:'), code: 'unknown-item' },
  { what: 'a wait misspelt', make: swap(/^( *- )wait:/, '$1wiat:'), code: 'unknown-item' },
  { what: 'a segment misspelt', make: swap(/^( *- )segment:/, '$1segmet:'), code: 'unknown-item' },
  { what: 'a pause without its unit', make: swap(/^( *- pause: \d+)m?s$/, '$1'), code: 'bad-duration' },
  { what: 'a duration with a space', make: swap(/^( *(?:- )?(?:pause|tail|delay|target): \d+)(ms|s)$/, '$1 $2'), code: 'bad-duration' },
  { what: 'a note misspelt', make: swap(/^( +)note:/, '$1ntoe:'), code: 'unknown-key' },
  { what: 'a tail misspelt', make: swap(/^( +)tail: (.*s)$/, '$1tial: $2'), code: 'unknown-key' },
  { what: 'a colour misspelt', make: swap(/^( +)colour:/, '$1color:'), code: 'unknown-key' },
  { what: 'a colour that is none', make: swap(/^( +colour: .*)$/, '$1x1'), code: 'schema' },
  { what: 'a speaker misspelt', make: swap(/^( +speaker: \w+)$/, '$1x'), code: 'unknown-speaker' },
  { what: 'a cue name misspelt', make: swap(/^( *- cue: \w+)$/, '$1x'), code: 'unknown-cue' },
  { what: 'an inline cue misspelt', make: swap(/\[cue (\w+)/, '[cue $1x'), code: 'unknown-cue' },
  { what: 'inline markup misspelt', make: swap(/\[cue /, '[queue '), code: 'bad-markup' },
  { what: 'an inline pause without its unit', make: swap(/\[pause (\d+)ms\]/, '[pause $1]'), code: 'bad-duration' },
  { what: 'a bracket that is not closed', make: swap(/(\[(?:cue|pause) [^\]]*)\]/, '$1'), code: 'bad-markup' },
  { what: 'a variable misspelt', make: swap(/(?<!")\$\{(\w+)\}(?!")/, '${$1x}'), code: 'undefined-variable' },
  { what: 'a variable that is not closed', make: swap(/(?<!")\$\{(\w+)\}/, '${$1'), code: 'bad-markup' },
  { what: 'an id in capitals', make: swap(/^( *- id: )(\w)/, '$1X$2'), code: 'schema' },
  { what: 'a colon in a plain text', make: swap(/^( *- line: )([A-Z]\w+)/, '$1$2: and'), code: 'yaml-syntax' },
  { what: 'a bracket before a text', make: swap(/^( *- line: )([A-Z]\w+)/, '$1[$2] and'), code: 'yaml-syntax' },
  { what: 'an at sign before a text', make: swap(/^( *- line: )([A-Z]\w+)/, '$1@$2'), code: 'yaml-syntax' },
  { what: 'a number for a text', make: swap(/^( *- line: )[A-Z][^[$]*$/, '$142'), code: 'schema' },
  { what: 'a comment after a text', make: swap(/^( *- line: [A-Z][^#]*)$/, '$1 #1'), code: 'cut-text' },
  { what: 'a go that is neither', make: swap(/^( +)go: manual$/, '$1go: manaul'), code: 'schema' },
  { what: 'a key in the wrong column', make: swap(/^( +)note:/, '$1 note:'), code: 'yaml-syntax' },
];

/** A line may stand in a block of text, where none of this is a mistake. */
const inBlock = (lines: readonly string[], index: number): boolean => {
  for (let at = index - 1; at >= 0; at -= 1) if (/[|>]$/.test(lines[at] ?? '')) return lines.slice(at + 1, index).every((line) => line.search(/\S/) >= (lines[index] ?? '').search(/\S/));
  return false;
};

for (const { what, make, code } of MISTAKES) {
  const places = EXAMPLES.flatMap((lines, example) => lines.flatMap((line, index) => {
    const wrong = /^ *#/.test(line) || inBlock(lines, index) ? undefined : make(line);
    return wrong === undefined ? [] : [{ example, index, wrong }];
  }));
  test(`one mistake anywhere gives one diagnostic: ${what}`, () => {
    assert.ok(places.length > 0);
    fc.assert(fc.property(fc.constantFrom(...places), ({ example, index, wrong }) => {
      const lines = EXAMPLES[example]!.with(index, wrong);
      const { diagnostics } = compile(lines.join('\n'));
      assert.deepEqual(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.range.start.line]), [[code, index + 1]], `${wrong}\n${JSON.stringify(diagnostics, null, 1)}`);
    }), { numRuns: 60 });
  });
}
