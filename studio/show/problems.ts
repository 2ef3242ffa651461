import type { ShowView, Snapshot } from '../../runner/wire/index.ts';
import type { LinkState } from './link-state.ts';

export type Remedy = 'retry-avatar' | 'reconnect' | 'load' | 'look-at-log' | 'skip';

/** One thing that needs a look: in one line, what to do, and a button that does it. */
export interface Problem {
  readonly id: string;
  readonly text: string;
  readonly remedy?: { readonly label: string; readonly does: Remedy };
}

/** All there is to look at, the most urgent first. `media`: why the stage cannot be seen here, when it cannot. */
export function problems(link: LinkState, view: ShowView | null, snapshot: Snapshot | null, media: string | null): readonly Problem[] {
  const found: Problem[] = [];
  const add = (id: string, text: string, remedy?: Problem['remedy']): void => void found.push(remedy ? { id, text, remedy } : { id, text });
  if (link.state === 'lost') {
    add('link', 'No connection to the control server. The show goes on without it; what you see here may be old.', { label: 'Try now', does: 'reconnect' });
    return found;
  }
  if (!view || link.state !== 'live') return found;
  if (view.agent.state === 'silent') add('agent', 'The agent does not answer. Another one takes over by itself within seconds.');
  if (!snapshot?.digest) return found;
  if (snapshot.mode === 'held') add('held', 'A line failed, and the show holds. GO goes on; skip leaves the line out.', { label: 'Skip it', does: 'skip' });
  avatarProblem(snapshot, add);
  if (snapshot.unspoken > 0) {
    add('unspoken', `${snapshot.unspoken === 1 ? 'One line was' : `${snapshot.unspoken} lines were`} not spoken: no voice could. The audience read ${snapshot.unspoken === 1 ? 'it' : 'them'}.`, { label: 'Show in log', does: 'look-at-log' });
  }
  if (snapshot.missing.length > 0) add('clips', `${snapshot.missing.length === 1 ? 'A sound file has' : `${snapshot.missing.length} sound files have`} not reached the agent yet.`);
  if (media !== null) add('media', media);
  return found;
}

function avatarProblem({ avatar, route }: Snapshot, add: (id: string, text: string, remedy?: Problem['remedy']) => void): void {
  const retry = { label: 'Try again', does: 'retry-avatar' } as const;
  if (avatar.state === 'out-of-credits') {
    add('avatar', `Tavus is out of credits: the voice goes on without a face.${said(avatar.message)}`, retry);
  } else if (avatar.state === 'failed') {
    add('avatar', `The avatar is not there${because(avatar.reason ?? route.reason)}: the voice goes on without it.${said(avatar.message)}`, retry);
  }
}

const because = (reason: string | undefined): string => (reason === undefined || reason === '' ? '' : ` (${reason})`);
const said = (message: string | undefined): string => (message === undefined || message === '' ? '' : ` ${message}`);
