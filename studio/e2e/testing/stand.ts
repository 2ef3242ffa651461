import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { readConfig } from '../../../runner/core/config.ts';
import { cacheDir } from '../../../runner/local/livekit/testing/server.ts';
import { startStack, type Stack } from '../../../runner/local/stack/index.ts';
import { findBrowser } from '../../../tools/test/browser.ts';

const SCRIPTS = fileURLToPath(new URL('../../../scripts/', import.meta.url));
export const VIEWER_KEY = 'viewer-key-of-the-studio-tests';

export interface Opening {
  readonly path?: string;
  readonly role?: 'operator' | 'viewer' | 'none';
  /** What the log calls whoever sits there. */
  readonly operator?: string;
  readonly context?: BrowserContextOptions;
}

/** All of `npm start`, and a browser in front of it. */
export interface Stand {
  readonly stack: Stack;
  readonly browser: Browser;
  /** Where its scripts are. */
  readonly scripts: string;
  /** A page in a browser of its own, as far as keys, drafts and settings go. */
  open(opening?: Opening): Promise<Page>;
  /** What pages complained about: errors, and what their policy forbade. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export async function startStand({ files = {}, rateLimits = true }: { readonly files?: Readonly<Record<string, string>>; readonly rateLimits?: boolean } = {}): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-studio-'));
  const scripts = join(folder, 'scripts');
  await cp(SCRIPTS, scripts, { recursive: true });
  for (const [name, source] of Object.entries(files)) await writeFile(join(scripts, name), source);
  await mkdir(join(folder, 'data'));
  const env = { ...process.env, PORT: '0', CACHE_DIR: cacheDir(), DATA_DIR: join(folder, 'data'), SCRIPTS_DIR: scripts, SHOWRUNNER_VIEWER_KEY: VIEWER_KEY };
  const complaints: string[] = [];
  const stack = await startStack({ config: readConfig(env), env, avatar: true, logFormat: 'json', rateLimits, onProgress: () => undefined, onLog: () => undefined });
  const browser = await launch().catch(async (error: unknown) => {
    await stack.close();
    throw error;
  });
  const keys = { operator: stack.operatorKey, viewer: VIEWER_KEY, none: undefined };
  return {
    stack, browser, scripts, complaints,
    open: async ({ path = '/', role = 'operator', operator = 'Kim', context = {} } = {}) => {
      const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, ...context })).newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (/content security policy|refused to/i.test(message.text())) complaints.push(message.text());
      });
      const key = keys[role];
      await page.goto(`${stack.url}${path}${key === undefined ? '' : `#key=${encodeURIComponent(key)}&operator=${operator}`}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await stack.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(): Promise<Browser> {
  const found = await findBrowser();
  if (found === undefined) throw new Error('There is no Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to where it is.');
  const executablePath = found.includes('/') ? found : (await promisify(execFile)('which', [found])).stdout.trim();
  // Root has no sandbox; a machine without a sound card plays into nothing.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'] });
}
