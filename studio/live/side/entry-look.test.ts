import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AsRunEntry } from '../../../runner/show/index.ts';
import { entryLook, shows, whoOf } from './entry-look.ts';

const entry = (but: Partial<AsRunEntry>): AsRunEntry => ({ seq: 1, at: '2026-11-23T20:00:00Z', time_ms: 0, item: 'hello', type: 'started', state: 'running', by: 'script', route: 'tavus', ...but });

test('an entry says what happened, to what, and who did it', () => {
  assert.deepEqual(entryLook(entry({ type: 'go', by: 'operator:Kim' })), { what: 'GO', detail: '', who: 'Kim', look: false });
  assert.deepEqual(entryLook(entry({ text: 'Hello.' })), { what: 'Began', detail: 'Hello.', who: '', look: false });
  assert.equal(entryLook(entry({ type: 'interrupted', text: 'Hello.', truncated_ms: 1_240 })).detail, 'Hello. · 1.2 s not heard');
});

test('a change of route needs a look when it leads away from the avatar', () => {
  assert.deepEqual(entryLook(entry({ type: 'route', route: 'agent_speech', reason: 'Avatar Left' })), { what: 'Route', detail: 'now the voice alone: Avatar Left', who: '', look: true });
  assert.equal(entryLook(entry({ type: 'route', route: 'tavus' })).look, false);
});

test('who: a person, a program, or nobody', () => {
  assert.deepEqual(['script', 'operator:Ada L', 'operator:', 'api:7f'].map(whoOf), ['', 'Ada L', 'an operator', 'API 7f']);
});

test('the log can be narrowed down', () => {
  const go = entry({ type: 'go', by: 'operator:Kim' });
  const line = entry({ text: 'Hello there.' });
  const lost = entry({ type: 'failed', text: 'Hello.' });
  assert.deepEqual([go, line, lost].map((one) => shows(one, 'people', '')), [true, false, false]);
  assert.deepEqual([go, line, lost].map((one) => shows(one, 'lines', '')), [false, true, false]);
  assert.deepEqual([go, line, lost].map((one) => shows(one, 'problems', '')), [false, false, true]);
  assert.deepEqual([go, line, lost].map((one) => shows(one, 'all', 'there hello')), [false, true, false]);
});
