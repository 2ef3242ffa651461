import type { Request } from 'express';
import type { Role } from '../../wire/index.ts';
import { Problem } from '../api/problem.ts';
import { bearer, type Keys } from './keys.ts';

/** Who a request is from. Throws a Problem: 401 `unauthorized`, 403 `forbidden`. */
export const authorizer = (keys: Keys) => (request: Request, needed: 'open' | 'viewer' | 'operator'): Role => {
  if (needed === 'open') return 'viewer';
  const role = keys.roleOf(bearer(request.get('authorization')));
  if (role === 'none' || role === 'unknown') {
    const message = role === 'none' ? 'A key is needed: Authorization: Bearer <key>.' : 'This key is not known here. SHOWRUNNER_OPERATOR_KEY or SHOWRUNNER_VIEWER_KEY of the server is one.';
    throw new Problem(401, 'unauthorized', message, { headers: { 'WWW-Authenticate': 'Bearer realm="showrunner"' } });
  }
  requireRole(role, needed);
  return role;
};

/** Throws a Problem (403, `forbidden`) for a viewer where an operator is needed. */
export function requireRole(role: Role, needed: Role): void {
  if (needed === 'operator' && role !== 'operator') throw new Problem(403, 'forbidden', 'This is the operator\'s: the viewer\'s key (or none) does not do. Send SHOWRUNNER_OPERATOR_KEY.');
}
