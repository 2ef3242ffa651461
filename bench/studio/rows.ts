import type { RowsTold } from '../../studio/e2e/measure/told.ts';
import { median, p95 } from '../statistics.ts';
import { inBrowser } from './browser.ts';
import type { Measurement } from './measurement.ts';

const ITEMS = 2_000;
const DURING_MS = 30_000;

/** A show of very many rows, on air, by the browser's own tracing. */
export const studioRows: Measurement = {
  name: 'studio-rows',
  figures: [
    { name: `${ITEMS} rows and a show on air: the page's scripting for a socket message, over ${DURING_MS / 1_000} s (median)`, unit: 'ms', cache: 'empty' },
    // By the clock, a task also lasts while the machine does something else: that is not the page's.
    { name: 'the same: its longest task after load, in CPU time of its thread', unit: 'ms', cache: 'empty' },
  ],
  async measure() {
    const { messages, longest } = await inBrowser<RowsTold>({ what: 'rows', items: ITEMS, during: DURING_MS });
    const walls = messages.map(({ wall }) => wall);
    return [
      { value: median(walls), bar: 4, samples: walls.length, note: `p95 ${p95(walls).toFixed(1)}; in CPU time ${median(messages.map(({ cpu }) => cpu)).toFixed(1)}` },
      { value: longest.cpu, bar: 50, note: `by the clock ${longest.wall.toFixed(0)}` },
    ];
  },
};
