import type { Log } from '../core/log.ts';
import { Opened } from '../core/opened.ts';
import type { Clock } from '../core/clock.ts';
import type { Rundown } from '../script/rundown.ts';
import type { AsRunEntry, Player, State, Voices } from '../show/index.ts';
import { joinRoom, type LiveKitAccess, type RoomSession, type SealAnswer } from '../stage/livekit/index.ts';
import { endOf, type Ending } from './ending.ts';
import { openPerformer, type AvatarWanted } from './performer.ts';

export interface LiveOptions {
  readonly rundown: Rundown;
  /** Makes the voices; they are closed at the end. */
  readonly voices: (clock: Clock) => Voices & { close(): Promise<void> };
  readonly access: LiveKitAccess;
  readonly room: string;
  /** Whether `wait: go` and `go: manual` wait for an operator; then a stopped show is not over, either. */
  readonly hold: boolean;
  readonly from?: number;
  readonly log: Log;
  /** The avatar that speaks; without one, or while it is not ready, the plain voice does. */
  readonly avatar?: AvatarWanted;
  /** Without an avatar: the account on which an earlier run may have left conversations open. They are ended beside the show. */
  readonly leftOpen?: AvatarWanted;
  /** For answers to whoever asks whether a show is on here. */
  readonly seal?: SealAnswer;
  readonly signal?: AbortSignal;
  readonly onEntry?: (entry: AsRunEntry) => void;
  readonly onState?: (state: State) => void;
}

/** A show on air in a LiveKit room. */
export interface Live {
  readonly player: Player;
  /** Resolves when the avatar is ready, or is known not to be; at once without one. */
  readonly settled: Promise<void>;
  /** Settles when the show is over; rejects when the room or the audio track is lost, or with the signal's reason. */
  readonly done: Promise<Ending>;
  /** Silence, then out of the room. */
  close(): Promise<void>;
}

/** Joins the room, publishes `agent_speech`, and stands by. */
export async function goLive(options: LiveOptions): Promise<Live> {
  const opened = new Opened();
  try {
    return await open(options, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open(options: LiveOptions, opened: Opened): Promise<Live> {
  const { rundown, access, room, hold, from = 0, log, avatar, voices, seal, signal, onEntry, onState } = options;
  const session = await joinRoom({ access, room, ...(seal ? { seal } : {}), ...(signal ? { signal } : {}) });
  opened.defer(() => session.close());
  const isSpeechAlone = !rundown.items.some((item) => item.kind === 'line' && item.audio !== undefined);
  const performer = await openPerformer({ session, access, log, dtx: isSpeechAlone, ...(signal ? { signal } : {}) });
  opened.defer(() => performer.close());
  await performer.cast(avatar);
  if (!avatar) endLeftOpen(options, session, opened);

  let changed: (state: State) => void = () => undefined;
  const performance = performer.perform({
    rundown, voices, hold, from,
    ...(onEntry ? { onEntry } : {}),
    onState: (state) => {
      onState?.(state);
      changed(state);
    },
  });
  opened.defer(() => performance.close());
  const { player } = performance;
  const done = endOf(player, (listener) => { changed = listener; }, { stops: !hold, signal: signal ? AbortSignal.any([signal, session.lost]) : session.lost });
  done.catch(() => undefined); // who cares awaits it
  const settled = performer.avatar?.whenReady(signal).then(() => undefined, () => undefined) ?? Promise.resolve(); // the log has said why it is not
  return { player, done, settled, close: () => opened.close() };
}

/** What an earlier run left open is ended, though this one has no avatar. */
function endLeftOpen({ leftOpen, access, room, log }: LiveOptions, session: RoomSession, opened: Opened): void {
  if (!leftOpen) return;
  const ending = import('../stage/tavus/index.ts').then(({ endLeftOpen: end }) => end({ roomName: room, agent: session.identity, access, log, ...leftOpen }));
  ending.catch((error: unknown) => { log.error({ err: error }, 'It was not looked for Tavus conversations that were left open'); });
  opened.defer(() => ending.then((each) => each.close(), () => undefined)); // told above
}
