import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../script/index.ts';
import { viewOf, type Snapshot } from '../../wire/index.ts';
import type { Desk } from '../supervisor/desk.ts';
import { Knowledge } from '../supervisor/knowledge.ts';
import { compiler } from '../api/checks.ts';
import { document } from '../testing/document.ts';
import { entry } from '../testing/entries.ts';
import { entryFor, viewFor } from './view.ts';

const source = `title: Surprise
cast: { host: { voice: { provider: embedded } }, SECRET-GUEST: {} }
rundown:
  - segment: First
    rundown:
      - { id: one, line: Heard words., note: SECRET-NOTE }
  - { id: two, line: On air words. }
  - { id: SECRET-THREE, number: SECRET-3, line: SECRET-WORDS, title: SECRET-TITLE }
  - { cue: SECRET-CUE, with: { to: SECRET-PAYLOAD } }
`.replaceAll('SECRET-THREE', 'secret-three');
const secret = /SECRET|secret-three/;

const { rundown } = compile(source);

function desk(): Desk {
  const known = new Knowledge([]);
  known.rundown = viewOf(rundown!);
  const spoken = { speaker: 'host' };
  for (const each of [
    entry(1, 'loaded', { reason: 'SECRET' }), entry(2, 'standby', { item: 'secret-three' }), entry(3, 'go', { item: 'one', by: 'operator:SECRET' }),
    entry(4, 'started', { item: 'one', text: 'Heard words.', ...spoken }), entry(5, 'said', { say: 'x', text: 'SECRET-SAY', by: 'api:SECRET' }), entry(6, 'finished', { item: 'one', text: 'Heard words.', ...spoken }),
    entry(7, 'disarmed', { item: 'secret-three' }), entry(8, 'event', { name: 'SECRET' }), entry(9, 'started', { item: 'two', text: 'On air words.', ...spoken }), entry(10, 'route', { reason: 'SECRET' }),
    entry(11, 'dropped', { say: 'y', text: 'SECRET-SAY' }), entry(12, 'failed', { say: 'z', text: 'SECRET-SAY', reason: 'SECRET' }), entry(13, 'jumped', { item: 'secret-three' }),
  ]) known.note(each);
  known.snapshot = {
    epoch: 1, revision: 1, at: new Date().toISOString(), digest: rundown!.digest, script: 'SECRET.yaml', title: 'Surprise', mode: 'running',
    current: { item: 'two', kind: 'line', text: 'On air words.', speaker: 'host', heard_ms: 1, length_ms: 2 }, next: 'secret-three', standby: 'secret-three',
    clock: { started_at: null, until: null }, queue: [{ id: 'x', text: 'SECRET', speaker: 'host', by: 'operator:SECRET' }], armed: { 'secret-three': false, one: true }, unspoken: 0,
    route: { name: 'agent_speech', reason: 'SECRET' }, avatar: { state: 'failed', reason: 'SECRET', message: 'SECRET', minutes: 3 }, voices: { ready: 1, of: 3 }, latency: {}, lengths: { 'one': 1, 'secret-three': 2 },
    missing: ['SECRET'], seq: 13,
  } satisfies Snapshot;
  return { room: 'demo', agent: { state: 'answering' }, known } as unknown as Desk;
}

test('a viewer sees what is on air and what has been, and nothing of what is to come or of who operates', () => {
  const view = viewFor('viewer', desk());
  assert.doesNotMatch(JSON.stringify({ ...view, rundown: { ...view.rundown, speakers: [] } }), secret);
  assert.deepEqual(view.rundown?.items.map(({ ref, kind }) => `${kind} ${ref}`), ['segment 1', 'line one', 'line two']);
  assert.deepEqual(view.entries?.map(({ seq, type }) => `${seq} ${type}`), ['3 go', '4 started', '6 finished', '9 started', '10 route']);
  assert.equal(view.snapshot?.current?.text, 'On air words.');
});

test('an operator sees all of it', () => {
  const view = viewFor('operator', desk());
  assert.deepEqual([view.rundown?.items.length, view.entries?.length, view.snapshot?.next], [5, 13, 'secret-three']);
  assert.equal(entryFor('operator', entry(1, 'said', { text: 'x' }))?.text, 'x');
});

test('what viewers get is what the document says', () => {
  const { entries: _, rundown: __, ...summary } = viewFor('viewer', desk());
  assert.deepEqual(compiler(document)({ $ref: '#/components/schemas/RoomSummary' })(summary, ''), []);
});
