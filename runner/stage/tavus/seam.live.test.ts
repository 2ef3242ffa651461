import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { voiced } from '../../audio/index.ts';
import { machineClock } from '../../core/machine-clock.ts';
import { ms, samples, toMs, toSamples, type Ms, type Samples } from '../../core/units.ts';
import { liveKit } from '../../local/livekit/testing/server.ts';
import { disposeLiveKit } from '../livekit/index.ts';
import { AvatarRoute } from './route.ts';
import { setScene } from './testing/scene.ts';

const livekit = liveKit();
after(disposeLiveKit);

const CHUNK = toSamples(ms(50));
const TONE = Int16Array.from({ length: toSamples(ms(1_500)) }, (_, i) => Math.round(8_000 * Math.sin(i / 9)));

test('A long run ends in a pause: never are two streams open, and what follows is heard when it is due', async (t) => {
  const scene = await setScene(t, livekit.server, { record: true });
  const { avatar } = scene.open();
  const { audio } = await avatar.whenReady();
  const lost: Error[] = [];
  const route = new AvatarRoute({
    room: scene.session.room, audio, clock: machineClock, longRun: ms(1_000),
    onPlayback: (listener) => avatar.onPlayback(listener), onLost: (_, error) => lost.push(error),
  });
  t.after(() => route.close());
  /** As the stage does: in pieces, the pauses announced. */
  const write = async (pcm: Int16Array): Promise<void> => {
    for (let at = 0; at < pcm.length; at += CHUNK) await route.write(pcm.subarray(at, at + CHUNK));
  };
  const pause = async (length: Ms): Promise<void> => {
    route.pause(toSamples(length));
    await write(new Int16Array(toSamples(length)));
  };
  await write(TONE);
  await pause(ms(1_000));
  await write(TONE);
  await pause(ms(600));
  await write(TONE);
  await pause(ms(1_800));
  await write(TONE);
  await route.endRun();

  const conversation = await scene.tavus.created();
  await conversation.until((what) => what.type === 'finished' && what.stream === 2);
  const { streams, played } = await conversation.record();
  assert.deepEqual(lost, []);
  assert.deepEqual(streams.map(({ closed }) => closed?.why), ['trailer', 'trailer', 'trailer']);
  for (const [index, { opened }] of streams.entries()) {
    const before = streams[index - 1];
    if (!before) continue;
    const last = played.findLast(({ stream }) => stream === before.index);
    assert.ok(last && last.at <= opened, 'the one before was played to its end');
  }
  // Each voice is whole, and ends in silence.
  const voices = streams.flatMap(({ index: stream, pcm }) => voiced(pcm).map((span) => ({ stream, ...span, left: samples(pcm.length - span.end) })));
  assert.deepEqual(voices.map(({ stream }) => stream), [0, 1, 1, 2]);
  for (const { start, end, left } of voices) {
    assert.ok(Math.abs(end - start - TONE.length) <= 240 && toMs(left) >= 290, `${end - start} samples of voice, then ${toMs(left)} ms of silence`);
  }
  const heardAt = (stream: number, position: Samples): number => {
    const piece = played.find((each) => each.stream === stream && position < each.to);
    assert.ok(piece);
    return piece.due + toMs(samples(position - piece.from));
  };
  const [first = 0, ...others] = voices.map(({ stream, start }) => heardAt(stream, start));
  // Without account of the time between two streams it would be 400 ms and more; a busy machine is late by some tens.
  for (const [index, due] of [2_500, 4_600, 7_900].entries()) assert.ok(Math.abs((others[index] ?? 0) - first - due) < 150, `voice ${index + 2} is heard ${(others[index] ?? 0) - first} ms after the first, not ${due}`);
});
