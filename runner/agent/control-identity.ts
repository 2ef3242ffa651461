import { CONTROL_PREFIX } from '../wire/index.ts';

/**
 * Whether a stream may be a control server's. A hidden participant has no name here, and a guest's streams always carry
 * his (measured); nobody gets a token for a control server's name. It keeps guests from filling memory, no more: what is
 * obeyed is sealed.
 */
export const isControl = (identity: string | undefined): boolean => identity === undefined || identity === '' || identity.startsWith(CONTROL_PREFIX);
