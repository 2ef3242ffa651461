/** Ours: the show performed live, as `showrunner run` performs it, with the synthetic voice, a cache that starts empty, and an avatar where there is one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../runner/core/log.ts';
import { keepHeapSteady } from '../../runner/core/steady-heap.ts';
import { goLive, type Live } from '../../runner/perform/live.ts';
import { compile } from '../../runner/script/index.ts';
import type { Rundown } from '../../runner/script/rundown.ts';
import type { Command } from '../../runner/show/index.ts';
import { createVoices, openCache } from '../../runner/voice/index.ts';
import type { Item } from '../protocol.ts';
import { serve } from '../serve.ts';
import { synthVoice } from '../synth/voice.ts';

keepHeapSteady();
await serve(async ({ room, avatar, ...access }) => {
  const log = await createLog({ format: 'json', level: 'warn', secrets: [access.apiSecret, ...(avatar ? [avatar.apiKey] : [])] });
  const folder = await mkdtemp(join(tmpdir(), 'showrunner-bench-cache-'));
  let live: Live | undefined;
  let said = 0;
  let heard: number[] = [];
  let standing = false;
  let onStanding: () => void = () => {};
  const command = async (asked: Command): Promise<void> => {
    if (!live) throw new Error('No show is loaded');
    const answer = await live.player.command(asked, 'operator:bench');
    if (!answer.ok) throw new Error(`${asked.command} was refused: ${answer.message}`);
  };
  return {
    async load(items) {
      await live?.close();
      heard = [];
      live = await goLive({
        rundown: rundownOf(items),
        voices: (clock) => createVoices({
          clock,
          cache: openCache(folder),
          voices: new Map([[synthVoice.provider, synthVoice]]),
          defaults: { provider: synthVoice.provider },
        }),
        access,
        room,
        hold: true,
        log,
        ...(avatar && {
          avatar: {
            tavus: { apiKey: avatar.apiKey, apiUrl: avatar.apiUrl, persona: 'p-bench', names: 'persona' },
            config: { deployment: 'bench', dataDir: avatar.dataDir },
          },
        }),
        onState({ mode }) {
          standing = mode === 'standby' || mode === 'waiting' || mode === 'ended';
          if (standing) onStanding();
        },
        onEntry: ({ type, heard_ms }) => {
          if (type === 'finished' && heard_ms !== undefined) heard.push(heard_ms);
        },
      });
      await live.settled;
    },
    go: () => command({ command: 'go' }),
    async standby() {
      if (!standing) await new Promise<void>((resolve) => (onStanding = resolve));
    },
    async finished() {
      await live?.done;
    },
    say: (text) => command({ command: 'say', id: `say-${++said}`, text }),
    stop: () => command({ command: 'stop' }),
    pause: () => command({ command: 'pause' }),
    resume: () => command({ command: 'resume', from: 'position' }),
    account: async () => heard,
    async close() {
      await live?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});

/** Through the script language, as a writer's lines come. */
function rundownOf(items: readonly Item[]): Rundown {
  const lines = items.map((item) => {
    if ('line' in item) return `  - line: ${item.line}`;
    return 'pause' in item ? `  - pause: ${item.pause}ms` : '  - wait: go';
  });
  const { rundown, diagnostics } = compile(['title: Bench', 'rundown:', ...lines, ''].join('\n'));
  if (!rundown) throw new Error(`The bench's show does not compile: ${JSON.stringify(diagnostics)}`);
  return rundown;
}
