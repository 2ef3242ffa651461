import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { static as serveStatic, Router, type Response } from 'express';

const YEAR = '365d';

/**
 * The studio's built files. What Vite names by its content is kept by browsers for good, the page itself never. Any page address
 * is the studio's, for it finds its own way: those without a dot, which a file would have, and the editor's, for scripts have names
 * with dots. Whoever does not ask for HTML gets no page for an answer.
 */
export function studioFiles(folder: string): Router {
  const router = Router();
  const page = join(folder, 'index.html');
  if (!existsSync(page)) {
    router.get('/', (request, response, next) => {
      if (request.accepts(['text/html']) === false) next();
      else response.set('Content-Security-Policy', NOT_BUILT_POLICY).type('html').send(NOT_BUILT);
    });
    return router;
  }
  router.use('/assets', serveStatic(join(folder, 'assets'), { index: false, immutable: true, maxAge: YEAR, fallthrough: true }));
  router.use(serveStatic(folder, { index: false, maxAge: '1h', setHeaders: (response: Response, path) => { if (path.endsWith('.html')) response.set('Cache-Control', 'no-cache'); } }));
  router.get(/^\/(?!assets\/|socket\.io\/)(?:[^.]*|edit\/.*)$/, (request, response, next) => {
    if (request.get('accept')?.includes('text/html') !== true) {
      next();
      return;
    }
    // By its root: in a path of its own, a folder whose name begins with a dot (~/.nvm) would hide it.
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder });
  });
  return router;
}

const STYLE = 'body { font: 16px/1.5 system-ui, sans-serif; max-width: 34em; margin: 4em auto; padding: 0 1em } code { background: #8883; padding: .1em .3em }';
/** The one style that is inline, by what it says. */
const NOT_BUILT_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Showrunner</title>
<style>${STYLE}</style>
<h1>The server runs</h1>
<p>The studio is not built yet. In Showrunner's folder: <code>npm run studio:build</code>, then load this page again.</p>
<p>Everything else is there: <a href="/openapi.json">what the server answers to</a>.</p>
`;
