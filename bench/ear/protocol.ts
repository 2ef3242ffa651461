import type { Edge } from '../harness/hearing.ts';

/** What the listener tells, over Node's IPC. */
export type Told =
  | { readonly type: 'joined' }
  /** The speaker's track is subscribed. */
  | { readonly type: 'hearing' }
  | Edge
  | { readonly type: 'recording'; readonly id: number; readonly pcm: Int16Array };

/** Asks for the samples [from, to) received. */
export interface Asked {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}
