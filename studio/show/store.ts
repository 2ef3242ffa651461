import { useDocumentVisibility, useEventListener, useIntervalFn } from '@vueuse/core';
import { defineStore } from 'pinia';
import { computed, onScopeDispose, ref, shallowRef, triggerRef, watch } from 'vue';
import type { AsRunEntry, Command } from '../../runner/show/index.ts';
import type { AgentView, Role, RundownView, SayMessage, ShowView, Snapshot } from '../../runner/wire/index.ts';
import { openApi } from '../link/api.ts';
import { openLink, type Link } from '../link/link.ts';
import { useSession } from '../session/session.ts';
import { AgentClock } from './clock.ts';
import { dense } from './dense.ts';
import { useFlights } from './flights.ts';
import { whatGoDoes } from './go.ts';
import { indexByRef } from './index-of.ts';
import type { LinkState } from './link-state.ts';
import { AsRunLog } from './log.ts';
import { Marks } from './marks.ts';
import { isNewer } from './newest.ts';
import { plan as planOf, position } from './plan.ts';
import { heardAt } from './playhead.ts';
import { problems as problemsOf } from './problems.ts';
import { readiness as readinessOf, type Picture } from './readiness.ts';
import { sameValues } from './same.ts';
import { timing as timingOf } from './timing.ts';

/** How often what goes by the clock is looked at, ms. What is shown changes once a second. */
const TICK_MS = 100;
/** A timer that comes so late, ms, slept. */
const SLEPT_MS = 3_000;
const ORIGIN_SLACK_MS = 400;

/** The show as the server tells it, in one room. What is here is what the server said; only the playhead goes on by itself. */
export const useShow = defineStore('show', () => {
  const session = useSession();
  const api = openApi(() => ({ key: session.bearer, operator: session.operator }));
  const flights = useFlights();
  const clock = new AgentClock();
  let link: Link | undefined;

  const room = ref('demo');
  const linkState = shallowRef<LinkState>({ state: 'connecting', since: Date.now() });
  const role = ref<Role | null>(null);
  const agent = shallowRef<AgentView | null>(null);
  const snapshot = shallowRef<Snapshot | null>(null);
  const rundown = shallowRef<RundownView | null>(null);
  const lengths = shallowRef<Readonly<Record<string, number>>>({});
  const armed = shallowRef<Readonly<Record<string, boolean>>>({});
  const log = shallowRef(new AsRunLog());
  const marks = shallowRef(new Marks());
  const picture = shallowRef<Picture>({ state: 'off' });
  /** The agent's time, ms since 1970. */
  const now = ref(Date.now());
  /** Ours. */
  const localNow = ref(Date.now());

  const indices = computed(() => indexByRef(rundown.value));
  const indexOf = (what: string): number | undefined => indices.value.get(what);
  const plan = computed(() => (rundown.value ? planOf(rundown.value, lengths.value, armed.value) : null));

  /** Why what is shown may not be what is; null: it is. */
  const unsure = computed(() => {
    if (linkState.value.state === 'connecting') return 'Connecting';
    if (linkState.value.state !== 'live') return 'Not connected';
    if (agent.value?.state === 'silent') return 'The agent does not answer';
    if (agent.value?.state === 'starting' && snapshot.value?.digest) return 'The agent is on its way back';
    return null;
  });

  /** Index of what is on air, or else comes next. */
  const at = computed(() => {
    const known = snapshot.value;
    if (!known || known.mode === 'ended') return null;
    const what = known.current?.item ?? known.next ?? known.standby;
    return what === null ? null : (indexOf(what) ?? null);
  });
  const airing = computed(() => {
    const item = snapshot.value?.current?.item ?? null;
    return item === null ? null : (indexOf(item) ?? null);
  });
  const standing = computed(() => {
    const item = snapshot.value?.standby ?? null;
    return item === null ? null : (indexOf(item) ?? null);
  });
  /** Ms of the row at `at` that have been heard, at the snapshot: for what need not be exact to the moment. */
  const heard = computed(() => {
    const known = snapshot.value;
    if (!known?.current?.item) return 0;
    return known.current.kind === 'tail' ? Number.POSITIVE_INFINITY : heardAt(known, now.value);
  });
  /**
   * When the show would have begun if it had never waited, by the agent's clock: with it, a row's time is its start in
   * the plan. It moves only when it is wrong by more than a glance, so that times in the rundown stand still.
   */
  const origin = ref<number | null>(null);
  const onAir = computed(() => snapshot.value?.mode === 'running' && snapshot.value.current !== null);

  const go = computed(() => whatGoDoes({
    snapshot: snapshot.value, rundown: rundown.value, indexOf, unsure: unsure.value, out: (index) => plan.value?.out[index] === 1,
  }));
  /** A viewer has only the rows that have aired: nothing can be said of what is left. */
  const whole = computed(() => role.value === 'operator');
  const timing = computed(() => (snapshot.value === null ? null : timingOf({
    snapshot: snapshot.value, rundown: rundown.value, plan: whole.value ? plan.value : null, at: at.value, heard: heard.value, now: now.value, begun: marks.value.begun,
  })));
  const view = computed<ShowView | null>(() => (agent.value ? { room: room.value, agent: agent.value, snapshot: snapshot.value } : null));
  const problems = computed(() => problemsOf(linkState.value, view.value, snapshot.value, picture.value.state === 'failed' ? (picture.value.message ?? null) : null));
  const readiness = computed(() => readinessOf(view.value, snapshot.value, picture.value));

  function accept(next: ShowView, received: number, fresh: boolean): void {
    if (next.room !== room.value) return;
    agent.value = next.agent;
    if (next.rundown) setRundown(next.rundown);
    if (next.snapshot) take(next.snapshot, received, fresh);
    // An agent that is gone for good took its show along. Otherwise the server only does not know yet: then neither do we.
    else if (next.agent.state === 'none') clear();
  }

  function take(next: Snapshot, received: number, fresh: boolean): void {
    const known = snapshot.value;
    if (known && next.epoch !== known.epoch) clock.forget();
    clock.sample(Date.parse(next.at), received, fresh);
    if (!isNewer(next, known)) return;
    snapshot.value = next;
    if (!sameValues(next.lengths, lengths.value)) lengths.value = next.lengths;
    if (!sameValues(next.armed, armed.value)) armed.value = next.armed;
    if (next.digest === null) rundown.value = null;
    tick();
    settleOrigin();
  }

  function settleOrigin(): void {
    if (snapshot.value?.mode !== 'running' || at.value === null || !plan.value || snapshot.value.current?.kind === 'say') return;
    const found = now.value - position(plan.value, at.value, heard.value);
    if (origin.value === null || Math.abs(found - origin.value) > ORIGIN_SLACK_MS) origin.value = found;
  }

  function setRundown(next: RundownView): void {
    rundown.value = dense(next);
    remark();
  }

  function clear(): void {
    snapshot.value = null;
    rundown.value = null;
    lengths.value = {};
    armed.value = {};
  }

  /** Marks from the whole log: when the rows they stand on have changed. */
  function remark(): void {
    const fresh = new Marks();
    if (rundown.value) for (const entry of log.value.entries) fresh.add(entry, rundown.value, indexOf);
    marks.value = fresh;
  }

  function onEntry(entry: AsRunEntry): void {
    const outcome = log.value.add(entry);
    if (outcome === 'gap') link?.watch();
    if (outcome === 'added' || outcome === 'new show') {
      if (outcome === 'new show') remark();
      else if (rundown.value) marks.value.add(entry, rundown.value, indexOf);
      triggerRef(marks);
      triggerRef(log);
    }
  }

  function open(): void {
    link?.close();
    role.value = null;
    linkState.value = { state: 'connecting', since: Date.now() };
    const { bearer, operator } = session;
    link = openLink({ ...(bearer === undefined ? {} : { key: bearer }), ...(operator === '' ? {} : { operator }) }, room.value, {
      watched: (next, as) => {
        role.value = as;
        if (next.entries) {
          log.value.replace(next.entries);
          triggerRef(log);
        }
        accept(next, Date.now(), false);
        remark();
        if (linkState.value.state !== 'live') linkState.value = { state: 'live', since: Date.now() };
      },
      lost: () => {
        if (linkState.value.state === 'live') linkState.value = { state: 'lost', since: Date.now() };
      },
      refused: (message) => {
        linkState.value = { state: 'refused', message };
        session.refused = message;
      },
    });
    link.socket.on('show', (next) => accept(next, Date.now(), true));
    link.socket.on('event', (message) => {
      if (message.room === room.value) onEntry(message.entry);
    });
  }

  function enter(next: string): void {
    if (next === room.value && link) return;
    room.value = next;
    agent.value = null;
    clear();
    log.value = new AsRunLog();
    marks.value = new Marks();
    clock.forget();
    if (link) {
      linkState.value = { state: 'connecting', since: Date.now() };
      link.watch(next);
    }
  }

  /** A command to the show; `key` names what was pressed. True: the agent has done it. */
  async function command(wanted: Command, what: string, key: string = wanted.command): Promise<boolean> {
    return flights.fly(key, what, async () => link?.command({ room: room.value, command: wanted }));
  }

  async function say(message: Omit<SayMessage, 'room'>): Promise<boolean> {
    return flights.fly('say', 'Not said', async () => link?.say({ room: room.value, ...message }));
  }

  const wake = (): void => link?.wake();

  let ticked = Date.now();
  function tick(): void {
    const local = Date.now();
    if (local - ticked > SLEPT_MS) {
      clock.forget();
      wake();
    }
    ticked = local;
    localNow.value = local;
    now.value = clock.at(local);
  }
  useIntervalFn(tick, TICK_MS);
  const visibility = useDocumentVisibility();
  watch(visibility, (is) => {
    if (is === 'visible') wake();
  });
  // Also offline there may be a link: to a server on this machine.
  useEventListener(window, ['online', 'offline'], wake);
  useEventListener(window, 'pageshow', (event) => {
    if (event.persisted) wake();
  });
  onScopeDispose(() => link?.close());

  return {
    api, room, linkState, role, agent, snapshot, rundown, plan, log, marks, picture, now, localNow, armed,
    unsure, at, airing, standing, heard, origin, whole, onAir, go, timing, problems, readiness,
    indexOf, agentTime: (local: number) => clock.at(local),
    open, enter, command, say, wake, rewatch: () => link?.watch(), link: () => link,
  };
});

export type ShowStore = ReturnType<typeof useShow>;
