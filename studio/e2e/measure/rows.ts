import { Desk, until } from '../testing/desk.ts';
import { startStand } from '../testing/stand.ts';
import { longestTask, scriptingPerMessage, traced } from './trace.ts';
import type { RowsTold } from './told.ts';

const many = (items: number): string => `title: A very long evening\nrundown:\n${Array.from({ length: items }, (_, index) => `  - line: This is line ${index + 1} of a very long evening, and it says a few words.`).join('\n')}\n`;

/** A show of `items` rows on air: what the page does with each message, and its longest task, while `during` ms go by. */
export async function measureRows(items: number, during: number): Promise<RowsTold> {
  const stand = await startStand({ files: { 'many.yaml': many(items) }, rateLimits: false });
  try {
    const page = await stand.open();
    const desk = new Desk(page);
    await desk.load('many.yaml');
    await desk.avatarPlays();
    await page.keyboard.press('Space');
    await until('it is on air', async () => (await desk.air()) === 'ON AIR');
    const events = await traced(await page.context().newCDPSession(page), () => page.waitForTimeout(during));
    return { messages: scriptingPerMessage(events), longest: longestTask(events) };
  } finally {
    await stand.close();
  }
}
