import { isAlias, isScalar, type Alias, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Place } from '../diagnostic.ts';

export type Key = string | number;
export type Collection = YAMLMap | YAMLSeq;
export type YamlNode = Scalar | Alias | Collection;

/** Where a mapping or sequence was written, and what it was made of. */
export interface Spot {
  readonly node: Collection;
  /** The mapping or sequence around it, where it is written. */
  readonly parent: object | undefined;
  readonly key: Key | undefined;
  /** What its merge keys brought in, the strongest first. */
  readonly merged: readonly object[];
  /** How many values it has in all, aliases unfolded. */
  readonly size: number;
  /** How many levels of values, in all. */
  readonly height: number;
  /** The same, up to the next rundown. */
  readonly nesting: number;
}

/** Finds the places of plain values: by the object that holds them, and the key they have in it. */
export class Places {
  readonly #spots = new Map<object, Spot>();
  readonly #pairs = new Map<object, Map<string, Pair<YamlNode, YamlNode | null>>>();
  readonly #anchored = new Map<string, Scalar[]>();
  readonly #renamed = new Map<object, { readonly from: object; readonly keys: ReadonlyMap<string, string> }>();
  readonly #text: string;
  /** True when a comment follows a value on its line, anywhere. */
  hasComments = false;

  constructor(text: string) {
    this.#text = text;
  }

  add(value: object, spot: Spot): void {
    this.#spots.set(value, spot);
  }

  /** A scalar with an anchor, for the aliases that follow. */
  addAnchored(name: string, node: Scalar): void {
    const all = this.#anchored.get(name);
    if (all) all.push(node);
    else this.#anchored.set(name, [node]);
  }

  /** `value` is `from` with keys put right: new → as written. */
  rename(value: object, from: object, keys: ReadonlyMap<string, string>): void {
    this.#renamed.set(value, { from, keys });
  }

  spot(value: object): Spot | undefined {
    const renamed = this.#renamed.get(value);
    return this.#spots.get(value) ?? (renamed ? this.spot(renamed.from) : undefined);
  }

  /** A mapping or sequence: its first line. */
  of(value: object): Place {
    const range = this.spot(value)?.node.range;
    return range ? this.#firstLine(range[0], range[1], this.path(value)) : { start: 0, end: 1, path: '' };
  }

  /** The value `container[key]`, where it is written: for an alias, at its anchor. */
  value(container: object, key: Key): Place {
    const found = this.#find(container, key);
    if (!found) return this.of(container);
    const { holder, node } = found;
    const path = `${this.path(holder)}/${escaped(found.key)}`;
    if (node === null) return this.key(container, key);
    const made: unknown = Reflect.get(container, key);
    if (isAlias(node) && typeof made === 'object' && made !== null) return this.of(made);
    const written = isAlias(node) ? this.#target(node) : node;
    if (!written?.range) return { ...this.of(holder), path };
    const [start, end] = written.range;
    if (!isScalar(written)) return this.#firstLine(start, end, path);
    // An empty value stands at no place of its own: it is its key that is seen, or the dash before it.
    if (end > start) return { start, end, path };
    return typeof key === 'number' ? { start: Math.max(0, start - 1), end: Math.max(1, start), path } : this.key(container, key);
  }

  /** The offset at which an item of a list stands; for an alias, its own. */
  start(list: object, position: number): number {
    const node = (this.spot(list)?.node.items as YamlNode[] | undefined)?.[position]; // a list's
    return node?.range?.[0] ?? 0;
  }

  /** The value, or the alias that stands for it. */
  use(container: object, key: Key): Place {
    const found = this.#find(container, key);
    if (found?.node && isAlias(found.node) && found.node.range) {
      const [start, end] = found.node.range;
      return { start, end, path: `${this.path(found.holder)}/${escaped(found.key)}` };
    }
    return this.value(container, key);
  }

  /** True when the key is written, also when its value was left out since. */
  has(container: object, key: Key): boolean {
    return this.#find(container, key) !== undefined;
  }

  /** The key itself. */
  key(container: object, key: Key): Place {
    const found = this.#find(container, key);
    const range = found?.pair?.key.range;
    if (!found || !range) return this.of(container);
    const path = `${this.path(found.holder)}/${escaped(found.key)}`;
    return { start: range[0], end: Math.max(range[1], range[0] + 1), path };
  }

  /** The YAML scalar behind a text, number … */
  scalar(container: object, key: Key): Scalar | undefined {
    const node = this.#find(container, key)?.node;
    const written = node && isAlias(node) ? this.#target(node) : node;
    return isScalar(written) ? written : undefined;
  }

  /** Where a character follows an offset. */
  next(char: string, from: number): number {
    return Math.max(from, this.#text.indexOf(char, from));
  }

  /** The comment that follows a plain scalar on its line. */
  comment(container: object, key: Key): Place | undefined {
    const scalar = this.scalar(container, key);
    const [, from = 0, to = 0] = scalar?.range ?? [];
    const at = this.#text.indexOf('#', from);
    if (at === -1 || at >= to || this.#text.slice(from, at).includes('\n')) return undefined;
    return this.#firstLine(at, to, this.value(container, key).path);
  }

  /** JSON Pointer of a mapping or sequence, where it is written. */
  path(value: object): string {
    const spot = this.spot(value);
    if (spot?.parent === undefined || spot.key === undefined) return '';
    return `${this.path(spot.parent)}/${escaped(spot.key)}`;
  }

  /** As it is written: the source of a value. */
  source(container: object, key: Key): string {
    const node = this.#find(container, key)?.node;
    return node?.range ? this.#text.slice(node.range[0], node.range[1]) : '';
  }

  #firstLine(start: number, end: number, path: string): Place {
    const stop = this.#text.indexOf('\n', start);
    const last = stop === -1 ? end : Math.min(end, this.#text[stop - 1] === '\r' ? stop - 1 : stop);
    return { start, end: Math.max(last, start + 1), path };
  }

  /** The scalar an alias stands for. */
  #target(alias: Alias): Scalar | undefined {
    const start = alias.range?.[0] ?? 0;
    return this.#anchored.get(alias.source)?.findLast((node) => (node.range?.[0] ?? 0) < start);
  }

  #find(
    container: object,
    key: Key,
  ): { holder: object; key: Key; node: YamlNode | null; pair?: Pair<YamlNode, YamlNode | null> } | undefined {
    const renamed = this.#renamed.get(container);
    if (renamed) return this.#find(renamed.from, renamed.keys.get(String(key)) ?? key);
    const spot = this.#spots.get(container);
    if (!spot) return undefined;
    if (typeof key === 'number') {
      const node = (spot.node.items as YamlNode[])[key]; // a number is a key of sequences only
      return node === undefined ? undefined : { holder: container, key, node };
    }
    const pair = this.#pairsOf(container, spot).get(key);
    if (pair) return { holder: container, key, node: pair.value, pair };
    for (const merged of spot.merged) {
      const found = this.#find(merged, key);
      if (found) return found;
    }
    return undefined;
  }

  #pairsOf(container: object, spot: Spot): Map<string, Pair<YamlNode, YamlNode | null>> {
    const known = this.#pairs.get(container);
    if (known) return known;
    const pairs = new Map<string, Pair<YamlNode, YamlNode | null>>();
    if (!Array.isArray(container)) {
      for (const pair of spot.node.items as Pair<YamlNode, YamlNode | null>[]) { // a mapping's, by the line above
        const name = isAlias(pair.key) ? this.#target(pair.key) : pair.key;
        const text = isScalar(name) ? (name.source ?? '') : '';
        if (!pairs.has(text)) pairs.set(text, pair);
      }
    }
    this.#pairs.set(container, pairs);
    return pairs;
  }
}

const escaped = (key: Key): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
