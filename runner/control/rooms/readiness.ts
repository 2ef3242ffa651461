import type { Rundown } from '../../script/rundown.ts';
import type { AgentView, RundownView, Snapshot } from '../../wire/index.ts';
import type { Cost, Readiness } from '../api/openapi.generated.ts';

/** Whether a show can begin, point by point, with what to do where it cannot. */
export function readinessOf(agent: AgentView, snapshot: Snapshot | null): Readiness {
  const checks: Readiness['checks'] = [agentCheck(agent)];
  if (snapshot) checks.push(voicesCheck(snapshot), avatarCheck(snapshot), clipsCheck(snapshot));
  return { ready: snapshot !== null && checks.every(({ ok }) => ok), checks };
}

type Check = Readiness['checks'][number];

function agentCheck(agent: AgentView): Check {
  switch (agent.state) {
    case 'answering': return { name: 'agent', ok: true, message: 'The agent answers.' };
    case 'starting': return { name: 'agent', ok: false, message: 'The agent is on its way.' };
    case 'silent': return { name: 'agent', ok: false, message: 'The agent is silent. It is being brought back; if it stays so, look whether `showrunner agent` runs.' };
    case 'none': return { name: 'agent', ok: false, message: 'There is no agent. Load a show.' };
    default: return agent satisfies never;
  }
}

function voicesCheck({ voices: { ready, of } }: Snapshot): Check {
  // The first lines are rendered before the show, the others while it goes on.
  const ok = of === 0 || ready > 0;
  return { name: 'voices', ok, message: ok ? `${ready} of ${of} lines are rendered; the others are as their time comes.` : 'The first line is being rendered. If this lasts, the log of the agent says what the voice lacks.' };
}

function avatarCheck({ avatar }: Snapshot): Check {
  switch (avatar.state) {
    case 'ready': return { name: 'avatar', ok: true, message: 'The avatar is ready.' };
    case 'none': return { name: 'avatar', ok: true, message: 'No avatar is configured: the plain voice speaks.' };
    case 'off': return { name: 'avatar', ok: true, message: 'The avatar is off: the plain voice speaks. POST avatar {"action": "retry"} asks for it.' };
    case 'starting': return { name: 'avatar', ok: false, message: `The avatar is coming${avatar.step === undefined ? '' : ` (${avatar.step})`}; until then the plain voice speaks.` };
    case 'failed':
    case 'out-of-credits': return { name: 'avatar', ok: false, message: avatar.message ?? avatar.reason ?? 'The avatar failed; the plain voice speaks. POST avatar {"action": "retry"} asks again.' };
    default: return avatar.state satisfies never;
  }
}

function clipsCheck({ missing }: Snapshot): Check {
  return missing.length === 0 ? { name: 'clips', ok: true, message: 'All audio files are with the agent.' } : { name: 'clips', ok: false, message: `${missing.length} audio files are on their way to the agent. If this lasts, see whether they are still beside the script.` };
}

/** `paid`: the voices that somebody bills, of the whole show. */
export function costOf(snapshot: Snapshot | null, rundown: RundownView | null, voiceCharacters: number): Cost {
  const lengths = snapshot?.lengths ?? {};
  const items = rundown?.items ?? [];
  const total = items.reduce((sum, row) => sum + (row.skip ? 0 : (lengths[row.ref] ?? row.length_ms) + (row.kind === 'line' ? row.tail_ms ?? 0 : 0)), 0);
  return { avatar_minutes: snapshot?.avatar.minutes ?? 0, show_minutes: Math.round(total / 600) / 100, voice_characters: voiceCharacters };
}

/** Characters that voices other than the embedded one speak. */
export function paidCharacters({ items }: Rundown, usual: string): number {
  return items.reduce((sum, item) => {
    if (item.kind !== 'line' || item.audio !== undefined || (item.voice.provider ?? usual) === 'embedded') return sum;
    return sum + item.parts.reduce((length, part) => length + (part.kind === 'text' ? part.spoken.length : 0), 0);
  }, 0);
}
