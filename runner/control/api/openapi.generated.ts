// Generated from schemas/openapi.yaml by `npm run generate`. Do not edit.

/**
 * No control characters, no slashes, no space at either end.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RoomName".
 */
export type RoomName = string;
/**
 * A file of SCRIPTS_DIR; ends in `.yaml` or `.yml`.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ScriptName".
 */
export type ScriptName = string;
/**
 * A script in YAML.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Source".
 */
export type Source = string;
/**
 * An item's id, or its cue number.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ItemRef".
 */
export type ItemRef = string;
/**
 * standby: GO performs the item that stands by. waiting: at a wait. held: a line failed and on_error is hold.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ShowState".
 */
export type ShowState = 'standby' | 'running' | 'waiting' | 'paused' | 'held' | 'stopped' | 'ended';
/**
 * What is known of the room's agent.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "AgentView".
 */
export type AgentView = AgentNone | AgentStarting | AgentAnswering | AgentSilent;
/**
 * A number the agent's process makes at its start: later ones are greater.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "wire.epoch".
 */
export type WireEpoch = number;
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "wire.state".
 */
export type WireState = 'standby' | 'running' | 'waiting' | 'paused' | 'held' | 'stopped' | 'ended';
/**
 * An item's id, or else its cue number.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "wire.ref".
 */
export type WireRef = string | null;

/**
 * What each operation takes, checked and with its defaults filled in.
 */
export interface Operations {
  createToken: {
    params: {};
    headers: {};
    body: TokenRequest;
  };
  say: {
    params: {};
    headers: {
      'x-operator'?: string;
    };
    body: SayRequest;
  };
  listRooms: {
    params: {};
    headers: {};
  };
  getRoom: {
    params: {
      room: RoomName;
    };
    headers: {};
  };
  endShow: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
    };
  };
  loadShow: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
    };
    body: LoadRequest;
  };
  updateShow: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
    };
    body: UpdateRequest;
  };
  arm: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: ArmRequest;
  };
  avatar: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: AvatarRequest;
  };
  standby: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: ItemRequest;
  };
  go: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: GoRequest;
  };
  pause: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: Nothing;
  };
  resume: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: ResumeRequest;
  };
  skip: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: Nothing;
  };
  back: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: Nothing;
  };
  jump: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: ItemRequest;
  };
  stop: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: Nothing;
  };
  panic: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: Nothing;
  };
  event: {
    params: {
      room: RoomName;
    };
    headers: {
      'x-operator'?: string;
      'idempotency-key'?: string;
    };
    body: EventRequest;
  };
  getLog: {
    params: {
      room: RoomName;
    };
    headers: {};
  };
  renderVoice: {
    params: {};
    headers: {};
    body: VoiceRequest;
  };
  listScripts: {
    params: {};
    headers: {};
  };
  checkScript: {
    params: {};
    headers: {};
    body: CheckRequest;
  };
  getScript: {
    params: {
      name: ScriptName;
    };
    headers: {
      'if-none-match'?: string;
    };
  };
  putScript: {
    params: {
      name: ScriptName;
    };
    headers: {
      'if-match'?: string;
      'if-none-match'?: string;
    };
    body: ScriptRequest;
  };
  deleteScript: {
    params: {
      name: ScriptName;
    };
    headers: {
      'if-match'?: string;
    };
  };
  getHealth: {
    params: {};
    headers: {};
  };
  getReadiness: {
    params: {};
    headers: {};
  };
  getMetrics: {
    params: {};
    headers: {};
  };
  getDocument: {
    params: {};
    headers: {};
  };
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "TokenRequest".
 */
export interface TokenRequest {
  room: RoomName;
  /**
   * What the identity begins with.
   */
  identity?: string;
  /**
   * Shown to others.
   */
  name?: string;
  role: 'viewer' | 'operator';
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "SayRequest".
 */
export interface SayRequest {
  text: string;
  room: RoomName;
  /**
   * One of the show's cast; its default speaker unless said.
   */
  speaker?: string;
  mode: 'queue' | 'interrupt';
  /**
   * Answer when it has been heard.
   */
  wait: boolean;
  /**
   * The same id again changes nothing. Made up unless given.
   */
  id?: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "LoadRequest".
 */
export interface LoadRequest {
  script?: ScriptName;
  source?: Source;
  vars?: Vars;
}
/**
 * Values for the script's variables.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Vars".
 */
export interface Vars {
  [k: string]: string | number | boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "UpdateRequest".
 */
export interface UpdateRequest {
  script?: ScriptName;
  source?: Source;
  vars?: Vars;
  dry: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ArmRequest".
 */
export interface ArmRequest {
  item: ItemRef;
  armed: boolean;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "AvatarRequest".
 */
export interface AvatarRequest {
  action: 'retry' | 'end';
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ItemRequest".
 */
export interface ItemRequest {
  item: ItemRef;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "GoRequest".
 */
export interface GoRequest {
  from?: ItemRef;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Nothing".
 */
export interface Nothing {}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ResumeRequest".
 */
export interface ResumeRequest {
  from: 'position' | 'phrase' | 'line';
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "EventRequest".
 */
export interface EventRequest {
  name: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "VoiceRequest".
 */
export interface VoiceRequest {
  text: string;
  /**
   * One of the cast of `source`, whose voice it then is.
   */
  speaker?: string;
  voice?: VoiceSpec;
  source?: Source;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "VoiceSpec".
 */
export interface VoiceSpec {
  provider?: string;
  name?: string;
  model?: string;
  instructions?: string;
  speed?: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "CheckRequest".
 */
export interface CheckRequest {
  source: Source;
  name?: ScriptName;
  vars?: Vars;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ScriptRequest".
 */
export interface ScriptRequest {
  source: Source;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Token".
 */
export interface Token {
  token: string;
  /**
   * Of the LiveKit server.
   */
  url: string;
  room: string;
  identity: string;
  role: 'viewer' | 'operator';
  expires_at: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Said".
 */
export interface Said {
  id: string;
  room: string;
  /**
   * How many lines wait before it.
   */
  position: number;
  entry?: AsRunEntry;
}
/**
 * One thing that happened in a show, as the audience heard it: a line of log.jsonl.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "AsRunEntry".
 */
export interface AsRunEntry {
  /**
   * Counts up by one within a show.
   */
  seq: number;
  /**
   * ISO 8601; in a rehearsal since the epoch.
   */
  at: string;
  /**
   * Milliseconds since the show's start (its first GO); 0 before it.
   */
  time_ms: number;
  /**
   * The item's id, or its cue number; null when it concerns no item.
   */
  item: string | null;
  /**
   * The id of the ad-hoc line it concerns.
   */
  say?: string;
  /**
   * What happened.
   */
  type:
    | 'loaded'
    | 'standby'
    | 'go'
    | 'started'
    | 'finished'
    | 'interrupted'
    | 'cue'
    | 'waiting'
    | 'released'
    | 'paused'
    | 'resumed'
    | 'skipped'
    | 'jumped'
    | 'captioned'
    | 'failed'
    | 'held'
    | 'stopped'
    | 'panicked'
    | 'armed'
    | 'disarmed'
    | 'said'
    | 'dropped'
    | 'event'
    | 'route'
    | 'reconnected'
    | 'updated'
    | 'ended';
  state: ShowState;
  /**
   * Who caused it: script, operator:<name>, api:<id>.
   */
  by: string;
  /**
   * The route to the audience at that moment.
   */
  route: 'tavus' | 'agent_speech' | 'file';
  /**
   * The caption of the line.
   */
  text?: string;
  speaker?: string;
  /**
   * The cue's or the event's name.
   */
  name?: string;
  /**
   * The cue's payload.
   */
  with?: {};
  /**
   * How much of the line or pause has been heard.
   */
  heard_ms?: number;
  /**
   * How much of it will not be heard.
   */
  truncated_ms?: number;
  reason?: string;
  /**
   * Milliseconds since the show's start. Left out in a rehearsal, where nothing takes time.
   */
  latency?: {
    /**
     * The voice was asked.
     */
    requested?: number;
    /**
     * Its first sound came.
     */
    first_audio?: number;
    /**
     * The first sample went to the route.
     */
    sent?: number;
    /**
     * The audience heard the first sound.
     */
    started?: number;
    /**
     * The audience heard the end of voice.
     */
    finished?: number;
  };
}
export interface AgentNone {
  state: 'none';
}
export interface AgentStarting {
  state: 'starting';
  since: string;
}
export interface AgentAnswering {
  state: 'answering';
}
export interface AgentSilent {
  state: 'silent';
  since: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RoomSummary".
 */
export interface RoomSummary {
  room: string;
  agent: AgentView;
  /**
   * Null while nothing has been heard from the agent.
   */
  snapshot: Snapshot | null;
}
/**
 * A show at one moment, as the audience hears it. Complete: whoever has the newest one, and the rundown of its digest, knows all.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Snapshot".
 */
export interface Snapshot {
  epoch: WireEpoch;
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
  mode: WireState;
  /**
   * What is being heard.
   */
  current: OnAir | null;
  next: WireRef;
  standby: WireRef;
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
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "OnAir".
 */
export interface OnAir {
  item: WireRef;
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
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Queued".
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
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Spread".
 */
export interface Spread {
  p50: number;
  p95: number;
  count: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RoomList".
 */
export interface RoomList {
  rooms: RoomSummary[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RoomDetail".
 */
export interface RoomDetail {
  room: string;
  agent: AgentView;
  snapshot: Snapshot | null;
  rundown: RundownView | null;
  readiness: Readiness;
  cost: Cost;
}
/**
 * A rundown as people see it.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RundownView".
 */
export interface RundownView {
  digest: string;
  title: string;
  target_ms: number | null;
  speakers: string[];
  speaker: string;
  items: RowView[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "RowView".
 */
export interface RowView {
  index: number;
  /**
   * How commands and the log name it.
   */
  ref: string;
  number: string;
  kind: 'line' | 'pause' | 'cue' | 'wait' | 'segment';
  parent: number | null;
  title?: string;
  note?: string;
  colour?: string;
  skip: boolean;
  go: 'auto' | 'manual';
  text?: string;
  speaker?: string;
  length_ms: number;
  tail_ms?: number;
  cue?: CueView;
  wait?: WaitView;
  target_ms?: number;
  end?: number;
  source_line: number;
}
export interface CueView {
  name: string;
  with: {};
  delay_ms: number;
}
export interface WaitView {
  event: string | null;
  timeout_ms: number | null;
  then: 'continue' | 'stop';
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Readiness".
 */
export interface Readiness {
  /**
   * Every check is met.
   */
  ready: boolean;
  checks: ReadinessCheck[];
}
export interface ReadinessCheck {
  name: 'agent' | 'voices' | 'avatar' | 'clips';
  ok: boolean;
  /**
   * How it is
   */
  message: string;
}
/**
 * What is billed by others, as far as is known; prices are theirs.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Cost".
 */
export interface Cost {
  /**
   * Of avatar so far.
   */
  avatar_minutes: number;
  /**
   * How long the show is, waits left out: as much avatar it will take at least.
   */
  show_minutes: number;
  /**
   * Of all lines that a paid voice speaks.
   */
  voice_characters: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Loaded".
 */
export interface Loaded {
  room: string;
  digest: string;
  title: string;
  /**
   * Warnings.
   */
  diagnostics: Diagnostic[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Diagnostic".
 */
export interface Diagnostic {
  code: string;
  severity: 'error' | 'warning';
  message: string;
  /**
   * JSON Pointer to the value.
   */
  path: string;
  range: DiagnosticRange;
}
export interface DiagnosticRange {
  start: Position;
  end: Position;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Position".
 */
export interface Position {
  line: number;
  column: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Updated".
 */
export interface Updated {
  room: string;
  update: Update;
  /**
   * Warnings.
   */
  diagnostics: Diagnostic[];
}
/**
 * What an edited script changes in the show that is loaded. Items are named as as-run entries name them.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Update".
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
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Done".
 */
export interface Done {
  ok: true;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Rendered".
 */
export interface Rendered {
  duration_ms: number;
  words: RenderedWord[];
  phrases: RenderedPhrase[];
  /**
   * The largest magnitude in each of as many equal parts of the line.
   */
  peaks: number[];
}
export interface RenderedWord {
  text: string;
  /**
   * Where it stands in the caption, in UTF-16 units.
   */
  at: number;
  start_ms: number;
  end_ms: number;
  estimated: boolean;
}
export interface RenderedPhrase {
  start_ms: number;
  end_ms: number;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ScriptList".
 */
export interface ScriptList {
  scripts: ScriptEntry[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "ScriptEntry".
 */
export interface ScriptEntry {
  name: string;
  etag: string;
  /**
   * In bytes.
   */
  size: number;
  modified: string;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Script".
 */
export interface Script {
  name: string;
  etag: string;
  modified: string;
  source: string;
  diagnostics: Diagnostic[];
  rundown: RundownView | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Saved".
 */
export interface Saved {
  name: string;
  etag: string;
  diagnostics: Diagnostic[];
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Checked".
 */
export interface Checked {
  diagnostics: Diagnostic[];
  rundown: RundownView | null;
}
/**
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Health".
 */
export interface Health {
  status: 'ok';
}
/**
 * RFC 9457. `code` is stable; `detail` says what happened and what to do.
 *
 * This interface was referenced by `Operations`'s JSON-Schema
 * via the `definition` "Problem".
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  request_id?: string;
  errors?: RequestError[];
  diagnostics?: Diagnostic[];
}
export interface RequestError {
  /**
   * JSON Pointer into the request.
   */
  path: string;
  message: string;
}
