import type { AvatarView, RouteState, Snapshot, Spread } from '../wire/index.ts';
import type { RoomShow } from './show.ts';

export interface SnapshotParts {
  readonly epoch: number;
  readonly revision: number;
  readonly at: Date;
  readonly show: Pick<RoomShow, 'loaded' | 'digest' | 'progress' | 'readiness' | 'missing' | 'endedAt'>;
  readonly route: RouteState;
  readonly avatar: AvatarView;
  readonly latency: Readonly<Record<string, Spread>>;
  readonly seq: number;
}

export function snapshotOf({ epoch, revision, at, show, route, avatar, latency, seq }: SnapshotParts): Snapshot {
  const { loaded, digest, progress, readiness: { ready, of, lengths }, missing, endedAt } = show;
  const { mode, current, next, standby, started_at, until, queue, armed, unspoken } = progress;
  return {
    epoch, revision, at: at.toISOString(), digest,
    script: loaded?.source.script ?? null, title: loaded?.rundown.title ?? null,
    mode, current, next, standby,
    clock: { started_at, until, ...(endedAt === undefined ? {} : { ended_at: endedAt }) },
    queue, armed, unspoken, route, avatar,
    voices: { ready, of }, latency, lengths: { ...lengths }, missing: [...missing], seq,
  };
}
