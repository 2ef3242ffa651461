import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftsIn } from './drafts.ts';

function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return { values, getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value), removeItem: (key) => void values.delete(key) };
}

test('a draft comes back as it was kept, each script its own', () => {
  const drafts = draftsIn(storage());
  drafts.keep('a.yaml', { source: 'x', etag: '"1"', at: 5 });
  assert.deepEqual(drafts.get('a.yaml'), { source: 'x', etag: '"1"', at: 5 });
  assert.equal(drafts.get('b.yaml'), undefined);
  drafts.drop('a.yaml');
  assert.equal(drafts.get('a.yaml'), undefined);
});

test('what is no draft is none', () => {
  const kept = storage();
  for (const text of ['{', '7', '{"source":1}', 'null']) {
    kept.values.set('showrunner.draft.a', text);
    assert.equal(draftsIn(kept).get('a'), undefined, text);
  }
});

test('a storage that is full is no reason to stop typing', () => {
  const full = { ...storage(), setItem: () => { throw new Error('QuotaExceededError'); } };
  draftsIn(full).keep('a', { source: 'x', etag: '', at: 0 });
});
