import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Variables } from './text/variables.ts';

/**
 * SHA-256 in hex over the canonical JSON (RFC 8785) of what the script says: aliases and merge keys resolved, comments,
 * order of keys and `x-…` aside, with the values its variables have. Before the lexicon is applied, for word boundaries
 * differ between versions of Unicode.
 */
export function digestOf(show: object, variables: Variables): string {
  const values = Object.fromEntries(Object.entries(show).filter(([key]) => !key.startsWith('x-')));
  const vars = Object.fromEntries([...variables].map(([name, { value, text }]) => [name, [value, text]]));
  const text = canonicalize({ ...values, vars });
  if (text === undefined) throw new TypeError('a show is JSON');
  return bytesToHex(sha256(utf8ToBytes(text)));
}
