import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Desk, until } from './testing/desk.ts';
import { picture } from './testing/picture.ts';
import { startStand, type Stand } from './testing/stand.ts';
import { inBothThemes } from './testing/themes.ts';

// A writer at work: mistakes, drafts, somebody else at the same script, and the way into the show.

const SMALL = 'title: Small\nvars: { guest: Ada }\nrundown:\n  - { id: hello, line: "Hello ${guest}." }\n  - wait: go\n  - { id: bye, line: Goodbye. }\n';

let stand: Stand;
let page: Page;

before(async () => {
  stand = await startStand({ files: { 'small.yaml': SMALL } });
  page = await stand.open({ path: '/edit/small' });
});
after(async () => {
  await stand.close();
});

const status = (of: Page): Promise<string | null> => of.locator('[data-status]').textContent();
const problems = (of: Page): Promise<number> => of.locator('[data-code]').count();
const onDisk = (name: string): Promise<string> => readFile(join(stand.scripts, name), 'utf8');
const text = (of: Page): Promise<string> => of.locator('.cm-content').innerText();

/** Puts the cursor at the end of the script's last line. */
async function toEnd(of: Page): Promise<void> {
  await of.locator('.cm-content').click();
  await of.keyboard.press('Control+End');
}

test('a script opens with its outline and its durations', async () => {
  await page.locator('.cm-content').waitFor();
  await until('the outline is there', async () => (await page.getByRole('region', { name: 'Outline' }).getByRole('button').count()) === 3);
  assert.equal(await status(page), 'Saved');
  assert.equal(await problems(page), 0);
});

test('a key is explained where the pointer rests on it, as the schema has it', async () => {
  await page.locator('.cm-line', { hasText: 'rundown' }).getByText('rundown').hover();
  const card = page.locator('.cm-explain');
  await card.waitFor();
  assert.match(await card.innerText(), /^rundown\n.+/);
  await inBothThemes(page, 'a key explained');
  await page.mouse.move(0, 0);
  await until('it goes', async () => (await card.count()) === 0);
});

test('a mistake is named as it is typed, by word and place, and gone when it is mended', async () => {
  await toEnd(page);
  await page.keyboard.type('  - line: One more.\nspeeker: host');
  await until('it is found', async () => (await page.locator('[data-code="unknown-key"]').count()) === 1);
  assert.match(await page.locator('[data-code="unknown-key"]').innerText(), /speaker/);
  assert.ok((await page.locator('.cm-lintRange-error').count()) > 0, 'it is marked in the text');
  await picture(page, 'editor-mistake');
  await inBothThemes(page, 'a mistake');
  for (const _ of 'speeker: host') await page.keyboard.press('Backspace');
  await page.keyboard.type('spea');
  await page.locator('.cm-tooltip-autocomplete').getByText('speaker').click();
  await page.keyboard.type('host');
  await until('it is mended', async () => (await text(page)).includes('speaker: host'));
  await until('nothing is wrong', async () => (await problems(page)) === 0);
});

test('a draft survives a reload, and saving puts it on disk', async () => {
  assert.match((await status(page)) ?? '', /Not saved/);
  // At once: the last word that was typed goes along.
  await page.keyboard.type(' # by ear');
  await page.reload();
  await page.getByText('This is your draft').waitFor();
  assert.match(await text(page), /One more/);
  assert.match(await text(page), /speaker: host # by ear/);
  assert.equal(await onDisk('small.yaml'), SMALL);
  await page.keyboard.press('Control+s');
  await toEnd(page);
  await page.keyboard.press('Control+s');
  await until('it is saved', async () => (await status(page)) === 'Saved');
  assert.match(await onDisk('small.yaml'), /One more/);
});

test('a line is listened to without leaving the text, and its words are seen in its sound', async () => {
  await page.locator('.cm-line', { hasText: 'Hello' }).click();
  await page.getByText('Hello Ada.').first().waitFor();
  await page.locator('.wave .word').first().waitFor();
  assert.deepEqual(await page.locator('.wave .word').allInnerTexts(), ['Hello', 'Ada.']);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.classList.contains('cm-content')), true, 'the cursor is still in the text');
  await picture(page, 'editor');
  await page.locator('[data-listen]').getByText('Listen').waitFor();
});

test('two people at one script: the second one sees both versions, and settles it', async () => {
  const other = await stand.open({ path: '/edit/small', operator: 'Ada' });
  await other.locator('.cm-line', { hasText: 'title' }).click();
  await other.keyboard.press('End');
  await other.keyboard.type(' mine');
  await page.locator('.cm-line', { hasText: 'One more' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' first');
  await page.keyboard.press('Control+s');
  await until('the first one is saved', async () => (await status(page)) === 'Saved');
  await other.getByText('Somebody saved another version').waitFor();
  await other.locator('.cm-content').click();
  await other.keyboard.press('Control+s');
  await other.locator('[data-conflict]').waitFor();
  await picture(other, 'editor-conflict');
  await inBothThemes(other, 'two versions');
  assert.match(await other.getByLabel('Their version').innerText(), /more. first/);
  assert.match(await other.getByLabel('My version').innerText(), /Small mine/);
  await other.getByRole('button', { name: 'Take this part of theirs' }).last().dispatchEvent('mousedown');
  await until('both are in the right side', async () => /more. first/.test(await other.getByLabel('My version').innerText()));
  await other.getByRole('button', { name: 'Save the right side' }).click();
  await until('it is settled', async () => (await status(other)) === 'Saved');
  const settled = await onDisk('small.yaml');
  assert.ok(settled.includes('Small mine') && settled.includes('more. first'));
  await until('the first one has it, too', async () => (await text(page)).includes('Small mine'));
  await other.context().close();
});

test('an edited script goes into the show on air: first what changes, then the change', async () => {
  const live = await stand.open();
  const desk = new Desk(live);
  await desk.load('small.yaml');
  await live.keyboard.press('Space');
  await until('it waits', async () => (await desk.air()) === 'ON AIR · WAITS');
  await until('the editor knows that it is loaded', async () => (await page.locator('[data-update]').innerText()).includes('Update the show'));
  await page.locator('.cm-line', { hasText: 'Goodbye' }).click();
  await page.keyboard.press('End');
  for (const _ of '. }') await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' and farewell');
  await page.getByRole('region', { name: 'Outline' }).getByText('Goodbye and farewell.').waitFor();
  assert.equal(await problems(page), 0);
  await page.locator('[data-update]').click();
  await page.locator('[data-changes]').getByText('bye').waitFor();
  await picture(page, 'editor-update');
  await inBothThemes(page, 'what an update changes');
  await page.getByRole('button', { name: 'Change the show' }).click();
  await page.getByText('The show has the new script.').waitFor();
  await until('the live view has it', async () => (await live.getByText('Goodbye and farewell.').count()) > 0);
  assert.equal(await desk.air(), 'ON AIR · WAITS', 'what is on air stays');
  await live.context().close();
});

test('a script is made, renamed and deleted', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'New script' }).click();
  await page.keyboard.type('evening');
  await page.keyboard.press('Enter');
  await until('it is open', async () => (await page.getByRole('heading', { level: 1 }).innerText()) === 'evening');
  await until('its outline is there', async () => (await page.getByRole('region', { name: 'Outline' }).getByRole('button').count()) === 1);
  await page.getByRole('button', { name: 'What to do with evening' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByLabel('Another name for evening').fill('matinee');
  await inBothThemes(page, 'another name');
  await page.keyboard.press('Enter');
  await until('it has the other name', async () => (await page.getByRole('heading', { level: 1 }).innerText()) === 'matinee');
  assert.match(await onDisk('matinee.yaml'), /Hello, and welcome/);
  await assert.rejects(onDisk('evening.yaml'), { code: 'ENOENT' });
  await page.getByRole('button', { name: 'What to do with matinee' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await inBothThemes(page, 'whether to delete');
  await picture(page, 'editor-delete');
  await page.getByRole('button', { name: 'Keep it' }).click();
  assert.match(await onDisk('matinee.yaml'), /welcome/, 'asked first');
  await page.getByRole('button', { name: 'What to do with matinee' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await until('it is gone', async () => (await page.locator('[data-script="matinee.yaml"]').count()) === 0);
  await assert.rejects(onDisk('matinee.yaml'), { code: 'ENOENT' });
});

test('nothing went wrong in the pages, and nothing was forbidden them', () => {
  assert.deepEqual(stand.complaints, []);
});
