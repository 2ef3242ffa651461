import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

type Node = Readonly<Record<string, unknown>>;
const schema = JSON.parse(readFileSync(new URL('../../schemas/show.schema.json', import.meta.url), 'utf8')) as Node;
const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false, keywords: ['defaultSnippets'] }).compile(schema);

const examples = ['welcome', 'product-tour', 'quiz'].map((name) => parse(readFileSync(new URL(`../../scripts/${name}.yaml`, import.meta.url), 'utf8')) as { rundown: Node[] });

test('every property of the published schema has a description, for an editor to show', () => {
  let properties = 0;
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries((node as Node).properties ?? {})) {
      properties += 1;
      assert.ok(((value as Node).description as string | undefined ?? '').length > 10, `${path}/properties/${name}`);
    }
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
  };
  walk(schema, '#');
  assert.ok(properties > 40);
  for (const [name, value] of Object.entries(schema.$defs as Node)) assert.ok((value as Node).description, name);
});

test('the published schema takes the example shows, and refuses what is wrong with them', () => {
  for (const example of examples) {
    assert.ok(validate(example), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...example, rundown: [...example.rundown, { line: 'Hello', pause: '1s' }] }), 'two kinds');
    assert.ok(!validate({ ...example, rundown: [{ pause: 300 }] }), 'no unit');
    assert.ok(!validate({ ...example, rundown: [{ line: 'Hello', spaker: 'host' }] }), 'an unknown key');
    assert.ok(!validate({ ...example, rundown: [] }), 'nothing');
    assert.ok(!validate({ ...example, mine: 1 }), 'an unknown key at the top');
    assert.ok(validate({ ...example, 'x-mine': 1 }));
  }
});
