import type { Problem } from '../source/problem.ts';
import type { Places } from '../source/places.ts';
import { steps, valueAt, type SchemaError, type Validator } from './errors.ts';
import { missing, say } from './messages.ts';
import { unknownKey } from './unknown-keys.ts';

export interface Validated {
  /** What of the value can be used: unknown keys read as what they meant, wrong values left out. */
  readonly value: object;
  readonly problems: readonly Problem[];
}

/** Validates a mapping against one definition, and says each mistake once. */
export function validate(value: object, validator: Validator, places: Places): Validated {
  if (validator(value)) return { value, problems: [] };
  const problems: Problem[] = [];
  let current = value;
  // A misspelt key may hide others below it, so put right and look again, at most once for each level there is.
  for (let round = 0; round < 5; round += 1) {
    const unknown = errorsOf(validator).filter(isUnknownKey);
    if (unknown.length === 0) break;
    current = withoutUnknown(current, unknown, places, problems);
    if (validator(current)) return { value: current, problems };
  }
  const groups = new Map<string, SchemaError[]>();
  for (const error of errorsOf(validator)) {
    // `propertyNames` names the key twice: once for the rule it broke.
    const name = [error.propertyName, error.params.propertyName, error.params.missingProperty].find((one) => typeof one === 'string') ?? '';
    const id = `${error.instancePath}\n${name}`;
    groups.set(id, [...(groups.get(id) ?? []), error]);
  }
  for (const group of groups.values()) {
    const error = group.findLast(({ parentSchema }) => parentSchema?.title !== undefined) ?? group[0];
    if (error) problems.push(problemOf(error, current, places));
  }
  for (const { instancePath, keyword, params } of [...groups.values()].flat()) {
    const path = steps(instancePath);
    if (keyword === 'propertyNames') current = without(current, [...path, String(params.propertyName)], places);
    else if (path.length > 0 && keyword !== 'required' && keyword !== 'pattern') current = without(current, path, places);
    else if (keyword === 'pattern' && typeof valueAt(current, path) === 'string') current = without(current, path, places);
  }
  return { value: current, problems };
}

const errorsOf = (validator: Validator): readonly SchemaError[] => validator.errors ?? [];

const isUnknownKey = ({ keyword }: SchemaError): boolean => keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';

function problemOf(error: SchemaError, root: object, places: Places): Problem {
  const path = steps(error.instancePath);
  const holder = valueAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (error.keyword === 'required') {
    const mapping = valueAt(root, path);
    const place = places.of(mapping as object); // only a mapping lacks a key
    return { code: 'schema', message: missing(String(error.params.missingProperty), error.parentSchema?.title ?? ''), ...place };
  }
  const named = error.propertyName ?? error.params.propertyName;
  if (typeof named === 'string') {
    const mapping = valueAt(root, path) as object; // only a mapping has keys
    return { ...say({ key: last ?? '', value: named, source: named, error: { ...error, propertyName: named } }), ...places.key(mapping, named) };
  }
  const value = valueAt(root, path);
  if (last === undefined || typeof holder !== 'object' || holder === null) return { ...say({ key: 'script', value, source: '', error }), ...places.of(root) };
  const key = Array.isArray(holder) ? Number(last) : last;
  return { ...say({ key: last, value, source: places.source(holder, key), error }), ...places.value(holder, key) };
}

/** How many unknown keys of one mapping are reported: nobody reads more, and there may be 100,000. */
const MOST_UNKNOWN = 100;

/** Reports unknown keys, and reads them as what they meant. */
function withoutUnknown(root: object, errors: readonly SchemaError[], places: Places, problems: Problem[]): object {
  const edits = new Map<string, { readonly renames: Map<string, string | undefined>; readonly taken: Set<string> }>();
  for (const { instancePath, params, parentSchema } of errors) {
    const mapping = valueAt(root, steps(instancePath)) as object; // only a mapping has keys
    const key = String(params.additionalProperty ?? params.unevaluatedProperty);
    const { renames, taken } = edits.get(instancePath) ?? { renames: new Map<string, string | undefined>(), taken: new Set(Object.keys(mapping)) };
    edits.set(instancePath, { renames, taken });
    if (renames.size >= MOST_UNKNOWN) {
      renames.set(key, undefined);
      continue;
    }
    const { message, meant } = unknownKey(key, parentSchema?.title ?? '', taken);
    renames.set(key, meant);
    if (meant !== undefined) taken.add(meant);
    problems.push({ code: 'unknown-key', message, ...places.key(mapping, key) });
  }
  let current = root;
  for (const [pointer, { renames }] of edits) {
    current = replaced(current, steps(pointer), places, (mapping) => {
      const entries = Object.entries(mapping).filter(([key]) => !renames.has(key) || renames.get(key) !== undefined);
      const made = Object.fromEntries(entries.map(([key, value]: [string, unknown]) => [renames.get(key) ?? key, value]));
      places.rename(made, mapping, new Map([...renames].flatMap(([from, to]) => (to === undefined ? [] : [[to, from]]))));
      return made;
    });
  }
  return current;
}

/** A copy of the value without what stands at the path. */
function without(root: object, path: readonly string[], places: Places): object {
  const last = path.at(-1);
  if (last === undefined) return root;
  return replaced(root, path.slice(0, -1), places, (holder) => {
    if (Array.isArray(holder) || !Object.hasOwn(holder, last)) return holder;
    const made = Object.fromEntries(Object.entries(holder).filter(([key]) => key !== last));
    places.rename(made, holder, new Map());
    return made;
  });
}

/** A copy of the value in which the mapping at the path is another; what is not on the way is shared. */
function replaced(root: object, path: readonly string[], places: Places, change: (mapping: object) => object): object {
  const [step, ...rest] = path;
  if (step === undefined) return change(root);
  const child: unknown = Reflect.get(root, step);
  if (typeof child !== 'object' || child === null) return root;
  const made = replaced(child, rest, places, change);
  if (made === child) return root;
  const copy: object = Array.isArray(root) ? root.map((part: unknown, index) => (String(index) === step ? made : part)) : { ...root, [step]: made };
  places.rename(copy, root, new Map());
  return copy;
}
