import type { Diagnostic } from '../script/index.ts';
import type { AsRunEntry, Command } from '../show/index.ts';
import type { JsonObject } from '../script/rundown.ts';
import type { RundownView } from './rundown-view.ts';
import type { Snapshot, Spread } from './wire.generated.ts';

/** What goes over socket.io between a control server and the studio. */

export type Role = 'operator' | 'viewer';

/** The socket's `auth` at its handshake. */
export interface Credentials {
  readonly key?: string;
  /** The operator's name, for the log. */
  readonly operator?: string;
}

/** What the control server knows of a room's agent. */
export type AgentView =
  | { readonly state: 'none' }
  /** Asked for, or brought back after a crash. */
  | { readonly state: 'starting'; readonly since: string }
  | { readonly state: 'answering' }
  | { readonly state: 'silent'; readonly since: string };

/** A show as a client sees it. A client takes only what is newer: a later epoch, or the same and a higher revision. */
export interface ShowView {
  readonly room: string;
  readonly agent: AgentView;
  /** Null while nobody has heard of a show there. For viewers, `next`, `standby` and `queue` are empty. */
  readonly snapshot: Snapshot | null;
  /** Sent when it is another one than before; for viewers, what has aired. */
  readonly rundown?: RundownView;
  /** The as-run log, up to the last 2,000; sent in the answer to `watch` only. */
  readonly entries?: readonly AsRunEntry[];
}

export interface CueMessage { readonly room: string; readonly name: string; readonly with: JsonObject; readonly id: string; readonly at: string }

/** One line's or ad-hoc line's way, in ms: each stage apart, and from the request to the first sound. */
export interface LatencyMessage {
  readonly room: string;
  readonly seq: number;
  readonly item: string | null;
  readonly say?: string;
  readonly text?: string;
  readonly voice?: number;
  readonly queue?: number;
  readonly route?: number;
  readonly total?: number;
  readonly spread: Readonly<Record<string, Spread>>;
}

/** A change in SCRIPTS_DIR, whoever made it. */
export interface ScriptChange { readonly name: string; readonly change: 'added' | 'changed' | 'removed'; readonly etag?: string }

export interface ServerEvents {
  show: (view: ShowView) => void;
  event: (message: { readonly room: string; readonly entry: AsRunEntry }) => void;
  cue: (message: CueMessage) => void;
  latency: (message: LatencyMessage) => void;
  scripts: (changes: readonly ScriptChange[]) => void;
}

export type Acknowledged<T = object> = ({ readonly ok: true } & T) | { readonly ok: false; readonly code: string; readonly message: string };
export type Acknowledge<T = object> = (answer: Acknowledged<T>) => void;

export interface SayMessage {
  readonly room: string;
  readonly text: string;
  readonly speaker?: string;
  readonly mode?: 'queue' | 'interrupt';
  readonly id?: string;
}

export interface ClientEvents {
  /** From now on, and instead of any room watched before. */
  watch: (room: string, acknowledge: Acknowledge<{ readonly view: ShowView; readonly role: Role }>) => void;
  command: (message: { readonly room: string; readonly command: Command }, acknowledge: Acknowledge) => void;
  say: (message: SayMessage, acknowledge: Acknowledge<{ readonly id: string; readonly position: number }>) => void;
  check: (message: { readonly source: string; readonly name?: string }, acknowledge: Acknowledge<{ readonly diagnostics: readonly Diagnostic[]; readonly rundown: RundownView | null }>) => void;
}
