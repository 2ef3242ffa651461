import type { Json, JsonObject } from '../rundown.ts';
import { pieces, type Reference, type Variables } from './variables.ts';

/** A variable read in a payload, and the text it stands in. */
export interface PayloadReference {
  readonly holder: object;
  readonly key: string | number;
  readonly text: string;
  readonly reference: Reference;
}

/** A payload with its variables put in. A text that is one variable and nothing else takes its type, too. */
export function fillPayload(payload: object, variables: Variables): { readonly value: JsonObject; readonly references: readonly PayloadReference[] } {
  const references: PayloadReference[] = [];
  const filled = (value: unknown, holder: object, key: string | number): Json => {
    if (Array.isArray(value)) return value.map((part: unknown, index) => filled(part, value, index));
    if (typeof value === 'object' && value !== null) return mapping(value);
    if (typeof value === 'string') return text(value, holder, key);
    return value as Json; // YAML's other values: null, boolean, number
  };
  const mapping = (value: object): JsonObject => Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part, value, key)]));
  const text = (value: string, holder: object, key: string | number): Json => {
    if (!value.includes('${')) return value;
    let made = '';
    const all = [...pieces(value)];
    for (const piece of all) {
      if (piece.kind === 'text') {
        made += piece.text;
        continue;
      }
      references.push({ holder, key, text: value, reference: piece });
      const variable = variables.get(piece.name ?? '');
      if (variable && all.length === 1) return variable.value;
      made += variable?.text ?? '';
    }
    return made;
  };
  return { value: mapping(payload), references };
}
