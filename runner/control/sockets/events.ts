import { randomUUID } from 'node:crypto';
import type { Log } from '../../core/log.ts';
import { MAX_BYTES } from '../../script/index.ts';
import type { AsRunEntry } from '../../show/index.ts';
import { isCommand, viewOf, type CueMessage, type LatencyMessage, type LineLatency, type Role, type SayMessage } from '../../wire/index.ts';
import { invalid } from '../api/checks.ts';
import { Problem } from '../api/problem.ts';
import { requireRole } from '../auth/authorize.ts';
import { give } from '../rooms/rooms.ts';
import { entryFor, rundownFor, summaryFor, viewFor } from '../rooms/view.ts';
import type { SayDesk } from '../say/say.ts';
import type { Compiler } from '../scripts/compiler.ts';
import { isScriptName } from '../scripts/names.ts';
import type { Desk } from '../supervisor/desk.ts';
import type { Place, Supervisor } from '../supervisor/supervisor.ts';
import { answer, type StudioServer, type StudioSocket } from './sockets.ts';

export interface EventsOptions {
  readonly supervisor: Supervisor;
  readonly say: SayDesk;
  readonly compiler: Compiler;
  readonly log: Log;
  readonly isClosing: () => boolean;
  /** Throws a Problem (400) for what is no body of `POST /say`. */
  readonly checkSay: (message: unknown) => Required<Pick<SayMessage, 'room' | 'text' | 'mode'>> & SayMessage;
  readonly checkRoom: (room: unknown) => string;
}

const ROLES: readonly Role[] = ['operator', 'viewer'];
const channel = (role: Role, room: string): string => `${role}:${room}`;

/** What a socket may ask. Whatever comes in is judged here, once. */
export function listen(socket: StudioSocket, options: EventsOptions): void {
  const { log, supervisor, say, compiler, checkRoom, checkSay } = options;
  const { role, by } = socket.data;
  const operator = (): void => { requireRole(role, 'operator'); };

  socket.on('watch', (room: unknown, acknowledge) => void answer(socket, log, acknowledge, async () => {
    const view = await watch(socket, checkRoom(room), supervisor);
    return { view, role };
  }));
  socket.on('command', (message: unknown, acknowledge) => void answer(socket, log, acknowledge, async () => {
    operator();
    const { room, command } = (message ?? {}) as { room?: unknown; command?: unknown }; // judged in the next lines
    if (!isCommand(command)) throw invalid([{ path: '/command', message: 'is no command' }]);
    if (command.command === 'say') await say.say(checkRoom(room), { id: command.id, text: command.text, speaker: command.speaker, mode: command.mode ?? 'queue', by });
    else await give(options, checkRoom(room), command, by);
    return {};
  }));
  socket.on('say', (message: unknown, acknowledge) => void answer(socket, log, acknowledge, async () => {
    operator();
    const { room, text, speaker, mode, id = randomUUID() } = checkSay(message);
    const { position } = await say.say(room, { id, text, speaker, mode, by });
    return { id, position };
  }));
  socket.on('check', (message: unknown, acknowledge) => void answer(socket, log, acknowledge, () => {
    operator();
    const { source, name } = (message ?? {}) as { source?: unknown; name?: unknown }; // judged in the next lines
    if (typeof source !== 'string' || source.length > MAX_BYTES) throw invalid([{ path: '/source', message: 'must be a text of 1 MiB at most' }]);
    if (name !== undefined && (typeof name !== 'string' || !isScriptName(name))) throw invalid([{ path: '/name', message: 'is no script\'s name' }]);
    const { rundown, diagnostics } = compiler.check(source, { hasFiles: name !== undefined });
    return { diagnostics, rundown: rundown ? viewOf(rundown) : null };
  }));
}

/** The socket watches this room from now on, and no other; gives back all there is to know. */
async function watch(socket: StudioSocket, room: string, supervisor: Supervisor): Promise<ReturnType<typeof viewFor>> {
  const { data } = socket;
  data.leave?.();
  // Nobody is sent there: whoever watches an empty room waits for a show.
  const place = await supervisor.known(room).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'no-show') return supervisor.at(room);
    throw error;
  });
  if (!socket.connected) throw new Problem(499, 'hung-up', 'The socket is gone.');
  data.leave?.(); // another `watch` may have come in between
  const release = place.desk.hold();
  const name = channel(data.role, room);
  await socket.join(name);
  data.leave = () => {
    data.leave = undefined;
    void socket.leave(name);
    release();
  };
  return viewFor(data.role, place.desk);
}

/** Tells those who watch a room what changes there. */
export function tell(io: StudioServer, { desk }: Place): void {
  const { room } = desk;
  const rundowns = new Map<Role, string>();
  desk.on('view', () => {
    for (const role of ROLES) {
      if (!hasListeners(io, role, room)) {
        rundowns.delete(role);
        continue;
      }
      io.to(channel(role, room)).emit('show', { ...summaryFor(role, desk), ...changedRundown(role, desk, rundowns) });
    }
  });
  desk.on('entry', (entry) => {
    for (const role of ROLES) {
      const shown = entryFor(role, entry);
      if (!shown) continue;
      io.to(channel(role, room)).emit('event', { room, entry: shown });
      const cue = cueOf(room, shown, desk);
      if (cue) io.to(channel(role, room)).emit('cue', cue);
    }
  });
  desk.on('latency', (entry, stages) => { io.to(channel('operator', room)).emit('latency', latencyMessage(desk, entry, stages)); });
}

const hasListeners = (io: StudioServer, role: Role, room: string): boolean => (io.sockets.adapter.rooms.get(channel(role, room))?.size ?? 0) > 0;

/** The rundown, when it is another than the one these were told last. */
function changedRundown(role: Role, { known }: Desk, told: Map<Role, string>): { rundown?: NonNullable<ReturnType<typeof rundownFor>> } {
  const rundown = rundownFor(role, known.rundown, known.aired, known.snapshot?.current?.item ?? null);
  const mark = rundown === null ? '' : `${rundown.digest} ${rundown.items.length}`;
  if (told.get(role) === mark) return {};
  told.set(role, mark);
  return rundown === null ? {} : { rundown };
}

function cueOf(room: string, { type, name, with: payload, at, seq }: AsRunEntry, desk: Desk): CueMessage | undefined {
  if (type !== 'cue' || name === undefined) return undefined;
  return { room, name, with: (payload ?? {}), at, id: `${desk.link?.epoch ?? 0}-${seq}` }; // it was JSON in the script
}

function latencyMessage({ room, known }: Desk, { seq, item, say, text }: AsRunEntry, stages: LineLatency): LatencyMessage {
  return { room, seq, item, ...(say === undefined ? {} : { say }), ...(text === undefined ? {} : { text }), ...stages, spread: known.snapshot?.latency ?? {} };
}
