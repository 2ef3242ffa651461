import type { AvatarFaults } from '../faults.ts';

/** What goes between the server and an avatar's process. */

/** Sent once, first. */
export interface Task {
  readonly type: 'start';
  readonly url: string;
  readonly token: string;
  readonly faults: AvatarFaults;
  /** A folder for the record; none is kept without. */
  readonly record?: string;
}

export type Order = Task | { readonly type: 'faults'; readonly faults: AvatarFaults } | { readonly type: 'leave' };

/** What happened to an avatar. Streams are numbered from 0 as they come; positions are samples. */
export type Happening =
  | { readonly type: 'joined'; readonly identity: string }
  /** Both tracks are published (only audio, without video). */
  | { readonly type: 'ready' }
  | { readonly type: 'humans'; readonly count: number }
  /** New faults hold from here on. */
  | { readonly type: 'faulted' }
  | { readonly type: 'opened'; readonly stream: number; readonly id: string; readonly name: string; readonly sender: string; readonly attributes: Readonly<Record<string, string>> }
  /** No more of it is played than has been received: why. `bytes` is how much was. */
  | { readonly type: 'closed'; readonly stream: number; readonly why: StreamEnd; readonly bytes: number }
  /** It cannot be played. */
  | { readonly type: 'refused'; readonly stream: number; readonly message: string }
  /** The first sample of a stream goes to the track. */
  | { readonly type: 'started'; readonly stream: number }
  /** The last sample that will be heard of it went to the track; `reported`: `lk.playback_finished` is sent. */
  | { readonly type: 'finished'; readonly stream: number; readonly position: number; readonly interrupted: boolean; readonly reported: boolean }
  /** `lk.clear_buffer` came. `stream`: what was dropped from position `position` on, if anything was. */
  | { readonly type: 'clear'; readonly sender: string; readonly answer: ClearAnswer; readonly stream?: number; readonly position?: number }
  | { readonly type: 'rpc-failed'; readonly method: string; readonly attempt: number; readonly message: string }
  /** Three calls of `lk.playback_finished` failed: LiveKit's receiver stops for good, and so does this one. */
  | { readonly type: 'deaf' }
  | { readonly type: 'silent' }
  | { readonly type: 'stalled' }
  | { readonly type: 'resumed' }
  /** Its next act is to kill itself. */
  | { readonly type: 'dying' }
  /** It is out of the room. */
  | { readonly type: 'left'; readonly why: string }
  | { readonly type: 'failed'; readonly message: string };

export type StreamEnd = 'trailer' | 'cleared' | 'superseded' | 'idle' | 'broken';
export type ClearAnswer = 'ok' | 'ignored' | 'reject' | 'error' | 'hang';

/** `at`: ms of the machine's monotonic clock, the same for all processes. */
export type Happened = Happening & { readonly at: number };
