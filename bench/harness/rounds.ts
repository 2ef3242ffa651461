import type { LocalLiveKit } from '../../runner/local/livekit/index.ts';
import { Opened } from '../../runner/core/opened.ts';
import type { TavusStandIn } from '../../runner/local/tavus/index.ts';
import { parseName } from '../../runner/stage/tavus/rest/name.ts';
import { inFolder } from '../offline/folder.ts';
import type { Place } from '../protocol.ts';
import type { Scenario, Scene } from '../scenarios/scenario.ts';
import { DriverProcess, type Kind } from './driver.ts';
import { listen } from './listen.ts';

/** What each kind came to in a scenario, all rounds together. */
export type Samples = Partial<Record<Kind, number[]>>;
/** Of each scenario, or why there is nothing to compare. */
export type Results = Map<string, Samples | Error>;

/** Where the rooms are. With a stand-in for Tavus, whoever speaks in them speaks through its avatar, and that is heard. */
export interface Venue {
  readonly server: LocalLiveKit;
  readonly tavus?: TavusStandIn;
}

let rooms = 0;

/** A room of its own with somebody who listens and one who speaks, both in new processes, for as long as `act` takes. */
export async function inScene<T>({ server, tavus }: Venue, kind: Kind, round: number, act: (scene: Scene) => Promise<T>): Promise<T> {
  const { url, apiKey, apiSecret } = server;
  const room = `bench-${++rooms}-${kind}`;
  return await inFolder(async (dataDir) => {
    const place: Place = { url, apiKey, apiSecret, room, ...(tavus && { avatar: { apiUrl: tavus.url, apiKey: tavus.apiKey, dataDir } }) };
    const opened = new Opened();
    try {
      const ear = await listen(place);
      opened.defer(() => ear.close());
      const driver = await DriverProcess.start(kind, place);
      opened.defer(() => driver.close());
      let last = 0;
      const scene: Scene = {
        driver, ear, round, number: () => ++last,
        async listenTo(identity) {
          const other = await listen(place, identity);
          opened.defer(() => other.close());
          return other;
        },
        conversation() {
          const last = tavus?.conversations.findLast(({ name }) => parseName(name)?.room === room);
          if (!last) throw new Error('There is no avatar in this room');
          return last;
        },
      };
      return await act(scene).catch((cause: unknown) => {
        const said = driver.said.trim();
        throw said === '' ? cause : new Error(`${cause instanceof Error ? cause.message : String(cause)}\nThe driver "${kind}" said:\n${said}`, { cause });
      });
    } finally {
      await opened.close();
    }
  });
}

/**
 * Does all `scenarios`, `rounds` times over, with the kinds one after another and another one first each round, so that
 * whatever else the machine does falls on all of them. One that has failed is not done again.
 */
export async function interleaved(
  venue: Venue,
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
          const values = await inScene(venue, kind, round, measure);
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
