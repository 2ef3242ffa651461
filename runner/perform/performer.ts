import type { Clock } from '../core/clock.ts';
import type { Config, TavusConfig } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import { machineClock } from '../core/machine-clock.ts';
import { Opened } from '../core/opened.ts';
import { ms, type Ms } from '../core/units.ts';
import type { Line, Rundown } from '../script/rundown.ts';
import { Player, type AsRunEntry, type By, type CaptionEvent, type Position, type RouteName, type State, type Voices } from '../show/index.ts';
import { FallbackRoute } from '../stage/fallback.ts';
import { openCaptions, openTrack, sendCue, type Captions, type LiveKitAccess, type RoomSession } from '../stage/livekit/index.ts';
import { RouteStage } from '../stage/stage.ts';
import type { Avatar, AvatarState } from '../stage/tavus/index.ts';
import { RouteLender } from './lent-route.ts';
import { progressOf, type Progress } from './progress.ts';

export interface PerformerOptions {
  readonly session: Pick<RoomSession, 'room' | 'name' | 'identity'>;
  readonly access: LiveKitAccess;
  readonly log: Log;
  /** Sends nothing while nothing is spoken: see {@link openTrack}. */
  readonly dtx: boolean;
  readonly signal?: AbortSignal;
  readonly onRoute?: (route: RouteName, reason: string | undefined) => void;
  readonly onAvatar?: (state: AvatarState | undefined) => void;
}

/** Which avatar there is to be, and whose it is. */
export interface AvatarWanted {
  readonly tavus: TavusConfig;
  readonly config: Pick<Config, 'deployment' | 'dataDir'>;
}

export interface PerformOptions {
  readonly rundown: Rundown;
  /** Makes the voices; they are closed with the performance. */
  readonly voices: (clock: Clock) => Voices & { close(): Promise<void> };
  /** Whether `wait: go` and `go: manual` wait for an operator. */
  readonly hold: boolean;
  readonly from?: number;
  readonly by?: By;
  /** Where another process was: `player.resume` goes on from there. */
  readonly at?: Position;
  readonly onEntry?: (entry: AsRunEntry) => void;
  readonly onState?: (state: State) => void;
  /** A word is being heard. */
  readonly onWord?: () => void;
}

/** One show. */
export interface Performance {
  readonly player: Player;
  /** Where it is, in words for those who watch. */
  progress(): Progress;
  /** Silence; the room, the track and the avatar stay. */
  close(): Promise<void>;
}

/** What performs in a room, whichever show: the track, the captions, the avatar, and the way that sound takes. */
export interface Performer {
  /** The performance before must be closed. */
  perform(options: PerformOptions): Performance;
  readonly avatar: Avatar | undefined;
  readonly route: { readonly name: RouteName; readonly reason?: string };
  /** Resolves when somebody can hear the track, or after a second: who speaks sooner is not heard from the first word. */
  whenHeard(): Promise<void>;
  /** Orders the avatar; one that is there already stays when it is the same. Undefined: none from now on. */
  cast(wanted: AvatarWanted | undefined): Promise<void>;
  /** Ends the avatar's conversation and takes the track back; the room is still to be left. */
  close(): Promise<void>;
}

/** A listener that is there subscribes within this time, ms; from then on its first packets still take a moment. */
const AUDIENCE_WITHIN = 1_000;
const PATH_OPENS = 200;

/** Publishes `agent_speech`. Rejects as {@link openTrack}. */
export async function openPerformer(options: PerformerOptions): Promise<Performer> {
  const { session, log, dtx, signal } = options;
  const track = await openTrack(session.room, { dtx, ...(signal ? { signal } : {}) });
  log.info({ room: session.name, sid: track.sid }, 'Published audio track for speech: agent_speech');
  const captions = openCaptions(session.room, { track, onError: (error) => { log.warn({ err: error }, 'A caption could not be sent'); } });
  return new RoomPerformer(options, track, captions);
}

class RoomPerformer implements Performer {
  avatar: Avatar | undefined;
  route: Performer['route'] = { name: 'agent_speech' };
  readonly #options: PerformerOptions;
  readonly #captions: Captions;
  readonly #audience: Promise<void>;
  readonly #routes: FallbackRoute;
  readonly #lender: RouteLender;
  #stage: RouteStage | undefined;
  #wanted: AvatarWanted | undefined;
  /** A moment of the clock as ISO 8601: by one origin, so that it is always the same text. */
  readonly #date: (at: Ms) => string;
  #isCast = false;
  #shows = 0;

  constructor(options: PerformerOptions, track: Awaited<ReturnType<typeof openTrack>>, captions: Captions) {
    this.#options = options;
    const origin = Date.now() - machineClock.now();
    this.#date = (at) => new Date(Math.round(origin + at)).toISOString();
    this.#captions = captions;
    this.#audience = track.audience;
    this.#routes = new FallbackRoute({
      plain: track, clock: machineClock,
      onRoute: (name, reason) => {
        this.#routeIs(name, reason);
        this.#stage?.routed(name, reason);
      },
    });
    this.#lender = new RouteLender(this.#routes);
  }

  perform({ rundown, voices: makeVoices, hold, from = 0, by, at, onEntry, onState, onWord }: PerformOptions): Performance {
    const { session, log } = this.#options;
    const opened = new Opened();
    // Items of two shows in one room are not the same.
    const prefix = this.#shows++ === 0 ? '' : `${this.#shows}-`;
    const spoken = new Set<string>();
    const voices = makeVoices(machineClock);
    opened.defer(() => voices.close());
    const stage = new RouteStage({ route: this.#lender.lend(), clock: machineClock });
    this.#stage = stage;
    const player = new Player({
      rundown, clock: machineClock, hold, from, stage, route: this.#routes.name,
      ...(at ? { at } : {}),
      ...(by === undefined ? {} : { by }),
      voices: speaking(voices, log),
      audience: {
        entry: (entry) => {
          log.debug(entry, 'as-run');
          onEntry?.(entry);
        },
        cue: ({ name, with: payload, item, at: heardAt }) => {
          const heard = new Date(Date.now() - (machineClock.now() - heardAt));
          sendCue(session.room, { name, with: payload, id: `${item ?? 'say'}-${heardAt.toFixed(3)}`, at: heard.toISOString() })
            .catch((error: unknown) => { log.error({ err: error, cue: name }, 'A cue could not be sent'); });
        },
        caption: (event) => {
          if (event.phase === 'started' || event.phase === 'silent') spoken.add(event.key);
          show(this.#captions, `${prefix}${event.key}`, event);
          if (event.phase === 'word') onWord?.();
        },
        ...(onState ? { state: onState } : {}),
      },
    });
    opened.defer(async () => {
      await player.close();
      for (const key of spoken) this.#captions.final(`${prefix}${key}`);
      if (this.#stage === stage) this.#stage = undefined;
    });
    return { player, progress: () => progressOf(player, machineClock.now(), this.#date), close: () => opened.close() };
  }

  async whenHeard(): Promise<void> {
    const now = machineClock.now();
    await Promise.race([this.#audience.then(() => machineClock.until(ms(machineClock.now() + PATH_OPENS))), machineClock.until(ms(now + AUDIENCE_WITHIN))]);
  }

  async cast(wanted: AvatarWanted | undefined): Promise<void> {
    if (this.#isCast && isSame(wanted, this.#wanted)) return;
    const before = this.avatar;
    this.#isCast = true;
    this.avatar = undefined;
    this.#wanted = wanted;
    await before?.close();
    const { session: { room, name, identity }, access, log, onAvatar } = this.#options;
    if (this.#wanted !== wanted) return; // somebody wants another one by now
    if (!wanted) {
      this.#routeIs('agent_speech', 'No Tavus Configured');
      onAvatar?.(undefined);
      return;
    }
    this.#routeIs('agent_speech', 'Tavus Not Ready');
    const [{ openAvatar }, { bindAvatar }] = await Promise.all([import('../stage/tavus/index.ts'), import('./avatar.ts')]);
    if (this.#wanted !== wanted) return;
    const avatar = (this.avatar = openAvatar({ room, roomName: name, agent: identity, access, log, ...wanted }));
    bindAvatar(avatar, { room, clock: machineClock, routes: this.#routes, log });
    avatar.onState((state) => { onAvatar?.(state); });
    onAvatar?.(avatar.state);
  }

  async close(): Promise<void> {
    const { avatar } = this;
    this.avatar = undefined;
    this.#wanted = undefined;
    await avatar?.close();
    await this.#captions.close();
    await this.#routes.close();
  }

  #routeIs(name: RouteName, reason: string | undefined): void {
    const { session, log, onRoute } = this.#options;
    this.route = { name, ...(reason === undefined ? {} : { reason }) };
    logRoute(log, session.name, reason);
    onRoute?.(name, reason);
  }
}

const isSame = (a: AvatarWanted | undefined, b: AvatarWanted | undefined): boolean => JSON.stringify(a?.tavus) === JSON.stringify(b?.tavus);

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
function show(captions: Captions, key: string, event: CaptionEvent): void {
  const { line } = event;
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
