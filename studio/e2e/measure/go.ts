import type { Page } from 'playwright-core';
import { Desk, until } from '../testing/desk.ts';
import { startStand } from '../testing/stand.ts';
import { ears, type Noted } from './ears.ts';
import type { GoTold } from './told.ts';

/** The first of each kind warms up: the route changes to the avatar, the voice is fetched. */
const WARM_UP = 2;
/** The voice's decay, and the silence a route ends with, are not to be taken for the next sound. */
const REST_MS = 600;

const steps = (count: number): string => `title: Steps\nrundown:\n${Array.from({ length: count }, () => '  - { line: Now., go: manual }').join('\n')}\n`;

const noted = (page: Page): Promise<Noted> => page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted); // as: put there by `ears`
const lastOnset = async (page: Page): Promise<number> => (await noted(page)).onsets.at(-1) ?? 0;

async function byTheKey(page: Page): Promise<number> {
  await page.keyboard.press('Space');
  return (await noted(page)).presses.at(-1) ?? 0;
}

const byTheApi = (page: Page, key: string): Promise<number> => page.evaluate(async (bearer) => {
  const now = performance.now();
  await fetch('/rooms/demo/go', { method: 'POST', headers: { 'authorization': `Bearer ${bearer}`, 'content-type': 'application/json' }, body: '{}' });
  return now;
}, key);

/** GO by the keyboard and by the API in turns, each `times`, to the first sound in the same browser. */
export async function measureGo(times: number): Promise<GoTold> {
  const turns = 2 * times + WARM_UP;
  const stand = await startStand({ files: { 'steps.yaml': steps(turns + 2) }, rateLimits: false });
  try {
    // The key comes with the first page; the ears with the next.
    const page = await stand.open({ path: '/audience' });
    await page.context().addInitScript(ears);
    await page.goto(`${stand.stack.url}/`);
    const desk = new Desk(page);
    await desk.load('steps.yaml');
    await desk.avatarPlays();
    const key: number[] = [];
    const api: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      await until('it stands by', async () => (await desk.air()) === 'STANDBY');
      const before = await lastOnset(page);
      await page.waitForTimeout(REST_MS);
      const begun = await (turn % 2 === 0 ? byTheKey(page) : byTheApi(page, stand.stack.operatorKey));
      await until('something is heard', async () => (await lastOnset(page)) > Math.max(before, begun));
      if (turn >= WARM_UP) (turn % 2 === 0 ? key : api).push((await lastOnset(page)) - begun);
    }
    const { painted, presses } = await noted(page);
    if (painted.length !== presses.length) throw new Error(`GO was pressed ${presses.length} times, and drawn pressed ${painted.length} times`);
    return { key, api, drawn: painted.map((time, index) => time - (presses[index] ?? Number.NaN)) };
  } finally {
    await stand.close();
  }
}
