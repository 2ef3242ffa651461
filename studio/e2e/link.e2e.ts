import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Desk, until } from './testing/desk.ts';
import { noteConnections, noteTexts } from './testing/moments.ts';
import { picture } from './testing/picture.ts';
import { startStand, type Stand } from './testing/stand.ts';
import { inBothThemes } from './testing/themes.ts';

// The line between the studio and the control server goes down in every way it can, in the middle of a show that goes on.

const LONG = `title: A long evening\nrundown:\n${Array.from({ length: 120 }, (_, index) => `  - line: This is line ${index + 1} of a long evening, and nobody needs to listen to it.`).join('\n')}\n`;
/** What is measured here is told, and only held to what would be a defect on any machine, ms. */
const GENEROUS = 10_000;

let stand: Stand;
let page: Page;
let desk: Desk;

before(async () => {
  stand = await startStand({ files: { 'long.yaml': LONG } });
  page = await stand.open();
  desk = new Desk(page);
  await desk.load('long.yaml');
  await page.keyboard.press('Space');
  await until('it is on air', async () => (await desk.air()) === 'ON AIR');
});
after(async () => {
  await stand.close();
});

test('a control server that dies in the middle of a show: the studio says so at once, and has it all again', async (t) => {
  const texts = await noteTexts(page, '[data-air]');
  const connections = await noteConnections(page);
  const killed = Date.now();
  process.kill(stand.stack.control.pid, 'SIGKILL');
  await until('it says that it does not know', async () => (await texts()).some(({ text }) => text === 'ON AIR?'));
  assert.equal(await desk.goSays(), 'Not connected');
  assert.match(await desk.problem(), /No connection to the control server/);
  await desk.connected();
  await until('it knows again', async () => (await texts()).at(-1)?.text === 'ON AIR');
  const moments = await texts();
  const unsure = (moments.find(({ text }) => text === 'ON AIR?')?.at ?? Number.NaN) - killed;
  const known = (moments.at(-1)?.at ?? Number.NaN) - (connections.at(-1) ?? Number.NaN);
  t.diagnostic(`killed → the page says that it does not know: ${unsure} ms; connected again → the page shows the server's state: ${Math.round(known)} ms`);
  assert.ok(unsure < GENEROUS && known < GENEROUS);
  await page.getByRole('tab', { name: 'Log' }).click();
  await until('nothing of the log is lost', async () => (await page.locator('[role="log"] [data-type]').count()) > 2);
  const row = Number(await desk.onAir());
  await until('and the show goes on', async () => Number(await desk.onAir()) > row);
});

test('a control server that hangs: the line is open and nothing comes; the studio says so, and has it all again', async (t) => {
  const { pid } = stand.stack.control;
  const texts = await noteTexts(page, '[data-air]');
  const hung = Date.now();
  process.kill(pid, 'SIGSTOP');
  let back = Number.NaN;
  try {
    await until('it says that it does not know', async () => (await texts()).some(({ text }) => text === 'ON AIR?'));
    assert.equal(await desk.goSays(), 'Not connected');
    await picture(page, 'not-connected');
    await inBothThemes(page, 'not connected');
  } finally {
    back = Date.now();
    process.kill(pid, 'SIGCONT');
  }
  await until('it knows again', async () => (await texts()).at(-1)?.text === 'ON AIR');
  const moments = await texts();
  t.diagnostic(`hangs → the page says that it does not know: ${(moments.find(({ text }) => text === 'ON AIR?')?.at ?? Number.NaN) - hung} ms; goes on → the page shows the server's state: ${(moments.at(-1)?.at ?? Number.NaN) - back} ms`);
  await desk.connected();
});

test('a browser that is offline for a while shows nothing that is not so, and then what is', async (t) => {
  const other = await stand.open({ operator: 'Ada' });
  const second = new Desk(other);
  await until('both see that it is on air', async () => (await second.air()) === 'ON AIR' && (await desk.air()) === 'ON AIR');
  const texts = await noteTexts(page, '[data-air]');
  await page.context().setOffline(true);
  await other.keyboard.press('p');
  await until('it is paused meanwhile', async () => (await second.air()) === 'PAUSED');
  await until('the one that is offline says nothing else', async () => ['PAUSED', 'NOT KNOWN', 'ON AIR?'].includes(await desk.air()));
  const online = Date.now();
  await page.context().setOffline(false);
  await until('the one that was offline knows', async () => (await desk.air()) === 'PAUSED');
  const moments = await texts();
  t.diagnostic(`offline: ${moments.map(({ at, text }) => `${text} ${at - online} ms`).join(', ')} (0 is online again)`);
  await other.keyboard.press('p');
  await until('and follows', async () => (await desk.air()) === 'ON AIR');
  await other.context().close();
});

test('a page that slept shows what is, not what was', async () => {
  const other = await stand.open({ operator: 'Ada' });
  const second = new Desk(other);
  await until('both see that it is on air', async () => (await second.air()) === 'ON AIR' && (await desk.air()) === 'ON AIR');
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  try {
    await other.keyboard.press('p');
    await until('it is paused meanwhile', async () => (await second.air()) === 'PAUSED');
  } finally {
    await session.send('Page.setWebLifecycleState', { state: 'active' });
  }
  await until('the one that slept knows', async () => (await desk.air()) === 'PAUSED');
  await other.keyboard.press('p');
  await until('and follows', async () => (await desk.air()) === 'ON AIR');
  await other.context().close();
});

test('nothing went wrong in the page, and nothing was forbidden it', () => {
  assert.deepEqual(stand.complaints, []);
});
