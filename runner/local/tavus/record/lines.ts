import type { Happened } from '../worker/messages.ts';

/** What a record's file of lines holds, one JSON each; beside it lies a file of PCM a stream. */
export type Line = Happened | Chunk | Played;

/** Bytes [from, to) of a stream came. */
export interface Chunk {
  readonly type: 'chunk';
  readonly at: number;
  readonly stream: number;
  readonly from: number;
  readonly to: number;
}

/** Samples [from, to) of a stream were given to the track, never to be called back. */
export interface Played {
  readonly type: 'played';
  /** When they were given. */
  readonly at: number;
  /** When the first of them leaves for the room, to 10 ms. */
  readonly due: number;
  readonly stream: number;
  readonly from: number;
  readonly to: number;
  /** Silence went out instead: the avatar has fallen silent. */
  readonly silent?: true;
}

export const LINES = 'lines.jsonl';
export const pcmFile = (stream: number): string => `stream-${stream}.pcm`;
