import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RoomEvent, TrackKind, VideoBufferType, VideoStream } from '@livekit/rtc-node';
import { concat, voiced } from '../../audio/index.ts';
import { render, wordsOf } from '../openai/index.ts';
import { soundOf } from './index.ts';
import { AVATAR } from './testing/agent.ts';
import { stage } from './testing/scene.ts';

const { scene } = stage();
const TEXT = 'Good evening, dear guests, welcome to the house.';
const NEXT = 'Another line here.';

/** A busy machine may put a hole into a word, of which a shred is then a word of its own, and unknown. */
const known = (words: readonly string[]): string[] => words.filter((word) => word !== '?');

test('An avatar joins as itself, on behalf of the agent, with a voice and a face', async () => {
  const { agent, conversation } = await scene();
  await Promise.all([agent.subscribed('audio'), agent.subscribed('video'), conversation.until('ready')]);
  const avatar = agent.room.remoteParticipants.get(AVATAR)!;
  assert.equal(avatar.attributes['lk.publish_on_behalf'], 'agent');
  const names = [...avatar.trackPublications.values()].map(({ name, source }) => [name, source]);
  assert.deepEqual(names.sort(), [['avatar_audio', 2], ['avatar_video', 1]]);
});

test('What is streamed is played to the sample, told to the agent, and heard', async () => {
  const { agent, conversation } = await scene();
  await agent.subscribed('audio');
  // Not a whole number of frames.
  const pcm = concat([render(TEXT), new Int16Array(7_201)]);
  await agent.speak(pcm);
  assert.deepEqual(JSON.parse(await agent.toldOf('lk.playback_finished')), { playback_position: pcm.length / 24_000, interrupted: false, synchronized_transcript: null });
  assert.equal(await agent.toldOf('lk.playback_started'), '');
  const record = await conversation.record();
  assert.deepEqual(record.streams.map(({ pcm: received }) => received), [pcm]);
  assert.deepEqual(soundOf(record), pcm);
  assert.deepEqual(record.streams[0]!.closed?.why, 'trailer');
  for (const [index, { due, from, to }] of record.played.entries()) {
    const next = record.played[index + 1];
    if (next) assert.ok(next.from === to && next.due - due >= (to - from) / 24 - 0.001, 'in order, and no faster than real time');
  }
  await agent.until(() => agent.words(TEXT).includes('house'));
  assert.deepEqual(known(agent.words(TEXT)), wordsOf(TEXT));
});

test('Streams are played one after another, each of them told', async () => {
  const { agent, conversation } = await scene();
  await agent.subscribed('audio');
  const [first, second] = [render(TEXT), render(NEXT)];
  await agent.speak(first);
  await agent.speak(second);
  const positions = [await agent.toldOf('lk.playback_finished', 1), await agent.toldOf('lk.playback_finished', 2)].map((payload) => (JSON.parse(payload) as { playback_position: number }).playback_position);
  assert.deepEqual(positions, [first.length / 24_000, second.length / 24_000]);
  assert.deepEqual(soundOf(await conversation.record()), concat([first, second]));
  await agent.until(() => agent.words(`${TEXT} ${NEXT}`).includes('here'));
  assert.deepEqual(known(agent.words(`${TEXT} ${NEXT}`)), [...wordsOf(TEXT), ...wordsOf(NEXT)]);
});

test('A clear drops what is not yet played and tells the position to the sample; then it plays again', async () => {
  const { agent, conversation } = await scene();
  await agent.subscribed('audio');
  const pcm = render(TEXT);
  const speaking = agent.speak(pcm);
  await agent.until(() => agent.words(TEXT).length >= 3);
  assert.equal(await agent.clear(), 'ok');
  const { playback_position: position, interrupted } = JSON.parse(await agent.toldOf('lk.playback_finished')) as { playback_position: number; interrupted: boolean };
  assert.equal(interrupted, true);
  await speaking;
  await conversation.until('closed');
  await agent.speak(render(NEXT));
  await agent.toldOf('lk.playback_finished', 2);

  const record = await conversation.record();
  const stopped = Math.round(position * 24_000);
  assert.ok(stopped > 0 && stopped < pcm.length);
  assert.deepEqual(soundOf(record), concat([pcm.subarray(0, stopped), render(NEXT)]), 'the position is where it stopped');
  assert.deepEqual(record.streams[0]!.pcm, pcm, 'what came after the clear is in the record all the same');
  assert.equal(record.streams[0]!.closed?.why, 'cleared');
  const clear = record.happened.find(({ type }) => type === 'clear');
  assert.ok(clear?.type === 'clear' && clear.position === stopped);
  await agent.until(() => agent.words(NEXT).includes('here'));
  const heard = voiced(agent.heard(), { threshold: -40, gap: 9_600 });
  assert.ok(heard.length >= 2, 'silence between the two');
});

test('A clear of nothing tells nothing, and only the agent may clear', async () => {
  const { agent, conversation } = await scene();
  await conversation.until('joined');
  assert.equal(await agent.clear(), 'ok');
  await agent.speak(render(NEXT));
  assert.equal((JSON.parse(await agent.toldOf('lk.playback_finished')) as { interrupted: boolean }).interrupted, false);
  assert.deepEqual(conversation.happened.filter(({ type }) => type === 'finished').length, 1);
});

test('A second stream opened before the first has closed ends the first, as in LiveKit’s receiver', async () => {
  const { agent, conversation } = await scene();
  await agent.subscribed('audio');
  const first = await agent.open();
  await first.write(new Uint8Array(9_600));
  await conversation.until('started');
  await agent.speak(render(NEXT));
  await conversation.until((what) => what.type === 'closed' && what.stream === 0);
  await first.write(new Uint8Array(9_600));
  await agent.toldOf('lk.playback_finished', 2);
  const { streams } = await conversation.record();
  assert.deepEqual(streams.map(({ closed }) => closed?.why), ['superseded', 'trailer']);
  assert.equal(streams[0]!.pcm.length, 4_800);
});

test('An agent that does not take `lk.playback_finished` is not listened to any more', async () => {
  const { agent, conversation } = await scene({ finished: false });
  await agent.subscribed('audio');
  await agent.speak(render('one'));
  await conversation.until('deaf');
  assert.equal(conversation.happened.filter((what) => what.type === 'rpc-failed' && what.method === 'lk.playback_finished').length, 3);
  await agent.speak(render('two'));
  await conversation.until('refused');
});

test('Sound that it cannot play is refused', async () => {
  const { agent, conversation } = await scene();
  await conversation.until('joined');
  const writer = await agent.room.localParticipant!.streamBytes({ name: 'AUDIO_x', topic: 'lk.audio_stream', destinationIdentities: [AVATAR], attributes: { sample_rate: '48000', num_channels: '2' } });
  await writer.close();
  const refused = await conversation.until('refused');
  assert.ok(refused.type === 'refused' && refused.message.includes('48000 Hz and 2 channel'));
});

test('Its face is a video of 640 by 360, and its mouth moves while it speaks', async () => {
  const { agent, conversation } = await scene();
  const mouths = new Set<number>();
  agent.room.on(RoomEvent.TrackSubscribed, (track) => {
    if (track.kind !== TrackKind.KIND_VIDEO) return;
    void (async () => {
      for await (const { frame } of new VideoStream(track)) {
        assert.deepEqual([frame.width, frame.height], [640, 360]);
        mouths.add(darkness(frame.convert(VideoBufferType.RGBA).data));
      }
    })();
  });
  await agent.subscribed('video');
  await conversation.until('ready');
  await agent.speak(render(TEXT));
  await agent.toldOf('lk.playback_finished');
  await agent.until(() => agent.words(TEXT).includes('house'));
  const seen = [...mouths];
  assert.ok(Math.max(...seen) > 200 && Math.min(...seen) < 50, `dark pixels in the mouth: ${Math.min(...seen)} to ${Math.max(...seen)}`);
});

/** How many pixels about the mouth have the colour of the inside of one. */
function darkness(rgba: Uint8Array): number {
  let count = 0;
  for (let y = 170; y < 225; y++) {
    for (let x = 285; x < 355; x++) {
      const at = (y * 640 + x) * 4;
      if ((rgba[at] ?? 0) < 130 && (rgba[at + 1] ?? 0) < 70) count++;
    }
  }
  return count;
}
