import { RoomEvent, type LocalTrackPublication, type Room } from './rtc/index.ts';

const LOOK_EVERY_MS = 200;
/** The server reports on what it received about once a second: a silence this long means that nothing arrives. */
const SILENT_MS = 2_500;
/** A report this recent says that what we sent until now has arrived. */
const RECENT_MS = 1_500;
/** How long a new track waits for its first listener, when the old one had one. */
const AUDIENCE_WITHIN_MS = 5_000;

/** Whether what a room is sent arrives. Times are `performance.now()`. */
export interface LifelineEvents {
  /** Nothing sent after `since` arrived, and nothing does now. */
  readonly onDown: (since: number) => void;
  /** It arrives again, and if there was an audience, somebody listens (or has had 5 s to). */
  readonly onUp: () => void;
  /** The room is left, whoever's doing it was. */
  readonly onGone: () => void;
}

/**
 * Watches over a reconnect. LiveKit has two kinds (measured, ffi 0.12 on server 1.11): in one only the signalling was
 * gone, media flow on all the while, and the audience notices nothing. In the other all connections are made anew, the
 * SDK publishes the track again under another id, and what is sent between is lost without an error. Which of them it
 * is, `Reconnecting` does not tell: the packets that come back from the server do. The return value stops it.
 */
export function watchLifeline(room: Room, sid: () => string, { onDown, onUp, onGone }: LifelineEvents): () => void {
  let down = false;
  let looking = new AbortController();
  let began = 0;
  let audience = false;
  let republished = false;
  let patience: NodeJS.Timeout | undefined;

  const fall = (since: number): void => {
    if (down) return;
    down = true;
    onDown(since);
  };
  const rise = (): void => {
    clearTimeout(patience);
    if (!down) return;
    down = republished = false;
    onUp();
  };

  const look = async (stop: AbortSignal): Promise<void> => {
    const first = await arrivals(room);
    const silent = Date.now() - Math.max(...first.values());
    // Recent, or not to be known any more: what was sent until now has arrived.
    const since = silent <= RECENT_MS || silent === Infinity ? began : began - silent;
    // A path that is not there any more means that the connection is made anew.
    for (let now = first; ; now = await arrivals(room)) {
      if (stop.aborted) return;
      const samePath = [...first.keys()].some((id) => now.has(id));
      if (!samePath || Date.now() - Math.max(...now.values()) > SILENT_MS) {
        fall(since);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  };

  const onReconnecting = (): void => {
    looking.abort();
    looking = new AbortController();
    clearTimeout(patience);
    began = performance.now();
    // Statistics that cannot be had are no sign of life; that they could not, is what `arrivals` says.
    look(looking.signal).catch(() => fall(began));
  };
  const onRepublished = (publication: LocalTrackPublication): void => {
    if (publication.sid !== sid()) return;
    republished = true;
    fall(began);
  };
  const onReconnected = (): void => {
    looking.abort();
    if (!republished || !audience) rise();
    else patience = setTimeout(rise, AUDIENCE_WITHIN_MS);
  };
  const onSubscribed = (): void => {
    audience = true;
    if (republished) rise();
  };
  const stop = (): void => {
    looking.abort();
    clearTimeout(patience);
    room.off(RoomEvent.Reconnecting, onReconnecting);
    room.off(RoomEvent.LocalTrackRepublished, onRepublished);
    room.off(RoomEvent.Reconnected, onReconnected);
    room.off(RoomEvent.LocalTrackSubscribed, onSubscribed);
    room.off(RoomEvent.Disconnected, onDisconnected);
  };
  const onDisconnected = (): void => {
    stop();
    onGone();
  };
  room.on(RoomEvent.Reconnecting, onReconnecting);
  room.on(RoomEvent.LocalTrackRepublished, onRepublished);
  room.on(RoomEvent.Reconnected, onReconnected);
  room.on(RoomEvent.LocalTrackSubscribed, onSubscribed);
  room.on(RoomEvent.Disconnected, onDisconnected);
  return stop;
}

/** Network path of the publisher → when a packet last came in on it, in ms of the wall clock. */
async function arrivals(room: Room): Promise<Map<string, number>> {
  const { publisherStats } = await room.getRtcStats();
  const paths = new Map<string, number>();
  for (const { stats } of publisherStats) {
    if (stats.case !== 'candidatePair' || stats.value.candidatePair?.nominated !== true) continue;
    paths.set(stats.value.rtc?.id ?? '', stats.value.candidatePair.lastPacketReceivedTimestamp ?? 0);
  }
  return paths;
}
