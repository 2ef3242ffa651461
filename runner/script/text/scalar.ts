/** A plain scalar as YAML 1.2's core schema types it. */
export type Scalar = null | boolean | number | string;

const NULL = /^(?:~|[Nn]ull|NULL)?$/;
const TRUE = /^(?:[Tt]rue|TRUE)$/;
const FALSE = /^(?:[Ff]alse|FALSE)$/;
const OCTAL = /^0o[0-7]+$/;
const HEX = /^0x[0-9a-fA-F]+$/;
const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Nothing else can begin a null, boolean or number. */
const FIRST = /^[-+.0-9~nNtTfF]|^$/;

/** NaN and the infinities come back as such: JSON has none, so the caller must turn them away. */
export function typedScalar(text: string): Scalar {
  if (!FIRST.test(text)) return text;
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  if (NUMBER.test(text)) return Number(text);
  if (OCTAL.test(text)) return Number.parseInt(text.slice(2), 8);
  if (HEX.test(text)) return Number.parseInt(text.slice(2), 16);
  if (NOT_FINITE.test(text)) return text.endsWith('f') || text.endsWith('F') ? (text.startsWith('-') ? -Infinity : Infinity) : NaN;
  return text;
}
