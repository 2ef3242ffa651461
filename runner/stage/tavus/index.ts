export { openAvatar } from './session.ts';
export type { Avatar, AvatarOptions } from './avatar.ts';
export type { AvatarReady, AvatarState } from './state.ts';
export type { Playback } from './playback.ts';
export { endOrphans, type Presence, type Swept, type SweepOptions } from './orphans.ts';
export { presenceIn } from './presence.ts';
export { ledgerFolder, openLedger, type Ledger, type LedgerEntry } from './ledger.ts';
export { removeAvatar } from './remove.ts';
export { AVATAR } from './token.ts';
