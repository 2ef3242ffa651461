import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SignJWT } from 'jose';
import { seal, SealBreaker, type SealKey } from './seal.ts';

const KEY: SealKey = { apiKey: 'key', apiSecret: 'a secret of some length, as they are', room: 'demo' };
const MESSAGE = { request: 'command', id: '1', asker: 'showrunner-control-1', by: 'operator:Ann', command: { command: 'go' } };

describe('A seal', () => {
  it('is good once, whatever the order of the keys, and tells its epoch', async () => {
    const breaker = new SealBreaker(KEY);
    const { seal: token, ...body } = await seal(MESSAGE, KEY, 7);
    const { request, ...rest } = body;
    assert.equal(await breaker.epochOf({ seal: token, ...rest, request }), 7);
    assert.equal(await breaker.epochOf({ ...body, seal: token }), undefined, 'a second time');
    const again = await seal(MESSAGE, KEY, 7);
    assert.equal(await breaker.isGenuine(again, 8), false);
    assert.equal(await breaker.isGenuine(await seal(MESSAGE, KEY, 7), 7), true);
  });

  it('is no good on another message, for another room, by another key, or of another make', async () => {
    const sealed = await seal(MESSAGE, KEY, 7);
    const secret = new TextEncoder().encode(KEY.apiSecret);
    const claims = { sha256: 'x', room: 'demo', epoch: 7 };
    const forgeries: Record<string, object> = {
      'another command': { ...sealed, command: { command: 'stop' } },
      'one field more': { ...sealed, more: true },
      'one field less': Object.fromEntries(Object.entries(sealed).filter(([name]) => name !== 'by')),
      'no seal': MESSAGE,
      'a seal that is no text': { ...MESSAGE, seal: 1 },
      'a bent seal': { ...sealed, seal: `${sealed.seal.slice(0, -3)}AAA` },
      'no signature': { ...sealed, seal: [Buffer.from('{"alg":"none"}').toString('base64url'), sealed.seal.split('.')[1], ''].join('.') },
      'another room': await seal(MESSAGE, { ...KEY, room: 'other' }, 7),
      'another secret': await seal(MESSAGE, { ...KEY, apiSecret: 'another secret of some length, too' }, 7),
      'another key': await seal(MESSAGE, { ...KEY, apiKey: 'stranger' }, 7),
      'no epoch': { ...MESSAGE, seal: await new SignJWT({ ...claims, epoch: '7' }).setProtectedHeader({ alg: 'HS256' }).setIssuer('key').setJti('a').setExpirationTime('60 s').sign(secret) },
      'no end': { ...MESSAGE, seal: await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuer('key').setJti('b').sign(secret) },
      'over': { ...MESSAGE, seal: await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).setIssuer('key').setJti('c').setExpirationTime(Math.floor(Date.now() / 1_000) - 6).sign(secret) },
      // What the same key signs for others: a LiveKit token.
      'a token': { ...MESSAGE, seal: await new SignJWT({ video: { room: 'demo', roomJoin: true } }).setProtectedHeader({ alg: 'HS256' }).setIssuer('key').setJti('d').setExpirationTime('60 s').sign(secret) },
    };
    const breaker = new SealBreaker(KEY);
    for (const [what, message] of Object.entries(forgeries)) assert.equal(await breaker.epochOf(message), undefined, what);
    assert.equal(await breaker.epochOf(sealed), 7, 'no forgery has used it up');
  });
});
