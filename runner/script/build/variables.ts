import type { Places } from '../source/places.ts';
import { typedScalar, type Scalar } from '../text/scalar.ts';
import type { Variable } from '../text/variables.ts';

export interface Declared {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Declared without a value, and not given. */
  readonly ungiven: ReadonlySet<string>;
}

/** The variables of a show: what `vars` has, replaced by what was given. */
export function declare(vars: object | undefined, given: Readonly<Record<string, Scalar>>, places: Places): Declared {
  const variables = new Map<string, Variable>();
  const ungiven = new Set<string>();
  for (const [name, value] of Object.entries(vars ?? {})) {
    const own = value as Scalar; // by the schema
    const replaced = Object.hasOwn(given, name) ? given[name] : undefined;
    if (replaced !== undefined && replaced !== null) variables.set(name, likewise(replaced, own));
    else if (own === null) {
      ungiven.add(name);
      variables.set(name, { value: null, text: '' });
    } else {
      // `4.10` is read out as it was written, not as 4.1.
      variables.set(name, { value: own, text: typeof own === 'number' && vars ? (places.scalar(vars, name)?.source ?? String(own)) : String(own) });
    }
  }
  return { variables, ungiven };
}

/** A command line has only texts: where the default is a number or a truth value, a text that is one becomes one. */
function likewise(given: Exclude<Scalar, null>, own: Scalar): Variable {
  const typed = typeof given === 'string' && typeof own !== 'string' && own !== null ? typedScalar(given) : given;
  return { value: typeof typed === typeof own ? typed : given, text: String(given) };
}
