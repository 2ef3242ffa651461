import type { Spoken } from './speech.ts';

/** What the thread is asked. One request at a time. */
export interface Ask {
  readonly id: number;
  readonly text: string;
  readonly voice: string;
  readonly speed: number;
}

export type Answer =
  | { readonly type: 'spoken'; readonly id: number; readonly spoken: Spoken }
  | { readonly type: 'done'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** `workerData`: one number, the id of the request that nobody waits for any more. */
export interface Shared { readonly cancelled: Int32Array }
