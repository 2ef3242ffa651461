import { ANSWER_MS, SILENT_MS } from '../../wire/index.ts';

/** How long the supervisor waits for what, ms. Tests wait less. */
export interface Timing {
  /** For an agent to come into a room. */
  readonly arrival: number;
  /** The same, where as many shows run as one machine takes: there may be another machine. */
  readonly arrivalWhenFull: number;
  /** A dispatch of which nothing is to be seen by then is lost, and another is made: a job takes a while to start on a busy machine. */
  readonly taken: number;
  /** The same for one whose agent is in the room, and does not answer by then. */
  readonly answered: number;
  /** For an agent's answer to a request. */
  readonly answer: number;
  /** An agent that has answered once and is silent so long is dead. */
  readonly silent: number;
  /** The same for one that has not been heard by this server yet, in a room that it has just found. */
  readonly unheard: number;
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
  arrival: 20_000, arrivalWhenFull: 6_000, taken: 4_000, answered: 15_000, answer: ANSWER_MS,
  silent: SILENT_MS, unheard: 1_200, precedence: 2_000, look: 5_000, retry: 10_000, idle: 120_000,
};
