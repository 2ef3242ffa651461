import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { problems } from './problems.ts';

/** The rules that a project made of these files breaks, in order and each once. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'showrunner-dependencies-'));
  try {
    const packages = ['@livekit/agents', '@livekit/rtc-node', 'pino', 'fast-check'];
    const all = {
      'package.json': JSON.stringify({
        type: 'module',
        dependencies: { '@livekit/agents': '*', '@livekit/rtc-node': '*', pino: '*' },
        devDependencies: { 'fast-check': '*' },
      }),
      'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext', allowImportingTsExtensions: true, noEmit: true } }),
      ...Object.fromEntries(packages.flatMap((name) => [
        [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' })],
        [`node_modules/${name}/index.js`, 'export const x = 1;'],
      ])),
      ...files,
    };
    for (const [path, content] of Object.entries(all)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    const found = await problems(root);
    return [...new Set(found.map((problem) => problem.slice(0, problem.indexOf(':'))))].sort();
  } finally {
    await rm(root, { recursive: true });
  }
}

const ports = { 'runner/show/ports.ts': 'export interface Stage { a: 1 }\nexport const x = 1;' };

test('a project that keeps to the picture breaks no rule', async () => {
  assert.deepEqual(await broken({
    ...ports,
    'runner/core/units.ts': 'export const x = 1;',
    'runner/script/index.ts': `import { x } from '../core/units.ts';\nexport const y = x;`,
    'runner/voice/index.ts': `import type { Stage } from '../show/ports.ts';\nexport const load = () => import('./plugin/index.ts');\nexport type S = Stage;`,
    'runner/voice/plugin/index.ts': `import '@livekit/agents';\nimport '@livekit/rtc-node';`,
    'runner/perform/index.ts': `import '../voice/index.ts';\nimport '../show/ports.ts';`,
    'runner/cli/check.ts': `import '../script/index.ts';`,
    'runner/cli/render.ts': `import '../perform/index.ts';`,
    'runner/voice/voice.test.ts': `import 'fast-check';\nimport '../show/ports.ts';`,
  }), []);
});

test('a type may be imported where a value may not', async () => {
  assert.deepEqual(await broken({ ...ports, 'runner/stage/a.ts': `import type { Stage } from '../show/ports.ts';\nexport type S = Stage;` }), []);
  assert.deepEqual(await broken({ ...ports, 'runner/stage/a.ts': `import { x } from '../show/ports.ts';\nexport const y = x;` }), ['stage-runs-on']);
});

test('a value is found beside a type from the same file', async () => {
  const both = `import type { Stage } from '../show/ports.ts';\nimport { x } from '../show/ports.ts';\nexport const y: Stage = x;`;
  assert.deepEqual(await broken({ ...ports, 'runner/voice/a.ts': both }), ['voice-runs-on']);
});

test('a type from where nothing is to be known is found', async () => {
  assert.deepEqual(
    await broken({ 'runner/stage/a.ts': 'export interface A { a: 1 }', 'runner/voice/b.ts': `import type { A } from '../stage/a.ts';\nexport type B = A;` }),
    ['voice-knows'],
  );
});

test('nothing imports back', async () => {
  assert.deepEqual(await broken({ 'runner/core/a.ts': `import '../show/b.ts';`, 'runner/show/b.ts': 'export {};' }), ['core-runs-on']);
  assert.deepEqual(await broken({ 'runner/voice/a.ts': `await import('../stage/b.ts');`, 'runner/stage/b.ts': 'export {};' }), ['voice-runs-on']);
  assert.deepEqual(await broken({ 'runner/show/a.ts': `import '../perform/b.ts';`, 'runner/perform/b.ts': 'export {};' }), ['show-runs-on']);
});

test('script takes nothing from Node, and of core the units alone', async () => {
  assert.deepEqual(await broken({ 'runner/script/a.ts': `import { readFileSync } from 'node:fs';\nexport { readFileSync };` }), ['script-is-pure']);
  assert.deepEqual(await broken({ 'runner/script/a.ts': `import '../core/log.ts';`, 'runner/core/log.ts': 'export {};' }), ['script-runs-on']);
});

test('a circle is found, also one of types', async () => {
  const one = `import type { B } from './b.ts';\nexport type A = B;`;
  assert.deepEqual(await broken({ 'runner/show/a.ts': one, 'runner/show/b.ts': `import { y } from './a.ts';\nexport type B = 1; y();` }), ['no-cycle']);
});

test('what is not there is found', async () => {
  assert.deepEqual(await broken({ 'runner/show/a.ts': `import './nowhere.ts';` }), ['unresolved']);
});

test('the program imports neither tests nor development packages', async () => {
  assert.deepEqual(await broken({ 'runner/show/a.ts': `import './b.test.ts';`, 'runner/show/b.test.ts': 'export {};' }), ['program-stands-alone']);
  assert.deepEqual(await broken({ 'runner/show/a.ts': `import 'fast-check';` }), ['shipped-packages-only']);
});

test('the studio stands on wire and script alone, without the seal and without Node', async () => {
  const runner = {
    'runner/wire/index.ts': 'export const x = 1;', 'runner/wire/seal.ts': 'export const x = 1;', 'runner/script/index.ts': 'export const x = 1;',
    'runner/show/index.ts': 'export interface Entry { a: 1 }\nexport const x = 1;',
  };
  const clean = `import { x } from '../runner/wire/index.ts';\nimport type { Entry } from '../runner/show/index.ts';\nimport '../runner/script/index.ts';\nexport const y: Entry | 1 = x;`;
  assert.deepEqual(await broken({ ...runner, 'studio/a.ts': clean, 'studio/e2e/a.ts': `import 'node:fs';` }), []);
  assert.deepEqual(await broken({ ...runner, 'studio/a.ts': `import { x } from '../runner/show/index.ts';\nexport const y = x;` }), ['studio-runs-on']);
  assert.deepEqual(await broken({ ...runner, 'studio/a.ts': `import '../runner/wire/seal.ts';` }), ['studio-runs-on']);
  assert.deepEqual(await broken({ ...runner, 'studio/a.ts': `import 'node:fs';` }), ['studio-is-a-page']);
  assert.deepEqual(await broken({ ...runner, 'studio/A.vue': `<script setup lang="ts">\nimport '../runner/wire/seal.ts';\n</script>\n<template><p /></template>` }), ['studio-runs-on']);
});

test('the heavy packages keep to their places', async () => {
  assert.deepEqual(await broken({ 'runner/voice/a.ts': `import '@livekit/agents';` }), ['agents-has-its-place']);
  assert.deepEqual(await broken({ 'runner/perform/a.ts': `await import('@livekit/rtc-node');` }), ['rtc-has-its-place']);
});

test('check reaches script alone, also later; render never reaches rtc-node at its start', async () => {
  assert.deepEqual(
    await broken({
      'runner/cli/check.ts': `import './more.ts';`,
      'runner/cli/more.ts': `await import('../voice/a.ts');`,
      'runner/voice/a.ts': 'export {};',
    }),
    ['check-loads-script-alone'],
  );
  assert.deepEqual(
    await broken({ 'runner/cli/check.ts': `import './more.ts';`, 'runner/cli/more.ts': `import 'pino';` }),
    ['check-loads-script-alone'],
  );
  assert.deepEqual(
    await broken({
      'runner/cli/render.ts': `import '../perform/a.ts';`,
      'runner/perform/a.ts': `import '../stage/livekit/a.ts';`,
      'runner/stage/livekit/a.ts': `import '@livekit/rtc-node';`,
    }),
    ['render-never-loads-rtc-node'],
  );
});
