import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShowView, Snapshot } from '../../runner/wire/index.ts';
import { problems } from './problems.ts';
import { aSnapshot } from './testing/a-snapshot.ts';

const live = { state: 'live', since: 0 } as const;
const view = (snapshot: Snapshot): ShowView => ({ room: 'demo', agent: { state: 'answering' }, snapshot });
const ids = (snapshot: Snapshot, media: string | null = null): string[] => problems(live, view(snapshot), snapshot, media).map(({ id }) => id);

test('a show in which all is well has no problems', () => {
  assert.deepEqual(ids(aSnapshot()), []);
});

test('without a connection that is all that is said', () => {
  const snapshot = aSnapshot({ avatar: { state: 'failed' } });
  const found = problems({ state: 'lost', since: 0 }, view(snapshot), snapshot, null);
  assert.deepEqual(found.map(({ id, remedy }) => [id, remedy?.does]), [['link', 'reconnect']]);
});

test('an avatar that failed says why, and can be asked again', () => {
  const snapshot = aSnapshot({ avatar: { state: 'failed', reason: 'Avatar Left' }, route: { name: 'agent_speech', reason: 'Avatar Left' } });
  const [problem] = problems(live, view(snapshot), snapshot, null);
  assert.equal(problem?.remedy?.does, 'retry-avatar');
  assert.match(problem?.text ?? '', /Avatar Left/);
});

test('a show that holds comes before an avatar that is away', () => {
  assert.deepEqual(ids(aSnapshot({ mode: 'held', avatar: { state: 'out-of-credits' }, unspoken: 2, missing: ['a'] }), 'no picture'), ['held', 'avatar', 'unspoken', 'clips', 'media']);
});

test('a show without an avatar on purpose is no problem', () => {
  assert.deepEqual(ids(aSnapshot({ avatar: { state: 'off' }, route: { name: 'agent_speech' } })), []);
});
