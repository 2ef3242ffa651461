import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Snapshot } from '../../../runner/wire/index.ts';
import { chance } from '../../chance.ts';
import { listen, now, samplesOf, type Listener } from '../../listener/index.ts';
import { settle } from '../../scenarios/scenario.ts';
import type { Measurement, Progress } from '../measurement.ts';
import { treeOf } from '../processes.ts';
import { spokenShow, textOf, type SpokenShow } from '../spoken-show.ts';
import { onStand, type Stand } from '../stand.ts';
import type { Watcher } from '../watcher.ts';
import { wordsHeard } from '../words-heard.ts';
import { accountOf } from './account.ts';
import { plan, type Kill } from './plan.ts';

const ROOM = 'bench-killed';
const BACK_WITHIN_MS = 30_000;
/** A control server that dies does so before it could have missed the agent. */
const CONTROL_DIES_AFTER_MS = 300;
/** What the operator is told of the line on air is at most so old. */
const FRESH_MS = 1_500;

interface Killed extends Kill {
  readonly state: string;
  readonly inLine: boolean;
  /** From the kill to the next sound, ms. */
  readonly hole: number;
  /** From the kill to when the control server, killed as well, took work again, ms. */
  readonly controlBack?: number;
}

/** One show whose process is killed in every line, or between two; the last time together with the control server. */
export const agentKilled: Measurement = {
  name: 'agent-killed',
  figures: ({ kills }) => [
    { name: `agent's process killed ${kills} times in a show: from the kill to the next sound (worst)`, unit: 'ms', cache: 'full' },
    { name: 'the same with the control server killed as well, once', unit: 'ms', cache: 'full' },
    { name: 'the same: phrases not heard whole, or heard twice for no reason', unit: 'phrases', cache: 'full' },
    { name: 'the same: phrases heard again at a kill (most)', unit: 'phrases', cache: 'full' },
  ],
  measure: (livekit, { kills, seed }, progress) => onStand(livekit, {}, async (stand) => {
    const show = spokenShow(kills + 2, chance(seed));
    const record = join(stand.folder, 'heard.wav');
    const listener = await listen({ access: stand.access, room: ROOM, record, soundAlone: true });
    try {
      const killed = await perform(stand, listener, show, plan(kills + 1, seed), progress);
      await listener.close();
      const stretches = await stretchesOf(listener, record, show);
      const account = accountOf(show.phrases, stretches);
      const wrong = [...new Set([...account.missing, ...account.doubled])];
      for (const phrase of wrong) progress(`“${phrase}” was heard so: ${insteadOf(phrase.split(' '), stretches)}`);
      progress(`${stretches.length} stretches; missing: ${account.missing.join(', ') || 'nothing'}; doubled: ${account.doubled.join(', ') || 'nothing'}; repeated: ${account.repeated.join(' ')}`);
      const [both, ...alone] = killed.toReversed();
      if (!both || stretches.length !== killed.length + 1) throw new Error(`${killed.length} kills, but ${stretches.length} tracks were heard`);
      const inLine = alone.filter((kill) => kill.inLine).length;
      if (inLine < kills / 2) throw new Error(`Only ${inLine} of ${kills} were killed in the middle of a line: take another --seed`);
      return [
        { value: Math.max(...alone.map(({ hole }) => hole)), bar: 6_000, samples: alone.length, note: `seed ${seed}; ${inLine} in a line; ${alone.toReversed().map(({ state, hole }) => `${state}: ${(hole / 1_000).toFixed(1)} s`).join(', ')}` },
        { value: both.hole, bar: 6_000, samples: 1, note: `${both.state}; the control server took work again after ${((both.controlBack ?? NaN) / 1_000).toFixed(1)} s` },
        { value: wrong.length, bar: 0, samples: show.phrases.length, ...(wrong.length > 0 && { note: wrong.join(', ') }) },
        { value: Math.max(...account.repeated), bar: 1, samples: account.repeated.length, note: account.repeated.join(' ') },
      ];
    } finally {
      await listener.close();
    }
  }),
};

/** From GO to the end, with all the kills on the way. */
async function perform(stand: Stand, listener: Listener, show: SpokenShow, kills: readonly Kill[], progress: Progress): Promise<Killed[]> {
  const { operator, watch } = stand;
  await operator.load(ROOM, show.source);
  const watcher = await watch(ROOM);
  await watcher.until('its lines are rendered', ({ voices: { ready, of } }) => of > 0 && ready === of, 120_000);
  await listener.until(({ type }) => type === 'track');
  await settle();
  await operator.go(ROOM);
  const killed: Killed[] = [];
  for (const kill of kills) {
    const one = await killOne(stand, listener, watcher, kill, { control: kill === kills.at(-1) });
    progress(`${killed.length + 1}/${kills.length}  ${one.state}: the next sound came after ${one.hole.toFixed(0)} ms`);
    killed.push(one);
  }
  const { unspoken } = await watcher.until('the show has ended', ({ mode }) => mode === 'ended', 120_000);
  if (unspoken > 0) throw new Error(`${unspoken} lines were not spoken`);
  await settle();
  return killed;
}

async function killOne({ stack: { agent, control }, lines }: Stand, listener: Listener, watcher: Watcher, { line, after }: Kill, also: { readonly control: boolean }): Promise<Killed> {
  const begun = await watcher.until(`line ${line} is on air`, ({ current }) => current?.kind === 'line' && numberOf(current.item) >= line);
  const due = Date.parse(begun.at) - (begun.current?.heard_ms ?? 0) + after;
  await sleep(Math.max(0, due - Date.now()));
  const pid = lines.jobOf(ROOM);
  if (pid === agent.pid || !treeOf(agent.pid).includes(pid)) throw new Error(`Process ${pid} is no job of the agent's`);
  const { snapshot } = watcher;
  if (!snapshot) throw new Error('There is no state to tell');
  const state = stateOf(snapshot);
  const track = listener.heard.findLast((heard) => heard.type === 'track');
  const from = listener.heard.length;
  const at = now();
  process.kill(pid, 'SIGKILL');
  const back = also.control ? killControl(control, at) : undefined;
  const next = await listener.until((heard) => heard.type === 'onset' && heard.sid !== track?.sid, { from, within: BACK_WITHIN_MS });
  return { line, after, hole: 'at' in next ? next.at - at : NaN, ...state, ...(back && { controlBack: await back }) };
}

/** Resolves with how long after `since` another one takes work. */
async function killControl(control: Stand['stack']['control'], since: number): Promise<number> {
  const { pid } = control;
  await sleep(CONTROL_DIES_AFTER_MS);
  process.kill(pid, 'SIGKILL');
  while (control.pid === pid) {
    if (now() - since > BACK_WITHIN_MS) throw new Error(`The control server was not back within ${BACK_WITHIN_MS / 1_000} s`);
    await sleep(20);
  }
  return now() - since;
}

/** Where the show was, by the last the operator had heard of it. */
function stateOf({ at, mode, current }: Snapshot): Pick<Killed, 'state' | 'inLine'> {
  const age = Date.now() - Date.parse(at);
  if (current === null) return { state: `${mode}, nothing on air`, inLine: false };
  const heard = current.heard_ms + (mode === 'running' ? Math.min(age, FRESH_MS) : 0);
  const of = current.length_ms === null ? '' : ` of ${(current.length_ms / 1_000).toFixed(1)}`;
  const inLine = current.kind === 'line' && (current.length_ms === null || heard < current.length_ms);
  return { state: inLine ? `${current.item ?? ''} at ${(heard / 1_000).toFixed(1)}${of} s` : `in a ${current.kind === 'line' ? 'tail' : current.kind}`, inLine };
}

const numberOf = (item: string | null): number => Number(/^line-(\d+)$/.exec(item ?? '')?.[1] ?? 0);

/** What was heard around the words of a phrase, for whoever must find out why. */
const insteadOf = (phrase: readonly string[], stretches: readonly (readonly string[])[]): string =>
  stretches.flatMap((stretch, index) => {
    const first = stretch.findIndex((word) => phrase.includes(word));
    const last = stretch.findLastIndex((word) => phrase.includes(word));
    return first < 0 ? [] : [`(${index + 1}) ${stretch.slice(Math.max(0, first - 2), last + 3).join(' ')}`];
  }).join(' ');

/** The words of each track, in the order they came. */
async function stretchesOf({ heard }: Listener, record: string, show: SpokenShow): Promise<string[][]> {
  const pcm = samplesOf(await readFile(record));
  const starts = heard.flatMap((one) => (one.type === 'track' ? [one.recorded ?? NaN] : []));
  return starts.map((start, index) => wordsHeard(pcm.subarray(start, starts[index + 1] ?? pcm.length), textOf(show)));
}
