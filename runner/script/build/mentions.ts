import { mentioned } from '../text/variables.ts';

/**
 * What stands in parts of the script that could not be read: a name in there counts as used, for a mistake must not bring
 * a second diagnostic with it.
 */
export class Mentions {
  readonly #texts: string[] = [];
  readonly #variables = new Set<string>();
  readonly #values = new Set<string>();

  /** Source text that YAML could not read. */
  addText(text: string): void {
    this.#texts.push(text);
    for (const name of mentioned(text)) this.#variables.add(name);
  }

  /** A value that is no valid item. */
  addValue(value: unknown, depth = 0): void {
    if (typeof value === 'string') {
      this.#values.add(value);
      for (const name of mentioned(value)) this.#variables.add(name);
    } else if (typeof value === 'object' && value !== null && depth < 40) {
      for (const part of Object.values(value)) this.addValue(part, depth + 1);
    }
  }

  hasVariable(name: string): boolean {
    return this.#variables.has(name);
  }

  hasSpeaker(name: string): boolean {
    return this.#values.has(name) || this.#texts.some((text) => text.includes(name));
  }
}
