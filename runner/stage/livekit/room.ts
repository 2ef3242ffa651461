import { DisconnectReason, Room, RoomEvent } from './rtc/index.ts';
import { ShowrunnerError } from '../../core/errors.ts';
import { ask, isNotFound, performerToken, roomApi, type LiveKitAccess } from './access.ts';
import { departure } from './departure.ts';
import { aliveByPing, answerPings, type Alive, type SealAnswer } from './presence.ts';

/** The performer's identity in every room. */
export const SHOWRUNNER = 'showrunner';

/** A room with nobody in it but agents is closed after this long: longer than any show waits for its audience. */
const ROOM_TIMEOUT_S = 12 * 3_600;
const CONNECT_TIMEOUT_MS = 15_000;
const LEAVE_TIMEOUT_MS = 1_000;
const GOODBYE_TIMEOUT_S = 0.5;

export interface JoinOptions {
  readonly access: LiveKitAccess;
  /** Its name; made when there is none. */
  readonly room: string;
  readonly identity?: string;
  /** Asked when the identity is in the room already. By a ping unless given. */
  readonly alive?: Alive;
  /** For answers to pings. */
  readonly seal?: SealAnswer;
  readonly signal?: AbortSignal;
}

/** Our place in a room. */
export interface RoomSession extends AsyncDisposable {
  readonly room: Room;
  readonly name: string;
  readonly identity: string;
  /** Aborts when we are out of the room against our will; its reason is a ShowrunnerError that says why. */
  readonly lost: AbortSignal;
  /** Leaves, within 2 s, and deletes the room when nobody else is in it. A second call waits for the first. */
  close(): Promise<void>;
}

/**
 * Joins a room as its one performer.
 *
 * Rejects with `room-occupied` when another performer is there and answers (one that does not is a ghost, and is
 * removed), `livekit-unreachable`, `livekit-unauthorized`, `livekit-refused`, `livekit-timeout`, or the signal's reason.
 */
export async function joinRoom({ access, room: name, identity = SHOWRUNNER, alive, seal, signal }: JoinOptions): Promise<RoomSession> {
  signal?.throwIfAborted();
  const api = roomApi(access);
  await ask(access, `open the room "${name}"`, () => api.createRoom({ name, emptyTimeout: ROOM_TIMEOUT_S, departureTimeout: ROOM_TIMEOUT_S }));
  await makeWay({ access, room: name, identity, ...(alive ? { alive } : {}), ...(signal ? { signal } : {}) });

  const room = new Room();
  const lost = watchLoss(room, name, identity);
  await connect(room, access, await performerToken(access, name, identity, 'Showrunner'), signal);
  const stopAnswering = answerPings(room, seal);

  let closing: Promise<void> | undefined;
  const leave = async (): Promise<void> => {
    stopAnswering();
    // A connection that is down cannot be left in order.
    await Promise.race([room.disconnect(), new Promise((resolve) => setTimeout(resolve, LEAVE_TIMEOUT_MS).unref())]);
    if (!lost.aborted) await deleteIfEmpty(access, name, identity);
  };
  const close = (): Promise<void> => (closing ??= leave());
  return { room, name, identity, lost, close, [Symbol.asyncDispose]: close };
}

/**
 * Whoever has our identity in the room: one that answers stays, and `room-occupied` is thrown; one that does not is a ghost,
 * and is removed. Otherwise rejects as {@link joinRoom}.
 */
export async function makeWay({ access, room: name, identity = SHOWRUNNER, alive = aliveByPing(access, name), signal }: JoinOptions): Promise<void> {
  signal?.throwIfAborted();
  const present = await ask(access, `list who is in "${name}"`, () => roomApi(access).listParticipants(name));
  if (!present.some((participant) => participant.identity === identity)) return;
  if (await alive(identity, signal)) {
    throw new ShowrunnerError('room-occupied', `A show is on in the room "${name}": its "${identity}" answers. Choose another room, or stop that show first.`);
  }
  await removeGhost(access, name, identity);
}

/** Aborts when we are out of the room against our will, with a ShowrunnerError that says why. To be called before it is joined. */
export function watchLoss(room: Room, name: string, identity: string): AbortSignal {
  const lost = new AbortController();
  room.on(RoomEvent.Disconnected, (reason) => {
    if (reason !== DisconnectReason.CLIENT_INITIATED) lost.abort(departure(reason, name, identity));
  });
  return lost.signal;
}

async function connect(room: Room, access: LiveKitAccess, token: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const late = AbortSignal.timeout(CONNECT_TIMEOUT_MS);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  const connecting = room.connect(access.url, token, { autoSubscribe: false, dynacast: false });
  const stopped = new Promise<never>((_, reject) => stop.addEventListener('abort', () => reject(stop.reason), { once: true }));
  try {
    await Promise.race([connecting, stopped]);
  } catch (error) {
    // rtc-node cannot be told to stop connecting: whatever comes of it is left again.
    connecting.then(() => room.disconnect()).catch(() => {});
    signal?.throwIfAborted();
    if (late.aborted) {
      throw new ShowrunnerError('livekit-timeout', `Joining the room at ${access.url} took more than ${CONNECT_TIMEOUT_MS / 1_000} s. Check that the server's media ports can be reached.`, { cause: error });
    }
    throw new ShowrunnerError('livekit-unreachable', `The room at ${access.url} could not be joined: ${String(error)}.`, { cause: error });
  }
}

async function removeGhost(access: LiveKitAccess, room: string, identity: string): Promise<void> {
  try {
    await roomApi(access).removeParticipant(room, identity);
  } catch (error) {
    // It left by itself meanwhile.
    if (isNotFound(error)) return;
    await ask(access, `remove a dead "${identity}" from "${room}"`, () => Promise.reject(error));
  }
}

async function deleteIfEmpty(access: LiveKitAccess, name: string, identity: string): Promise<void> {
  const api = roomApi(access, GOODBYE_TIMEOUT_S);
  try {
    const others = (await api.listParticipants(name)).filter((participant) => participant.identity !== identity);
    if (others.length === 0) await api.deleteRoom(name);
  } catch {
    // Deleted by somebody else, or gone with its server. If neither, it is deleted when its time is up.
  }
}
