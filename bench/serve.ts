import { machineClock } from '../runner/core/machine-clock.ts';
import type { Driver, Place, Reply, Request, Usage } from './protocol.ts';

const SAMPLE_EVERY_MS = 250;

/** The driver's side of the protocol: opens the driver in the place the environment names, and answers until `close`. */
export async function serve(open: (place: Place) => Promise<Driver>): Promise<void> {
  const memory = watchMemory();
  const driver = await open(place());
  process.on('message', (request: Request) => {
    const at = machineClock.now();
    act(driver, request, memory)
      .then((told) => answer({ type: 'done', id: request.id, at, ...told }))
      .catch((error: unknown) => answer({ type: 'failed', id: request.id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
      .finally(() => {
        // Native threads would keep it: there is nothing left to do.
        if (request.do === 'close') process.exit();
      });
  });
  // The conductor is gone: so is the need.
  process.once('disconnect', () => process.exit());
  await answer({ type: 'ready' });
}

async function act(driver: Driver, request: Request, memory: () => Usage): Promise<Pick<Extract<Reply, { type: 'done' }>, 'usage' | 'account'>> {
  switch (request.do) {
    case 'load':
      await driver.load(request.items);
      return {};
    case 'say':
      await driver.say(request.text);
      return {};
    case 'usage':
      return { usage: memory() };
    case 'account':
      return { account: (await driver.account?.()) ?? [] };
    case 'go':
    case 'finished':
    case 'standby':
    case 'stop':
    case 'pause':
    case 'resume':
    case 'close': {
      if (driver[request.do] === undefined) throw new Error(`This driver cannot ${request.do}`);
      await driver[request.do]?.();
      return {};
    }
  }
}

const answer = (reply: Reply): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(reply, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });

function watchMemory(): () => Usage {
  let peak = 0;
  let course: { at: number; rss: number }[] = [];
  const megabytes = (): number => process.memoryUsage.rss() / 1e6;
  setInterval(() => {
    const rss = megabytes();
    const at = machineClock.now();
    peak = Math.max(peak, rss);
    if (at - (course.at(-1)?.at ?? 0) >= 1_000) course.push({ at, rss });
  }, SAMPLE_EVERY_MS).unref();
  return () => {
    const { user, system } = process.cpuUsage();
    const rss = megabytes();
    const usage = { cpu: (user + system) / 1_000, rss, peak: Math.max(peak, rss), course };
    course = [];
    return usage;
  };
}

function place(): Place {
  // as: the conductor, which is of this folder, wrote it.
  return JSON.parse(process.env.SHOWRUNNER_BENCH_PLACE ?? '') as Place;
}
