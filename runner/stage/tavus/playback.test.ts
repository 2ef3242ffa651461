import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFinished } from './playback.ts';
import { assertReachable, socketUrl } from './reachable.ts';

test('a position comes in seconds', () => {
  assert.deepEqual(readFinished('{"playback_position": 1.25, "interrupted": true, "synchronized_transcript": null}'), { kind: 'finished', position: 1_250, interrupted: true });
  assert.deepEqual(readFinished('{"playback_position": 0}'), { kind: 'finished', position: 0, interrupted: false });
});

test('whatever else the avatar says, it is no position', () => {
  for (const payload of ['', '1', 'null', '[]', '{}', '{"playback_position": "1"}', '{"playback_position": -1}', '{"playback_position": 1e999}', '{"playback_position": 1, "interrupted": "no"}']) {
    assert.equal(readFinished(payload), undefined, payload);
  }
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (payload) => { readFinished(payload); }));
});

test('Tavus is not sent to a room that only this machine can reach, but the stand-in is', () => {
  for (const livekit of ['ws://127.0.0.1:7880', 'ws://localhost:7880', 'http://[::1]:7880', 'wss://livekit.localhost']) {
    assert.throws(() => assertReachable(livekit, 'https://tavusapi.com/v2'), { code: 'tavus-unreachable-room', message: /LiveKit Cloud/ });
    assertReachable(livekit, 'http://127.0.0.1:9/v2');
  }
  assertReachable('wss://x.livekit.cloud', 'https://tavusapi.com/v2');
  assertReachable('ws://10.0.0.5:7880', 'https://tavusapi.com/v2');
});

test('Tavus gets the address of the socket', () => {
  assert.deepEqual(['http://x', 'https://x', 'ws://x', 'wss://x'].map(socketUrl), ['ws://x', 'wss://x', 'ws://x', 'wss://x']);
});
