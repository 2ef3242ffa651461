/** Wakes whoever waits that something has changed. */
export class Bell {
  #rung = Promise.withResolvers<undefined>();

  ring(): void {
    const { resolve } = this.#rung;
    this.#rung = Promise.withResolvers();
    resolve(undefined);
  }

  /** Resolves at the next ring, or after `within` ms. */
  async wait(within?: number): Promise<void> {
    if (within === undefined || within === Infinity) {
      await this.#rung.promise;
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, Math.max(0, within))));
    await Promise.race([this.#rung.promise, late]);
    clearTimeout(timer);
  }
}
