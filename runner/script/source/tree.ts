import { isAlias, isScalar, isSeq, type Document, type Pair, type Scalar } from 'yaml';
import { typedScalar } from '../text/scalar.ts';
import { didYouMean, Suggestions } from '../text/suggest.ts';
import { forbiddenIn } from './decode.ts';
import { Places, type Collection, type Key, type Spot, type YamlNode } from './places.ts';
import type { Problem } from './problem.ts';

/** What a script says, as plain values, and where. Aliases are shared objects, merge keys are merged. */
export interface Tree {
  readonly root: unknown;
  readonly places: Places;
  readonly problems: readonly Problem[];
}

export const MAX_RUNDOWNS = 8;
const MAX_NESTING = 16;
/** Rundowns take two levels each (the item and its list), and the show is one. */
const MAX_LEVELS = 1 + 2 * MAX_RUNDOWNS + MAX_NESTING;
/** What aliases may bring in together: 5,000 items with 50 values each. */
const MAX_ALIASED = 250_000;

/** How many mistakes of this kind are reported: nobody reads more, and a megabyte may hold 200,000. */
const MOST_PROBLEMS = 1_000;

const CORE = 'tag:yaml.org,2002:';

/** Thrown inside this file only, to leave the walk at a limit. */
class Limit extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const NONE: readonly object[] = [];

interface Anchor {
  readonly value: unknown;
  /** Still being read: an alias to it would hold itself. */
  open: boolean;
}

/** Where a value stands: how deep, and under what. */
interface At {
  readonly parent?: object;
  readonly key?: Key;
  readonly rundowns: number;
  readonly nesting: number;
}

/** The values of a document. `text` is what it was composed from. */
export function tree(document: Document.Parsed | undefined, text: string): Tree {
  const walk = new Walk(text);
  try {
    const contents = document?.contents as YamlNode | null | undefined; // a Parsed document holds parsed nodes
    const root = contents ? walk.node(contents, { rundowns: 0, nesting: 0 }) : null;
    return { root, places: walk.places, problems: walk.problems };
  } catch (error) {
    if (error instanceof Limit) return { root: undefined, places: walk.places, problems: [error.problem] };
    throw error;
  }
}

class Walk {
  readonly places: Places;
  readonly problems: Problem[] = [];
  readonly #anchors = new Map<string, Anchor>();
  readonly #suggestions = new Suggestions();
  #aliased = 0;

  constructor(text: string) {
    this.places = new Places(text);
  }

  node(node: YamlNode, at: At): unknown {
    if (isScalar(node)) return this.#scalar(node, at);
    if (isAlias(node)) return this.#alias(node, at);
    const value: unknown[] | Record<string, unknown> = isSeq(node) ? [] : {};
    const anchor = node.anchor === undefined ? undefined : { value, open: true };
    if (anchor && node.anchor !== undefined) this.#anchors.set(node.anchor, anchor);
    this.#tag(node, at, isSeq(node) ? 'seq' : 'map');
    // The list under `rundown` is counted as one, and its items begin anew.
    const list = isSeq(node) && at.key === 'rundown';
    const rundowns = at.rundowns + (list ? 1 : 0);
    const nesting = list ? -1 : at.nesting + (at.parent === undefined ? 0 : 1);
    if (rundowns > MAX_RUNDOWNS) throw this.#limit(node, at, `Rundowns are nested more than ${MAX_RUNDOWNS} deep here. Take a segment out of its segment.`);
    if (nesting > MAX_NESTING) throw this.#limit(node, at, `Values are nested more than ${MAX_NESTING} deep here.`);
    const spot = { node, merged: NONE, size: 1, height: 1, nesting: list ? 0 : 1, parent: at.parent, key: at.key };
    this.places.add(value, spot);
    const below: { -readonly [Key in keyof At]: At[Key] } = { parent: value, key: 0, rundowns, nesting };
    const child = (key: Key, written: YamlNode | null): unknown => {
      below.key = key;
      const made = written === null ? null : this.node(written, below);
      const inside = this.#spotOf(made);
      spot.size += inside?.size ?? 1;
      if (!inside) return made;
      spot.height = Math.max(spot.height, 1 + inside.height);
      if (!list) spot.nesting = Math.max(spot.nesting, 1 + inside.nesting);
      return made;
    };
    if (Array.isArray(value)) (node.items as YamlNode[]).forEach((item, index) => value.push(child(index, item))); // a sequence's
    else spot.merged = this.#mapping(value, node.items as Pair<YamlNode, YamlNode | null>[], child); // a mapping's
    if (anchor) anchor.open = false;
    return value;
  }

  #mapping(value: Record<string, unknown>, pairs: readonly Pair<YamlNode, YamlNode | null>[], child: (key: Key, node: YamlNode | null) => unknown): readonly object[] {
    let merges: unknown;
    for (const pair of pairs) {
      const key = this.#key(pair.key, value);
      if (key === undefined) continue;
      if (key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') {
        if (merges === undefined) merges = child('<<', pair.value);
        else this.#problem(pair.key, value, 'There are two `<<` here. Write one with a list: `<<: [*one, *two]`.');
      } else if (Object.hasOwn(value, key)) {
        const [start, end] = pair.key.range ?? [0, 1];
        const path = this.#pathOf({ parent: value, key, rundowns: 0, nesting: 0 });
        this.#add({ code: 'yaml-syntax', message: `\`${key}\` stands here twice. Remove one of them.`, start, end, path, readable: true });
      } else {
        set(value, key, child(key, pair.value));
      }
    }
    if (merges === undefined) return NONE;
    const merged: object[] = [];
    const sources: readonly unknown[] = Array.isArray(merges) ? merges : [merges];
    for (const source of sources) {
      if (typeof source !== 'object' || source === null || Array.isArray(source)) {
        this.#at(this.places.value(value, '<<'), '`<<` takes a mapping, or a list of mappings: `<<: *name`.');
        return merged;
      }
      merged.push(source);
      this.#spend(Object.keys(source).length, this.places.use(value, '<<'));
      for (const [key, part] of Object.entries(source)) if (!Object.hasOwn(value, key)) set(value, key, part);
    }
    return merged;
  }

  #key(node: YamlNode, holder: object): string | undefined {
    const written = isAlias(node) ? this.#anchors.get(node.source)?.value : undefined;
    if (isScalar(node)) {
      const text = node.source ?? '';
      if (text !== '' || node.type !== 'PLAIN') {
        this.#forbidden(node, text, { parent: holder, key: text, rundowns: 0, nesting: 0 });
        if (node.anchor !== undefined) this.#anchor(node, text);
        return text;
      }
      const start = this.places.next(':', node.range?.[0] ?? 0);
      this.#at({ start, end: start + 1, path: this.places.path(holder) }, 'A key is missing before this `:`.');
    } else if (typeof written === 'string') {
      return written;
    } else {
      this.#problem(node, holder, 'A key must be a text here. Put it in quotes if these brackets belong to it.');
    }
    return undefined;
  }

  #scalar(node: Scalar, at: At): unknown {
    const source = node.source ?? '';
    let value: unknown = source;
    if (node.tag !== undefined) value = this.#tagged(node, source, at);
    else if (node.type === 'PLAIN' || node.type === undefined) value = typedScalar(source);
    else if (node.type === 'QUOTE_DOUBLE') this.#forbidden(node, source, at);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#problem(node, at.parent, `\`${source}\` is no number that a show can hold. Put it in quotes if it is a text.`, at);
      value = source;
    }
    if (node.anchor !== undefined) this.#anchor(node, value);
    if (node.comment !== undefined) this.places.hasComments = true;
    return value;
  }

  #anchor(node: Scalar, value: unknown): void {
    if (node.anchor === undefined) return;
    this.#anchors.set(node.anchor, { value, open: false });
    this.places.addAnchored(node.anchor, node);
  }

  #alias(node: Extract<YamlNode, { source: string }> & { range?: readonly number[] | null }, at: At): unknown {
    const anchor = this.#anchors.get(node.source);
    const place = { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 1, path: this.#pathOf(at) };
    if (!anchor) {
      const meant = didYouMean(this.#suggestions.for(node.source, this.#anchors));
      this.#at(place, `There is no anchor \`&${node.source}\` before this alias.${meant} Put the text in quotes if the \`*\` belongs to it: \`"*${node.source}"\`.`, meant === '');
      return null;
    }
    if (anchor.open) throw new Limit({ code: 'yaml-limit', message: `\`*${node.source}\` stands inside its own anchor \`&${node.source}\`, so it would never end.`, ...place });
    this.#spend(this.#sizeOf(anchor.value), place);
    const spot = this.#spotOf(anchor.value);
    const tooDeep = spot !== undefined && (at.nesting + 2 * at.rundowns + spot.height > MAX_LEVELS || (at.key !== 'rundown' && at.nesting + spot.nesting > MAX_NESTING));
    if (tooDeep) throw new Limit({ code: 'yaml-limit', message: `With this alias, values are nested more than ${MAX_NESTING} deep here.`, ...place });
    return anchor.value;
  }

  #spend(size: number, place: { start: number; end: number; path: string }): void {
    this.#aliased += size;
    if (this.#aliased > MAX_ALIASED) {
      throw new Limit({ code: 'yaml-limit', message: `The aliases of this script unfold to more than ${MAX_ALIASED} values.`, ...place });
    }
  }

  #tagged(node: Scalar, source: string, at: At): unknown {
    const tag = node.tag ?? '';
    if (tag === '!' || tag === `${CORE}str`) return source;
    const value = typedScalar(source);
    const type = value === null ? 'null' : typeof value === 'boolean' ? 'bool' : typeof value === 'number' ? (Number.isInteger(value) ? 'int' : 'float') : 'str';
    if (tag === `${CORE}${type}` || (tag === `${CORE}float` && type === 'int')) return value;
    this.#tag(node, at, '');
    return source;
  }

  #tag(node: Scalar | Collection, at: At, allowed: string): void {
    const tag = node.tag;
    if (tag === undefined || tag === '!' || (allowed !== '' && tag === `${CORE}${allowed}`)) return;
    const shown = tag.startsWith(CORE) ? `!!${tag.slice(CORE.length)}` : tag;
    this.#problem(node, at.parent, `The tag \`${shown}\` means nothing in a script. Put the text in quotes if the \`!\` belongs to it.`, at, true);
  }

  #forbidden(node: Scalar, text: string, at: At): void {
    const found = node.type === 'QUOTE_DOUBLE' ? forbiddenIn(text) : undefined;
    if (found !== undefined) this.#at({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 1, path: this.#pathOf(at) }, `This text holds the control character ${found}. Remove its escape.`);
  }

  #problem(node: YamlNode, holder: object | undefined, message: string, at?: At, sigil = false): void {
    const [start, end] = node.range ?? [0, 1];
    this.#at({ start, end, path: at ? this.#pathOf(at) : holder ? this.places.path(holder) : '' }, message, sigil);
  }

  #at(place: { start: number; end: number; path: string }, message: string, sigil = false): void {
    this.#add({ code: 'yaml-syntax', message, ...place, end: Math.max(place.end, place.start + 1), sigil });
  }

  #add(problem: Problem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
  }

  #limit(node: YamlNode, at: At, message: string): Limit {
    const start = node.range?.[0] ?? 0;
    return new Limit({ code: 'yaml-limit', message, start, end: start + 1, path: this.#pathOf(at) });
  }

  #pathOf(at: At): string {
    if (at.parent === undefined || at.key === undefined) return '';
    return `${this.places.path(at.parent)}/${String(at.key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }

  #sizeOf(value: unknown): number {
    return this.#spotOf(value)?.size ?? 1;
  }

  #spotOf(value: unknown): Spot | undefined {
    return typeof value === 'object' && value !== null ? this.places.spot(value) : undefined;
  }
}

/** Also a key like `__proto__` is only a key. */
function set(value: Record<string, unknown>, key: string, part: unknown): void {
  if (key === '__proto__') Object.defineProperty(value, key, { value: part, enumerable: true, configurable: true, writable: true });
  else value[key] = part;
}
