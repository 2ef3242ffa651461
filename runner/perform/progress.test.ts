import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RehearsalClock } from '../core/rehearsal-clock.ts';
import { ms } from '../core/units.ts';
import { Player, type Command } from '../show/index.ts';
import { FileRoute } from '../stage/file/index.ts';
import { RouteStage } from '../stage/stage.ts';
import { progressOf, type Progress } from './progress.ts';
import { MarkedVoices } from './testing/marked-voices.ts';
import { marked, rundownOf } from './testing/rehearsal.ts';

test('a show tells at each moment what is heard, how far, and what comes', async () => {
  const clock = new RehearsalClock();
  const rundown = rundownOf(
    marked(1, 1_000, { id: 'one' }), { kind: 'pause', duration: ms(800) }, marked(2, 700, { id: 'two', skip: true }), { kind: 'pause', duration: ms(5_000), id: 'long' },
    { kind: 'wait', id: 'door', for: { event: 'door', timeout: ms(10_000), then: 'continue' } }, marked(3, 400, { id: 'three', go: 'manual' }),
  );
  const player = new Player({
    rundown, voices: new MarkedVoices(clock), stage: new RouteStage({ route: new FileRoute({ clock, sink: () => undefined }), clock }), clock, hold: true, rehearsal: true, route: 'file', audience: {},
  });
  const date = (at: number): string => String(Math.round(at));
  const at = async (time: number, ...commands: Command[]): Promise<Progress> => {
    await clock.run(clock.until(ms(time)));
    for (const command of commands) await clock.run(player.command(command, 'operator:test'));
    return progressOf(player, clock.now(), date);
  };
  const say = (id: string): Command => ({ command: 'say', id, text: '-1 300' });

  const standing = await at(0);
  assert.deepEqual([standing.mode, standing.current, standing.next, standing.standby, standing.started_at], ['standby', null, 'one', 'one', null]);
  const armed = await at(1_000, { command: 'go' }, { command: 'arm', item: 'two', armed: true }, { command: 'arm', item: 'three', armed: false });
  assert.deepEqual(armed.armed, { two: true, three: false });
  const line = await at(1_640);
  assert.deepEqual([line.mode, line.next, line.standby, line.started_at], ['running', '2', null, '1000']);
  assert.deepEqual(line.current, { item: 'one', kind: 'line', text: '1 1000', speaker: 'host', heard_ms: 640, length_ms: 1_000, word: 6, word_end: 8 });
  const pause = await at(2_300);
  assert.deepEqual([pause.current, pause.next], [{ item: '2', kind: 'pause', heard_ms: 300, length_ms: 800 }, 'two']);
  const held = await at(3_000, { command: 'pause' });
  assert.deepEqual([held.mode, held.current?.item, held.current?.heard_ms, held.standby, held.next], ['paused', 'two', 200, 'two', 'long']);
  await at(4_000, { command: 'resume' });
  const long = await at(6_000);
  assert.deepEqual([long.current, long.until, long.next], [{ item: 'long', kind: 'pause', heard_ms: 1_500, length_ms: 5_000 }, '9500', 'door'], 'the line went on for 500 ms');
  const spoken = await at(7_000, say('a'), say('b'));
  assert.deepEqual(spoken.queue, [{ id: 'b', text: '-1 300', speaker: 'host', by: 'operator:test' }]);
  const adhoc = await at(7_120);
  assert.deepEqual([adhoc.current?.say, adhoc.current?.kind, adhoc.current?.heard_ms], ['a', 'say', 120]);
  const waiting = await at(13_500);
  assert.deepEqual([waiting.mode, waiting.standby, waiting.next, waiting.current?.kind, waiting.current?.item, waiting.current?.length_ms], ['waiting', 'door', null, 'wait', 'door', 10_000], 'the last line was taken out');
  const over = await at(14_000, { command: 'event', name: 'door' });
  assert.deepEqual([over.mode, over.next, over.standby, over.until], ['ended', null, null, null]);
  await player.close();
});
