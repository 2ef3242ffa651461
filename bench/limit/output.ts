/** Where ready PCM is pushed to. */
export interface Output {
  /** Resolves when there is room for more. Stops, without an error, when aborted. */
  push(pcm: Int16Array, signal?: AbortSignal): Promise<void>;
  /** Resolves when all that was pushed has been played. */
  played(): Promise<void>;
  /** Silence at once: what was pushed and not played is dropped. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
