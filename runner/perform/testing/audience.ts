import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile } from 'node:fs/promises';
import { AccessToken } from 'livekit-server-sdk';
import { samplesOf } from '../../../bench/listener/index.ts';
import type { LiveKitAccess } from '../../stage/livekit/index.ts';

/** What the audience's process is told, once and first. */
export interface Seat {
  readonly url: string;
  readonly token: string;
  readonly targets: readonly string[];
  readonly folder: string;
}

/** What it tells. `at`: ms of the machine's monotonic clock, when the 10 ms frame arrived. */
export type Told =
  | { readonly type: 'joined' }
  | { readonly type: 'track'; readonly who: string; readonly at: number }
  /** Sound began, after 30 ms of silence or more. */
  | { readonly type: 'onset'; readonly who: string; readonly at: number }
  | { readonly type: 'recorded'; readonly who: string; readonly file: string; readonly arrivals: readonly number[] }
  | { readonly type: 'left' }
  | { readonly type: 'failed'; readonly message: string };

/** One track from its first frame to its last, in frames of 10 ms, 24 kHz mono. */
export interface Recorded {
  readonly who: string;
  readonly pcm: Int16Array;
  /** When each frame arrived. */
  readonly arrivals: readonly number[];
}

export interface Audience {
  /** How often sound of `who` has begun so far. */
  onsets(who: string): number;
  /** Resolves with its time when sound of `who` begins for the `count`-th time; rejects after 20 s. */
  onset(who: string, count: number): Promise<number>;
  /** Resolves when frames of `who` come, for the `count`-th track; rejects after 20 s. */
  hears(who: string, count?: number): Promise<void>;
  /** Leaves; gives what was recorded, in the order in which the tracks began. */
  leave(): Promise<Recorded[]>;
}

const WITHIN_MS = 20_000;
const LEAVE_WITHIN_MS = 5_000;
let seats = 0;

/** Takes a seat in `room`, in a process of its own; resolves when it is there. Hears the audio tracks of `targets`. */
export async function enterAudience({ access, room, targets, folder }: { access: LiveKitAccess; room: string; targets: readonly string[]; folder: string }): Promise<Audience> {
  await mkdir(folder, { recursive: true });
  const token = new AccessToken(access.apiKey, access.apiSecret, { identity: `audience-${process.pid}-${++seats}` });
  token.addGrant({ roomJoin: true, room, canPublish: false, canSubscribe: true });
  const child = fork(new URL('audience-program.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const told: Told[] = [];
  let changed = Promise.withResolvers<undefined>();
  const take = (what: Told): void => {
    told.push(what);
    changed.resolve(undefined);
    changed = Promise.withResolvers();
  };
  child.on('message', (message) => { take(message as Told); });
  const exited = once(child, 'exit').then(() => {
    if (!told.some(({ type }) => type === 'left')) take({ type: 'failed', message: 'its process ended' });
  });

  const until = async (wanted: (what: Told) => boolean, count = 1): Promise<Told> => {
    const late = AbortSignal.timeout(WITHIN_MS);
    const over = once(late, 'abort').then(() => { throw new Error(`Not heard within ${WITHIN_MS / 1_000} s. Heard was ${JSON.stringify(told.map((what) => [what.type, 'who' in what && what.who, 'at' in what && what.at]))}`); });
    over.catch(() => undefined);
    for (;;) {
      const found = told.filter(wanted)[count - 1];
      if (found) return found;
      const failed = told.find(({ type }) => type === 'failed');
      if (failed?.type === 'failed') throw new Error(`The audience failed: ${failed.message}`);
      await Promise.race([changed.promise, over]);
    }
  };
  const of = (type: Told['type'], who: string) => (what: Told): boolean => what.type === type && 'who' in what && what.who === who;
  const leave = async (): Promise<Recorded[]> => {
    const force = setTimeout(() => child.kill('SIGKILL'), LEAVE_WITHIN_MS);
    if (child.connected) child.send({ type: 'leave' });
    await exited;
    clearTimeout(force);
    const failed = told.find(({ type }) => type === 'failed');
    if (failed?.type === 'failed') throw new Error(`The audience failed: ${failed.message}`);
    const recorded = await Promise.all(told.map(async (what) => (what.type === 'recorded' ? { who: what.who, pcm: samplesOf(await readFile(what.file)), arrivals: what.arrivals } : undefined)));
    return recorded.filter((one) => one !== undefined).sort((a, b) => (a.arrivals[0] ?? 0) - (b.arrivals[0] ?? 0));
  };

  child.send({ url: access.url, token: await token.toJwt(), targets, folder } satisfies Seat);
  try {
    await until(({ type }) => type === 'joined');
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    onsets: (who) => told.filter(of('onset', who)).length,
    async onset(who, count) {
      const what = await until(of('onset', who), count);
      return 'at' in what ? what.at : NaN;
    },
    hears: async (who, count = 1) => { await until(of('track', who), count); },
    leave,
  };
}
