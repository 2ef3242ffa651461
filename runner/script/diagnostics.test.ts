import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectDiagnostics } from './testing/marked.ts';
import type { Code, CompileOptions, Files } from './index.ts';

/** An item in a show that is otherwise without fault. */
const inShow = (item: string): string => `title: T\nrundown:\n  - line: Before.\n${item}\n  - line: After.\n`;

type Case = readonly [title: string, source: string, code: Code, says?: RegExp, options?: CompileOptions];

const files = (known: Readonly<Record<string, ReturnType<Files['audio']>>>): Files => ({ audio: (path) => known[path] ?? 'missing' });

/** One mistake each, and the one diagnostic for it: its code, its place between « and », and what it says. */
const CASES: readonly Case[] = [
  // yaml-syntax: everyday lines that YAML trips over
  ['a colon in a text', inShow('  - line: «Note: this is important»'), 'yaml-syntax', /`line: "Note: this is important"`/],
  ['a colon at the end of a text', inShow('  - line: «He said:»'), 'yaml-syntax', /`line: "He said:"`/],
  ['a bracket before a text', inShow('  - line: «[cue wave] Hello there»'), 'yaml-syntax', /`line: "\[cue wave\] Hello there"`/],
  ['a brace before a text', inShow('  - line: «{guest} is here»'), 'yaml-syntax', /quotes: `line: "\{guest\} is here"`/],
  ['an at sign before a text', inShow('  - line: «@ada is here»'), 'yaml-syntax', /`line: "@ada is here"`/],
  ['a backtick before a text', inShow('  - line: «`code`»'), 'yaml-syntax', /reserved/],
  ['a percent sign before a text', inShow('  - line: «%off today»'), 'yaml-syntax', /`line: "%off today"`/],
  ['an asterisk before a text', inShow('  - line: «*wow* that is great»'), 'yaml-syntax', /`line: "\*wow\* that is great"`/],
  ['an asterisk before a word alone', inShow('  - line: «*wow»'), 'yaml-syntax', /`line: "\*wow"`/],
  ['an ampersand before a text', inShow('  - line: «& so on»'), 'yaml-syntax', /anchor/],
  ['an exclamation mark before a text', inShow('  - line: «!important note»'), 'yaml-syntax', /`line: "!important note"`/],
  ['a greater-than sign before a text', inShow('  - line: «> quoted»'), 'yaml-syntax', /block of text/],
  ['a dash before a text', inShow('  - line: «- dash»'), 'yaml-syntax', /`line: "- dash"`/],
  ['a quotation before a text', inShow('  - line: «"Hello" she said»'), 'yaml-syntax', /`line: '"Hello" she said'`/],
  ['an apostrophe in single quotes', inShow("  - line: «'It's fine'»"), 'yaml-syntax', /`line: "'It's fine'"`/],
  ['both kinds of quotes get the block form', inShow('  - line: «"It\'s" fine»'), 'yaml-syntax', /\|\n/],
  ['a double quote that is never closed', inShow('  - line: «"»Hello'), 'yaml-syntax', /never closed/],
  ['a brace that is never closed', inShow('  - cue: x\n    with: «{»a: 1'), 'yaml-syntax', /never closed with a `\}`/],
  ['a bracket that is never closed', inShow('  - cue: x\n    with: { list: «[»1, 2 }'), 'yaml-syntax', /closed/],
  // yaml-syntax: the rest
  ['a tab that indents', inShow('  - line: Hello\n«\t»note: x'), 'yaml-syntax', /tab/],
  ['a key in the wrong column', inShow('  - line: Hello\n   «note: x»'), 'yaml-syntax', /indented/],
  ['a backslash that means nothing', inShow('  - line: "C«:\\»\\\\q"').replace('«:\\»\\\\q', ':«\\q»'), 'yaml-syntax', /backslash/],
  ['a key twice', inShow('  - line: Hello\n    «line»: again'), 'yaml-syntax', /twice/],
  ['a key twice at the top', 'title: T\n«title»: U\nrundown:\n  - line: Hello\n', 'yaml-syntax', /twice/],
  ['a key missing', inShow('  - line: Hello\n    «:» x'), 'yaml-syntax', /key is missing/],
  ['a tag of its own', inShow('  - cue: x\n    with: { a: !mine «b» }'), 'yaml-syntax', /tag `!mine`/],
  ['a binary', inShow('  - cue: x\n    with: { a: !!binary «aGk=» }'), 'yaml-syntax', /tag `!!binary`/],
  ['not a number', inShow('  - cue: x\n    with: { a: «.nan» }'), 'yaml-syntax', /`.nan`/],
  ['infinity', inShow('  - cue: x\n    with: { a: «-.inf» }'), 'yaml-syntax', /`-.inf`/],
  ['a number too large to be one', inShow('  - cue: x\n    with: { a: «1e999» }'), 'yaml-syntax', /1e999/],
  ['a second document', 'title: T\nrundown:\n  - line: Hello\n«---»\ntitle: U\n', 'yaml-syntax', /second document/],
  ['a control character', 'title: T«\u0007»\nrundown:\n  - line: Hello\n', 'yaml-syntax', /U\+0007/],
  ['a control character by an escape', inShow('  - line: «"Hello \\a"»'), 'yaml-syntax', /U\+0007/],
  ['half of a surrogate pair', 'title: T«\ud83d»\nrundown:\n  - line: Hello\n', 'yaml-syntax', /U\+D83D/],
  ['a carriage return alone', 'title: T«\r»rundown:\n  - line: Hello\n', 'yaml-syntax', /line ends/],
  ['an alias without its anchor', inShow('  - line: Hello\n    voice: «*vocie»'), 'yaml-syntax', /no anchor|alias/],
  ['a merge of a text', inShow('  - line: Hello\n    <<: «text»'), 'yaml-syntax', /`<<` takes a mapping/],
  // yaml-limit
  ['an alias inside its own anchor', inShow('  - cue: x\n    with: &a { b: «*a» }'), 'yaml-limit', /never end/],
  ['values nested too deep', inShow(`  - cue: x\n    with: { a: ${'['.repeat(15)}«[»${']'.repeat(16)} }`), 'yaml-limit', /16 deep/],
  ['brackets without end', `a: ${'['.repeat(99)}«[»`, 'yaml-limit', /nested more than 100/],
  // schema
  ['nothing at all', '«»', 'schema', /There is no show/],
  ['comments only', '«#» nothing\n', 'schema', /There is no show/],
  ['a text alone', '«H»ello\n', 'schema', /only a text/],
  ['a list alone', '«-» line: Hello\n', 'schema', /below `rundown:`/],
  ['no title', '«rundown:»\n  - line: Hello\n', 'schema', /needs `title`/],
  ['no rundown', '«title: T»\n', 'schema', /needs `rundown`/],
  ['an empty rundown', 'title: T\nrundown: «[]»\n', 'schema', /rundown is empty/],
  ['a rundown that is a mapping', 'title: T\nrundown: «{ line: Hello }»\n', 'schema', /list of items/],
  ['a number for a title', 'title: «2026»\nrundown:\n  - line: Hello\n', 'schema', /`title: "2026"`/],
  ['another version', 'version: «2»\ntitle: T\nrundown:\n  - line: Hello\n', 'schema', /is 1/],
  ['a language that is none', 'title: T\nlanguage: «english please»\nrundown:\n  - line: Hello\n', 'schema', /BCP 47/],
  ['a language with a bad subtag', 'title: T\nlanguage: «en-a»\nrundown:\n  - line: Hello\n', 'schema', /BCP 47/],
  ['a number where a text belongs', inShow('  - line: «5»'), 'schema', /`line: "5"`/],
  ['a truth value where a text belongs', inShow('  - line: «true»'), 'schema', /`line: "true"`/],
  ['a list where a text belongs', inShow('  - line: «[laughs]»'), 'schema', /`line: "\[laughs\]"`/],
  ['a mapping where a text belongs', inShow('  - line: «{guest}»'), 'schema', /`line: "\{guest\}"`/],
  ['an empty line', inShow('  - «line»:'), 'schema', /empty/],
  ['a line without words', inShow('  - line: «"..."»'), 'schema', /no words/],
  ['an id with a capital', inShow('  - line: Hello\n    id: «Intro»'), 'schema', /`intro`/],
  ['a colour that is none', inShow('  - line: Hello\n    colour: «reed»'), 'schema', /`red`/],
  ['a colour of three digits', inShow('  - line: Hello\n    colour: «"#f80"»'), 'schema', /#ff8800/],
  ['a skip that is a text', inShow('  - line: Hello\n    skip: «yes»'), 'schema', /`true` or `false`/],
  ['a go that is neither', inShow('  - line: Hello\n    go: «manuel»'), 'schema', /`manual`/],
  ['an on_error that is none', inShow('  - line: Hello\n    on_error: «captoin»'), 'schema', /`caption`/],
  ['a voice that is a text', inShow('  - line: Hello\n    voice: «slt»'), 'schema', /mapping such as/],
  ['a speed out of range', inShow('  - line: Hello\n    voice: { speed: «9» }'), 'schema', /0.25 to 4/],
  ['a wait for nothing known', inShow('  - wait: «door»'), 'schema', /event: door/],
  ['a wait without an event', inShow('  - wait: «{ timeout: 3s }»'), 'schema', /`event`/],
  ['a wait that does something else then', inShow('  - wait: { event: door, timeout: 3s, then: «proceed» }'), 'schema', /`continue` or `stop`/],
  ['a cue name with a space', inShow('  - cue: «next slide»'), 'schema', /next-slide/],
  ['a payload that is a list', inShow('  - cue: x\n    with: «[1]»'), 'schema', /mapping/],
  ['a variable that is a list', 'title: T\nvars: { a: «[1]» }\nrundown:\n  - line: Hello ${a}\n', 'schema', /variable/],
  ['a variable with a hyphen', 'title: T\nvars: { «a-b»: 1 }\nrundown:\n  - line: Hello\n', 'schema', /name of a variable/],
  ['an empty cast', 'title: T\ncast: «{}»\nrundown:\n  - line: Hello\n', 'schema', /empty/],
  ['a lexicon entry that says nothing', 'title: T\nlexicon: { a: «""» }\nrundown:\n  - line: Hello\n', 'schema', /empty/],
  ['a cue declared with a space', 'title: T\ncues: { «a b»: }\nrundown:\n  - line: Hello\n', 'schema', /name of a cue/],
  ['an avatar nobody makes', 'title: T\ncast: { host: { avatar: { provider: «tvaus» } } }\nrundown:\n  - line: Hello\n', 'schema', /`tavus`/],
  // unknown-key
  ['a misspelt key of a line', inShow('  - line: Hello\n    «spaker»: host'), 'unknown-key', /`speaker`/],
  ['a key that belongs to another kind', inShow('  - pause: 1s\n    «speaker»: host'), 'unknown-key', /belongs to a line/],
  ['a time-out beside a wait', inShow('  - wait: go\n    «timeout»: 3s'), 'unknown-key', /inside `wait`/],
  ['a key nobody knows', inShow('  - line: Hello\n    «frobnicate»: 1'), 'unknown-key', /What there is/],
  ['an x- key in an item', inShow('  - line: Hello\n    «x-mine»: 1'), 'unknown-key'],
  ['a misspelt key of the show', 'title: T\n«langauge»: en\nrundown:\n  - line: Hello\n', 'unknown-key', /`language`/],
  ['a misspelt rundown', 'title: T\n«rundwon»:\n  - line: Hello\n', 'unknown-key', /`rundown`/],
  ['a misspelt cast, whose speakers are known all the same', 'title: T\n«caast»: { ann: , bob: }\nrundown:\n  - line: Hello\n  - line: Hi\n    speaker: bob\n', 'unknown-key', /`cast`/],
  ['people for a cast', 'title: T\n«people»: { ann: , bob: }\nrundown:\n  - line: Hello\n  - line: Hi\n    speaker: bob\n', 'unknown-key', /`cast`/],
  ['misspelt vars, which are known all the same', 'title: T\n«varz»: { guest: Ada }\nrundown:\n  - line: Hello ${guest}\n', 'unknown-key', /`vars`/],
  ['a misspelt key of a voice', inShow('  - line: Hello\n    voice: { «nmae»: slt }'), 'unknown-key', /`name`/],
  ['a misspelt key of the defaults', 'title: T\ndefaults: { «taill»: 1s }\nrundown:\n  - line: Hello\n', 'unknown-key', /`tail`/],
  // unknown-item
  ['an item without a kind', inShow('  - «id: x»'), 'unknown-item', /no kind/],
  ['a misspelt kind', inShow('  - «lin: Hello»\n    speaker: nobody\n    tail: 5'), 'unknown-item', /`line`/],
  ['two kinds', inShow('  - «line: Hello»\n    pause: 300'), 'unknown-item', /at once/],
  ['a text for an item', inShow('  - «Hello there»'), 'unknown-item', /`- line: "Hello there"`/],
  ['a pause without its colon', inShow('  - «pause 300ms»'), 'unknown-item', /`- pause: 300ms`/],
  ['an empty item', inShow('  «-»'), 'unknown-item', /empty/],
  ['a list for an item', inShow('  - «[line, Hello]»'), 'unknown-item', /list/],
  ['a misspelt segment, of which nothing else is said', inShow('  - «segmnt: A»\n    rundown:\n      - line: ${nobody}\n      - pause: 3'), 'unknown-item', /`segment`/],
  // bad-duration
  ['a bare number', inShow('  - pause: «300»'), 'bad-duration', /`300ms`/],
  ['a small bare number', inShow('  - pause: «2»'), 'bad-duration', /`2s`/],
  ['a bare zero', inShow('  - pause: «0»'), 'bad-duration', /`0s`/],
  ['a space before the unit', inShow('  - pause: «300 ms»'), 'bad-duration', /`300ms`/],
  ['a unit spelt out', inShow('  - pause: «2 minutes»'), 'bad-duration', /`2m`/],
  ['seconds over 59', inShow('  - pause: «1:75»'), 'bad-duration', /`2:15`/],
  ['two units', inShow('  - pause: «1m30s»'), 'bad-duration', /`90s`/],
  ['a negative duration', inShow('  - pause: «-1s»'), 'bad-duration', /`1s`/],
  ['no duration at all', inShow('  - pause: «long»'), 'bad-duration', /number and a unit/],
  ['an empty pause', inShow('  - «pause»:'), 'bad-duration', /empty/],
  ['a duration longer than timers hold', inShow('  - pause: «9999h»'), 'bad-duration', /24 days/],
  ['a tail without a unit', inShow('  - line: Hello\n    tail: «300»'), 'bad-duration'],
  ['a delay without a unit', inShow('  - cue: x\n    delay: «300»'), 'bad-duration'],
  ['a time-out without a unit', inShow('  - wait: { event: x, timeout: «30» }'), 'bad-duration'],
  ['a target without a unit', 'title: T\ntarget: «90»\nrundown:\n  - line: Hello\n', 'bad-duration'],
  ['a default tail without a unit', 'title: T\ndefaults: { tail: «3» }\nrundown:\n  - line: Hello\n', 'bad-duration'],
  ['a pause in a line without a unit', inShow('  - line: Wait «[pause 300]» for it.'), 'bad-duration', /`300ms`/],
  // duplicate-id
  ['an id twice', inShow('  - line: Hello\n    id: a\n  - line: Hi\n    id: «a»'), 'duplicate-id', /Item 2/],
  ['an alias of an item with an id', inShow('  - &a { line: Hello, id: a }\n  - «*a»'), 'duplicate-id', /repeated/],
  // unknown-speaker
  ['a misspelt speaker', 'title: T\ncast: { host: , guest: }\nrundown:\n  - line: Hello\n  - line: Hi\n    speaker: «gest»\n', 'unknown-speaker', /`guest`/],
  ['a misspelt default speaker', 'title: T\ncast: { host: , guest: }\ndefaults: { speaker: «hots» }\nrundown:\n  - line: Hello\n  - line: Hi\n    speaker: guest\n', 'unknown-speaker', /`host`/],
  ['a speaker without a cast', inShow('  - line: Hello\n    speaker: «ann»'), 'unknown-speaker', /`host`/],
  // undefined-variable
  ['a misspelt variable', 'title: T\nvars: { guest: Ada }\nrundown:\n  - line: Hello «${gest}»\n', 'undefined-variable', /`guest`/],
  ['a variable at the start of a text', inShow('  - line: «${guest}» is here'), 'undefined-variable'],
  ['a variable in a payload', inShow('  - cue: x\n    with: { a: { b: ["x «${guest}»"] } }'), 'undefined-variable'],
  ['a variable in an inline value', inShow('  - line: Hello [cue x a=«${guest}»] there'), 'undefined-variable'],
  ['a variable in a block of several lines', inShow('  - line: |\n      Hello there,\n      my dear «${guest}», hello\n'), 'undefined-variable'],
  ['a variable in a folded text', inShow('  - line: >\n      Hello there,\n\n      my «${guest}»\n'), 'undefined-variable'],
  ['a variable in double quotes, after escapes', inShow('  - line: "Hello \\"\\x24\\" \\u2014 «${guest}»"'), 'undefined-variable'],
  ['a variable in a plain text of two lines', inShow('  - line: Hello\n      my «${guest}» there'), 'undefined-variable'],
  ['a variable that must be given', 'title: T\nvars: { «guest»: }\nrundown:\n  - line: Hello ${guest}\n', 'undefined-variable', /--var guest/],
  ['a variable that was given and is not there', 'title: T\n«vars»: { guest: Ada }\nrundown:\n  - line: Hello ${guest}\n', 'undefined-variable', /`guest`/, { vars: { gest: 'Eve' } }],
  // unknown-cue
  ['a misspelt cue', 'title: T\ncues: { slide: }\nrundown:\n  - cue: «slied»\n', 'unknown-cue', /`slide`/],
  ['a misspelt cue in a line', 'title: T\ncues: { slide: }\nrundown:\n  - line: Hello «[cue slied]» there\n', 'unknown-cue', /`slide`/],
  // bad-markup
  ['brackets around something else', inShow('  - line: Hello «[laughs]» there'), 'bad-markup', /`\\\[laughs\]`/],
  ['a misspelt markup', inShow('  - line: Hello «[puase 3s]» there'), 'bad-markup', /\[pause …\]/],
  ['a cue without a name', inShow('  - line: Hello «[cue]» there'), 'bad-markup', /name/],
  ['a cue with a value of no key', inShow('  - line: Hello «[cue x y]» there'), 'bad-markup', /key=value/],
  ['a cue with a key twice', inShow('  - line: Hello «[cue x a=1 a=2]» there'), 'bad-markup', /twice/],
  ['a cue with an open quote', inShow('  - line: Hello «[cue x a="b]» there'), 'bad-markup', /key=value/],
  ['a pause without a duration', inShow('  - line: Hello «[pause]» there'), 'bad-markup', /300ms/],
  ['a say without an as', inShow('  - line: Hello «[say X]» there'), 'bad-markup', /X as Y/],
  ['an open bracket', inShow('  - line: Hello «[»cue wave'), 'bad-markup', /never closed/],
  ['an open bracket in a block of several lines', inShow('  - line: |\n      Hello there,\n      I «[»cue wave\n'), 'bad-markup', /never closed/],
  ['an open variable', inShow('  - line: Hello «${»guest'), 'bad-markup', /never closed/],
  ['a variable with spaces', 'title: T\nvars: { guest: Ada }\nrundown:\n  - line: Hello «${ guest }»\n', 'bad-markup', /`\$\{guest\}`/],
  ['markup beside audio', inShow('  - line: Hello «[cue wave]»\n    audio: a.wav'), 'bad-markup', /audio/],
  ['markup in a line that is said otherwise', inShow('  - line: Hello «[cue wave]»\n    say: Hello'), 'bad-markup', /say/],
  // line-too-long
  ['more than 4,096 characters', inShow(`  - line: «${'word '.repeat(820).trim()}»`), 'line-too-long', /4096/],
  // unknown-voice
  ['a misspelt voice', inShow('  - line: Hello\n    voice: { provider: embedded, name: «slr» }'), 'unknown-voice', /`slt`/],
  ['a misspelt provider', inShow('  - line: Hello\n    voice: { provider: «openia» }'), 'unknown-voice', /`openai`/],
  ['a voice of the other provider', inShow('  - line: Hello\n    voice: { provider: openai, name: «slt» }'), 'unknown-voice', /`embedded` has/],
  ['a voice nobody has', inShow('  - line: Hello\n    voice: { name: «bob» }'), 'unknown-voice', /no voice `bob`/],
  ['a voice the configured provider has not', inShow('  - line: Hello\n    voice: { name: «slt» }'), 'unknown-voice', /openai/, { voice: 'openai' }],
  ['a misspelt model', inShow('  - line: Hello\n    voice: { provider: openai, model: «tts-2» }'), 'unknown-voice', /tts-1/],
  ['a misspelt fallback voice', 'title: T\ncast: { host: { fallback_voice: { provider: embedded, name: «slr» } } }\nrundown:\n  - line: Hello\n', 'unknown-voice', /`slt`/],
  ['a provider over a name it has not', 'title: T\ncast: { host: { voice: { provider: embedded, name: slt } } }\nrundown:\n  - line: Hello\n    voice: { provider: «openai» }\n', 'unknown-voice', /no voice `slt`/],
  // files
  ['a file that is not there', inShow('  - line: Hello\n    audio: «a.wav»'), 'missing-file', /`a.wav`/, { files: files({}) }],
  ['a file that is no WAV', inShow('  - line: Hello\n    audio: «a.wav»'), 'bad-audio', /not a WAV/, { files: files({ 'a.wav': { error: 'it is not a WAV.' } }) }],
  ['a link that leads out', inShow('  - line: Hello\n    audio: «a.wav»'), 'unsafe-path', /leads out/, { files: files({ 'a.wav': 'unsafe' }) }],
  ['a path that leads out', inShow('  - line: Hello\n    audio: «../a.wav»'), 'unsafe-path', /leads out/],
  ['a path that leads out by backslashes', inShow('  - line: Hello\n    audio: «sounds\\..\\..\\a.wav»'), 'unsafe-path'],
  ['a path from the root', inShow('  - line: Hello\n    audio: «/etc/a.wav»'), 'unsafe-path'],
  ['a path on a drive', inShow('  - line: Hello\n    audio: «C:\\a.wav»'), 'unsafe-path'],
  ['an address', inShow('  - line: Hello\n    audio: «https://example.org/a.wav»'), 'unsafe-path'],
  // warnings
  ['a variable nothing reads', 'title: T\nvars: { «guest»: Ada }\nrundown:\n  - line: Hello\n', 'unused-variable', /`guest`/],
  ['a speaker who never speaks', 'title: T\ncast: { host: , «guest»: }\nrundown:\n  - line: Hello\n', 'unused-speaker', /`guest`/],
  ['an empty segment', inShow('  - segment: «A»\n    rundown: []'), 'empty-segment'],
  ['a segment without a rundown', inShow('  - segment: «A»'), 'empty-segment'],
  ['a segment with an empty rundown', inShow('  - segment: «A»\n    rundown:'), 'empty-segment'],
  ['the embedded voice in German', 'title: T\nlanguage: de\ncast: { host: { voice: { provider: «embedded» } } }\nrundown:\n  - line: Hallo\n', 'voice-language', /English only/],
  ['the embedded voice, chosen outside, in German', 'title: T\nlanguage: «de»\nrundown:\n  - line: Hallo\n', 'voice-language', /English only/, { voice: 'embedded' }],
  ['instructions for tts-1', inShow('  - line: Hello\n    voice: { provider: openai, model: tts-1, «instructions»: Warm. }'), 'ignored-option', /tts-1/],
  ['instructions for the embedded voice', inShow('  - line: Hello\n    voice: { provider: embedded, «instructions»: Warm. }'), 'ignored-option'],
  ['a replica without an avatar', 'title: T\ncast: { host: { avatar: { provider: none, «replica»: r1 } } }\nrundown:\n  - line: Hello\n', 'ignored-option'],
  ['a voice beside audio', inShow('  - line: Hello\n    audio: a.wav\n    «voice»: { provider: embedded }'), 'ignored-option'],
  ['a then without a time-out', inShow('  - wait: { event: door, «then»: stop }'), 'ignored-option'],
  ['a show over its target', 'title: T\ntarget: «1s»\nrundown:\n  - line: These are a few words too many.\n', 'over-target', /3s|4s/],
  ['a segment over its target', inShow('  - segment: A\n    target: «1s»\n    rundown:\n      - pause: 2s'), 'over-target'],
  ['a very long pause', inShow('  - pause: «200s»'), 'long-wait', /`200ms`/],
  ['a very long pause in a line', inShow('  - line: Wait «[pause 200s]» for it.'), 'long-wait'],
  ['a comment after a text', inShow('  - line: We are «#1»'), 'cut-text', /`line: "We are #1"`/],
  ['a comment after a title', 'title: We are «#1»\nrundown:\n  - line: Hello\n', 'cut-text'],
];

for (const [title, source, code, says, options] of CASES) {
  test(`one mistake, one diagnostic: ${title}`, () => {
    const [diagnostic] = expectDiagnostics(source, [code], options);
    if (says) assert.match(diagnostic!.message, says);
  });
}

test('every code has a case', () => {
  const codes: readonly Code[] = [
    'yaml-syntax', 'yaml-limit', 'schema', 'unknown-key', 'unknown-item', 'bad-duration', 'duplicate-id', 'unknown-speaker', 'undefined-variable', 'unknown-cue', 'bad-markup',
    'line-too-long', 'unknown-voice', 'missing-file', 'bad-audio', 'unsafe-path', 'unused-variable', 'unused-speaker', 'empty-segment', 'voice-language', 'ignored-option', 'over-target', 'long-wait', 'cut-text',
  ];
  assert.deepEqual(new Set(CASES.map(([, , code]) => code)), new Set(codes));
});

test('all problems of a file are reported at once, also behind a syntax error', () => {
  expectDiagnostics('title: T\nvars: { guest: Ada }\ncast: { host: , other: }\nrundown:\n  - line: «Note: ${guest} and other»\n  - pause: «3»\n  - line: Hello «${gest}»\n  - line: «@home»\n  - wait: «x y»\n', ['yaml-syntax', 'bad-duration', 'undefined-variable', 'yaml-syntax', 'schema']);
});

test('a syntax error in a declaration says nothing about what it declares', () => {
  expectDiagnostics('title: T\nvars:\n  guest: «Ada: Lovelace»\ncast:\n  ann:\nrundown:\n  - line: Hello ${guest}\n    speaker: ann\n  - pause: «3»\n', ['yaml-syntax', 'bad-duration']);
});

test('what is wrong in an anchored node is said once, where it is written', () => {
  const [diagnostic] = expectDiagnostics('title: T\nx-slow: &slow { speed: «9» }\nrundown:\n  - line: One\n    voice: *slow\n  - line: Two\n    voice: *slow\n  - line: Three\n    voice: { <<: *slow, provider: openai }\n', ['schema']);
  assert.equal(diagnostic!.path, '/x-slow/speed');
});

test('paths are JSON Pointers', () => {
  const [one] = expectDiagnostics(inShow('  - cue: x\n    with: { "a/b~c": ["«${guest}»"] }'), ['undefined-variable']);
  assert.equal(one!.path, '/rundown/1/with/a~1b~0c/0');
});

test('a misspelt name is no reason to call what it meant unused', () => {
  expectDiagnostics('title: T\nvars: { guest: Ada }\ncast: { host: , other: }\nrundown:\n  - line: Hello «${gest}»\n    «speker»: other\n  - line: Hi\n', ['undefined-variable', 'unknown-key']);
});
