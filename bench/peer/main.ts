/** The peer: `@livekit/agents`' AgentSession saying a show's lines one after another, each awaited; through its own avatar output where there is one. */
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { initializeLogger, voice } from '@livekit/agents';
import { TrackKind } from '@livekit/rtc-node';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { AVATAR } from '../../runner/stage/tavus/token.ts';
import { bringAvatar } from '../avatar/bring.ts';
import { SynthTTS } from '../synth/tts.ts';
import { SPEAKER } from '../protocol.ts';
import { joinRoom } from '../room.ts';
import { Script } from '../script.ts';
import { serve } from '../serve.ts';

await serve(async (place) => {
  initializeLogger({ pretty: false, level: 'error' });
  const room = await joinRoom(place, SPEAKER, 'agent');
  const endAvatar = place.avatar && (await bringAvatar(room, place, SPEAKER));
  const session = new voice.AgentSession({ tts: new SynthTTS(), vad: null });
  session.on(voice.AgentSessionEventTypes.Error, ({ error }) => process.stderr.write(`The session failed: ${inspect(error)}\n`));
  if (endAvatar) {
    // As LiveKit's plugins for avatars have it.
    session.output.audio = new voice.DataStreamAudioOutput({ room, destinationIdentity: AVATAR, sampleRate: SAMPLE_RATE, waitRemoteTrack: TrackKind.KIND_VIDEO });
  }
  await session.start({
    agent: new voice.Agent({ instructions: '' }),
    room,
    record: false,
    inputOptions: { audioEnabled: false, textEnabled: false },
    outputOptions: { syncTranscription: true, transcriptionEnabled: true },
  });
  const script = new Script(async (item, signal) => {
    if ('pause' in item) await sleep(item.pause, undefined, { signal });
    else await session.say(item.line).waitForPlayout();
  });
  return {
    load: async (items) => script.load(items),
    go: async () => script.go(),
    standby: () => script.standby(),
    finished: () => script.finished(),
    say: async (text) => void session.say(text),
    async stop() {
      script.stop();
      await session.interrupt().await;
    },
    async close() {
      await session.close();
      await endAvatar?.();
      await room.disconnect();
    },
  };
});
