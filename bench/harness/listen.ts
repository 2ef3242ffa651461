import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Asked, Told } from '../ear/protocol.ts';
import type { Place } from '../protocol.ts';
import type { Ear } from './ear.ts';
import { Hearing } from './hearing.ts';

const WITHIN_MS = 30_000;

/** Puts a listener into the room, in a process of its own, and resolves when it has joined. */
export async function listen(place: Place): Promise<Ear> {
  const child = fork(fileURLToPath(new URL('../ear/main.ts', import.meta.url)), [], {
    env: { ...process.env, SHOWRUNNER_BENCH_PLACE: JSON.stringify(place) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const hearing = new Hearing();
  child.on('message', (told: Told) => {
    if (told.type === 'onset' || told.type === 'end') hearing.tell(told);
  });
  const heard = next(child, 'hear the speaker', ({ type }) => type === 'hearing', 10 * WITHIN_MS);
  // Whoever waits for it learns of it; nobody may.
  heard.catch(() => {});
  try {
    await next(child, 'join', ({ type }) => type === 'joined');
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  let last = 0;
  return {
    hearing: () => heard.then(() => {}),
    onset: (since, within) => hearing.onset(since, within),
    silence: (since, quiet, within) => hearing.silence(since, quiet, within),
    sounds: (since) => hearing.sounds(since),
    async recording(from, to) {
      const asked: Asked = { id: ++last, from, to };
      const answer = next(child, 'give its recording', (told) => told.type === 'recording' && told.id === asked.id);
      child.send(asked);
      const told = await answer;
      return told.type === 'recording' ? told.pcm : new Int16Array();
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The next message that `is` what is waited for. */
function next(child: ChildProcess, what: string, is: (told: Told) => boolean, within = WITHIN_MS): Promise<Told> {
  return new Promise<Told>((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(late);
      child.off('message', look).off('exit', gone);
      act();
    };
    const look = (told: Told): void => {
      if (is(told)) settle(() => resolve(told));
    };
    const gone = (): void => settle(() => reject(new Error(`The listener ended before it could ${what}`)));
    const late = setTimeout(() => settle(() => reject(new Error(`The listener did not ${what} within ${within / 1_000} s`))), within);
    child.on('message', look).once('exit', gone);
  });
}
