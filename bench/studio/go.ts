import type { GoTold } from '../../studio/e2e/measure/told.ts';
import { median } from '../statistics.ts';
import { inBrowser } from './browser.ts';
import type { Measurement } from './measurement.ts';

const TIMES_A_ROUND = 7;

/** GO pressed in the browser → the first sound there: what the studio adds to a GO that comes by the API. */
export const studioGo: Measurement = {
  name: 'studio-go',
  figures: [{ name: 'GO in the browser → first sound there, less a GO by the API (median)', unit: 'ms', cache: 'full' }],
  async measure(rounds) {
    const { key, api, drawn } = await inBrowser<GoTold>({ what: 'go', times: TIMES_A_ROUND * rounds });
    const note = `by the key ${median(key).toFixed(0)}, by the API ${median(api).toFixed(0)}; the button is drawn pressed after ${median(drawn).toFixed(0)}`;
    return [{ value: median(key) - median(api), bar: 100, samples: key.length, note }];
  },
};
