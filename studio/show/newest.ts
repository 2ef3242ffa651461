import type { Snapshot } from '../../runner/wire/index.ts';

type Version = Pick<Snapshot, 'epoch' | 'revision'>;

/** Whether `next` tells more than `known`: a later epoch, or the same one and a higher revision. */
export function isNewer(next: Version, known: Version | null | undefined): boolean {
  if (!known) return true;
  return next.epoch === known.epoch ? next.revision > known.revision : next.epoch > known.epoch;
}
