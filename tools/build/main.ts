/** `prepack`: dist/, for Node strips no types inside node_modules. The studio has been built before. */
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

await build(pathOf('dist'));
// As the schemas: `../../studio/dist` means the same from dist/runner/x as from runner/x.
await cp(pathOf('studio/dist'), pathOf('dist/studio/dist'), { recursive: true });
