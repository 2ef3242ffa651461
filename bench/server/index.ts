import { startLiveKit } from '../../runner/local/livekit/index.ts';
import { cacheDir } from '../../runner/local/livekit/testing/server.ts';
import { figure, unmeasured, type Figure } from '../figure.ts';
import type { Options } from '../options.ts';
import { agentKilled } from './killed/agent-killed.ts';
import { controlKilled } from './control-killed.ts';
import type { Measurement, Progress } from './measurement.ts';
import { sayBurst } from './say-burst.ts';
import { sayOnset } from './say-onset.ts';
import { shows } from './shows.ts';
import { sockets } from './sockets.ts';
import { StandError } from './stand.ts';

const MEASUREMENTS: readonly Measurement[] = [sayOnset, sayBurst, sockets, shows, controlKilled, agentKilled];

export const SERVER: readonly string[] = MEASUREMENTS.map(({ name }) => name);

/** Every figure of agent and control server, each on a stand of its own, all on one LiveKit server. */
export async function server(options: Options, progress: Progress): Promise<Figure[]> {
  const wanted = MEASUREMENTS.filter(({ name }) => options.wants(name));
  if (wanted.length === 0) return [];
  const livekit = await startLiveKit({ cacheDir: cacheDir(), onProgress: progress });
  try {
    const figures: Figure[] = [];
    for (const { name, figures: described, measure } of wanted) {
      progress(name);
      const about = described(options);
      try {
        const measured = await measure(livekit, options, (line) => { progress(`${name}  ${line}`); });
        figures.push(...measured.flatMap((values, index) => (about[index] ? [figure(about[index], values)] : [])));
      } catch (error) {
        progress(`${name} failed: ${String(error)}${error instanceof StandError ? `\n${error.log}` : ''}`);
        figures.push(...about.map((one) => unmeasured(one, error)));
      }
    }
    return figures;
  } finally {
    await livekit.close();
  }
}
