import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { findings } from './axe.ts';

export const setTheme = (of: Page, theme: 'dark' | 'light'): Promise<void> => of.evaluate((to) => {
  document.documentElement.dataset.theme = to;
}, theme);

/** Axe finds nothing in either theme. Without motion meanwhile: a colour on its way to another is neither. */
export async function inBothThemes(of: Page, what: string): Promise<void> {
  await of.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(of, theme);
    assert.deepEqual(await findings(of), [], `${what}, ${theme}`);
  }
  await setTheme(of, 'dark');
  await of.emulateMedia({ reducedMotion: null });
}
