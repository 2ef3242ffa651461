import { peak, toWav } from '../../audio/index.ts';
import { ShowrunnerError } from '../../core/errors.ts';
import { samples, toMs, type Samples } from '../../core/units.ts';
import type { CompileOptions } from '../../script/index.ts';
import type { Line } from '../../script/rundown.ts';
import type { Utterance, Voices } from '../../show/index.ts';
import type { Handler } from '../api/call.ts';
import type { Rendered } from '../api/openapi.generated.ts';
import { Problem } from '../api/problem.ts';
import { notAcceptable } from '../scripts/scripts.ts';
import { lineOf } from './line.ts';

/** A voice that takes longer over a line is given up, ms. */
const WITHIN_MS = 60_000;
/** Parts of a waveform: one for each 20 ms, and no more than a screen has. */
const PEAK_MS = 20;
const MOST_PEAKS = 2_000;

export interface VoiceHandlerOptions {
  /** Opened when first asked for. */
  readonly voices: () => Promise<Voices>;
  readonly compileOptions: CompileOptions;
  /** The providers that are configured. */
  readonly providers: ReadonlySet<string>;
}

/** Renders one line, for listening in the editor; it is in the cache then, and not rendered again for the show. */
export const renderVoice = ({ voices: opened, compileOptions, providers }: VoiceHandlerOptions): Handler<'renderVoice'> => async ({ body, request, gone }) => {
  const type = request.accepts(['application/json', 'audio/wav']);
  if (type === false) throw notAcceptable(['application/json', 'audio/wav']);
  const line = lineOf(body, compileOptions);
  const { provider } = line.voice;
  if (provider !== undefined && !providers.has(provider)) {
    throw new Problem(422, 'voice-not-configured', `The voice ${provider} is not configured here: ${provider === 'openai' ? 'set OPENAI_API_KEY' : 'name it in VOICE_PLUGINS'}.`);
  }
  const voices = await opened();
  const utterance = voices.speak(line);
  try {
    await whole(utterance, gone, (provider ?? compileOptions.voice) === 'embedded');
    const pcm = utterance.slice(samples(0), utterance.available);
    return type === 'audio/wav'
      ? { status: 200, type: 'audio/wav', data: Buffer.from(toWav(pcm)), headers: { Vary: 'Accept' } }
      : { status: 200, json: describe(utterance, pcm), headers: { Vary: 'Accept' } };
  } finally {
    voices.release(utterance);
  }
};

/** `isOurs`: the voice is part of this program, so that what it cannot speak is the text's fault, and nobody else's. */
async function whole(utterance: Utterance, gone: AbortSignal, isOurs: boolean): Promise<void> {
  const late = AbortSignal.timeout(WITHIN_MS);
  try {
    await utterance.until(samples(Number.MAX_SAFE_INTEGER), AbortSignal.any([gone, late]));
  } catch (cause) {
    gone.throwIfAborted();
    const why = late.aborted ? `it was not done after ${WITHIN_MS / 1_000} s` : cause instanceof ShowrunnerError ? cause.message : String(cause);
    throw new Problem(isOurs ? 422 : 502, 'voice-failed', `The voice did not speak the line: ${why}`, { cause });
  }
}

function describe({ words, phrases }: Pick<Utterance & { line: Line }, 'words' | 'phrases'>, pcm: Int16Array): Rendered {
  const length = toMs(pcm.length as Samples); // a length is whole
  const count = Math.max(1, Math.min(MOST_PEAKS, Math.ceil(length / PEAK_MS)));
  const at = (part: number): number => Math.floor((part * pcm.length) / count);
  return {
    duration_ms: round(length),
    words: words.map((word) => ({ text: word.text, at: word.at, start_ms: round(toMs(word.start)), end_ms: round(toMs(word.end)), estimated: word.estimated })),
    phrases: phrases.map(({ start, end }) => ({ start_ms: round(toMs(start)), end_ms: round(toMs(end)) })),
    peaks: Array.from({ length: count }, (_, part) => Math.round((peak(pcm, at(part), at(part + 1)) / 32_768) * 1_000) / 1_000),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
