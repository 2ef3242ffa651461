import { ShowrunnerError } from '../core/errors.ts';
import type { Performer } from '../perform/performer.ts';
import { ScriptErrors } from '../perform/source.ts';
import type { By, Command } from '../show/index.ts';
import type { SayPacket, ShowSource, Update } from '../wire/index.ts';
import type { Journal } from './journal.ts';
import type { Answered, GenuineRequest } from './reception.ts';
import type { RoomShow } from './show.ts';

/** What requests are made of. */
export interface Answerer {
  readonly revision: number;
  readonly journal: Journal;
  readonly performer: Performer;
  watch(identity: string): void;
  show(): Promise<RoomShow>;
  load(source: ShowSource, by: By): Promise<{ digest: string }>;
  update(source: ShowSource, by: By, dry: boolean): Promise<Update>;
}

/** Clips of the show that the agent lacks: whoever has them is to send them, and to ask again. */
export class ClipsMissing extends ShowrunnerError {
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super('clips-missing', `${missing.length} ${missing.length === 1 ? 'clip has' : 'clips have'} not come to the agent yet.`);
    this.missing = missing;
  }
}

/** As many are told at once. */
const ENTRIES = 500;
const DIAGNOSTICS = 20;

/** Does what a request asks. Never rejects. */
export async function answerTo(request: GenuineRequest, agent: Answerer): Promise<Answered> {
  try {
    return await act(request, agent);
  } catch (error) {
    return refusal(error);
  }
}

/** Takes an ad-hoc line. Never rejects. */
export async function sayTo({ id, text, speaker, mode, by }: SayPacket & { readonly id: string }, agent: Answerer): Promise<Answered> {
  try {
    return await command(agent, { command: 'say', id, text, ...(speaker === undefined ? {} : { speaker }), ...(mode === undefined ? {} : { mode }) }, by ?? `api:${id}`);
  } catch (error) {
    return refusal(error);
  }
}

async function act(request: GenuineRequest, agent: Answerer): Promise<Answered> {
  switch (request.request) {
    case 'watch':
      agent.watch(request.asker);
      return { ok: true, result: { revision: agent.revision, seq: agent.journal.seq } };
    case 'command':
      return command(agent, request.command, request.by);
    case 'load':
      return { ok: true, result: await agent.load(request.show, request.by) };
    case 'update':
      return { ok: true, result: await agent.update(request.show, request.by, request.dry ?? false) };
    case 'avatar':
      return avatar(agent, request.action);
    case 'entries':
      return { ok: true, result: { entries: agent.journal.after(request.after, ENTRIES) } };
    case 'show': {
      const { loaded, digest } = await agent.show();
      return { ok: true, result: { show: loaded?.source ?? null, digest } };
    }
    default:
      return request satisfies never;
  }
}

async function command(agent: Answerer, asked: Command, by: By): Promise<Answered> {
  const show = await agent.show();
  if (!show.loaded && !isForLines(asked, show)) return { ok: false, code: 'no-show', message: 'No show is loaded in this room.' };
  const answer = await show.player.command(asked, by);
  return answer.ok ? { ok: true, result: answer.position === undefined ? {} : { position: answer.position } } : answer;
}

/** What makes sense for ad-hoc lines alone. */
function isForLines({ command: name }: Command, { player }: RoomShow): boolean {
  switch (name) {
    case 'say':
    case 'pause':
    case 'resume':
    case 'stop':
    case 'panic':
      return true;
    case 'skip':
      return player.state.fed.length > 0;
    case 'go':
    case 'standby':
    case 'back':
    case 'jump':
    case 'event':
    case 'arm':
      return false;
    default:
      return name satisfies never;
  }
}

function avatar({ performer }: Answerer, action: 'retry' | 'end'): Answered {
  if (!performer.avatar) return { ok: false, code: 'no-avatar', message: 'There is to be no avatar here: TAVUS_* is not set at the agent, or the script says `provider: none`.' };
  if (action === 'retry') performer.avatar.retry();
  else void performer.avatar.end(); // never rejects; its state tells
  return { ok: true };
}

function refusal(error: unknown): Answered {
  if (error instanceof ScriptErrors) return { ok: false, code: error.code, message: error.message, details: { diagnostics: error.diagnostics.slice(0, DIAGNOSTICS) } };
  if (error instanceof ClipsMissing) return { ok: false, code: error.code, message: error.message, details: { missing: error.missing } };
  if (error instanceof ShowrunnerError) return { ok: false, code: error.code, message: error.message };
  return { ok: false, code: 'agent-failed', message: `The agent met an error it does not know: ${error instanceof Error ? error.message : String(error)}` };
}
