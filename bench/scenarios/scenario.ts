import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation } from '../../runner/local/tavus/index.ts';
import type { DriverProcess, Kind } from '../harness/driver.ts';
import type { Ear } from '../harness/ear.ts';

/** A driver in a room with somebody who listens. */
export interface Scene {
  readonly driver: DriverProcess;
  readonly ear: Ear;
  /** Counts the lines of this scene, so that none is ever in a cache. */
  readonly number: () => number;
  /** Counts from 0 the times that all is measured anew. */
  readonly round: number;
  /** Somebody else who listens, to another one in the room. */
  readonly listenTo: (identity: string) => Promise<Ear>;
  /** The avatar in the room as the stand-in for Tavus knows it. Throws where there is none. */
  readonly conversation: () => Conversation;
}

/** One way of measuring, done alike to each of `kinds`. */
export interface Scenario {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** Single measurements, in the unit of the figure they go into. */
  readonly measure: (scene: Scene) => Promise<number[]>;
}

/** Long enough for any of the three to have the next line ready (400 ms and a fifth of its length). */
export const settle = (): Promise<void> => sleep(1_000);
