import type { Page } from 'playwright-core';
import { Desk, until } from './testing/desk.ts';
import { startStand, type Stand } from './testing/stand.ts';
import { longestTask, median, scriptingPerMessage, traced } from './testing/trace.ts';

// How the studio feels, in numbers: `npm run studio:measure`, one JSON line each. No test: it depends on the machine.

const ROUNDS = 20;
const ITEMS = 2_000;
const TRACED_MS = 30_000;

const many = `title: Two thousand\nrundown:\n${Array.from({ length: ITEMS }, (_, index) => `  - line: This is line ${index + 1} of a very long evening, and it says a few words.`).join('\n')}\n`;
const steps = `title: Steps\nrundown:\n${Array.from({ length: 2 * ROUNDS + 4 }, () => '  - { line: Now., go: manual }').join('\n')}\n`;

const tell = (what: string, values: object): void => void process.stdout.write(`${JSON.stringify({ what, ...values })}\n`);
const round = (value: number): number => Math.round(value * 10) / 10;

interface Noted { readonly presses: number[]; readonly painted: number[]; readonly onsets: number[] }

/** Runs in the page, before anything else: notes when GO's key goes down, when GO is drawn pressed, and when sound begins after silence. */
function ears(): void {
  const noted: Noted = { presses: [], painted: [], onsets: [] };
  Object.assign(globalThis, { noted });
  addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    noted.presses.push(performance.now());
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (document.querySelector('.go.down')) noted.painted.push(performance.now());
    }));
  }, { capture: true });
  const Connection = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Connection {
    constructor(...args: ConstructorParameters<typeof Connection>) {
      super(...args);
      this.addEventListener('track', ({ track }) => {
        if (track.kind === 'audio') void listen(track);
      });
    }
  };
  async function listen(track: MediaStreamTrack): Promise<void> {
    const { MediaStreamTrackProcessor } = globalThis as unknown as { MediaStreamTrackProcessor: new (init: { track: MediaStreamTrack }) => { readable: ReadableStream<AudioData> } }; // Chromium's own
    const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
    let quiet = 0;
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const samples = new Float32Array(value.allocationSize({ planeIndex: 0, format: 'f32-planar' }) / 4);
      value.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
      const seconds = value.duration / 1e6;
      value.close();
      if (samples.some((sample) => Math.abs(sample) > 0.01)) {
        if (quiet > 0.3) noted.onsets.push(performance.now());
        quiet = 0;
      } else quiet += seconds;
    }
  }
}

const noted = (page: Page): Promise<Noted> => page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted); // put there by `ears`
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

/** GO by the keyboard, and by the API, until the first sound in the same browser. ms. */
async function goToSound(stand: Stand): Promise<void> {
  const page = await stand.open({ path: '/audience' });
  await page.context().addInitScript(ears);
  await page.goto(`${stand.stack.url}/`);
  const desk = new Desk(page);
  await desk.load('steps.yaml');
  await desk.avatarPlays();
  const key: number[] = [];
  const api: number[] = [];
  for (let turn = 0; turn < 2 * ROUNDS + 2; turn += 1) {
    await until('it stands by', async () => (await desk.air()) === 'STANDBY');
    const before = await lastOnset(page);
    // The voice's decay, and the silence a route ends with, are not to be taken for the next sound.
    await page.waitForTimeout(600);
    const begun = await (turn % 2 === 0 ? byTheKey(page) : byTheApi(page, stand.stack.operatorKey));
    await until('something is heard', async () => (await lastOnset(page)) > Math.max(before, begun));
    // The first of each warms up: the route changes to the avatar, the voice is fetched.
    if (turn >= 2) (turn % 2 === 0 ? key : api).push((await lastOnset(page)) - begun);
  }
  const { painted, presses } = await noted(page);
  tell('GO in the browser to its first sound, ms', { median: round(median(key)), of: key.length, by_api: round(median(api)), more: round(median(key) - median(api)) });
  tell('GO key to its being drawn pressed, ms', { median: round(median(painted.map((time, index) => time - (presses[index] ?? time)))), of: painted.length, pressed: presses.length });
  await page.context().close();
}

/** 2,000 rows, and a show that runs: what a message over the socket costs the page. */
async function longShow(stand: Stand): Promise<void> {
  const page = await stand.open();
  const desk = new Desk(page);
  await desk.load('many.yaml');
  await desk.avatarPlays();
  await page.keyboard.press('Space');
  await until('it is on air', async () => (await desk.air()) === 'ON AIR');
  const session = await page.context().newCDPSession(page);
  const events = await traced(session, () => page.waitForTimeout(TRACED_MS));
  const each = scriptingPerMessage(events);
  const longest = longestTask(events);
  tell(`scripting per socket message with ${ITEMS} rows, ms`, {
    median: round(median(each.map(({ wall }) => wall))), median_cpu: round(median(each.map(({ cpu }) => cpu))), worst: round(Math.max(...each.map(({ wall }) => wall))), of: each.length,
    longest_task: round(longest.wall), longest_task_cpu: round(longest.cpu),
  });
  await page.keyboard.press('Escape');
  await page.context().close();
}

const stand = await startStand({ files: { 'many.yaml': many, 'steps.yaml': steps }, rateLimits: false });
try {
  await goToSound(stand);
  await longShow(stand);
} finally {
  await stand.close();
}
