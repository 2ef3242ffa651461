import { parse } from 'yaml';

/** The variables a script declares, with their defaults; null: it must be given. Nothing for a script that cannot be read: the server says why. */
export function variablesOf(source: string): readonly { readonly name: string; readonly value: string | null }[] {
  try {
    const script: unknown = parse(source, { maxAliasCount: 100 });
    const vars = typeof script === 'object' && script !== null && 'vars' in script ? script.vars : undefined;
    if (typeof vars !== 'object' || vars === null || Array.isArray(vars)) return [];
    return Object.entries(vars).map(([name, value]: [string, unknown]) => ({ name, value: typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null }));
  } catch {
    return [];
  }
}
