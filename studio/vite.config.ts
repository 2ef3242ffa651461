import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Where a control server answers during development (`npm run studio:dev` beside `showrunner serve`). */
const CONTROL = process.env.CONTROL_URL ?? 'http://127.0.0.1:8080';

const RUNNER = fileURLToPath(new URL('../runner/', import.meta.url));

export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Files, never `data:` addresses: the page's policy allows fonts and scripts from its own server alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // runner/ is pure as it loads: what the studio does not use of it stays out, validators above all (350 kB).
        moduleSideEffects: (id) => (id.startsWith(RUNNER) ? false : undefined),
      },
    },
  },
  worker: { format: 'es' },
  server: {
    proxy: {
      '^/(token|say|rooms|scripts|voice|healthz|readyz|openapi.json)(/|$|\\?)': CONTROL,
      '/socket.io': { target: CONTROL, ws: true },
    },
  },
});
