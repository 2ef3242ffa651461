import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../../runner/script/index.ts';
import type { Line, Part } from '../../../runner/script/rundown.ts';
import { markupOf } from './markup-of.ts';

function line(text: string, more = ''): Line {
  const { rundown, diagnostics } = compile(`title: T\n${more}rundown:\n  - line: ${JSON.stringify(text)}\n`);
  const item = rundown?.items[0];
  assert.ok(item?.kind === 'line', JSON.stringify(diagnostics));
  return item;
}
const sounds = ({ parts }: Line): string => parts.filter((part): part is Exclude<Part, { kind: 'cue' }> => part.kind !== 'cue').map((part) => (part.kind === 'text' ? part.spoken : `<${part.duration}>`)).join('');

test('what is written again sounds the same', () => {
  for (const text of ['Hello there.', 'A [pause 300ms] pause, and [cue wave] a cue.', '[say LiveKit as live kit] is here.', 'A bracket \\[ and [[laughs]] $${x}.', 'Back\\\\slash, 100% [pause 1.5s] sure.']) {
    const one = line(text);
    assert.equal(sounds(line(markupOf(one))), sounds(one), text);
  }
});

test('the lexicon’s words are said as the lexicon says', () => {
  const one = line('YAML and LiveKit, as ever.', 'lexicon: { YAML: yammel, LiveKit: live kit }\n');
  assert.equal(markupOf(one), '[say YAML as yammel] and [say LiveKit as live kit], as ever.');
  assert.equal(sounds(line(markupOf(one))), sounds(one));
});
