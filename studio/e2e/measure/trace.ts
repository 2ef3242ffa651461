import type { CDPSession } from 'playwright-core';
import type { Took } from './told.ts';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** What of it the thread really ran: on a busy machine, less. */
  readonly tdur?: number;
}

/** What the browser itself writes down about a page while `during` lasts. */
export async function traced(session: CDPSession, during: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[]))); // as: the format of Chromium's traces
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8'] } });
  await during();
  await session.send('Tracing.end');
  await done;
  return events;
}

const took = ({ dur = 0, tdur = 0 }: TraceEvent): Took => ({ wall: dur / 1_000, cpu: tdur / 1_000 });

/** The thread on which the page gets its messages. */
function pageThread(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const page = events.find(({ name }) => name === 'WebSocketReceive');
  return events.filter(({ pid, tid }) => pid === page?.pid && tid === page.tid).sort((a, b) => a.ts - b.ts);
}

/** The scripting that each message over a WebSocket caused: the handler's call, with all that it set off before it gave the thread back. */
export function scriptingPerMessage(events: readonly TraceEvent[]): readonly Took[] {
  const own = pageThread(events).filter(({ name }) => name === 'WebSocketReceive' || name === 'v8.callFunction');
  return own.flatMap(({ name }, index) => {
    const call = own[index + 1];
    return name === 'WebSocketReceive' && call?.name === 'v8.callFunction' ? [took(call)] : [];
  });
}

/** The longest task on the page's thread, by the time in which it ran: on a busy machine, the clock tells how long it had to wait. */
export function longestTask(events: readonly TraceEvent[]): Took {
  return pageThread(events).filter(({ name }) => name === 'RunTask').map(took).reduce((most, one) => (one.cpu > most.cpu ? one : most), { wall: 0, cpu: 0 });
}
