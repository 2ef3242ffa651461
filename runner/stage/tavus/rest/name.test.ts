import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatName, parseName } from './name.ts';

test('whatever a room is called, its conversation\'s name says which it is', () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9][\w.-]{0,62}$/), fc.string({ unit: 'binary' }), fc.uuid(), (deployment, room, id) => {
    assert.deepEqual(parseName(formatName({ deployment, room, id })), { deployment, room, id });
  }));
});

test('other names are nobody\'s of ours', () => {
  for (const name of ['', 'Sales call', 'showrunner/main/room', 'showrunner/main/room/1', 'Showrunner/main/room/00000000-0000-4000-8000-000000000000']) {
    assert.equal(parseName(name), undefined, name);
  }
  fc.assert(fc.property(fc.string(), (name) => { parseName(name); }));
});
