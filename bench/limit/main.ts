/** The limit: ready PCM pushed with nothing else going on, into an AudioSource or to an avatar. */
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { SPEAKER } from '../protocol.ts';
import { joinRoom } from '../room.ts';
import { Script } from '../script.ts';
import { serve } from '../serve.ts';
import { pcmOf, soundOf } from '../synth/sound.ts';
import { avatarOutput } from './avatar.ts';
import { trackOutput } from './track.ts';

await serve(async (place) => {
  const room = await joinRoom(place, SPEAKER, place.avatar ? 'agent' : 'standard');
  const output = await (place.avatar ? avatarOutput(room, place) : trackOutput(room));

  const ready = new Map<string, Int16Array>();
  const soundFor = (text: string): Int16Array => {
    const pcm = ready.get(text) ?? pcmOf(soundOf(text));
    ready.set(text, pcm);
    return pcm;
  };
  const script = new Script((item, signal) =>
    output.push('line' in item ? soundFor(item.line) : new Int16Array((item.pause * SAMPLE_RATE) / 1_000), signal),
  );
  return {
    async load(items) {
      ready.clear();
      for (const item of items) if ('line' in item) soundFor(item.line);
      script.load(items);
    },
    go: async () => script.go(),
    standby: () => script.standby(),
    async finished() {
      await script.finished();
      await output.played();
    },
    say: async (text) => void output.push(soundFor(text)),
    async stop() {
      script.stop();
      await output.clear();
      await script.finished();
      await output.clear(); // of what was under way
    },
    async close() {
      await output.close();
      await room.disconnect();
    },
  };
});
