/** Topics in a LiveKit room. `say` and `lk.transcription` are the old demo's and LiveKit's own. */
export const TOPIC = {
  say: 'say',
  command: 'show.command',
  reply: 'show.reply',
  state: 'show.state',
  event: 'show.event',
  heartbeat: 'show.heartbeat',
  cue: 'cue',
  /** Byte streams: a clip, named by its SHA-256 in hex, with the attribute `seal`: that of `{clip: <SHA-256>}`. */
  clip: 'show.clip',
} as const;

/** The agent's name in dispatches, and its identity in a room. */
export const AGENT = 'showrunner';
/** The avatar's identity. */
export const AVATAR = 'tavus-avatar-agent';
/** Who watches for a control server: hidden, with a random ending. */
export const CONTROL_PREFIX = 'showrunner-control-';

/** A longer message goes as a text stream: bytes of its JSON. */
export const PACKET_BYTES = 15_000;
/** A `watch` lasts this long, ms, and is renewed so often. */
export const WATCH_MS = 15_000;
export const WATCH_AGAIN_MS = 10_000;
export const HEARTBEAT_MS = 1_000;
/** An agent that has answered once and is silent for this long, ms, is dead. */
export const SILENT_MS = 3_000;
/** A request that is not answered within this, ms, is given up. */
export const ANSWER_MS = 2_000;
