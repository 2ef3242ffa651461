/** Which way dependencies point: the picture in ARCHITECTURE.md, held by `npm run layers`. */

/** What is no part of the program as shipped, and so may look anywhere. */
const TESTS = String.raw`\.(test|live\.test|e2e)\.ts$|/testing/`;

/** Of the studio, what never gets into the page. */
const STUDIO_TOOLS = String.raw`${TESTS}|^studio/(vite\.config\.ts$|e2e/)`;

/**
 * Folder of runner/ → what it may import. `types` are erased before anything runs: they may point where a running import
 * must not. A folder may always import from itself.
 */
const LAYERS = {
  core: { run: [], types: [] },
  audio: { run: ['core'], types: [] },
  script: { run: [String.raw`core/units\.ts$`], types: [] },
  show: { run: ['core', 'audio', 'script'], types: [] },
  voice: { run: ['core', 'audio'], types: [String.raw`show/ports\.ts$`, String.raw`script/rundown\.ts$`] },
  stage: { run: ['core', 'audio'], types: [String.raw`show/ports\.ts$`, String.raw`script/rundown\.ts$`] },
  perform: { run: ['core', 'audio', 'script', 'show', 'voice', 'stage'], types: [] },
  wire: { run: ['core', 'script', String.raw`show/.*\.validate\.generated\.js$`], types: ['show'] },
  agent: { run: ['core', 'audio', 'wire', 'perform'], types: ['script', 'show', 'voice', 'stage'] },
  // control is in rooms as a hidden participant, no more: of the stage it takes rtc-node and the access to LiveKit's API.
  control: { run: ['core', 'audio', 'wire', 'script', 'voice', 'stage/livekit/rtc', String.raw`stage/livekit/access\.ts$`], types: ['show'] },
  local: { run: ['core', 'audio', 'wire', 'agent', 'control'], types: [] },
  cli: { run: ['core', 'audio', 'script', 'show', 'voice', 'stage', 'perform', 'wire', 'agent', 'control', 'local'], types: [] },
};

const inside = (parts) => parts.map((part) => (part.endsWith('$') ? `^runner/${part}` : `^runner/${part}/`));

const layers = Object.entries(LAYERS).flatMap(([layer, { run, types }]) => [
  {
    name: `${layer}-runs-on`,
    comment: `At run time, ${layer} stands on ${run.length === 0 ? 'nothing' : run.join(', ')} alone.`,
    severity: 'error',
    from: { path: `^runner/${layer}/`, pathNot: TESTS },
    to: { path: '^runner/', pathNot: inside([layer, ...run]), dependencyTypesNot: ['type-only'] },
  },
  {
    name: `${layer}-knows`,
    comment: `${layer} knows no other types than those of ${[...run, ...types].join(', ') || 'its own'}.`,
    severity: 'error',
    from: { path: `^runner/${layer}/`, pathNot: TESTS },
    to: { path: '^runner/', pathNot: inside([layer, ...run, ...types]), dependencyTypes: ['type-only'] },
  },
]);

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers,
    error('no-cycle', 'What goes round in a circle cannot be understood one piece at a time.', {}, { circular: true }),
    // Vite makes a text of what is imported with `?inline`.
    error('unresolved', 'What is imported must be there.', {}, { couldNotResolve: true, pathNot: String.raw`\?inline$` }),
    error(
      'studio-runs-on',
      'The studio stands on wire and script, which run in a browser: the seal, which holds secrets, does not.',
      { path: '^studio/', pathNot: STUDIO_TOOLS },
      { path: '^runner/', pathNot: ['^runner/script/', String.raw`^runner/wire/(?!seal\b)`], dependencyTypesNot: ['type-only'] },
    ),
    error(
      'studio-knows',
      'Of the rest of the program the studio knows the types of the show alone.',
      { path: '^studio/', pathNot: STUDIO_TOOLS },
      { path: '^runner/', pathNot: ['^runner/script/', String.raw`^runner/wire/(?!seal\b)`, '^runner/show/'], dependencyTypes: ['type-only'] },
    ),
    error(
      'studio-is-a-page',
      'The studio runs in a browser: no Node built-ins.',
      { path: '^studio/', pathNot: STUDIO_TOOLS },
      { dependencyTypes: ['core'] },
    ),
    error(
      'program-stands-alone',
      'The program needs neither its tests, nor the bench, nor the tools.',
      { path: '^runner/', pathNot: TESTS },
      { path: ['^bench/', '^tools/', '^studio/', TESTS] },
    ),
    error(
      'script-is-pure',
      'script runs in a browser too: no Node built-ins.',
      { path: '^runner/(script/|core/units)', pathNot: TESTS },
      { dependencyTypes: ['core'] },
    ),
    error(
      'shipped-packages-only',
      'What the program imports is installed with it: a dependency, not a devDependency.',
      { path: '^(runner|bin)/', pathNot: TESTS },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only', 'npm'] },
    ),
    error(
      'agents-has-its-place',
      '@livekit/agents takes 1.6 s and 110 MB to load: only the job and the plugin adapter do.',
      { path: '^runner/', pathNot: ['^runner/agent/', '^runner/voice/plugin', TESTS] },
      { path: '@livekit/agents', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'rtc-has-its-place',
      '@livekit/rtc-node is native code: only what is in a room loads it.',
      { path: '^runner/', pathNot: ['^runner/stage/(livekit|tavus)', '^runner/voice/plugin', '^runner/(agent|control|local)/', TESTS] },
      { path: '@livekit/rtc-node', dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^studio/dist/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'tsc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
