import type { Clock } from '../../core/clock.ts';
import type { Config, TavusConfig } from '../../core/config.ts';
import type { Log } from '../../core/log.ts';
import { machineClock } from '../../core/machine-clock.ts';
import type { LiveKitAccess } from '../livekit/access.ts';
import { ledgerFolder, openLedger } from './ledger.ts';
import { presenceIn } from './presence.ts';
import { openTavus } from './rest/index.ts';
import { Sweeper } from './sweeper.ts';

export interface LeftOpenOptions {
  /** Of which we are the agent: whatever is open in it is an orphan. */
  readonly roomName: string;
  readonly agent: string;
  readonly access: LiveKitAccess;
  readonly tavus: TavusConfig;
  readonly config: Pick<Config, 'deployment' | 'dataDir'>;
  readonly log: Log;
  readonly clock?: Clock;
}

/**
 * For a show without an avatar: ends, in the background, what an earlier run left open (one with an avatar does so by itself).
 * Throws nothing; the log says what was ended and what went wrong. `close` waits for what is under way, and
 * for what a process killed a moment ago had just ordered: some seconds at most.
 */
export function endLeftOpen({ roomName, agent, access, tavus, config, log, clock = machineClock }: LeftOpenOptions): { close(): Promise<void> } {
  const sweeper = new Sweeper({
    tavus: openTavus(tavus), ledger: openLedger(ledgerFolder(config.dataDir)), deployment: config.deployment,
    livekit: access.url, presence: presenceIn(access, agent), ownRoom: { room: roomName, current: () => undefined }, clock, log,
  });
  const first = sweeper.everywhere();
  return {
    async close() {
      sweeper.stop();
      await first;
      await sweeper.last();
    },
  };
}
