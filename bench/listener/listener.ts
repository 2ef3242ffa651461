import { fork } from 'node:child_process';
import { once } from 'node:events';
import { AccessToken } from 'livekit-server-sdk';
import type { Heard, Task } from './messages.ts';

export interface ListenOptions {
  readonly access: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
  readonly room: string;
  /** Whose audio; `showrunner` unless said. */
  readonly target?: string;
  /** A sample is sound from this magnitude (of 32,768) on; 300 (-41 dBFS) unless said. */
  readonly threshold?: number;
  /** Silence shorter than this, in ms, is part of the sound around it; 30 unless said. */
  readonly hold?: number;
  /** Path of a WAV file to record to. */
  readonly record?: string;
  /** Subscribes to nothing but the audio of `target`: pictures cost CPU that what is measured may lack. False unless said. */
  readonly soundAlone?: boolean;
}

export interface Listener extends AsyncDisposable {
  readonly pid: number;
  /** All that was heard so far, in order. */
  readonly heard: readonly Heard[];
  /** Calls `then` with all that comes; the return value stops it. */
  on(then: (heard: Heard) => void): () => void;
  /**
   * The first thing heard that `wanted` is true of, from position `from` of `heard` on; waits for it, 20 s unless
   * said. Rejects with what was heard instead.
   */
  until(wanted: (heard: Heard) => boolean, options?: { from?: number; within?: number }): Promise<Heard>;
  /** As {@link until}, for the next onset or end. */
  next(type: 'onset' | 'end', options?: { from?: number; within?: number }): Promise<Heard & { type: 'onset' | 'end' }>;
  /** Leaves the room, completes the recording and ends the process. */
  close(): Promise<void>;
}

const WITHIN_MS = 20_000;
let listeners = 0;

/** Starts a listener in a process of its own; resolves when it is in the room. */
export async function listen({ access, room, target = 'showrunner', threshold = 300, hold = 30, record, soundAlone = false }: ListenOptions): Promise<Listener> {
  const token = new AccessToken(access.apiKey, access.apiSecret, { identity: `listener-${process.pid}-${++listeners}`, ttl: '6h' });
  token.addGrant({ roomJoin: true, room, canPublish: false, canSubscribe: true });
  const task: Task = { url: access.url, token: await token.toJwt(), room, target, threshold, hold, soundAlone, ...(record !== undefined && { record }) };

  const child = fork(new URL('program.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const heard: Heard[] = [];
  const followers = new Set<(heard: Heard) => void>();
  const take = (message: Heard): void => {
    heard.push(message);
    for (const follow of [...followers]) follow(message);
  };
  child.on('message', (message) => take(message as Heard)); // from our own program
  const exited = once(child, 'exit').then(() => {
    if (heard.at(-1)?.type !== 'left') take({ type: 'failed', message: 'its process ended' });
  });

  const on: Listener['on'] = (then) => {
    followers.add(then);
    return () => followers.delete(then);
  };
  const until: Listener['until'] = (wanted, { from = 0, within = WITHIN_MS } = {}) =>
    new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        stop();
      };
      const look = (message: Heard): void => {
        if (wanted(message)) resolve(message);
        else if (message.type === 'failed') reject(new Error(`The listener failed: ${message.message}`));
        else return;
        done();
      };
      const timer = setTimeout(() => {
        reject(new Error(`Not heard within ${within} ms: ${String(wanted)}. Heard was ${JSON.stringify(heard.slice(from))}`));
        stop();
      }, within);
      const stop = on(look);
      for (const message of heard.slice(from)) look(message);
    });
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    if (child.connected) child.send({ type: 'leave' });
    await exited;
    clearTimeout(force);
  };

  child.send(task);
  try {
    await until((message) => message.type === 'joined');
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    pid: child.pid ?? -1,
    heard,
    on,
    until,
    next: async (type, options) => (await until((message) => message.type === type, options)) as Heard & { type: 'onset' | 'end' }, // it is what was wanted
    close,
    [Symbol.asyncDispose]: close,
  };
}
