import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Pictures for README and docs go into the repository when asked for (`npm run studio:pictures`); else where nothing is kept. */
const FOLDER = fileURLToPath(new URL(process.env.STUDIO_PICTURES === undefined ? '../../../out/studio/' : '../../screenshots/', import.meta.url));

/** What a page looks like now, as it is in `name`.png, once no colour is on its way to another. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await page.mouse.move(0, 0);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished)));
  await page.screenshot({ path: `${FOLDER}${name}.png` });
}
