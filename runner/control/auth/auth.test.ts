import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearer, keysOf } from './keys.ts';
import { isLoopback, originRules } from './origin.ts';

test('a key is what it is for, and no other is anything', () => {
  const both = keysOf({ operatorKey: 'operator-operator', viewerKey: 'viewer-viewer-viewer' });
  assert.deepEqual(['operator-operator', 'viewer-viewer-viewer', 'operator-operato', '', undefined].map((key) => both.roleOf(key)), ['operator', 'viewer', 'unknown', 'unknown', 'none']);
  const openToViewers = keysOf({ operatorKey: 'operator-operator' });
  assert.deepEqual([undefined, 'operator-operator', 'wrong'].map((key) => openToViewers.roleOf(key)), ['viewer', 'operator', 'unknown']);
  const open = keysOf({ viewerKey: 'viewer-viewer-viewer' });
  assert.deepEqual([undefined, 'viewer-viewer-viewer', 'left-over-from-before'].map((key) => open.roleOf(key)), ['operator', 'viewer', 'operator']);
});

test('a bearer token is read, and what is none is not taken for no key at all', () => {
  assert.deepEqual([undefined, 'Bearer abc', 'bearer  abc ', 'Basic abc', 'Bearer', 'Bearer a b', ''].map(bearer), [undefined, 'abc', 'abc', '', '', '', '']);
});

test('a server of this machine answers to this machine\'s names alone', () => {
  const rules = originRules({ host: '127.0.0.1', corsOrigin: ['https://show.example'] });
  for (const host of ['127.0.0.1:8080', 'localhost:8080', '[::1]:8080', '127.1.2.3', 'LOCALHOST', 'a.localhost:1', 'show.example']) assert.equal(rules.refuse({ host }), undefined, host);
  for (const host of [undefined, '', 'evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1', 'localhost/x', 'user@localhost', 'a b', '0.0.0.0:8080']) assert.equal(rules.refuse({ host })?.code, 'host-refused', String(host));
});

test('a page may call the server it came from, and those that say so', () => {
  const rules = originRules({ host: '0.0.0.0', corsOrigin: ['https://events.example'] });
  for (const origin of [undefined, 'https://studio.example', 'http://studio.example', 'https://events.example']) assert.equal(rules.refuse({ host: 'studio.example', origin }), undefined, String(origin));
  for (const origin of ['null', 'https://evil.example', 'https://studio.example:444', 'https://studio.example.evil.example', 'http://events.example', 'file://', 'x']) assert.equal(rules.refuse({ host: 'studio.example', origin })?.code, 'origin-refused', origin);
});

test('only this machine is loopback', () => {
  assert.deepEqual(['127.0.0.1', '::1', '[::1]', 'localhost', '127.9.9.9'].map(isLoopback), [true, true, true, true, true]);
  assert.deepEqual(['0.0.0.0', '::', '192.168.1.2', 'example.com', '127.0.0.1.example.com', '::ffff:10.0.0.1', ''].map(isLoopback), [false, false, false, false, false, false, false]);
});
