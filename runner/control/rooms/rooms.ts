import type { By, Command } from '../../show/index.ts';
import { isCommand } from '../../wire/index.ts';
import { callerOf, type Answer, type Call, type Handlers } from '../api/call.ts';
import { invalid } from '../api/checks.ts';
import type { Loaded, RoomDetail, RoomList, Updated } from '../api/openapi.generated.ts';
import { Problem } from '../api/problem.ts';
import type { Compilation, Compiler, Vars } from '../scripts/compiler.ts';
import { plain } from '../scripts/scripts.ts';
import type { ScriptStore } from '../scripts/store.ts';
import { noShow, type Desk } from '../supervisor/desk.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { accepted, load, update } from './loading.ts';
import { costOf, paidCharacters, readinessOf } from './readiness.ts';
import { entryFor, rundownFor, summaryFor } from './view.ts';

export interface RoomsOptions {
  readonly supervisor: Supervisor;
  readonly store: ScriptStore;
  readonly compiler: Compiler;
  /** The voice that speaks where a script names none. */
  readonly voice: string;
  readonly isClosing: () => boolean;
}

type CommandId = 'arm' | 'standby' | 'go' | 'pause' | 'resume' | 'skip' | 'back' | 'jump' | 'stop' | 'panic' | 'event';
export type RoomHandlers = Pick<Handlers, CommandId | 'listRooms' | 'getRoom' | 'endShow' | 'loadShow' | 'updateShow' | 'avatar' | 'getLog'>;

export function rooms(options: RoomsOptions): RoomHandlers {
  const { supervisor, voice } = options;
  const command = (name: CommandId) => async (call: Call<CommandId>): Promise<Answer> => {
    const asked = { command: name, ...call.body };
    if (!isCommand(asked)) throw invalid([{ path: '/body', message: 'makes no command' }]);
    await give(options, call.params.room, asked, callerOf(call), keyOf(call));
    return { status: 200, json: { ok: true } };
  };
  return {
    listRooms({ role }) {
      const answer: RoomList = { rooms: supervisor.places.map(({ desk }) => plain(summaryFor(role, desk))).sort((a, b) => a.room.localeCompare(b.room, 'en')) };
      return { status: 200, json: answer, headers: PRIVATE };
    },

    async getRoom({ params, role }) {
      const { desk } = await supervisor.known(params.room);
      const { agent, known } = desk;
      const answer: RoomDetail = {
        ...plain(summaryFor(role, desk)),
        rundown: plain(rundownFor(role, known.rundown, known.aired, known.snapshot?.current?.item ?? null)),
        readiness: readinessOf(agent, known.snapshot),
        cost: costOf(known.snapshot, known.rundown, charactersOf(options.compiler, desk, voice)),
      };
      return { status: 200, json: role === 'operator' ? answer : forViewers(answer), headers: PRIVATE };
    },

    async endShow({ params }) {
      refuseWhenClosing(options);
      const { keeper } = await supervisor.known(params.room);
      await keeper.end();
      return { status: 204 };
    },

    async loadShow(call) {
      refuseWhenClosing(options);
      const { room } = call.params;
      const compilation = await compiled(options, call.body, call.body.vars);
      await load(await supervisor.at(room), compilation, callerOf(call));
      const { rundown, diagnostics } = compilation;
      const answer: Loaded = { room, digest: rundown.digest, title: rundown.title, diagnostics: plain([...diagnostics]) };
      return { status: 200, json: answer };
    },

    async updateShow(call) {
      refuseWhenClosing(options);
      const { room } = call.params;
      const place = await supervisor.known(room);
      const compilation = await compiled(options, call.body, call.body.vars ?? place.desk.kept?.show.vars);
      const changes = await update(place, compilation, callerOf(call), call.body.dry);
      const answer: Updated = { room, update: changes, diagnostics: plain([...compilation.diagnostics]) };
      return { status: 200, json: answer };
    },

    async avatar(call) {
      refuseWhenClosing(options);
      const { desk } = await supervisor.known(call.params.room);
      accepted(await desk.ask({ request: 'avatar', by: callerOf(call), action: call.body.action }, keyOf(call)));
      return { status: 200, json: { ok: true } };
    },

    async getLog({ params, role }) {
      const noted = await supervisor.log(params.room);
      if (!noted) throw noShow(params.room);
      const lines = noted.flatMap(({ entry }) => entryFor(role, entry) ?? []).map((entry) => `${JSON.stringify(entry)}\n`);
      return { status: 200, type: 'application/x-ndjson', data: lines.join(''), headers: PRIVATE };
    },

    arm: command('arm'), standby: command('standby'), go: command('go'), pause: command('pause'), resume: command('resume'), skip: command('skip'),
    back: command('back'), jump: command('jump'), stop: command('stop'), panic: command('panic'), event: command('event'),
  };
}

/** A show is another a second later. */
const PRIVATE = { 'Cache-Control': 'no-store' };

/** Gives a show a command. Rejects with a Problem: what the agent refuses with, `no-show`, `no-answer`. */
export async function give({ supervisor, isClosing }: Pick<RoomsOptions, 'supervisor' | 'isClosing'>, room: string, command: Command, by: By, key: { readonly id?: string } = {}): Promise<void> {
  refuseWhenClosing({ isClosing });
  const { desk } = await supervisor.known(room);
  accepted(await desk.ask({ request: 'command', by, command }, key));
}

export function refuseWhenClosing({ isClosing }: { readonly isClosing: () => boolean }): void {
  if (isClosing()) throw new Problem(503, 'shutting-down', 'The server is shutting down: ask another, or this one in a moment.');
}

function keyOf({ headers }: { readonly headers: { readonly 'idempotency-key'?: string } }): { id?: string } {
  const key = headers['idempotency-key'];
  return key === undefined ? {} : { id: `key:${key}` };
}

/** By its name in SCRIPTS_DIR, or as it came. */
async function compiled({ store, compiler }: RoomsOptions, { script, source }: { readonly script?: string; readonly source?: string }, vars: Vars | undefined): Promise<Compilation> {
  if (script === undefined) return compiler.show(source ?? '', { vars });
  const { bytes } = await store.get(script);
  return compiler.show(new TextDecoder().decode(bytes), { script, vars });
}

function charactersOf(compiler: Compiler, { kept, known }: Desk, voice: string): number {
  if (!kept || kept.digest !== known.snapshot?.digest) return 0;
  const { rundown } = compiler.check(kept.show.source, { hasFiles: false, vars: kept.show.vars });
  return rundown ? paidCharacters(rundown, voice) : 0;
}

/** How long it is, and what it lacks, tells of what is still to come. */
const forViewers = (detail: RoomDetail): RoomDetail => ({
  ...detail,
  readiness: { ...detail.readiness, checks: detail.readiness.checks.map(({ name, ok }) => ({ name, ok, message: ok ? 'Well.' : 'Not yet.' })) },
  cost: { avatar_minutes: 0, show_minutes: 0, voice_characters: 0 },
});

