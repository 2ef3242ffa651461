import { createHash, timingSafeEqual } from 'node:crypto';
import type { Role } from '../../wire/index.ts';

/** Who may do what. */
export interface Keys {
  /**
   * What whoever shows this key may be: `none` without one, where one is needed; `unknown` for a key that is not ours.
   * `undefined` is no key.
   */
  roleOf(key: string | undefined): Role | 'none' | 'unknown';
}

/**
 * Without an operator's key everybody who reaches the server is one (it listens to this machine alone, then); without a
 * viewer's key everybody else is a viewer.
 */
export function keysOf({ operatorKey, viewerKey }: { readonly operatorKey?: string; readonly viewerKey?: string }): Keys {
  const operator = operatorKey === undefined ? undefined : digest(operatorKey);
  const viewer = viewerKey === undefined ? undefined : digest(viewerKey);
  return {
    roleOf(key) {
      if (key === undefined) return operator === undefined ? 'operator' : viewer === undefined ? 'viewer' : 'none';
      const shown = digest(key);
      // Both are always looked at: how long it takes tells nothing.
      const isOperator = operator !== undefined && timingSafeEqual(shown, operator);
      const isViewer = viewer !== undefined && timingSafeEqual(shown, viewer);
      if (isOperator) return 'operator';
      if (isViewer) return 'viewer';
      return operator === undefined ? 'operator' : 'unknown';
    },
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The key of an `Authorization: Bearer …`; the empty text for a header that is something else. */
export function bearer(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  return /^Bearer +([!-~]+) *$/i.exec(header)?.[1] ?? '';
}
