import { SILENT_MS } from '../../wire/index.ts';

/** How long the supervisor waits for what, ms. Tests wait less. */
export interface Timing {
  /** For an agent to come into a room. */
  readonly arrival: number;
  /** The same, where as many shows run as one machine takes: there may be another machine. */
  readonly arrivalWhenFull: number;
  /** A dispatch that no worker has taken by then is lost, and is made again. */
  readonly taken: number;
  /** One that was taken, and whose agent does not answer by then, is made again as well. */
  readonly answered: number;
  /** An agent that has answered once and is silent so long is dead. */
  readonly silent: number;
  /** A control server that is not the first to bring an agent back waits so long for each one before it. */
  readonly precedence: number;
  /** Between two looks at which rooms there are. */
  readonly look: number;
  /** Between two tries to bring an agent back that does not come. */
  readonly retry: number;
  /** A room without a show is left when nothing was asked of it for so long. */
  readonly idle: number;
}

export const TIMING: Timing = {
  arrival: 20_000, arrivalWhenFull: 6_000, taken: 1_500, answered: 8_000,
  silent: SILENT_MS, precedence: 2_000, look: 5_000, retry: 10_000, idle: 120_000,
};
