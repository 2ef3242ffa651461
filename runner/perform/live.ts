import { machineClock } from '../core/machine-clock.ts';
import type { Log } from '../core/log.ts';
import { Opened } from '../core/opened.ts';
import type { Clock } from '../core/clock.ts';
import type { Line, Rundown } from '../script/rundown.ts';
import { Player, type AsRunEntry, type CaptionEvent, type State, type Voices } from '../show/index.ts';
import { joinRoom, openCaptions, openTrack, sendCue, type Captions, type LiveKitAccess } from '../stage/livekit/index.ts';
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
  readonly signal?: AbortSignal;
  readonly onEntry?: (entry: AsRunEntry) => void;
  readonly onState?: (state: State) => void;
}

/** A show on air in a LiveKit room. */
export interface Live {
  readonly player: Player;
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
  const track = await openTrack(session.room, signal ? { signal } : {});
  opened.defer(() => track.close());
  log.info({ room, sid: track.sid }, 'Published audio track for speech: agent_speech');
  log.info({ room }, 'ROUTE=fallback | Reason=No Tavus Configured');
  const captions = openCaptions(session.room, { track, onError: (error) => { log.warn({ err: error }, 'A caption could not be sent'); } });
  opened.defer(() => captions.close());
  const made = options.voices(clock);
  opened.defer(() => made.close());

  let changed: (state: State) => void = () => undefined;
  const player = new Player({
    rundown, clock, hold, from, route: track.name,
    voices: speaking(made, log),
    stage: new RouteStage({ route: track, clock }),
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
  return { player, done, close: () => opened.close() };
}

/** The log says what is being synthesized; lines from the cache are not. */
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
