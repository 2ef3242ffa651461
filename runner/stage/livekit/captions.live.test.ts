import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { liveKit } from '../../local/livekit/testing/server.ts';
import { disposeLiveKit, joinRoom, openCaptions, openTrack, sendCue } from './index.ts';
import { RoomEvent } from './rtc/index.ts';
import { guest } from './testing/guest.ts';

const lk = liveKit();
after(disposeLiveKit);

test('captions reach a viewer word for word, a phrase taken up again once', async () => {
  const session = await joinRoom({ access: lk.server, room: 'captions' });
  const route = await openTrack(session.room);
  const viewer = await guest(lk.server, 'captions', 'viewer');
  const lines: { by: string; text: string; chunks: number; attributes: Record<string, string> | undefined }[] = [];
  const { promise: both, resolve } = Promise.withResolvers<undefined>();
  viewer.registerTextStreamHandler('lk.transcription', (reader, by) => {
    void (async () => {
      const chunks: string[] = [];
      for await (const chunk of reader) chunks.push(chunk);
      lines.push({ by: by.identity, text: chunks.join(''), chunks: chunks.length, attributes: reader.info.attributes });
      if (lines.length === 2) resolve(undefined);
    })();
  });

  const captions = openCaptions(session.room, { track: route, onError: (error) => assert.fail(String(error)) });
  captions.word('line-1', 'Hello');
  captions.word('line-1', 'Hello there,');
  captions.word('line-1', 'Hello');
  captions.word('line-1', 'Hello there,');
  captions.final('line-1', 'Hello there, Ada.');
  captions.word('line-2', 'Welcome.');
  await captions.close();
  await both;
  assert.deepEqual(lines.map(({ by, text, chunks }) => [by, text, chunks]), [
    ['showrunner', 'Hello there, Ada.', 3],
    ['showrunner', 'Welcome.', 1],
  ]);
  assert.deepEqual(lines[0]?.attributes, { 'lk.segment_id': 'line-1', 'lk.transcription_final': 'true', 'lk.transcribed_track_id': route.sid });
  await viewer.disconnect();
  await route.close();
  await session.close();
});

test('a cue reaches everyone with what it carries', async () => {
  const session = await joinRoom({ access: lk.server, room: 'cues' });
  const viewers = await Promise.all(['one', 'two'].map((identity) => guest(lk.server, 'cues', identity)));
  const arrived = viewers.map(
    (viewer) =>
      new Promise((resolve) => {
        viewer.on(RoomEvent.DataReceived, (payload, _from, _kind, topic) => resolve([topic, JSON.parse(new TextDecoder().decode(payload))]));
      }),
  );
  const cue = { name: 'slide', with: { number: 2, title: 'Größe' }, id: 'cue-7', at: '2026-11-23T05:00:00.000Z' };
  await sendCue(session.room, cue);
  assert.deepEqual(await Promise.all(arrived), [
    ['cue', cue],
    ['cue', cue],
  ]);
  await assert.rejects(sendCue(session.room, { ...cue, with: { text: 'x'.repeat(70_000) } }), { code: 'cue-too-big' });
  await Promise.all(viewers.map((viewer) => viewer.disconnect()));
  await session.close();
});
