import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { dispose, Room, RoomEvent } from '../stage/livekit/rtc/index.ts';
import { AccessToken } from 'livekit-server-sdk';
import { listen } from '../../bench/listener/index.ts';
import { find, parseWav, toPcm } from '../audio/index.ts';
import type { Clock } from '../core/clock.ts';
import { readConfig } from '../core/config.ts';
import { createLog } from '../core/log.ts';
import { startLiveKit, type LocalLiveKit } from '../local/livekit/index.ts';
import { cacheDir, liveKit } from '../local/livekit/testing/server.ts';
import { compile } from '../script/index.ts';
import type { Rundown } from '../script/rundown.ts';
import type { AsRunEntry, State } from '../show/index.ts';
import { goLive } from './live.ts';
import { render } from './render.ts';
import { voicesFor } from '../voice/configured.ts';

const rundownOf = (items: string): Rundown => {
  const { rundown, diagnostics } = compile(`title: Live\nrundown:\n${items}`);
  assert.ok(rundown, JSON.stringify(diagnostics));
  return rundown;
};

describe('A show in a real room', () => {
  const running = liveKit();
  let folder: string;
  let lines: string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'showrunner-live-'));
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
    await dispose();
  });

  const onAir = async (rundown: Rundown, room: string, { hold = false, access = running.server } = {}) => {
    lines = [];
    const config = { ...readConfig({}), cacheDir: join(folder, 'cache') };
    const log = await createLog({ format: 'json', destination: { write: (text) => lines.push(text) } });
    const entries: AsRunEntry[] = [];
    let changed: (state: State) => void = () => undefined;
    const live = await goLive({
      rundown, room, hold, log, access, voices: await voicesFor({ config }),
      onEntry: (entry) => entries.push(entry), onState: (state) => { changed(state); },
    });
    const mode = (wanted: State['mode']): Promise<void> => new Promise((resolve) => {
      changed = (state) => { if (state.mode === wanted) resolve(); };
      changed(live.player.state);
    });
    return { live, entries, mode };
  };

  const rendered = async (rundown: Rundown): Promise<Int16Array> => {
    const config = { ...readConfig({}), cacheDir: join(folder, 'cache') };
    const voices = await voicesFor({ config });
    await render({ rundown, out: join(folder, 'reference'), voices: (clock: Clock) => voices(clock) });
    return toPcm(parseWav(await readFile(join(folder, 'reference', 'show.wav'))));
  };

  it('is heard whole, with its captions and cues at their times', async () => {
    const rundown = rundownOf([
      '  - line: Good evening, and welcome to the truth.', '  - pause: 700ms', '  - cue: slide\n    with: { number: 2 }',
      '  - line: Every word [cue wave] you hear was scripted.', '  - line: Take a step back.', '',
    ].join('\n'));
    const { server } = running;
    const reference = await rendered(rundown);
    const recording = join(folder, 'heard.wav');
    const listener = await listen({ access: server, room: 'whole', record: recording });
    const guest = new Room();
    const cues: { name: string; with: unknown }[] = [];
    const captions: Promise<string>[] = [];
    guest.on(RoomEvent.DataReceived, (payload, _from, _kind, topic) => {
      if (topic === 'cue') cues.push(JSON.parse(new TextDecoder().decode(payload)) as { name: string; with: unknown });
    });
    guest.registerTextStreamHandler('lk.transcription', (reader) => { captions.push(reader.readAll()); });
    const token = new AccessToken(server.apiKey, server.apiSecret, { identity: 'guest' });
    token.addGrant({ roomJoin: true, room: 'whole' });
    await guest.connect(server.url, await token.toJwt(), { autoSubscribe: false, dynacast: false });

    const { live, entries } = await onAir(rundown, 'whole');
    try {
      await listener.until(({ type }) => type === 'track');
      await live.player.command({ command: 'go' }, 'script');
      assert.deepEqual(await live.done, { how: 'ended', unspoken: 0 });
      const ends = entries.filter(({ type, text }) => type === 'finished' && text !== undefined).length;
      assert.equal(ends, 3);
    } finally {
      await live.close();
    }
    await listener.close();
    await guest.disconnect();

    const heard = toPcm(parseWav(await readFile(recording)));
    // Each tenth of a second of the reference that is speech is in the recording, in its order: nothing is cut or missing.
    let from = 0;
    for (const { start, end } of speechIn(reference)) {
      const last = reference.subarray(Math.max(start, end - 2_400), end);
      const match = find(last, heard, { from, to: Math.min(heard.length, from + 24_000 * 6) });
      assert.ok(match && match.score > 0.7, `the end of the speech at ${start / 24} ms is heard (${match?.score.toFixed(2) ?? 'silence'})`);
      from = match.at;
    }
    assert.deepEqual(cues.map(({ name, with: payload }) => [name, payload]), [['slide', { number: 2 }], ['wave', {}]]);
    assert.deepEqual(await Promise.all(captions), ['Good evening, and welcome to the truth.', 'Every word you hear was scripted.', 'Take a step back.']);
    assert.ok(lines.some((line) => line.includes('"Published audio track for speech: agent_speech"')));
    assert.ok(lines.some((line) => line.includes('"ROUTE=fallback | Reason=No Tavus Configured"')));
    assert.ok(lines.some((line) => line.includes(`Synthesizing speech: 'Take a step back.'`)));
  });

  it('outlives the LiveKit server: what was not heard is spoken again when that is back', async () => {
    const first = await startLiveKit({ cacheDir: cacheDir() });
    let second: LocalLiveKit | undefined;
    try {
      const { live, entries } = await onAir(rundownOf('  - line: One two three four five six seven eight nine ten, and so on, and so on.\n  - line: The end.\n'), 'back', { access: first });
      try {
        const listener = await listen({ access: first, room: 'back' });
        await listener.until(({ type }) => type === 'track');
        await live.player.command({ command: 'go' }, 'script');
        await listener.next('onset');
        await first.close();
        await listener.close();
        second = await startLiveKit({ cacheDir: cacheDir(), settings: first.settings });
        assert.deepEqual(await live.done, { how: 'ended', unspoken: 0 });
      } finally {
        await live.close();
      }
      const types = entries.map(({ type }) => type);
      assert.ok(types.indexOf('interrupted') < types.indexOf('reconnected') && types.includes('interrupted'), types.join(' '));
      assert.equal(entries.filter(({ type, text }) => type === 'finished' && text !== undefined).length, 2);
    } finally {
      await first.close();
      await second?.close();
    }
  });

  it('holds for GO, pauses, resumes and stops, and the log has what was heard', async () => {
    const rundown = rundownOf('  - line: One two three four five six seven eight.\n  - wait: go\n  - line: Nine ten eleven twelve thirteen.\n');
    const listener = await listen({ access: running.server, room: 'called' });
    const { live, entries, mode } = await onAir(rundown, 'called', { hold: true });
    try {
      await listener.until(({ type }) => type === 'track');
      const give = async (command: Parameters<typeof live.player.command>[0]): Promise<void> => {
        assert.deepEqual(await live.player.command(command, 'operator:test'), { ok: true });
      };
      await give({ command: 'go' });
      await listener.next('onset');
      await give({ command: 'pause' });
      await mode('paused');
      const paused = listener.heard.length;
      await give({ command: 'resume' });
      await listener.next('onset', { from: paused });
      await mode('waiting');
      const waiting = listener.heard.length;
      await give({ command: 'go' });
      await listener.next('onset', { from: waiting });
      await give({ command: 'stop' });
      await mode('stopped');
      await listener.next('end', { from: waiting });
    } finally {
      await live.close();
      await listener.close();
    }
    assert.deepEqual(entries.map(({ type }) => type).filter((type) => type !== 'loaded'), ['go', 'started', 'paused', 'resumed', 'finished', 'waiting', 'released', 'started', 'interrupted', 'stopped']);
    const [paused, finished] = [entries.find(({ type }) => type === 'paused'), entries.find(({ type }) => type === 'finished')];
    assert.ok(paused?.heard_ms !== undefined && finished?.heard_ms !== undefined && paused.heard_ms < finished.heard_ms);
    assert.ok(finished.latency?.started !== undefined && finished.latency.finished !== undefined);
  });
});

/** Stretches of speech, with at least 200 ms of silence between them. */
function speechIn(pcm: Int16Array): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let i = 0; i < pcm.length; i++) {
    if (Math.abs(pcm[i] ?? 0) < 100) continue;
    const last = found.at(-1);
    if (last && i - last.end < 4_800) last.end = i + 1;
    else found.push({ start: i, end: i + 1 });
  }
  return found;
}
