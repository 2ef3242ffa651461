import { tts, type APIConnectOptions } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { SAMPLE_RATE } from '../../runner/core/units.ts';
import { paced } from './pace.ts';
import { lengthOf, soundOf } from './sound.ts';

/** The same synthetic voice, as `@livekit/agents` uses voices: its non-streaming kind, one request a sentence. */
export class SynthTTS extends tts.TTS {
  label = 'synth.TTS';

  constructor() {
    super(SAMPLE_RATE, 1, { streaming: false });
  }

  synthesize(text: string, connOptions?: APIConnectOptions, abortSignal?: AbortSignal): tts.ChunkedStream {
    return new SynthStream(text, this, connOptions, abortSignal);
  }

  stream(): tts.SynthesizeStream {
    throw new Error('The synthetic voice does not stream text');
  }
}

class SynthStream extends tts.ChunkedStream {
  label = 'synth.ChunkedStream';

  protected async run(): Promise<void> {
    const sound = soundOf(this.inputText);
    let left = lengthOf(sound) as number; // as: no unit is needed to count down
    for await (const pcm of paced(sound, this.abortSignal)) {
      left -= pcm.length;
      this.queue.put({
        requestId: 'synth',
        segmentId: 'synth',
        final: left === 0,
        frame: new AudioFrame(pcm, SAMPLE_RATE, 1, pcm.length),
      });
    }
  }
}
