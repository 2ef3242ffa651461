import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compile, type CompileOptions } from './index.ts';
import type { Item, LineItem, Rundown } from './rundown.ts';

function rundownOf(source: string | Uint8Array, options?: CompileOptions): Rundown {
  const { rundown, diagnostics } = compile(source, options);
  assert.ok(rundown, JSON.stringify(diagnostics));
  return rundown;
}

const show = (items: string, head = ''): string => `title: T\n${head}rundown:\n${items}`;

function line(text: string, head = '', options?: CompileOptions): LineItem {
  const [item] = rundownOf(show(`  - line: ${text}\n`, head), options).items;
  assert.equal(item?.kind, 'line');
  return item;
}

/** The script of the language's description. */
const WELCOME = `# yaml-language-server: $schema=../schemas/show.schema.json
version: 1
title: Welcome
language: en
target: 90s
vars:
  guest: Ada
cast:
  host:
    voice: { provider: openai, name: marin, instructions: Warm and unhurried. }
    fallback_voice: { provider: embedded, name: slt }
    avatar: { provider: tavus }          # persona and replica come from the environment unless given here
defaults: { speaker: host, tail: 300ms }
lexicon: { LiveKit: live kit }           # how a word is spoken; captions keep the spelling
rundown:
  - line: Hello \${guest}, and welcome.
  - pause: 800ms
  - cue: slide
    with: { number: 2 }
  - id: intro
    line: |
      I am a digital human: [cue wave] every word you hear was [pause 300ms] scripted.
  - wait: go
  - segment: Goodbye
    target: 20s
    rundown:
      - line: Thank you for coming.
        go: manual
`;

test('the script of the description compiles, without a word about it', () => {
  const { rundown, diagnostics } = compile(WELCOME);
  assert.deepEqual(diagnostics, []);
  assert.ok(rundown);
  assert.deepEqual(rundown.cast, [{
    name: 'host',
    voice: { provider: 'openai', name: 'marin', instructions: 'Warm and unhurried.' },
    fallbackVoice: { provider: 'embedded', name: 'slt' },
    avatar: { provider: 'tavus' },
  }]);
  assert.deepEqual([rundown.title, rundown.language, rundown.target, rundown.speaker, rundown.tail], ['Welcome', 'en', 90_000, 'host', 300]);
  assert.deepEqual(rundown.items.map(({ kind, number, index }) => [kind, number, index]), [
    ['line', '1', 0], ['pause', '2', 1], ['cue', '3', 2], ['line', '4', 3], ['wait', '5', 4], ['segment', '6', 5], ['line', '6.1', 6],
  ]);
  const intro = rundown.items[3] as LineItem;
  assert.equal(intro.id, 'intro');
  assert.equal(intro.caption, 'I am a digital human: every word you hear was scripted.');
  assert.deepEqual(intro.parts, [
    { kind: 'text', text: 'I am a digital human: ', spoken: 'I am a digital human: ' },
    { kind: 'cue', name: 'wave', with: {} },
    { kind: 'text', text: 'every word you hear was ', spoken: 'every word you hear was ' },
    { kind: 'pause', duration: 300 },
    { kind: 'text', text: 'scripted.', spoken: 'scripted.' },
  ]);
  assert.deepEqual(rundown.items[5], {
    index: 5, number: '6', skip: false, go: 'auto', onError: 'caption', sourceLine: 24, kind: 'segment', title: 'Goodbye', target: 20_000, end: 7,
  });
  const last = rundown.items[6] as LineItem;
  assert.deepEqual([last.go, last.parent, last.sourceLine], ['manual', 5, 27]);
});

test('every example show is without fault, warnings included', () => {
  for (const name of ['welcome', 'product-tour', 'quiz']) {
    const source = readFileSync(new URL(`../../scripts/${name}.yaml`, import.meta.url));
    assert.match(source.toString(), /^# yaml-language-server: \$schema=\.\.\/schemas\/show\.schema\.json\n/);
    assert.deepEqual(compile(source).diagnostics, []);
    assert.deepEqual(compile(source, { voice: 'embedded' }).diagnostics, []);
    assert.deepEqual(compile(source, { voice: 'openai' }).diagnostics, []);
  }
});

test('variables are put in, and never read again', () => {
  const head = 'vars: { guest: "[cue x] ${other}", other: no, price: 4.10, sure: true }\n';
  assert.equal(line('Hello ${guest}, ${price} is ${sure}, ${other}.', head).caption, 'Hello [cue x] ${other}, 4.10 is true, no.');
  assert.equal(line('Write $${guest} for ${guest}.', 'vars: { guest: Ada }\n').caption, 'Write ${guest} for Ada.');
  assert.equal(line('${guest}${guest}', 'vars: { guest: Ada }\n').caption, 'AdaAda');
});

test('given variables replace the defaults, and take their type', () => {
  const source = show('  - cue: x\n    with: { whole: "${n}", part: "no ${n}", text: "${t}" }\n  - line: Number ${n}\n', 'vars: { n: 1, t: a }\n');
  const [cue, spoken] = rundownOf(source, { vars: { n: '2', t: '7' } }).items;
  assert.deepEqual(cue?.kind === 'cue' && cue.with, { whole: 2, part: 'no 2', text: '7' });
  assert.equal(spoken?.kind === 'line' && spoken.caption, 'Number 2');
  assert.equal(rundownOf('title: T\nvars: { guest: }\nrundown: [{ line: "Hello ${guest}" }]\n', { vars: { guest: 'Ada' } }).title, 'T');
});

test('an item has what it says, or what the defaults say', () => {
  const { items } = rundownOf(show([
    '  - { line: One, id: one, number: 12, title: First, note: n, colour: tomato, skip: true, go: auto, on_error: stop, tail: 1s, speaker: b }',
    '  - { line: Two, number: 4.10 }',
    '  - pause: 0s',
    '  - { cue: x.y-z, delay: 1.5s }',
    '  - { wait: { event: door, timeout: 1:30, then: stop } }',
    '  - { wait: { event: door } }',
    '',
  ].join('\n'), 'cast: { a: , b: { voice: { provider: embedded } } }\ndefaults: { go: manual, tail: 700ms, on_error: hold }\n'));
  const [one, two, pause, cue, wait, open] = items as [LineItem, LineItem, Item, Item, Item, Item];
  assert.deepEqual({ ...one, parts: [], sourceLine: 0 }, {
    index: 0, id: 'one', number: '12', title: 'First', note: 'n', colour: 'tomato', skip: true, go: 'auto', onError: 'stop', sourceLine: 0,
    kind: 'line', speaker: 'b', caption: 'One', parts: [], respoken: false, voice: { provider: 'embedded' }, language: 'en', tail: 1_000,
  });
  assert.deepEqual([two.number, two.speaker, two.go, two.onError, two.tail, two.voice], ['4.10', 'a', 'manual', 'hold', 700, {}]);
  assert.deepEqual([pause.go, pause.kind === 'pause' && pause.duration], ['auto', 0], 'the default go is for lines only');
  assert.deepEqual(cue.kind === 'cue' && [cue.name, cue.delay, cue.with], ['x.y-z', 1_500, {}]);
  assert.deepEqual(wait.kind === 'wait' && wait.for, { event: 'door', timeout: 90_000, then: 'stop' });
  assert.deepEqual(open.kind === 'wait' && open.for, { event: 'door', then: 'continue' });
});

test('a line overrides its speaker\'s voice key by key', () => {
  const { items } = rundownOf(show('  - { line: One, voice: { speed: 1.2, name: cedar } }\n', 'cast: { a: { voice: { provider: openai, name: marin, instructions: Warm. }, fallback_voice: { provider: embedded } } }\n'));
  const [one] = items as readonly LineItem[];
  assert.deepEqual(one?.voice, { provider: 'openai', name: 'cedar', instructions: 'Warm.', speed: 1.2 });
  assert.deepEqual(one.fallbackVoice, { provider: 'embedded' });
});

test('say is spoken, and the line stays the caption', () => {
  const [one] = rundownOf(show('  - line: "\\\\[Applause]"\n    say: Thank [pause 200ms] you\n')).items as readonly LineItem[];
  assert.equal(one?.caption, '[Applause]');
  assert.equal(one.respoken, true);
  assert.deepEqual(one.parts.map((part) => (part.kind === 'text' ? part.spoken : part.kind)), ['Thank ', 'pause', 'you']);
});

test('audio is played, and the line is its caption', () => {
  const [one] = rundownOf(show('  - { line: "", audio: sounds/a.wav }\n')).items as readonly LineItem[];
  assert.deepEqual([one?.audio, one?.caption, one?.parts], ['sounds/a.wav', '', []]);
});

test('anchors, aliases and merge keys work', () => {
  const { items } = rundownOf(show('  - { <<: *slow, line: One }\n  - { <<: [*slow, *loud], line: Two, voice: { speed: 2 } }\n  - &p { pause: 1s }\n  - *p\n', 'x-slow: &slow { tail: 2s, voice: { speed: 0.5 } }\nx-loud: &loud { note: loud, tail: 9s }\n'));
  const [one, two, , four] = items as [LineItem, LineItem, Item, Item];
  assert.deepEqual([one.tail, one.voice], [2_000, { speed: 0.5 }]);
  assert.deepEqual([two.tail, two.voice, two.note], [2_000, { speed: 2 }, 'loud']);
  assert.deepEqual([four.kind, four.number, four.index, four.sourceLine], ['pause', '4', 3, 8]);
});

test('segments nest, and number what is in them by place', () => {
  const { items } = rundownOf(show('  - segment: A\n    number: X\n    rundown:\n      - segment: B\n        rundown:\n          - line: One\n      - line: Two\n  - line: Three\n'));
  assert.deepEqual(items.map((item) => [item.number, item.parent, item.kind === 'segment' ? item.end : undefined]), [
    ['X', undefined, 4], ['1.1', 0, 3], ['1.1.1', 1, undefined], ['1.2', 0, undefined], ['2', undefined, undefined],
  ]);
});

test('eight levels of rundowns may be, and sixteen of other values', () => {
  const nest = (levels: number): string => (levels === 0 ? '[{ line: Hello }]' : `[{ segment: S, rundown: ${nest(levels - 1)} }]`);
  assert.ok(compile(`title: T\nrundown: ${nest(7)}\n`).rundown);
  assert.deepEqual(compile(`title: T\nrundown: ${nest(8)}\n`).diagnostics.map(({ code }) => code), ['yaml-limit']);
  const deep = (levels: number): string => `title: T\nrundown:\n  - cue: x\n    with: { a: ${'['.repeat(levels)}${']'.repeat(levels)} }\n`;
  assert.ok(compile(deep(15)).rundown);
  assert.deepEqual(compile(deep(16)).diagnostics.map(({ code }) => code), ['yaml-limit']);
  const aliased = `title: T\nx-a: &a ${'['.repeat(10)}${']'.repeat(10)}\nrundown:\n  - cue: x\n    with: { a: ${'['.repeat(10)}*a${']'.repeat(10)} }\n`;
  assert.deepEqual(compile(aliased).diagnostics.map(({ code }) => code), ['yaml-limit']);
});

test('5,000 items may be, aliases unfolded, and 1 MiB', () => {
  const many = (count: number): string => `title: T\nrundown:\n${'  - pause: 1ms\n'.repeat(count)}`;
  assert.equal(compile(many(5_000)).rundown?.items.length, 5_000);
  const [one, ...others] = compile(many(5_001)).diagnostics;
  assert.deepEqual([one?.code, one?.range.start.line, others.length], ['yaml-limit', 5_003, 0]);
  const aliases = `title: T\nrundown:\n  - &s { segment: S, rundown: [{ pause: 1ms }, { pause: 1ms }] }\n${'  - *s\n'.repeat(1_700)}`;
  assert.deepEqual(compile(aliases).diagnostics.map(({ code }) => code), ['yaml-limit']);
  const sized = (bytes: number): string => { const text = `title: T\nrundown:\n  - line: Hello\n#`; return text + 'x'.repeat(bytes - text.length); };
  assert.ok(compile(sized(1 << 20)).rundown);
  assert.deepEqual(compile(sized((1 << 20) + 1)).diagnostics.map(({ code, range }) => [code, range.start.line]), [['yaml-limit', 1]]);
  assert.deepEqual(compile(`#${'é'.repeat(1 << 19)}`).diagnostics.map(({ code }) => code), ['yaml-limit'], 'bytes count, not characters');
});

test('bytes are UTF-8, with or without a byte order mark', () => {
  const bytes = (...parts: (string | number)[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));
  const plain = rundownOf(bytes('title: Größe\nrundown:\n  - line: Ça va 😀 well\n'));
  assert.equal(rundownOf(bytes(0xef, 0xbb, 0xbf, 'title: Größe\nrundown:\n  - line: Ça va 😀 well\n')).digest, plain.digest);
  assert.equal(rundownOf('\ufefftitle: Größe\nrundown:\n  - line: Ça va 😀 well\n').digest, plain.digest);
  const places = (source: Uint8Array): unknown => compile(source).diagnostics.map(({ code, range }) => [code, range.start.line, range.start.column]);
  assert.deepEqual(places(bytes('title: é', 0xff, '\n')), [['yaml-syntax', 1, 9]]);
  assert.deepEqual(places(bytes('title: T\n# x', 0xc3, 0x28)), [['yaml-syntax', 2, 4]]);
  assert.deepEqual(places(bytes('a', 0xed, 0xa0, 0x80)), [['yaml-syntax', 1, 2]], 'a surrogate');
  assert.deepEqual(places(bytes('a', 0xf0, 0x9f, 0x98)), [['yaml-syntax', 1, 2]], 'cut short');
  assert.match(compile(Buffer.from('\ufefftitle: T', 'utf16le')).diagnostics[0]?.message ?? '', /UTF-16/);
});

test('CRLF is as good as LF', () => {
  const source = show('  - line: |\n      Hello\n      there\n  - line: "A\n      B"\n');
  assert.equal(rundownOf(source.replaceAll('\n', '\r\n')).digest, rundownOf(source).digest);
  assert.deepEqual(compile(show('  - line: Hello ${x}\n  - pause: 3\n').replaceAll('\n', '\r\n')).diagnostics.map(({ code, range }) => [code, range.start, range.end]), [
    ['undefined-variable', { line: 3, column: 17 }, { line: 3, column: 21 }], ['bad-duration', { line: 4, column: 12 }, { line: 4, column: 13 }],
  ]);
});

test('the digest is of what the script says, not of how it is written', () => {
  const digest = (source: string, options?: CompileOptions): string => rundownOf(source, options).digest;
  const one = digest('title: T\nvars: { a: 1 }\nrundown:\n  - { line: "Hello ${a}", id: x }\n');
  assert.match(one, /^[0-9a-f]{64}$/);
  assert.equal(digest('# a comment\nrundown:\n  - id: x\n    line: Hello ${a}\nvars:\n  a: 1\ntitle: "T"\nx-mine: 5\n'), one);
  assert.notEqual(digest('title: T\nvars: { a: 1 }\nrundown:\n  - { line: "Hello, ${a}", id: x }\n'), one);
  assert.notEqual(digest('title: T\nvars: { a: 1 }\nrundown:\n  - { line: "Hello ${a}", id: x }\n', { vars: { a: 2 } }), one);
  assert.notEqual(digest('title: T\nvars: { a: 1.0 }\nrundown:\n  - { line: "Hello ${a}", id: x }\n'), one, 'it is read out otherwise');
  // Known from the first version on: another machine, another version of Node, the same digest.
  assert.equal(digest(WELCOME), 'cc37fe2f2bb67eb284af7148c6b4c7d29e9e8603b8f7585336413967c66fb7a6');
});

test('names like __proto__ and constructor are only names', () => {
  const { rundown } = compile('title: T\nvars: { __proto__: a, constructor: b }\ncast: { __proto__: , toString: }\nrundown:\n  - { line: "${__proto__} ${constructor}", speaker: __proto__ }\n  - { line: Hi, speaker: toString }\n  - { cue: x, with: { __proto__: { a: 1 } } }\n');
  assert.ok(rundown);
  assert.equal(rundown.items[0]?.kind === 'line' && rundown.items[0].caption, 'a b');
  assert.equal(JSON.stringify(rundown.items[2]?.kind === 'cue' && rundown.items[2].with), '{"__proto__":{"a":1}}');
  for (const source of ['constructor: 1\ntitle: T\nrundown: [{ line: x }]', 'title: T\nrundown: [{ constructor: x }]', 'title: T\nrundown: [{ line: x, toString: 1 }]', 'title: T\nrundown: [{ pause: 1 constructor }]', 'title: T\nrundown: [{ line: "a [constructor x]" }]', 'title: T\nlexicon: { constructor: x }\nrundown: [{ line: x, tail: 1s, voice: { toString: 1 } }]']) {
    assert.equal(compile(source).diagnostics.length, 1, source);
  }
  assert.deepEqual(compile('title: T\nrundown:\n  - line: ${toString}\n').diagnostics.map(({ code }) => code), ['undefined-variable']);
  assert.deepEqual(compile('title: T\nrundown:\n  - { line: x, voice: { provider: constructor } }\n').diagnostics.map(({ code }) => code), ['unknown-voice']);
});

test('a plugin that the configuration names is a provider', () => {
  const source = show('  - { line: Hello, voice: { provider: elevenlabs, name: Rachel } }\n');
  assert.deepEqual(compile(source).diagnostics.map(({ code }) => code), ['unknown-voice']);
  assert.ok(compile(source, { voices: { elevenlabs: {} } }).rundown);
});

test('snapshots of models are models', () => {
  for (const model of ['gpt-4o-mini-tts', 'gpt-4o-mini-tts-2025-12-15', 'tts-1-1106', 'tts-1-hd']) {
    assert.ok(rundownOf(show(`  - { line: Hello, voice: { provider: openai, model: ${model} } }\n`)));
  }
});

test('a long line is only too long for a voice that may be OpenAI\'s', () => {
  const long = (head: string): string => show(`  - line: ${'word '.repeat(900)}\n`, head);
  const codes = (source: string, options?: CompileOptions): readonly string[] => compile(source, options).diagnostics.map(({ code }) => code);
  assert.deepEqual(codes(long('')), ['line-too-long']);
  assert.deepEqual(codes(long(''), { voice: 'embedded' }), []);
  assert.deepEqual(codes(long('cast: { a: { voice: { provider: embedded } } }\n')), []);
  assert.deepEqual(codes(long('cast: { a: { voice: { provider: embedded }, fallback_voice: { provider: openai } } }\n')), ['line-too-long']);
  assert.deepEqual(codes(show(`  - line: ${'😀a'.repeat(2_048)}\n`)), [], 'code points count, not UTF-16 units');
});

test('the names that vars declares are given, also with errors', () => {
  assert.deepEqual(compile('title: T\nvars: { a: 1, b: }\nrundown:\n  - line: Hello ${a}\n').variables, ['a', 'b']);
});
