import { machineClock } from '../core/machine-clock.ts';
import type { Log } from '../core/log.ts';
import { Opened } from '../core/opened.ts';
import type { Config, TavusConfig } from '../core/config.ts';
import type { Clock } from '../core/clock.ts';
import type { Line, Rundown } from '../script/rundown.ts';
import { Player, type AsRunEntry, type CaptionEvent, type State, type Voices } from '../show/index.ts';
import { joinRoom, openCaptions, openTrack, sendCue, type Captions, type LiveKitAccess, type RoomSession } from '../stage/livekit/index.ts';
import { FallbackRoute } from '../stage/fallback.ts';
import { RouteStage } from '../stage/stage.ts';
import { endOf, type Ending } from './ending.ts';

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
  readonly avatar?: { readonly tavus: TavusConfig; readonly config: Pick<Config, 'deployment' | 'dataDir'> };
  /** Without an avatar: the account on which an earlier run may have left conversations open. They are ended beside the show. */
  readonly leftOpen?: LiveOptions['avatar'];
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
  const { rundown, access, room, hold, from = 0, log, signal } = options;
  const clock = machineClock;
  const session = await joinRoom({ access, room, ...(signal ? { signal } : {}) });
  opened.defer(() => session.close());
  const isSpeechAlone = !rundown.items.some((item) => item.kind === 'line' && item.audio !== undefined);
  const track = await openTrack(session.room, { dtx: isSpeechAlone, ...(signal ? { signal } : {}) });
  opened.defer(() => track.close());
  log.info({ room, sid: track.sid }, 'Published audio track for speech: agent_speech');
  const captions = openCaptions(session.room, { track, onError: (error) => { log.warn({ err: error }, 'A caption could not be sent'); } });
  opened.defer(() => captions.close());
  const made = options.voices(clock);
  opened.defer(() => made.close());

  const routes = new FallbackRoute({
    plain: track, clock,
    onRoute: (route, reason) => {
      logRoute(log, room, reason);
      stage.routed(route, reason);
    },
  });
  const stage = new RouteStage({ route: routes, clock });
  const { settled } = await enterAvatar(options, session, routes, opened);

  let changed: (state: State) => void = () => undefined;
  const player = new Player({
    rundown, clock, hold, from, route: track.name,
    voices: speaking(made, log),
    stage,
    audience: {
      entry: (entry) => {
        log.debug(entry, 'as-run');
        options.onEntry?.(entry);
      },
      cue: ({ name, with: payload, item, at }) => {
        const heard = new Date(Date.now() - (clock.now() - at));
        sendCue(session.room, { name, with: payload, id: `${item ?? 'say'}-${at.toFixed(3)}`, at: heard.toISOString() })
          .catch((error: unknown) => { log.error({ err: error, cue: name }, 'A cue could not be sent'); });
      },
      caption: (event) => { show(captions, event); },
      state: (state) => {
        options.onState?.(state);
        changed(state);
      },
    },
  });
  opened.defer(() => player.close());
  const done = endOf(player, (listener) => { changed = listener; }, { stops: !hold, signal: signal ? AbortSignal.any([signal, session.lost]) : session.lost });
  done.catch(() => undefined); // who cares awaits it
  return { player, done, settled, close: () => opened.close() };
}

/** Orders the avatar, where there is to be one. `settled` as {@link Live.settled}. */
async function enterAvatar({ avatar: wanted, leftOpen, access, room, log, signal }: LiveOptions, session: RoomSession, routes: FallbackRoute, opened: Opened): Promise<{ settled: Promise<void> }> {
  logRoute(log, room, wanted ? 'Tavus Not Ready' : 'No Tavus Configured');
  if (!wanted) {
    if (leftOpen) {
      const ending = import('../stage/tavus/index.ts').then(({ endLeftOpen }) => endLeftOpen({ roomName: room, agent: session.identity, access, log, ...leftOpen }));
      ending.catch((error: unknown) => { log.error({ err: error }, 'It was not looked for Tavus conversations that were left open'); });
      opened.defer(() => ending.then((each) => each.close(), () => undefined)); // told above
    }
    return { settled: Promise.resolve() };
  }
  const [{ openAvatar }, { bindAvatar }] = await Promise.all([import('../stage/tavus/index.ts'), import('./avatar.ts')]);
  const avatar = openAvatar({ room: session.room, roomName: room, agent: session.identity, access, log, ...wanted });
  opened.defer(() => avatar.close());
  bindAvatar(avatar, { room: session.room, clock: machineClock, routes });
  return { settled: avatar.whenReady(signal).then(() => undefined, () => undefined) }; // the log has said why it is not
}

/** What other programs read in the log: change nothing. Without a reason, the avatar speaks. */
function logRoute(log: Log, room: string, reason: string | undefined): void {
  log.info({ room }, reason === undefined ? 'ROUTE=tavus | Target=tavus-avatar-agent' : `ROUTE=fallback | Reason=${reason}`);
}

/** The log names each line that is made ready, also one that comes from the cache. */
function speaking(voices: Voices, log: Log): Voices {
  return {
    speak: (line: Line) => {
      const utterance = voices.speak(line);
      log.info({ speaker: line.speaker }, `Synthesizing speech: '${line.caption.trim()}'`);
      return utterance;
    },
    release: (utterance) => { voices.release(utterance); },
  };
}

/** A line is one segment of the captions, however often it is interrupted. */
function show(captions: Captions, event: CaptionEvent): void {
  const { key, line } = event;
  const caption = line.caption.trim();
  switch (event.phase) {
    case 'word': {
      const next = event.utterance.words[event.index + 1];
      captions.word(key, next ? line.caption.slice(0, next.at).trimStart() : caption);
      break;
    }
    case 'finished':
    case 'silent':
      captions.final(key, caption);
      break;
    case 'started':
    case 'cut':
      break;
    default:
      event satisfies never;
  }
}
