import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { compile } from './index.ts';

test('the script language runs where there is no Node, with code generation forbidden, and gives the same rundown', async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
    bundle: true, write: false, format: 'iife', globalName: 'script', platform: 'browser', target: 'es2022',
  });
  // What a browser has beyond the language itself, and no more: no process, no Buffer, no require.
  const context = createContext({ TextEncoder, TextDecoder }, { codeGeneration: { strings: false, wasm: false } });
  runInContext(bundle.outputFiles[0]!.text, context);
  const source = readFileSync(new URL('../../scripts/product-tour.yaml', import.meta.url), 'utf8');
  const there: unknown = JSON.parse(runInContext(`JSON.stringify(script.compile(${JSON.stringify(source)}))`, context) as string);
  assert.deepEqual(there, JSON.parse(JSON.stringify(compile(source))));
  const wrong = source.replaceAll('line:', 'lin:');
  const told: unknown = JSON.parse(runInContext(`JSON.stringify(script.compile(${JSON.stringify(wrong)}))`, context) as string);
  assert.deepEqual(told, JSON.parse(JSON.stringify(compile(wrong))));
});
