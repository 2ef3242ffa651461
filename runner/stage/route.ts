import type { Ms, Samples } from '../core/units.ts';
import type { RouteName } from '../show/ports.ts';

/**
 * A way to the audience's ears. Positions are samples written since the route was opened (a clear sets what was not
 * played aside: the count goes on from the position that `clear` gave).
 */
export interface Route {
  readonly name: RouteName;
  /** How far it may be written ahead of what is played. */
  readonly ahead: Ms;
  /** From a sample being played (past recall) to the audience hearing it. */
  readonly latency: Ms;

  /** Takes PCM; resolves when there is room for more. Rejects when the route is lost. */
  write(pcm: Int16Array): Promise<void>;

  /** How many of the samples written have been played, past recall. Never more than written. */
  played(): Samples;

  /** A line begins with what is written next: a moment to change the way. */
  between?(): void;

  /** Silence of so many samples is written next: a moment to end a long run in. */
  pause?(length: Samples): void;

  /** No more comes for a while (the avatar: closes its byte stream after a silent tail). */
  endRun(): Promise<void>;

  /** Silence at once. Gives the position up to which the audience hears it; the rest is dropped. */
  clear(): Promise<Samples>;

  close(): Promise<void>;

  /**
   * Called when it turns out that the audience has heard nothing since `position` (a lost connection). What was
   * written after it is dropped, and the count goes on from there; what is written now waits.
   */
  onInterrupted?: (position: Samples, why?: { readonly snap: 'word' | 'phrase'; readonly reason: string }) => void;

  /** Called when what waits is being heard again. */
  onRestored?: () => void;
}
