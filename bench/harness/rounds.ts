import type { LocalLiveKit } from '../../runner/local/livekit/index.ts';
import type { Scenario, Scene } from '../scenarios/scenario.ts';
import { DriverProcess, type Kind } from './driver.ts';
import { listen } from './listen.ts';

/** What each kind came to in a scenario, all rounds together. */
export type Samples = Partial<Record<Kind, number[]>>;
/** Of each scenario, or why there is nothing to compare. */
export type Results = Map<string, Samples | Error>;

let rooms = 0;

/** A room of its own with somebody who listens and one who speaks, both in new processes, for as long as `act` takes. */
export async function inScene<T>(server: LocalLiveKit, kind: Kind, round: number, act: (scene: Scene) => Promise<T>): Promise<T> {
  const { url, apiKey, apiSecret } = server;
  const place = { url, apiKey, apiSecret, room: `bench-${++rooms}-${kind}` };
  const ear = await listen(place);
  try {
    const driver = await DriverProcess.start(kind, place);
    try {
      let last = 0;
      return await act({ driver, ear, round, number: () => ++last });
    } finally {
      await driver.close();
    }
  } finally {
    await ear.close();
  }
}

/**
 * Does all `scenarios`, `rounds` times over, with the kinds one after another and another one first each round, so that
 * whatever else the machine does falls on all of them. One that has failed is not done again.
 */
export async function interleaved(
  server: LocalLiveKit,
  scenarios: readonly Scenario[],
  rounds: number,
  progress: (line: string) => void,
): Promise<Results> {
  const results: Results = new Map(scenarios.map(({ name }): [string, Samples] => [name, {}]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, kinds, measure } of scenarios) {
      for (const kind of [...kinds.slice(round % kinds.length), ...kinds.slice(0, round % kinds.length)]) {
        const result = results.get(name);
        if (result === undefined || result instanceof Error) continue;
        const where = `round ${round + 1}/${rounds}  ${name.padEnd(12)} ${kind.padEnd(6)}`;
        progress(where);
        try {
          const values = await inScene(server, kind, round, measure);
          (result[kind] ??= []).push(...values);
          progress(`${where} ${values.map((value) => Math.round(value * 10) / 10).join(' ')}`);
        } catch (error) {
          results.set(name, new Error(`${kind}, round ${round + 1}: ${error instanceof Error ? error.message : String(error)}`, { cause: error }));
          progress(`${where} failed: ${String(error)}`);
        }
      }
    }
  }
  return results;
}
