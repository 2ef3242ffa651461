/** How much is rendered at once. Who is waited for goes first, and past the limit; then who came first. */
export interface Slots {
  /** Resolves with what gives the place back; rejects with the signal's reason. */
  take(claim: Claim, signal: AbortSignal): Promise<() => void>;
  /** Somebody's urgency has changed. */
  look(): void;
}

export interface Claim {
  /** Lower goes first. */
  readonly order: number;
  urgent(): boolean;
}

interface Waiter { readonly claim: Claim; go(): void }

export function createSlots(limit: number): Slots {
  const waiting: Waiter[] = [];
  let busy = 0;

  function look(): void {
    waiting.sort((a, b) => Number(b.claim.urgent()) - Number(a.claim.urgent()) || a.claim.order - b.claim.order);
    for (let first = waiting[0]; first && (busy < limit || first.claim.urgent()); first = waiting[0]) {
      waiting.shift();
      busy++;
      first.go();
    }
  }

  return {
    look,
    take(claim, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const abort = (): void => {
          const place = waiting.indexOf(waiter);
          if (place >= 0) waiting.splice(place, 1);
          reject(signal.reason);
        };
        const waiter: Waiter = {
          claim,
          go() {
            signal.removeEventListener('abort', abort);
            let given = false;
            resolve(() => {
              if (given) return;
              given = true;
              busy--;
              look();
            });
          },
        };
        signal.addEventListener('abort', abort, { once: true });
        waiting.push(waiter);
        look();
      });
    },
  };
}
