import type { Player, State } from '../show/index.ts';

/** How a performance ended. */
export interface Ending {
  /** `ended`: the rundown is through. `stopped`: before its end. */
  readonly how: 'ended' | 'stopped';
  /** Lines that were due and that no voice spoke. */
  readonly unspoken: number;
}

/**
 * Settles when the show is over. `stops`: a show that is stopped is over, too (nobody is there who would go on).
 * Rejects when the stage is lost or the signal aborts.
 */
export function endOf(player: Player, listen: (listener: (state: State) => void) => void, { stops, signal }: { stops: boolean; signal?: AbortSignal }): Promise<Ending> {
  const over = new Promise<Ending>((resolve, reject) => {
    listen(({ mode, unspoken }) => {
      if (mode === 'ended' || (mode === 'stopped' && stops)) resolve({ how: mode, unspoken });
    });
    signal?.addEventListener('abort', () => { reject(signal.reason as Error); }, { once: true }); // whoever aborts gives the reason
  });
  return Promise.race([over, player.lost]);
}
