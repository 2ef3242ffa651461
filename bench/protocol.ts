/**
 * What a driver is asked to do, over Node's IPC. Peer, limit and ours answer the same requests, each in a process of its
 * own, so that one conductor measures all three alike.
 */

/** A show: lines one after another; a pause from the end of voice to the next onset; a wait for GO. */
export type Item = { readonly line: string } | { readonly pause: number } | { readonly wait: 'go' };

export interface Driver {
  /** Makes ready what can be before GO. Resolves when it stands by. */
  load(items: readonly Item[]): Promise<void>;
  /** GO: starts the show, or releases the wait it stands at. */
  go(): Promise<void>;
  /** Resolves when the show is over. */
  finished(): Promise<void>;
  /** Resolves when it waits for GO. */
  standby?(): Promise<void>;
  /** An ad-hoc line, asked for but not waited for. */
  say(text: string): Promise<void>;
  /** Silence at once, and the end of the show. Resolves when the driver can load another one. */
  stop(): Promise<void>;
  /** Holds the show, and goes on at the very position. */
  pause?(): Promise<void>;
  resume?(): Promise<void>;
  /** By its own account: ms heard of each line that was finished, in order. */
  account?(): Promise<readonly number[]>;
  close(): Promise<void>;
}

export type Request = { readonly id: number } & (
  | { readonly do: 'load'; readonly items: readonly Item[] }
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'go' | 'finished' | 'standby' | 'stop' | 'pause' | 'resume' | 'account' | 'usage' | 'close' }
);

export type Reply =
  | { readonly type: 'ready' }
  /** `at`: the machine's monotonic clock (ms) just before the driver was asked; comparable between processes. */
  | { readonly type: 'done'; readonly id: number; readonly at: number; readonly usage?: Usage; readonly account?: readonly number[] }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };

export interface Usage {
  /** CPU time of the process since its start, ms. */
  readonly cpu: number;
  /** Resident memory, MB (10^6 bytes): now, at its highest, and every second since the last report. */
  readonly rss: number;
  readonly peak: number;
  readonly course: readonly { readonly at: number; readonly rss: number }[];
}

/** Where the room is: in a driver's environment. */
export interface Place {
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly room: string;
  /** Whoever speaks in it speaks through an avatar: the Tavus that has it, and a folder for what must survive a crash. */
  readonly avatar?: { readonly apiUrl: string; readonly apiKey: string; readonly dataDir: string };
}

/** Whoever speaks joins under this name, so that a listener knows whom to hear. */
export const SPEAKER = 'showrunner';
