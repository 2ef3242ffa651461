import { after, before } from 'node:test';
import envPaths from 'env-paths';
import { startLiveKit, type LocalLiveKit } from '../index.ts';

/** Where tests keep the server they build: where the program itself keeps it. */
export const cacheDir = (): string => process.env.CACHE_DIR ?? envPaths('showrunner', { suffix: '' }).cache;

/** One LiveKit server for a test file: started before its first test, ended after its last. */
export function liveKit(): { readonly server: LocalLiveKit } {
  let running: LocalLiveKit | undefined;
  before(async () => {
    running = await startLiveKit({ cacheDir: cacheDir(), onProgress: (line) => process.stderr.write(`${line}\n`) });
  });
  after(async () => {
    await running?.close();
  });
  return {
    get server() {
      if (!running) throw new Error('The server runs only while tests do: ask for it inside one.');
      return running;
    },
  };
}
