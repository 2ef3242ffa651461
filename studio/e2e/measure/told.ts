/** What is measured in the browser, as it goes to whoever asked for it (`bench/studio`). */

/** Ms as the clock went by, and of them those in which the thread ran. */
export interface Took { readonly wall: number; readonly cpu: number }

/** All in ms. */
export interface GoTold {
  /** From GO's key going down to the first sound in that browser. */
  readonly key: readonly number[];
  /** From a GO sent to the API to the first sound in the same browser. */
  readonly api: readonly number[];
  /** From GO's key going down to the button being drawn pressed. */
  readonly drawn: readonly number[];
}

export interface RowsTold {
  /** The scripting of each message over the socket. */
  readonly messages: readonly Took[];
  /** The longest task of the page's thread, by the time in which it ran. */
  readonly longest: Took;
}
