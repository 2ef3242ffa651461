import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLog } from './log.ts';
import type { LogOptions } from './log.ts';
import { redactor } from './redact.ts';

async function setup(options: Partial<LogOptions> = {}) {
  const written: string[] = [];
  const log = await createLog({ format: 'json', destination: { write: (text) => written.push(text) }, ...options });
  return { log, written, text: () => written.join('') };
}

test('In JSON each line is one object with the level by name, the time and the message as it is', async () => {
  const { log, written } = await setup();
  log.info({ room: 'demo' }, 'Received data packet from server: topic=\'say\'');
  assert.equal(written.length, 1);
  assert.match(written[0]!, /\n$/);
  const { time, ...rest } = JSON.parse(written[0]!) as Record<string, unknown>;
  assert.deepEqual(rest, { level: 'info', room: 'demo', msg: "Received data packet from server: topic='say'" });
  assert.ok(!Number.isNaN(Date.parse(String(time))));
});

test('Pretty lines are for eyes: no JSON, no colours where there is no terminal', async () => {
  const { log, text } = await setup({ format: 'pretty' });
  log.warn({ reason: 'Avatar Left' }, 'ROUTE=fallback | Reason=Avatar Left');
  assert.match(text(), /WARN.*: ROUTE=fallback \| Reason=Avatar Left\n +reason: "Avatar Left"\n$/);
  assert.doesNotMatch(text(), /\u001b\[|^\{/);
});

test('Pretty lines are in colour on a terminal', async () => {
  const written: string[] = [];
  const log = await createLog({ format: 'pretty', destination: { isTTY: true, write: (text) => written.push(text) } });
  log.info('hello');
  assert.match(written.join(''), /\u001b\[/);
});

test('Quiet keeps warnings and worse', async () => {
  const { log, written } = await setup({ quiet: true, level: 'debug' });
  log.info('no');
  log.warn('yes');
  assert.equal(written.length, 1);
  const { log: silent, written: nothing } = await setup({ quiet: true, level: 'silent' });
  silent.fatal('no');
  assert.equal(nothing.length, 0);
});

const KEY = 'sk-proj-Abcdefghijklmnopqrstuvwxyz0123456789';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJ2aWRlbyI6e319.c2lnbmF0dXJl-_';

for (const format of ['json', 'pretty'] as const) {
  test(`No key, token or password gets into a ${format} line, wherever it hides`, async () => {
    const { log, text } = await setup({ format, level: 'trace', secrets: ['the "livekit" secret', 'opaque-tavus-key'] });
    log.info({ apiKey: 'aaaa1', nested: { deep: [{ LIVEKIT_API_SECRET: 'aaaa2', token: 'aaaa3' }] } }, 'fields');
    log.info({ headers: { Authorization: `Bearer ${KEY}`, authorization: ['Bearer aaaa4aaaa'], 'x-api-key': 'aaaa5', cookie: 'aaaa6' } }, 'headers');
    log.info({ properties: { livekit_room_token: 'aaaa7' }, password: 'aa"aa8' }, 'more');
    log.info(`in the message: ${KEY} ${JWT} Basic YWFhYTk6YWFhYTk= and the "livekit" secret`);
    log.error(new Error(`outer ${KEY}`, { cause: new Error('inner opaque-tavus-key') }), 'an error');
    log.info({ body: JSON.stringify({ token: 'aaaa10', again: JSON.stringify({ secret: 'aaaa11', keep: 'kept' }) }) }, 'JSON within JSON');
    log.info({ url: 'wss://me:aaaa12@host/path' }, 'an address');
    log.child({ apiSecret: 'aaaa13' }).info('a child');
    assert.doesNotMatch(text(), /aa+"?a+\d|sk-proj|Abcdef|eyJ|YWFh|"livekit\\?" |opaque|c2ln/);
    assert.match(text(), /\[redacted\]/);
    for (const kept of ['fields', 'headers', 'an error', 'outer', 'inner', 'kept', 'host/path', 'a child']) assert.ok(text().includes(kept), kept);
  });
}

test('Lines with nothing to hide are left as they are, and lines with something stay JSON', () => {
  const redact = redactor(['very-secret']);
  const harmless = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(fc.stringMatching(/^[A-Za-z ,.!?"\\]*$/), fc.integer(), fc.boolean()));
  fc.assert(fc.property(harmless, (fields) => assert.equal(redact(JSON.stringify(fields)), JSON.stringify(fields))));
  fc.assert(
    fc.property(fc.string(), fc.string(), (token, text) => {
      const line = redact(JSON.stringify({ token, text, nested: JSON.stringify({ token, text }) }));
      const read = JSON.parse(line) as { token: string; nested: string };
      assert.equal(read.token, '[redacted]');
      assert.equal((JSON.parse(read.nested) as { token: string }).token, '[redacted]');
    }),
  );
});

test('Importing the log loads no pino, making one for programs loads no pino-pretty', () => {
  const loaded = (code: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', `
      import { createRequire } from 'node:module';
      const { cache } = createRequire(${JSON.stringify(import.meta.url)});
      ${code}
      process.stdout.write(Object.keys(cache).filter((file) => /node_modules.(pino|pino-pretty).(pino|index)\\.js$/.test(file)).join());
    `], { encoding: 'utf8' });
  const log = JSON.stringify(new URL('log.ts', import.meta.url).href);
  assert.equal(loaded(`await import(${log});`), '');
  assert.match(loaded(`await (await import(${log})).createLog({ format: 'json' });`), /^[^,]*pino\.js$/);
  assert.match(loaded(`await (await import(${log})).createLog({ format: 'pretty' });`), /pino-pretty/);
});
