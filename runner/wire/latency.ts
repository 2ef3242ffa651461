import type { AsRunEntry } from '../show/index.ts';

/** The stages of a line's way, in ms. */
export interface LineLatency {
  /** From the voice being asked to its first sound. Absent for what came from the cache. */
  readonly voice?: number;
  /** From its first sound to the first sample on the route. Of ad-hoc lines: scripted ones are rendered before they are due. */
  readonly queue?: number;
  /** From the first sample on the route to the audience hearing it. */
  readonly route?: number;
  /** From the voice being asked to the audience hearing it. Of ad-hoc lines. */
  readonly total?: number;
}

/** The stages that an entry knows; of `started` entries alone, so that each line counts once. Undefined for all others. */
export function latencyOf({ type, say, latency }: AsRunEntry): LineLatency | undefined {
  if (type !== 'started' || !latency) return undefined;
  const { requested, first_audio, sent, started } = latency;
  const between = (from: number | undefined, to: number | undefined): number | undefined => (from === undefined || to === undefined ? undefined : Math.max(0, to - from));
  const isAdhoc = say !== undefined;
  return defined({
    voice: between(requested, first_audio),
    queue: isAdhoc ? between(first_audio, sent) : undefined,
    route: between(sent, started),
    total: isAdhoc ? between(requested, started) : undefined,
  });
}

const defined = (stages: Readonly<Record<string, number | undefined>>): LineLatency => Object.fromEntries(Object.entries(stages).filter(([, value]) => value !== undefined));
