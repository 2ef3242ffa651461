import { parentPort } from 'node:worker_threads';
import type { Ask } from '../embedded/protocol.ts';

/** A thread of the embedded voice that does as the text says. */
parentPort?.on('message', ({ id, text }: Ask) => {
  if (text === 'crash') throw new Error('broken');
  if (text === 'exit') process.exit(3);
  if (text === 'hang') return;
  parentPort?.postMessage({ type: 'done', id });
});
