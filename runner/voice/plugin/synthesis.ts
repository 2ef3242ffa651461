import type { tts } from '@livekit/agents';
import { ReadableStream } from 'node:stream/web';
import type { Ms } from '../../core/units.ts';

/** One synthesis of a plugin's, under way. */
export interface Synthesis {
  /** The next sound, or undefined at the end. */
  next(): Promise<tts.SynthesizedAudio | undefined>;
  /** What it failed with. Plugins end their streams when they fail, so this is to be asked at the end. */
  readonly failure: unknown;
  close(): void;
}

/** Asks for `text`, in the way the plugin can. The plugin asks its service once: we know better what to ask again. */
export function synthesize(engine: tts.TTS, text: string, timeout: Ms, signal: AbortSignal): Synthesis {
  const options = { maxRetry: 0, retryIntervalMs: 0, timeoutMs: timeout };
  const caught: Caught = {};
  if (!engine.capabilities.streaming) return fromStream(catchFailure(engine.synthesize(text, options, signal), caught), caught);
  const stream = catchFailure(engine.stream({ connOptions: options }), caught);
  stream.updateInputStream(ReadableStream.from([text]));
  return fromStream(stream, caught);
}

interface Caught {
  failure?: unknown;
}

function fromStream(stream: tts.ChunkedStream | tts.SynthesizeStream, caught: Caught): Synthesis {
  return {
    async next() {
      for (;;) {
        const result: IteratorResult<tts.SynthesizedAudio | symbol, unknown> = await stream.next();
        if (result.done) return undefined;
        // Between segments a stream gives a symbol.
        if (typeof result.value === 'object') return result.value;
      }
    },
    get failure() {
      return caught.failure;
    },
    close: () => stream.close(),
  };
}

/**
 * Takes a stream's failure out of `run`, the method that every plugin implements. Left alone, agents-js 1.9 emits it on
 * the TTS, where nothing tells whose it is when two lines are rendered at a time, and lets the promise of a
 * `ChunkedStream` reject unhandled, which ends a plain process. `run` starts in a later turn of the loop than this.
 */
function catchFailure<Stream extends tts.ChunkedStream | tts.SynthesizeStream>(stream: Stream, caught: Caught): Stream {
  const runs = stream as unknown as { run(): Promise<void> }; // `run` is protected: meant for plugins, not for callers
  const run = runs.run.bind(stream);
  runs.run = async () => {
    try {
      await run();
    } catch (error) {
      caught.failure = error;
    }
  };
  return stream;
}
