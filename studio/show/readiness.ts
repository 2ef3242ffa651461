import type { ShowView, Snapshot } from '../../runner/wire/index.ts';
import type { Remedy } from './problems.ts';

/** One thing that must be so before the show. */
export interface Check {
  readonly id: 'agent' | 'show' | 'voices' | 'avatar' | 'sounds' | 'picture';
  readonly name: string;
  /** off: not wanted in this show, and so nothing to do. */
  readonly state: 'ready' | 'working' | 'look' | 'off';
  readonly detail: string;
  readonly remedy?: { readonly label: string; readonly does: Remedy };
}

/** How the stage is seen here. */
export interface Picture { readonly state: 'off' | 'connecting' | 'live' | 'failed'; readonly message?: string }

export function readiness(view: ShowView | null, snapshot: Snapshot | null, picture: Picture): readonly Check[] {
  const loaded = snapshot !== null && snapshot.digest !== null;
  return [
    agentCheck(view),
    loaded
      ? { id: 'show', name: 'Show', state: 'ready', detail: snapshot.title ?? 'Loaded' }
      : { id: 'show', name: 'Show', state: 'look', detail: 'None is loaded.', remedy: { label: 'Load one', does: 'load' } },
    ...(loaded ? [voicesCheck(snapshot), avatarCheck(snapshot), ...soundsCheck(snapshot)] : []),
    pictureCheck(picture),
  ];
}

/** How many of those that are wanted are ready: `5/5`. */
export function tally(checks: readonly Check[]): { readonly ready: number; readonly of: number } {
  const wanted = checks.filter(({ state }) => state !== 'off');
  return { ready: wanted.filter(({ state }) => state === 'ready').length, of: wanted.length };
}

function agentCheck(view: ShowView | null): Check {
  const check = (is: Check['state'], detail: string): Check => ({ id: 'agent', name: 'Agent', state: is, detail });
  const state = view?.agent.state;
  switch (state) {
    case 'answering': return check('ready', 'In the room, and answers.');
    case 'starting': return check('working', 'On its way into the room.');
    case 'silent': return check('look', 'Does not answer. Another one takes over by itself.');
    case 'none': return check('look', 'None is in the room. Loading a show brings one.');
    case undefined: return check('working', 'Asking.');
    default: return state satisfies never;
  }
}

function voicesCheck({ voices: { ready, of } }: Snapshot): Check {
  const done = ready >= of;
  return {
    id: 'voices', name: 'Voices', state: done ? 'ready' : 'working',
    detail: of === 0 ? 'No lines to render.' : done ? `All ${of} lines are rendered.` : `${ready} of ${of} lines are rendered. The rest are rendered before they are due.`,
  };
}

function avatarCheck({ avatar, route }: Snapshot): Check {
  const check = (state: Check['state'], detail: string, remedy?: Check['remedy']): Check => ({ id: 'avatar', name: 'Avatar', state, detail, ...(remedy ? { remedy } : {}) });
  const retry = { label: 'Try again', does: 'retry-avatar' } as const;
  const message = avatar.message ?? avatar.reason ?? route.reason;
  switch (avatar.state) {
    case 'ready': return check('ready', 'In the room, seen and heard.');
    case 'starting': return check('working', avatar.step ?? 'On its way.');
    case 'failed': return check('look', message ?? 'Not there: the voice speaks without it.', retry);
    case 'out-of-credits': return check('look', message ?? 'Tavus is out of credits: the voice speaks without it.', retry);
    case 'none': return check('off', 'Tavus is not configured: a voice without a face.');
    case 'off': return check('off', 'Not wanted in this show.');
    default: return avatar.state satisfies never;
  }
}

function soundsCheck({ missing }: Snapshot): readonly Check[] {
  if (missing.length === 0) return [];
  return [{ id: 'sounds', name: 'Sound files', state: 'working', detail: `${missing.length} on their way to the agent.` }];
}

function pictureCheck({ state, message }: Picture): Check {
  const check = (is: Check['state'], detail: string): Check => ({ id: 'picture', name: 'Preview', state: is, detail });
  switch (state) {
    case 'live': return check('ready', 'This browser is in the room and sees what the audience sees.');
    case 'connecting': return check('working', 'This browser is on its way into the room.');
    case 'failed': return check('look', message ?? 'This browser cannot enter the room. The show does not mind.');
    case 'off': return check('off', 'No preview here.');
    default: return state satisfies never;
  }
}
