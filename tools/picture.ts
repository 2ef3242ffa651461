/** `npm run picture`: performs scripts/welcome.yaml and draws what was heard, into docs/images/welcome.svg. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseWav, toPcm } from '../runner/audio/index.ts';
import type { Timeline } from '../runner/perform/timeline.generated.ts';
import { drawShow } from './picture/show.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const picture = 'docs/images/welcome.svg';

const out = await mkdtemp(join(tmpdir(), 'showrunner-picture-'));
try {
  // As a reader of the README would: the picture shows what the command makes.
  await promisify(execFile)(process.execPath, ['bin/showrunner.js', 'render', 'scripts/welcome.yaml', '--voice', 'embedded', '--quiet', '--out', out], { cwd: root });
  const timeline = JSON.parse(await readFile(join(out, 'timeline.json'), 'utf8')) as Timeline; // as its schema says
  const pcm = toPcm(parseWav(await readFile(join(out, 'show.wav'))));
  await writeFile(join(root, picture), drawShow(timeline, pcm, { closeUp: 'slides' }));
  process.stdout.write(`${picture}\n`);
} finally {
  await rm(out, { recursive: true, force: true });
}
