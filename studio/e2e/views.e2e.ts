import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Desk, until } from './testing/desk.ts';
import { picture } from './testing/picture.ts';
import { startStand, type Stand } from './testing/stand.ts';
import { inBothThemes, setTheme } from './testing/themes.ts';

// Every view, in both themes, on every size of screen, for operators, viewers and strangers.

/** What the live view may weigh before anything can be pressed, bytes as they come over the wire. */
const MOST_BYTES = 350_000;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

let stand: Stand;
let page: Page;
let desk: Desk;

before(async () => {
  stand = await startStand();
  page = await stand.open();
  desk = new Desk(page);
  await desk.load('quiz.yaml');
  await desk.avatarPlays();
  await page.keyboard.press('Space');
  await until('something is on air', async () => (await desk.air()).startsWith('ON AIR'));
});
after(async () => {
  await stand.close();
});

test('the live view opens with little', async () => {
  const context = await stand.browser.newContext();
  const fresh = await context.newPage();
  const session = await context.newCDPSession(fresh);
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  let bytes = 0;
  const loaded: string[] = [];
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId) ?? '';
    // What the avatar's picture needs comes later, beside the view that works already.
    if (!/\.(js|css|html|svg|woff2)$|\/$/.test(new URL(url).pathname) || url.includes('livekit')) return;
    bytes += encodedDataLength;
    loaded.push(url);
  });
  await fresh.goto(`${stand.stack.url}/#key=${stand.stack.operatorKey}`);
  await new Desk(fresh).connected();
  await fresh.waitForLoadState('networkidle');
  assert.ok(loaded.some((url) => url.endsWith('.js')) && loaded.some((url) => url.endsWith('.woff2')));
  assert.ok(!loaded.some((url) => /EditView|uPlot|LatencyChart|compile/.test(url)), 'the editor and the chart come when they are wanted');
  // Our server may not compress; what stands before it in earnest does. Files are weighed as they would be, then.
  const gzip = await fresh.evaluate(async (all) => {
    let sum = 0;
    for (const url of all) {
      const { body } = await fetch(url);
      if (!body) continue;
      sum += (await new Response(url.endsWith('.woff2') ? body : body.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()).byteLength;
    }
    return sum;
  }, loaded);
  assert.ok(gzip < MOST_BYTES, `${gzip} bytes compressed (${bytes} as sent)`);
  await context.close();
});

test('the live view and all that opens in it have no findings', async () => {
  for (const tab of ['Say', 'Log', 'Latency', 'Ready']) {
    await page.getByRole('tab', { name: tab }).click();
    if (tab === 'Latency') await page.locator('.u-over').waitFor();
    await inBothThemes(page, tab);
  }
  await picture(page, 'ready');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Keys and help' }).waitFor();
  await inBothThemes(page, 'the menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await inBothThemes(page, 'help');
  await picture(page, 'help');
  await page.keyboard.press('Escape');
  await page.locator('[data-picker]').click();
  await page.locator('[data-script="welcome.yaml"]').waitFor();
  await inBothThemes(page, 'the picker');
  await picture(page, 'picker');
  await page.locator('[data-script="welcome.yaml"]').click();
  await page.getByLabel('place').waitFor();
  await inBothThemes(page, 'what a script asks for');
  await page.keyboard.press('Escape');
  await until('it is closed, and that was all Esc did', async () => (await page.getByLabel('place').count()) === 0 && (await desk.air()).startsWith('ON AIR'));
  await page.locator('[data-index="2"]').click();
  await page.locator('[data-index="2"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Note…' }).click();
  await page.keyboard.type('Not too soon');
  await inBothThemes(page, 'a note');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Log' }).click();
  await setTheme(page, 'light');
  await picture(page, 'live-light');
  await setTheme(page, 'dark');
});

test('GO is never covered: by no menu, no sheet, no popover', async () => {
  const covered = (): Promise<boolean> => page.locator('[data-go]').evaluate((go: HTMLElement) => {
    const { left, top, width, height } = go.getBoundingClientRect();
    return [[0.1, 0.5], [0.5, 0.2], [0.9, 0.5], [0.5, 0.8]].some(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(left + width * x, top + height * y);
      return hit === null || !(hit === go || go.contains(hit));
    });
  });
  const open: readonly (readonly [string, () => Promise<void>])[] = [
    ['help', () => page.keyboard.press('?')],
    ['more', () => page.getByRole('button', { name: 'More' }).click()],
    ['picker', () => page.locator('[data-picker]').click()],
    ['row menu', () => page.locator('[data-rundown] [data-index]').first().click({ button: 'right' })],
  ];
  for (const [what, act] of open) {
    await act();
    await page.waitForFunction(() => document.querySelector('[role="dialog"], [role="menu"]') !== null);
    assert.equal(await covered(), false, what);
    if (what === 'row menu') await inBothThemes(page, what);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[role="dialog"], [role="menu"]') === null);
  }
});

test('a viewer sees what is on air and what has been, and can press nothing', async () => {
  const watching = await stand.open({ role: 'viewer' });
  const theirs = new Desk(watching);
  await theirs.connected();
  await until('what is on air is seen', async () => (await theirs.air()).startsWith('ON AIR'));
  await theirs.avatarPlays();
  assert.equal(await watching.locator('[data-go], .transport, [data-picker]').count(), 0);
  assert.equal(await watching.getByRole('tab', { name: 'Say' }).count(), 0);
  assert.equal(await watching.locator('.row.standby').count(), 0);
  const shown = await watching.locator('[data-rundown] [data-index]').count();
  assert.ok(shown < 33, 'nothing of what is to come');
  const before = await desk.air();
  for (const key of ['Space', 'p', 'x', 's', 'Escape', '1', 'Enter']) await watching.keyboard.press(key);
  await watching.locator('[data-rundown]').click({ button: 'right' });
  assert.equal(await watching.getByRole('menu').count(), 0);
  assert.equal((await desk.air()).slice(0, 6), before.slice(0, 6));
  await inBothThemes(watching, 'viewer');
  await picture(watching, 'viewer');
  await watching.goto(`${stand.stack.url}/edit/quiz`);
  await watching.getByText('Scripts are for operators').waitFor();
  await watching.goto(`${stand.stack.url}/prompter`);
  await watching.getByText('Lines still to come are for operators').waitFor();
  await watching.context().close();
});

test('a stranger is asked for a key; a wrong one is refused in words, the right one opens', async () => {
  const stranger = await stand.open({ role: 'none' });
  await stranger.getByLabel('Key').waitFor();
  await inBothThemes(stranger, 'sign-in');
  await picture(stranger, 'sign-in');
  await stranger.getByLabel('Key').fill('not-the-key-of-this-house');
  await stranger.keyboard.press('Enter');
  await stranger.getByRole('alert').waitFor();
  await stranger.getByLabel('Key').fill(stand.stack.operatorKey);
  await stranger.getByLabel('Your name').fill('Noor');
  await stranger.keyboard.press('Enter');
  await new Desk(stranger).connected();
  await stranger.locator('[data-go]').waitFor();
  await stranger.context().close();
});

test('the editor, the prompter and the audience’s view have no findings', async () => {
  const editor = await stand.open({ path: '/edit/quiz' });
  await editor.locator('.cm-content').waitFor();
  await editor.getByRole('region', { name: 'Outline' }).waitFor();
  await inBothThemes(editor, 'editor');
  await editor.goto(`${stand.stack.url}/prompter`);
  await editor.locator('[data-head]').waitFor();
  await inBothThemes(editor, 'prompter');
  await picture(editor, 'prompter');
  await editor.getByRole('button', { name: 'Mirror' }).click();
  await editor.locator('.box.mirrored').waitFor();
  await editor.getByRole('button', { name: 'Mirrored' }).click();
  await editor.goto(`${stand.stack.url}/audience`);
  await new Desk(editor).avatarPlays();
  await inBothThemes(editor, 'audience');
  await picture(editor, 'audience');
  await editor.context().close();
});

test('on a phone and on a tablet all is there, and nothing stands out to the side', async () => {
  for (const [name, context] of [['phone', PHONE], ['tablet', { viewport: { width: 1024, height: 768 }, hasTouch: true }]] as const) {
    const small = await stand.open({ context });
    const theirs = new Desk(small);
    await theirs.connected();
    await theirs.avatarPlays();
    await small.locator('[data-go]').waitFor();
    await inBothThemes(small, name);
    await picture(small, name);
    await small.getByRole('button', { name: 'Side panel' }).click();
    await small.getByLabel('A line to say').waitFor();
    await inBothThemes(small, `${name}, side`);
    await picture(small, `${name}-say`);
    for (const [view, path, there] of [['live', '/', '[data-go]'], ['editor', '/edit/quiz', '.cm-content'], ['prompter', '/prompter', '[data-head]'], ['audience', '/audience', 'video']] as const) {
      await small.goto(`${stand.stack.url}${path}`);
      await small.locator(there).waitFor();
      assert.equal(await small.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${name} ${path}`);
      if (view === 'audience') await new Desk(small).avatarPlays();
      if (view !== 'live') await picture(small, `${name}-${view}`);
    }
    await small.context().close();
  }
  for (const width of [390, 760, 1200, 1800, 2560]) {
    await page.setViewportSize({ width, height: Math.round(width * 0.6) + 300 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${width} px`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('nothing went wrong in the pages, and nothing was forbidden them', () => {
  assert.deepEqual(stand.complaints, []);
});
