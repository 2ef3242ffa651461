import { setTimeout as sleep } from 'node:timers/promises';
import { ms } from '../../runner/core/units.ts';
import { chance } from '../chance.ts';
import { now } from '../listener/index.ts';
import { median } from '../statistics.ts';
import type { Measurement } from './measurement.ts';
import { onStand } from './stand.ts';
import { words } from './words.ts';

const LINES_A_ROUND = 7;
const ROOM = 'bench-onset';
/** Its first byte is known, and the silence before its first word comes with that: what is left is ours. */
const VOICE = { firstByte: ms(400) } as const;
/** The room is at rest before each. */
const REST_MS = 1_000;

/** A line asked for by HTTP, which no cache has → the first sound of it in the room. */
export const sayOnset: Measurement = {
  name: 'say-onset',
  figures: () => [{ name: `POST /say → first sound, less the voice's first byte (${VOICE.firstByte} ms) (median)`, unit: 'ms', cache: 'empty' }],
  measure: (livekit, { rounds, seed }, progress) => onStand(livekit, { voice: VOICE }, async ({ operator, listen }) => {
    const texts = words(LINES_A_ROUND * rounds + 1, chance(seed));
    await operator.post('/say', { room: ROOM, text: `${texts.pop() ?? ''}.`, wait: true });
    const ear = await listen(ROOM);
    await ear.hearing();
    const times: number[] = [];
    for (const text of texts) {
      await sleep(REST_MS);
      const asked = now();
      await operator.post('/say', { room: ROOM, text: `${text}.` });
      times.push((await ear.onset(asked)) - asked - VOICE.firstByte);
      await ear.silence(asked);
    }
    progress(times.map((time) => time.toFixed(0)).join(' '));
    return [{ value: median(times), bar: 100, samples: times.length }];
  }),
};
