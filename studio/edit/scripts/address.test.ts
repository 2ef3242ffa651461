import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, scriptIn } from './address.ts';

test('the address of a script names it, and nothing but it', () => {
  for (const name of ['welcome.yaml', 'a show.yaml', 'welcome.yml', 'v1.2.yaml', null]) {
    const page = pageOf(name, 'demo') as { params: { name: string }; query: Record<string, string> };
    assert.equal(scriptIn(page), name);
    assert.ok(!page.params.name.includes('.'));
  }
});

test('an address may name the file as it is called on disk', () => {
  for (const name of ['welcome.yml', 'v1.2.yaml']) assert.equal(scriptIn({ params: { name }, query: {} }), name);
});

test('a room and a line go along', () => {
  assert.deepEqual(pageOf('welcome.yaml', 'stage-2', 12), { name: 'edit', params: { name: 'welcome' }, query: { room: 'stage-2', line: '12' } });
});
