import type OpenAI from 'openai';
import { ms, seconds } from '../../core/units.ts';
import type { Ms } from '../../core/units.ts';
import type { SpeechChunk, SpeechRequest, Voice } from '../voice.ts';
import { VoiceError } from '../voice-error.ts';
import { OFFICIAL_URL, resolveVoice, serverTag, TEXT_LIMIT } from './catalogue.ts';
import type { ResolvedVoice } from './catalogue.ts';
import { EndListener, endedEarly } from '../ending.ts';
import { classify } from './failures.ts';
import { SampleJoiner } from './joiner.ts';
import { waitFor } from '../wait.ts';

export interface OpenAIVoiceOptions {
  readonly apiKey: string;
  /** Of a compatible server, up to and with `/v1`. */
  readonly baseURL?: string;
  readonly timeouts?: {
    /** From the request to the first byte of sound: connecting, waiting, headers. Default 10 s (OpenAI takes about 1 s). */
    readonly firstByte?: Ms;
    /** Between two pieces of sound. Default 5 s (OpenAI speaks about six times faster than real time). */
    readonly stall?: Ms;
  };
  /** Default: Node's own. */
  readonly fetch?: typeof fetch;
}

/**
 * OpenAI's voices, or those of a compatible server. Asks once and never again by itself: whoever asked knows the phrases,
 * and so what is left to be asked. Throws VoiceError in all the ways there are; an abort throws the signal's reason.
 */
export function openAIVoice(options: OpenAIVoiceOptions): Voice {
  const baseURL = options.baseURL ?? OFFICIAL_URL;
  const server = baseURL === OFFICIAL_URL ? 'OpenAI' : `The speech server at ${new URL(baseURL).host}`;
  const limits = { firstByte: options.timeouts?.firstByte ?? seconds(10), stall: options.timeouts?.stall ?? seconds(5) };
  let client: Promise<OpenAI> | undefined;

  /** Loaded when first needed: a show that never asks OpenAI does not pay for it. */
  async function load(): Promise<OpenAI> {
    const { OpenAI } = await import('openai');
    return new OpenAI({
      apiKey: options.apiKey,
      baseURL,
      maxRetries: 0,
      timeout: limits.firstByte,
      // Its log would put every text spoken on the console under OPENAI_LOG.
      logLevel: 'off',
      ...(options.fetch && { fetch: options.fetch }),
    });
  }

  return {
    provider: 'openai',

    identity: ({ voice }) => ({ provider: 'openai', ...serverTag(baseURL), ...resolveVoice(voice, baseURL) }),

    async *speak(request, signal) {
      signal.throwIfAborted();
      const voice = resolveVoice(request.voice, baseURL);
      checkLength(request.text);
      const openai = await (client ??= load());
      const stop = new AbortController();
      try {
        yield* listen(openai, request, voice, AbortSignal.any([signal, stop.signal]));
      } catch (error) {
        signal.throwIfAborted();
        throw classify(error, server, new Date());
      } finally {
        // Whoever stops listening, for whatever reason, lets go of the connection.
        stop.abort();
      }
    },
  };

  async function* listen(openai: OpenAI, { text }: SpeechRequest, voice: ResolvedVoice, signal: AbortSignal): AsyncGenerator<SpeechChunk> {
    const began = performance.now();
    const tooLate = (): Error => timeout(`${server} sent no sound within ${limits.firstByte} ms.`);
    const left = (): Ms => ms(limits.firstByte - (performance.now() - began));

    const asked = openai.audio.speech.create(toBody(text, voice), { signal });
    const response = await waitFor(asked, limits.firstByte, tooLate, signal);
    checkType(response, server);
    // The client's type of a body comes from the DOM's, where chunks are any.
    const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader();
    const joiner = new SampleJoiner();
    const ending = new EndListener();
    const stalled = (): Error => timeout(`${server} fell silent in the middle of a line for ${limits.stall} ms.`);

    for (let first = true; reader; first = false) {
      const { done, value } = await waitFor(reader.read(), first ? left() : limits.stall, first ? tooLate : stalled, signal);
      if (done) break;
      const pcm = joiner.push(value);
      if (pcm.length === 0) continue;
      ending.push(pcm);
      yield { pcm };
    }
    if (endedEarly(text, ending.end(joiner.torn), voice.speed)) {
      throw new VoiceError('dropped', `${server} ended the sound before the text was spoken.`);
    }
  }
}

function toBody(text: string, { model, voice, speed, instructions }: ResolvedVoice): OpenAI.Audio.SpeechCreateParams {
  return {
    model,
    voice: voice.startsWith('voice_') ? { id: voice } : voice,
    input: text,
    response_format: 'pcm',
    ...(speed !== 1 && { speed }),
    ...(instructions !== undefined && { instructions }),
  };
}

function checkLength(text: string): void {
  const length = Array.from(text).length;
  if (length <= TEXT_LIMIT) return;
  throw new VoiceError('refused', `The text is ${length} characters long, and OpenAI speaks ${TEXT_LIMIT} at a time. Split the line.`);
}

/** A web page spoken as samples is a loud noise; say instead what must be wrong. */
function checkType(response: Response, server: string): void {
  const type = response.headers.get('content-type') ?? '';
  if (!/^(text\/|application\/(json|xml|xhtml))/i.test(type)) return;
  throw new VoiceError('refused', `${server} answered with ${type.split(';', 1)[0] ?? type}, not with sound. Check OPENAI_BASE_URL; it should end in /v1.`);
}

const timeout = (message: string): VoiceError => new VoiceError('timeout', message);
