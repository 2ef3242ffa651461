import type { Page } from 'playwright-core';

/** What is waited for at most, ms: a busy machine takes its time over a room and an avatar. */
export const PATIENCE = 45_000;

/** Resolves when `holds` does; rejects with what it was when it never did. */
export async function until(what: string, holds: () => Promise<boolean>, patience = PATIENCE): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`Waited ${patience / 1_000} s for this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** What an operator reads on the live view. */
export class Desk {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  readonly text = async (selector: string): Promise<string> => ((await this.page.locator(selector).first().textContent({ timeout: 2_000 })) ?? '').trim();
  readonly air = (): Promise<string> => this.text('[data-air]');
  readonly now = (): Promise<string> => this.text('[data-now]');
  readonly goSays = (): Promise<string> => this.text('[data-go-what]');
  /** The cue number of the row that is on air. */
  readonly onAir = (): Promise<string> => this.text('.row.air .number');
  readonly canGo = (): Promise<boolean> => this.page.locator('[data-go][aria-disabled="false"]').isVisible();
  /** The cue number of the line on air, if it takes longer than a few seconds. */
  readonly longLine = (): Promise<string | null> => this.page.evaluate(() => {
    const row = document.querySelector('.row.air.line');
    const seconds = Number.parseFloat(row?.querySelector('.length')?.textContent ?? '0');
    return seconds > 2.5 ? (row?.querySelector('.number')?.textContent?.trim() ?? null) : null;
  });
  readonly standby = (): Promise<string> => this.text('.row.standby .number');
  readonly problem = (): Promise<string> => this.text('[data-problems]');
  readonly caption = (): Promise<string> => this.text('[data-caption]');

  async connected(): Promise<void> {
    await this.page.locator('[data-link][data-state="live"]').waitFor({ timeout: PATIENCE });
  }

  /** Loads a script from the list that stands where no show does, or from the one behind the title. */
  async load(name: string): Promise<void> {
    await this.connected();
    const script = this.page.locator(`[data-script="${name}"]`).first();
    // Where no show is, the list stands there by itself, in a moment.
    if ((await this.air()) !== 'NO SHOW') await this.page.locator('[data-picker]').click();
    await script.click();
    // A script with variables asks for them first; one without is loaded at once.
    const standing = this.page.locator('.row.standby').first();
    const button = this.page.getByRole('button', { name: 'Load', exact: true });
    await until(`${name} stands by, or asks for its variables`, async () => (await button.isVisible()) || (await standing.isVisible()));
    if (await button.isVisible()) await button.click();
    await standing.waitFor({ timeout: PATIENCE }).catch(async (error: unknown) => {
      throw new Error(`${name} does not stand by. The page says: ${(await this.page.locator('main').innerText()).replaceAll('\n', ' | ')}`, { cause: error });
    });
  }

  /** The avatar is in the room, and its picture moves. */
  async avatarPlays(): Promise<void> {
    const frames = (): Promise<number> => this.page.locator('video').first().evaluate((video: HTMLVideoElement) => (video.videoWidth > 0 ? video.getVideoPlaybackQuality().totalVideoFrames : 0));
    await until('the avatar’s picture moves', async () => (await frames()) > 0);
    const seen = await frames();
    await until('it goes on moving', async () => (await frames()) > seen);
  }
}
