import { io, type Socket } from 'socket.io-client';
import type { Acknowledged, ClientEvents, Credentials, Role, SayMessage, ServerEvents, ShowView } from '../../runner/wire/index.ts';

/** A command that is not answered within this, ms: the agent has 2 s, and the way there and back takes some. */
const ANSWER_MS = 3_000;
/** The server pings every 2 s. A link that has been silent for so long, ms, is asked whether it lives, and looked at this often. */
const SILENT_MS = 2_500;
const LOOK_MS = 500;
/** Whether a link that slept is still alive is known within this, ms. */
const PROBE_MS = 800;
const WATCH_MS = 2_500;
/** A server that is there but cannot answer yet is asked again after this, ms. */
const AGAIN_MS = 400;

export type ShowSocket = Socket<ServerEvents, ClientEvents>;

export interface LinkEvents {
  /** A complete view: after connecting, reconnecting, waking up, changing rooms. */
  watched(view: ShowView, role: Role): void;
  lost(): void;
  /** The server does not want us: another key is needed. */
  refused(message: string): void;
}

export interface Link {
  readonly socket: ShowSocket;
  /** Asks for another room, or for this one again when something was missed. */
  watch(room?: string): void;
  /** After sleep, or when somebody asks: finds out now whether the link lives, and makes a new one if not. */
  wake(): void;
  /** A command, and what the agent answered; that nothing came back is an answer as well. */
  command(message: Parameters<ClientEvents['command']>[0]): Promise<Acknowledged>;
  say(message: SayMessage): Promise<Acknowledged<{ readonly id: string; readonly position: number }>>;
  close(): void;
}

/** A link to the control server that mends itself. Nothing is asked of it while it is down: what was pressed then was not pressed. */
export function openLink(credentials: Credentials, firstRoom: string, on: LinkEvents): Link {
  let room = firstRoom;
  let watching = 0;
  let closed = false;
  const socket: ShowSocket = io({
    auth: credentials,
    // No polling first: it costs round trips, and whoever plays LiveKit media can open a WebSocket.
    transports: ['websocket'],
    reconnectionDelay: 100,
    reconnectionDelayMax: 800,
    randomizationFactor: 0.3,
    timeout: 3_000,
  });

  const watch = async (within: number): Promise<void> => {
    const mine = (watching += 1);
    const current = (): boolean => mine === watching && socket.connected && !closed;
    while (current()) {
      const answer = await asked<{ readonly view: ShowView; readonly role: Role }>((resolve) => socket.timeout(within).emit('watch', room, resolve));
      if (!current()) return;
      if (answer.ok) {
        on.watched(answer.view, answer.role);
        return;
      }
      if (isRefusal(answer.code)) {
        on.refused(answer.message);
        return;
      }
      if (answer.code === UNANSWERED) {
        reopen();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  };

  /** At once, whatever the socket thinks of its state: it may hold a dead one for open, or be waiting for its next try. */
  const reopen = (): void => {
    if (closed) return;
    socket.disconnect();
    on.lost();
    socket.connect();
  };

  const whileConnected = async <T>(emit: (resolve: Answered<T>) => void): Promise<Acknowledged<T>> =>
    socket.connected ? asked<T>(emit) : { ok: false, code: 'not-connected', message: 'Not sent: there is no connection to the control server.' };

  socket.on('connect', () => void watch(WATCH_MS));
  socket.on('disconnect', (reason) => {
    if (closed) return;
    watching += 1;
    on.lost();
    // The server said goodbye (it is being restarted): the client does not come back from that by itself.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', (error) => {
    const said = refusalIn(error);
    if (said === undefined) {
      if (!socket.active) socket.connect();
      return;
    }
    socket.disconnect();
    on.refused(said);
  });

  // Engine.io waits for a ping and its time-out, 4 s.
  let heard = Date.now();
  const hear = (): void => {
    heard = Date.now();
  };
  socket.on('connect', () => {
    hear();
    socket.io.engine.on('packet', hear);
  });
  const watchdog = setInterval(() => {
    if (!socket.connected || Date.now() - heard < SILENT_MS) return;
    hear();
    // Whatever the answer is: that there is one counts.
    socket.timeout(PROBE_MS).emit('check', { source: '' }, (error) => {
      if (error) reopen();
    });
  }, LOOK_MS);

  return {
    socket,
    watch: (next) => {
      if (next !== undefined) room = next;
      if (socket.connected) void watch(WATCH_MS);
    },
    wake: () => {
      if (socket.connected) void watch(PROBE_MS);
      else reopen();
    },
    command: (message) => whileConnected((resolve) => socket.timeout(ANSWER_MS).emit('command', message, resolve)),
    say: (message) => whileConnected((resolve) => socket.timeout(ANSWER_MS).emit('say', message, resolve)),
    close: () => {
      closed = true;
      clearInterval(watchdog);
      socket.disconnect();
    },
  };
}

type Answered<T> = (error: Error | null, answer: Acknowledged<T>) => void;

/** A code of our own: no answer came in time. (The server's `no-answer` says that of the agent.) */
const UNANSWERED = 'unanswered';

/** The answer to what `emit` sends; that none came in time, in the same form. */
function asked<T>(emit: (resolve: Answered<T>) => void): Promise<Acknowledged<T>> {
  return new Promise((resolve) => {
    emit((error, answer) => {
      resolve(error ? { ok: false, code: UNANSWERED, message: 'No answer: it may or may not have happened. Look at the stage.' } : answer);
    });
  });
}

const isRefusal = (code: string): boolean => code === 'unauthorized' || code === 'forbidden';

/** A refused handshake carries data; a network that is down does not. */
function refusalIn(error: Error & { readonly data?: unknown }): string | undefined {
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('code' in data)) return undefined;
  return 'message' in data && typeof data.message === 'string' ? data.message : error.message;
}
