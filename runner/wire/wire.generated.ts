// Generated from schemas/wire.schema.json by `npm run generate`. Do not edit.
import type {AsRunEntry, By, Command, ShowState} from '../show/index.ts';

/**
 * What a control server asks of the agent: topic show.command. Answered by one Reply of the same id, addressed to the asker; the same id again gets the same reply and does nothing more.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "request".
 */
export type Request =
  PingRequest | WatchRequest | CommandRequest | LoadRequest | UpdateRequest | AvatarRequest | EntriesRequest | ShowRequest;
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "id".
 */
export type Id = string;
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "identity".
 */
export type Identity = string;
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "seal".
 */
export type Seal = string;
/**
 * Who asks: operator:<name> or api:<id>.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "caller".
 */
export type Caller = By;
/**
 * Topic show.reply.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "reply".
 */
export type Reply = Accepted | Refused;
/**
 * A number the agent's process makes at its start: later ones are greater.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "epoch".
 */
export type Epoch = number;
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "state".
 */
export type State = ShowState;
/**
 * An item's id, or else its cue number.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ref".
 */
export type Ref = string | null;

/**
 * What the agent of a room and the control servers tell each other, as data packets and text streams in that room. Every message but a ping carries a seal.
 */
export interface Wire {
  [k: string]: unknown;
}
/**
 * Is anybody there, and which epoch is it? The one request that may come without a seal.
 */
export interface PingRequest {
  request: 'ping';
  id: Id;
  asker: Identity;
  seal?: Seal;
}
/**
 * Sends the asker state, events and heartbeats for the next 15 s: to be renewed every 10 s.
 */
export interface WatchRequest {
  request: 'watch';
  id: Id;
  asker: Identity;
  seal: Seal;
}
/**
 * A playback command.
 */
export interface CommandRequest {
  request: 'command';
  id: Id;
  asker: Identity;
  seal: Seal;
  by: Caller;
  /**
   * A Command: see command.schema.json.
   */
  command: Command;
}
/**
 * Another show instead of the one that is loaded, which is stopped. Refused as clips-missing, with what is missing, until the clips have come.
 */
export interface LoadRequest {
  request: 'load';
  id: Id;
  asker: Identity;
  seal: Seal;
  by: Caller;
  show: ShowSource;
}
/**
 * A show as its writer wrote it: agent and control servers compile it themselves, and compare digests.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "source".
 */
export interface ShowSource {
  /**
   * Its name in SCRIPTS_DIR; absent for a source that came with the call.
   */
  script?: string;
  source: string;
  vars: {
    [k: string]: string;
  };
  /**
   * Path of an `audio` file, as the script writes it → SHA-256 of its bytes.
   */
  clips?: {
    [k: string]: string;
  };
}
/**
 * The edited script of the show that is loaded. The result is an Update. With dry, it only tells what would change.
 */
export interface UpdateRequest {
  request: 'update';
  id: Id;
  asker: Identity;
  seal: Seal;
  by: Caller;
  show: ShowSource;
  dry?: boolean;
}
/**
 * Asks Tavus again, or ends the avatar's conversation.
 */
export interface AvatarRequest {
  request: 'avatar';
  id: Id;
  asker: Identity;
  seal: Seal;
  by: Caller;
  action: 'retry' | 'end';
}
/**
 * As-run entries after `after`, at most 500 at a time. The result is {entries: AsRunEntry[]}.
 */
export interface EntriesRequest {
  request: 'entries';
  id: Id;
  asker: Identity;
  seal: Seal;
  after: number;
}
/**
 * What is loaded. The result is {show: ShowSource | null, digest: string | null}.
 */
export interface ShowRequest {
  request: 'show';
  id: Id;
  asker: Identity;
  seal: Seal;
}
export interface Accepted {
  id: Id;
  epoch: Epoch;
  ok: true;
  /**
   * What the request says.
   */
  result?: {
    [k: string]: unknown;
  };
  seal?: Seal;
}
export interface Refused {
  id: Id;
  epoch: Epoch;
  ok: false;
  code: string;
  message: string;
  /**
   * What a program can use: the diagnostics, the missing clips.
   */
  details?: {
    [k: string]: unknown;
  };
  seal?: Seal;
}
/**
 * One ad-hoc line: topic say. With asker and id, answered on show.reply. Without a seal it is obeyed only under ALLOW_UNSIGNED_SAY.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "say".
 */
export interface SayPacket {
  text: string;
  id?: Id;
  speaker?: string;
  mode?: 'queue' | 'interrupt';
  by?: Caller;
  asker?: Identity;
  seal?: Seal;
}
/**
 * Topic show.heartbeat, once a second, to those who watch.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "heartbeat".
 */
export interface Heartbeat {
  epoch: Epoch;
  revision: number;
  /**
   * Of the last as-run entry.
   */
  seq: number;
  seal: Seal;
}
/**
 * Topic show.event: as-run entries, in order; more than one when many come at once.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "event".
 */
export interface ShowEvent {
  epoch: Epoch;
  /**
   * @minItems 1
   */
  entries: readonly AsRunEntry[];
  seal: Seal;
}
/**
 * Topic show.state: after each change, at most ten a second.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "stateMessage".
 */
export interface StateMessage {
  epoch: Epoch;
  snapshot: Snapshot;
  seal: Seal;
}
/**
 * A show at one moment, as the audience hears it. Complete: whoever has the newest one, and the rundown of its digest, knows all.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "snapshot".
 */
export interface Snapshot {
  epoch: Epoch;
  /**
   * Counts up within an epoch; a later epoch is newer than any revision.
   */
  revision: number;
  /**
   * When it was so, by the agent's clock: ISO 8601.
   */
  at: string;
  /**
   * Of the loaded show; null when there is none.
   */
  digest: string | null;
  /**
   * Its name in SCRIPTS_DIR.
   */
  script: string | null;
  title: string | null;
  mode: State;
  /**
   * What is being heard.
   */
  current: OnAir | null;
  next: Ref;
  standby: Ref;
  clock: ShowClock;
  /**
   * Ad-hoc lines that wait.
   */
  queue: Queued[];
  /**
   * Item → armed or disarmed by hand.
   */
  armed: {
    [k: string]: boolean;
  };
  /**
   * Lines that were due and that no voice spoke.
   */
  unspoken: number;
  route: RouteState;
  avatar: AvatarView;
  voices: VoicesView;
  latency: LatencyView;
  /**
   * Item → its length in ms, of lines that have been rendered. Others are estimates.
   */
  lengths: {
    [k: string]: number;
  };
  /**
   * SHA-256 of clips that the agent lacks.
   */
  missing: string[];
  /**
   * Of the last as-run entry.
   */
  seq: number;
}
/**
 * One thing being heard. Between two snapshots it goes on by the clock, unless paused.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "onAir".
 */
export interface OnAir {
  item: Ref;
  /**
   * The id of the ad-hoc line.
   */
  say?: string;
  kind: 'line' | 'pause' | 'wait' | 'say' | 'tail';
  text?: string;
  speaker?: string;
  /**
   * At the snapshot's `at`.
   */
  heard_ms: number;
  /**
   * Null while nobody knows.
   */
  length_ms: number | null;
  /**
   * Where the word being heard begins in `text`, in UTF-16 units.
   */
  word?: number;
  word_end?: number;
}
export interface ShowClock {
  /**
   * The first GO, ISO 8601.
   */
  started_at: string | null;
  ended_at?: string;
  /**
   * When the long pause or the wait ends by itself.
   */
  until: string | null;
}
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "queued".
 */
export interface Queued {
  id: string;
  text: string;
  speaker: string;
  by: string;
}
export interface RouteState {
  name: 'tavus' | 'agent_speech' | 'file';
  reason?: string;
}
export interface AvatarView {
  state: 'none' | 'off' | 'starting' | 'ready' | 'failed' | 'out-of-credits';
  step?: string;
  reason?: string;
  /**
   * What went wrong, and what to do.
   */
  message?: string;
  retry_at?: string;
  /**
   * Billed in this show so far, as far as we know.
   */
  minutes?: number;
}
export interface VoicesView {
  /**
   * Lines of the rundown that are rendered or in the cache.
   */
  ready: number;
  of: number;
}
/**
 * Stage (voice, queue, route, total) → its spread over the show's lines, ms.
 */
export interface LatencyView {
  [k: string]: Spread;
}
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "spread".
 */
export interface Spread {
  p50: number;
  p95: number;
  count: number;
}
/**
 * What the agent is started with: the metadata of its dispatch. Only servers and agents can read it.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "dispatch".
 */
export interface DispatchMetadata {
  v: 1;
  show?: ShowSource;
  by?: Caller;
  /**
   * Whether the show waits for GO; true unless said.
   */
  hold?: boolean;
}
/**
 * Where a show is, in the room's metadata under `showrunner`, for the process that goes on when this one dies. Guests can read it: nothing secret, no words.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "checkpoint".
 */
export interface Checkpoint {
  v: 1;
  epoch: Epoch;
  /**
   * Of the show; null when none is loaded, or when it has ended.
   */
  digest: string | null;
  mode: State;
  /**
   * Index of the item that is being heard, or comes next.
   */
  item: number;
  /**
   * How much of it has been heard.
   */
  offset_ms: number;
  /**
   * GO was given for it.
   */
  released: boolean;
  /**
   * When the wait or the long pause it stands in ends: ISO 8601.
   */
  wait_until?: string;
  /**
   * Index of an item → armed or disarmed by hand.
   */
  armed?: {
    [k: string]: boolean;
  };
  /**
   * The show's start, ISO 8601.
   */
  started_at?: string;
  /**
   * Of the last as-run entry.
   */
  seq: number;
  /**
   * Inline cues of the item that have fired.
   */
  cues?: number;
  /**
   * The phrase of the line that was begun last: it is taken up again at its start.
   */
  phrase?: number;
  /**
   * Index of a delayed cue that is under way → when it fires, ISO 8601.
   */
  delayed?: {
    [k: string]: string;
  };
  unspoken: number;
  /**
   * No show that could go on, and no line is being said: the agent may go.
   */
  idle?: boolean;
  /**
   * The avatar's, to be ended by whoever comes next.
   */
  conversation?: string;
}
/**
 * What an edited script changes in the show that is loaded. Items are named as as-run entries name them.
 *
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "update".
 */
export interface Update {
  digest: string;
  changed: string[];
  added: string[];
  removed: string[];
  /**
   * The first item that is performed from the new script; null when the show is over.
   */
  from: string | null;
}
