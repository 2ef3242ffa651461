/** What has been opened, to be closed in the reverse order. (Node 22 has no `await using`.) */
export class Opened {
  readonly #closers: (() => Promise<void> | void)[] = [];
  #closing: Promise<void> | undefined;

  defer(close: () => Promise<void> | void): void {
    this.#closers.push(close);
  }

  /** Closes everything, also when some of it fails; then rejects with what failed. A second call waits for the first. */
  close(): Promise<void> {
    return (this.#closing ??= this.#closeAll());
  }

  async #closeAll(): Promise<void> {
    const errors: unknown[] = [];
    for (let close = this.#closers.pop(); close; close = this.#closers.pop()) {
      try {
        await close();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) throw new AggregateError(errors, 'Several things could not be closed.');
  }
}
