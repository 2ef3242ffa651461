/** Reads variables one by one and collects what is wrong with them, so that all of it can be said at once. */
export class EnvReader {
  readonly problems: string[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  /** An empty variable is an unset one: that is what `${NAME:-}` in a compose file leaves. */
  text(name: string): string | undefined {
    const value = this.#env[name]?.trim();
    return value === '' ? undefined : value;
  }

  /** Reads a variable with `parse`, which throws an Error that says what to write instead. */
  read<T>(name: string, parse: (text: string) => T): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    try {
      return parse(value);
    } catch (error) {
      this.problems.push(`${name} ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** The one value of a variable that has an old and a new name. */
  either(newer: string, older: string): string | undefined {
    const [a, b] = [this.text(newer), this.text(older)];
    if (a !== undefined && b !== undefined && a !== b) {
      this.problems.push(`${newer} and ${older} are two names for one thing, and differ: keep one of them.`);
    }
    return a ?? b;
  }

  /** The values of variables that only make sense together. */
  together<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, string>> | undefined {
    const found = names.map((name) => [name, this.text(name)] as const);
    const missing = found.filter(([, value]) => value === undefined).map(([name]) => name);
    if (missing.length === names.length) return undefined;
    if (missing.length > 0) {
      const present = names.filter((name) => !missing.includes(name));
      this.problems.push(`${list(missing)} ${missing.length === 1 ? 'is' : 'are'} missing: set ${missing.length === 1 ? 'it' : 'them'} beside ${list(present)}, or none of the ${names.length}.`);
      return undefined;
    }
    return Object.fromEntries(found) as Record<Name, string>; // every name has its value: none was missing
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const list = (names: readonly string[]): string => names.join(' and ');

/** Of these protocols (`http:`). The text is given back without a slash at its end. */
export const url = (...protocols: readonly string[]) => (text: string): string => {
  const parsed = URL.parse(text);
  if (!parsed || !protocols.includes(parsed.protocol)) {
    throw new Error(`is “${shown(text)}”, which is not an address. Write one that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`);
  }
  return text.replace(/\/+$/, '');
};

/** A whole number between two bounds, both included. */
export const whole = (from: number, to: number) => (text: string): number => {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= from && value <= to)) throw new Error(`is “${shown(text)}”. Write a whole number from ${from} to ${to}.`);
  return value;
};

export const flag = (text: string): boolean => {
  if (/^(true|1|yes|on)$/i.test(text)) return true;
  if (/^(false|0|no|off)$/i.test(text)) return false;
  throw new Error(`is “${shown(text)}”. Write true or false.`);
};

export const oneOf = <T extends string>(...values: readonly T[]) => (text: string): T => {
  const value = values.find((each) => each === text.toLowerCase());
  if (value === undefined) throw new Error(`is “${shown(text)}”. Write one of ${values.join(', ')}.`);
  return value;
};

/** Values are shown so that typing mistakes are seen; not the password of an address, and not at any length. */
function shown(text: string): string {
  const safe = text.replace(/\/\/[^/@\s]*@/, '//…@');
  return safe.length > 60 ? `${safe.slice(0, 60)}…` : safe;
}
