import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { generate } from './generate/generate.ts';
import { generateOpenApi } from './generate/openapi.ts';
import { inRoot } from './generate/schema.ts';
import { table } from './generate/table.ts';

for (const row of table) {
  test(`what is generated from schemas/${row.schema}.schema.json is current`, async () => {
    for (const [path, text] of await generate(row)) {
      assert.equal(await readFile(inRoot(path), 'utf8'), text, `${path} is stale: run \`npm run generate\``);
    }
  });
}

test('what is generated from schemas/openapi.yaml is current', async () => {
  for (const [path, text] of await generateOpenApi()) {
    assert.equal(await readFile(inRoot(path), 'utf8'), text, `${path} is stale: run \`npm run generate\``);
  }
});

test('generated validators import nothing, and make no code at run time', async () => {
  for (const row of table.filter(({ validators }) => Object.keys(validators).length > 0)) {
    const text = await readFile(inRoot(`${row.folder}/${row.schema}.validate.generated.js`), 'utf8');
    assert.doesNotMatch(text, /\brequire\(|\bimport\b|new Function|\beval\b/);
  }
});
