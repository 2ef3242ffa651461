import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Timeline } from '../runner/perform/timeline.generated.ts';
import { compile } from '../runner/script/index.ts';
import { drawShow } from './picture/show.ts';

const read = (path: string): Promise<string> => readFile(new URL(`../${path}`, import.meta.url), 'utf8');

test('the picture in the README is of the show in scripts/welcome.yaml as it is now', async () => {
  const { rundown } = compile(await read('scripts/welcome.yaml'));
  const [, digest] = /data-digest="(\w+)"/.exec(await read('docs/images/welcome.svg')) ?? [];
  assert.equal(digest, rundown?.digest, 'the show has changed since: run `npm run picture`');
});

test('a picture has its words, pauses and cues where the timeline has them, and takes no markup from them', () => {
  const timeline: Timeline = {
    version: 1, title: 'Tom & <Jerry>', language: 'en', digest: 'd', duration_ms: 4_000,
    items: [
      { item: 'a', number: '1', kind: 'line', start_ms: 0, end_ms: 1_000, words: [{ text: 'Hello', start_ms: 0, end_ms: 1_000, estimated: false }] },
      { item: '2', number: '2', kind: 'pause', start_ms: 1_000, end_ms: 1_750 },
      {
        item: 'b', number: '3', kind: 'line', start_ms: 1_750, end_ms: 3_000, words: [{ text: 'now<', start_ms: 2_000, end_ms: 2_500, estimated: false }],
        cues: [{ name: 'slide', with: { number: 2 }, at_ms: 2_000 }],
      },
    ],
  };
  const svg = drawShow(timeline, new Int16Array(4 * 24_000), { closeUp: 'b' });
  assert.match(svg, />0\.750 s</);
  assert.match(svg, />cue slide number=2</);
  assert.match(svg, />now&lt;</);
  assert.match(svg, /Tom &amp; &lt;Jerry>/);
  const xOf = (words: string): number => Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${words}<`).exec(svg)?.[1]);
  // The close-up begins 620 ms before the end of “Hello” and ends at the end of the line, 844 units wide.
  const close = (time: number): number => 28 + ((time - 380) / (3_840 - 380)) * 844;
  assert.ok(Math.abs(xOf('now&lt;') - close(2_000)) < 1, String(xOf('now&lt;')));
  assert.throws(() => drawShow(timeline, new Int16Array(0), { closeUp: 'nowhere' }), /nowhere/);
});
