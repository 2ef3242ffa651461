import { parentPort, workerData } from 'node:worker_threads';
import { loadFlite } from './flite.ts';
import type { Answer, Ask, Shared } from './protocol.ts';
import { createSpeaker } from './speech.ts';

/** The thread that Flite runs in: it computes without a pause, which the show's own thread must not. */

const port = parentPort;
if (!port) throw new Error('This file is the thread of the embedded voice; it is not a program.');

// Set by `thread.ts`, which starts this file and nothing else does.
const { cancelled } = workerData as Shared;
const loading = loadFlite().then(createSpeaker);

class Cancelled extends Error {}

port.on('message', (ask: Ask) => void answer(ask));

async function answer({ id, text, voice, speed }: Ask): Promise<void> {
  const say = (answer: Answer, transfer: ArrayBuffer[] = []): void => port?.postMessage(answer, transfer);
  try {
    const speak = await loading;
    speak(text, voice, speed, (spoken) => {
      if (Atomics.load(cancelled, 0) === id) throw new Cancelled();
      // Made by `resample` or empty: it owns its buffer, which is never a shared one.
      say({ type: 'spoken', id, spoken }, [spoken.pcm.buffer as ArrayBuffer]);
    });
    say({ type: 'done', id });
  } catch (error) {
    say({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}
