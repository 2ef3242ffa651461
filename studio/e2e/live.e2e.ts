import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Desk, until } from './testing/desk.ts';
import { noteTexts } from './testing/moments.ts';
import { picture } from './testing/picture.ts';
import { startStand, type Stand } from './testing/stand.ts';
import { inBothThemes } from './testing/themes.ts';

// One evening: everything `npm start` starts, an operator at the keyboard, and what happens to them in the course of it.

let stand: Stand;
let page: Page;
let desk: Desk;

before(async () => {
  stand = await startStand();
  page = await stand.open();
  desk = new Desk(page);
});
after(async () => {
  await stand.close();
});

/** Calls the show to its end by the keyboard: GO wherever it can be pressed, skip for lines that are long. Gives how often GO was pressed. */
async function callToTheEnd(): Promise<number> {
  let gos = 0;
  const heard = new Set<string>();
  while ((await desk.air()) !== 'ENDED') {
    const says = await desk.goSays();
    if (await desk.canGo()) {
      await page.keyboard.press('Space');
      gos += 1;
      // One that follows another within the guard's time is none: then it is pressed again.
      await until('GO is taken', async () => !(await desk.canGo()) || (await desk.goSays()) !== says, 1_000).catch(() => undefined);
    } else {
      const row = await desk.longLine();
      if (row !== null && !heard.has(row)) {
        heard.add(row);
        await page.keyboard.press('s');
      }
    }
    await page.waitForTimeout(50);
  }
  return gos;
}

test('the key leaves the address before anything else can see it, and the studio says what it is connected to', async () => {
  await desk.connected();
  assert.equal(new URL(page.url()).hash, '');
  assert.equal(await page.evaluate(() => sessionStorage.getItem('showrunner.key')), stand.stack.operatorKey);
  assert.equal(await desk.air(), 'NO SHOW');
  assert.equal(await desk.goSays(), 'No show is loaded');
  await picture(page, 'empty');
});

test('a show is loaded from the list, its avatar is seen moving, and GO says what it will do', async () => {
  await desk.load('product-tour.yaml');
  assert.equal(await desk.air(), 'STANDBY');
  assert.match(await desk.goSays(), /^Hello, I am Robin/);
  assert.equal(await desk.standby(), '1');
  await desk.avatarPlays();
  await until('all is ready', async () => (await page.locator('.ready').textContent())?.includes('5/5') === true);
  await picture(page, 'standby');
});

test('the product tour runs by the keyboard, from GO to the end', async () => {
  await page.keyboard.press('Space');
  await until('it is on air', async () => (await desk.air()) === 'ON AIR');
  await until('the first line is heard word by word', async () => (await page.locator('[data-now] .heard').textContent())?.includes('Hello') === true);
  assert.equal(await desk.onAir(), '2');
  await until('its caption is on the picture', async () => (await desk.caption()).includes('Hello'));
  await picture(page, 'live');
  await until('the next line comes by itself', async () => (await desk.onAir()) === '4');
  // A pause of the operator's own: GO goes on from it.
  await page.keyboard.press('p');
  await until('it is paused', async () => (await desk.air()) === 'PAUSED');
  assert.ok((await callToTheEnd()) >= 1);
  assert.equal(await desk.goSays(), 'The show is over. Stand by at an item to go on.');
  await page.getByRole('tab', { name: 'Log' }).click();
  await until('the log ends with the end', async () => (await page.locator('[data-type="ended"]').count()) === 1);
  await page.getByRole('button', { name: 'People' }).click();
  assert.match(await desk.text('[data-type="go"]'), /GO · Kim/);
});

test('pause keeps the word, and resume goes on from it', async () => {
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await until('the first row stands by', async () => (await desk.standby()) === '1');
  await page.keyboard.press('Space');
  await until('the line is under way', async () => ((await page.locator('[data-now] .heard').textContent()) ?? '').length > 12);
  await page.keyboard.press('p');
  await until('it is paused', async () => (await desk.air()) === 'PAUSED');
  const heard = (await page.locator('[data-now] .heard').textContent()) ?? '';
  assert.match(await desk.goSays(), /^go on: Hello, I am Robin/);
  await page.keyboard.press('p');
  await until('it is on air again', async () => (await desk.air()) === 'ON AIR');
  await until('it has gone on from there', async () => ((await page.locator('[data-now] .heard').textContent()) ?? '').length > heard.length);
});

test('an ad-hoc line interrupts, is read on the picture, and the show goes on', async () => {
  await page.keyboard.press('t');
  await page.keyboard.type('Please mind the step.');
  await page.keyboard.press('Control+Enter');
  await until('it is on air', async () => (await desk.now()) === 'Please mind the step.');
  await until('it is read', async () => (await desk.caption()).includes('Please'));
  await until('the show goes on', async () => !(await desk.now()).includes('mind the step') && (await desk.air()) === 'ON AIR');
  await until('it can be said again', async () => (await page.getByTitle('Put it into the field').count()) === 1);
  await page.keyboard.press('Escape');
  assert.equal(await desk.air(), 'ON AIR', 'Esc left the field, and nothing else');
});

test('what a second operator does is seen by the first', async () => {
  const other = await stand.open({ operator: 'Ada' });
  const second = new Desk(other);
  await second.connected();
  await until('both see the same', async () => (await second.air()) === 'ON AIR');
  await other.keyboard.press('p');
  await until('the first one sees it', async () => (await desk.air()) === 'PAUSED');
  await page.keyboard.press('p');
  await until('and the other way round', async () => (await second.air()) === 'ON AIR');
  await other.context().close();
});

test('an avatar that dies leaves the voice and a line that says so; asked again, it comes back', async () => {
  const { tavus } = stand.stack;
  assert.ok(tavus);
  await tavus.fault({ create: { status: 402 } });
  const conversation = tavus.conversations.findLast(({ status }) => status === 'active');
  assert.ok(conversation?.pid);
  process.kill(conversation.pid, 'SIGKILL');
  await until('the studio says that credits are out', async () => /out of credits/i.test(await desk.problem()));
  await until('the voice goes on', async () => (await desk.text('[data-route]')).startsWith('Voice'));
  await until('the plain card is shown', async () => (await page.getByText('Voice only').count()) === 1);
  await until('its loudness is seen', async () => (await page.locator('.meter [data-lit]').count()) > 3);
  assert.equal(await desk.air(), 'ON AIR');
  await picture(page, 'avatar-lost');
  await tavus.fault({});
  await page.locator('[data-problems]').getByRole('button', { name: 'Try again' }).press('Enter');
  await until('it is there again', async () => (await desk.problem()) === 'Nothing needs a look');
  await desk.avatarPlays();
});

test('a snippet is kept, and said by its number', async () => {
  await page.keyboard.press('t');
  await page.keyboard.type('We go on in a minute.');
  await page.getByRole('button', { name: 'Keep as a snippet' }).click();
  await page.getByLabel('A line to say').fill('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await until('it is on air', async () => (await desk.now()) === 'We go on in a minute.');
  await inBothThemes(page, 'Say, with a snippet and a history');
  await until('the show goes on', async () => !(await desk.now()).includes('in a minute'));
});

test('Esc once is panic, which fades out; twice is silence at once', async (t) => {
  const panics = (): Promise<number> => page.locator('[data-type="panicked"]').count();
  const texts = await noteTexts(page, '[data-air]');
  await page.getByRole('tab', { name: 'Log' }).click();
  for (const presses of [1, 2]) {
    await until('a line is on air', async () => (await desk.air()) === 'ON AIR' && ((await page.locator('[data-now] .heard').textContent()) ?? '').length > 3);
    const before = await panics();
    const begun = Date.now();
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('Escape');
    await until('it is quiet', async () => (await desk.air()) === 'STOPPED');
    await until('the log says who did it', async () => (await panics()) > before && ((await page.locator('[data-type="panicked"]').last().textContent()) ?? '').includes('PANIC · Kim'));
    t.diagnostic(`Esc ${presses === 1 ? 'once' : 'twice'} → stopped after ${((await texts()).at(-1)?.at ?? 0) - begun} ms`);
    if (presses === 1) await page.keyboard.press('Space');
  }
});

test('a row is left out, taken back, noted and searched for', async () => {
  await page.keyboard.press('Home');
  const row = page.locator('[data-index="3"]');
  await row.click();
  await page.keyboard.press('a');
  await until('it is left out', async () => (await page.locator('[data-index="3"].out').count()) === 1);
  await page.keyboard.press('a');
  await until('it is back', async () => (await page.locator('[data-index="3"].out').count()) === 0);
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Note…' }).click();
  await page.keyboard.type('Watch the light');
  await page.keyboard.press('Enter');
  await row.getByText('Watch the light').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('watch light');
  await until('only that row is listed', async () => (await page.locator('.row[data-index]').count()) === 1);
  await page.keyboard.press('Escape');
});

test('the quiz runs by GO at each place that waits for it, to its end', async () => {
  await desk.load('quiz.yaml');
  await until('it stands by', async () => (await desk.air()) === 'STANDBY');
  await callToTheEnd();
  await until('GO has nothing left to do', async () => (await desk.goSays()).startsWith('The show is over'));
  const log = await fetch(`${stand.stack.url}/rooms/demo/log`, { headers: { authorization: `Bearer ${stand.stack.operatorKey}` } });
  const entries = (await log.text()).trim().split('\n').map((line) => JSON.parse(line) as { readonly type: string; readonly by: string });
  const quiz = entries.slice(entries.findLastIndex(({ type }) => type === 'loaded'));
  const count = (of: string): number => quiz.filter(({ type, by }) => type === of && by === 'operator:Kim').length;
  // The opening and three answers; the room that is ready, and three buzzers that nobody has.
  assert.deepEqual([count('go'), count('released')], [4, 4]);
});

test('nothing went wrong in the page, and nothing was forbidden it', () => {
  assert.deepEqual(stand.complaints, []);
});
