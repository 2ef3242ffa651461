import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

test('memory stays flat over 500 lines that are spoken and released', async () => {
  const program = `
    import { createVoices } from ${JSON.stringify(new URL('./voices.ts', import.meta.url).href)};
    import { machineClock } from ${JSON.stringify(new URL('../core/machine-clock.ts', import.meta.url).href)};
    import { lineOf, whole } from ${JSON.stringify(new URL('./testing/lines.ts', import.meta.url).href)};
    import { toneVoice } from ${JSON.stringify(new URL('./testing/tone-voice.ts', import.meta.url).href)};
    const voices = createVoices({ clock: machineClock, voices: new Map([['tone', toneVoice({ chunk: 24_000 })]]), defaults: { provider: 'tone' } });
    const used = [];
    for (let i = 0; i < 500; i++) {
      const utterance = voices.speak(lineOf('This is line number ' + i + ', and it is a second long.'));
      await whole(utterance);
      utterance.words;
      voices.release(utterance);
      if (i % 100 === 99) {
        globalThis.gc();
        await new Promise((resolve) => setImmediate(resolve));
        globalThis.gc();
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        used.push(heapUsed + arrayBuffers);
      }
    }
    process.stdout.write(JSON.stringify(used));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--input-type=module', '--eval', program]);
  const used = JSON.parse(stdout) as number[];
  assert.equal(used.length, 5);
  // A line of sound alone would be 100 kB: 10 MB for each hundred.
  for (let i = 1; i < used.length; i++) assert.ok((used[i] ?? Infinity) - (used[0] ?? 0) < 500_000, used.join());
});
