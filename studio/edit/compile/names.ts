import { parseDocument } from 'yaml';
import type { Names } from '../code/complete.ts';

/** What a script names, as far as it can be read; of one that cannot be parsed, what stands where it usually stands. */
export function namesIn(source: string): Names {
  const script = read(source);
  const used = [...source.matchAll(/(?:^\s*-?\s*cue:\s*|(?<!\[)\[cue\s+)([\w.-]+)/gm)].map(([, name = '']) => name);
  return {
    speakers: Object.keys(record(script.cast)),
    cues: [...new Set([...Object.keys(record(script.cues)), ...used])],
    vars: Object.fromEntries(Object.entries(record(script.vars)).map(([name, value]) => [name, textOf(value)])),
  };
}

function read(source: string): Readonly<Record<string, unknown>> {
  try {
    // Errors do not stop it: what could be read comes out.
    return record(parseDocument(source, { logLevel: 'silent', prettyErrors: false }).toJS({ maxAliasCount: 100 }));
  } catch {
    return {};
  }
}

/** A variable without a default, or one that is no text, has to be given. */
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null);

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {});
