#!/usr/bin/env node
// Plain JavaScript that every Node can read: what follows needs a newer one than many machines have.
const OLDEST = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(
    `Showrunner needs Node ${OLDEST.join('.')} or newer, and this is ${process.versions.node}: install it from ` +
      'https://nodejs.org, or use `npm run showrunner` in the repository, which brings its own.\n',
  );
  process.exitCode = 2;
} else {
  // Published, there is what `prepack` built, for Node strips no types inside node_modules; in the repository, the source.
  import('node:fs').then(({ existsSync }) => {
    const source = new URL('../runner/cli/main.ts', import.meta.url);
    return import(existsSync(source) ? source.href : new URL('../dist/runner/cli/main.js', import.meta.url).href);
  });
}
