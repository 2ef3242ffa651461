import { createHash } from 'node:crypto';
import { ShowrunnerError } from '../../core/errors.ts';
import type { VoiceSpec } from '../../script/rundown.ts';

/** What OpenAI's speech API can be asked for. Source: its reference for `POST /v1/audio/speech` and the text-to-speech guide. */

export const OFFICIAL_URL = 'https://api.openai.com/v1';
export const DEFAULT_MODEL = 'gpt-4o-mini-tts';
/** Code points in one request. */
export const TEXT_LIMIT = 4_096;

const FIRST_VOICES = ['alloy', 'ash', 'coral', 'echo', 'fable', 'nova', 'onyx', 'sage', 'shimmer'];
const ALL_VOICES = [...FIRST_VOICES, 'ballad', 'cedar', 'marin', 'verse'];
/** A voice that was made to order has an id in place of a name. */
const CUSTOM = /^voice_\w+$/;

/** A voice with nothing left open: what is sent, and (as JSON) what decides how it sounds. */
export interface ResolvedVoice {
  readonly model: string;
  readonly voice: string;
  readonly instructions?: string;
  readonly speed: number;
}

/**
 * Fills in what a script leaves open. A compatible server (`baseURL` is not OpenAI's) may have any names.
 * Throws `unknown-voice` for a voice that the model does not have, `bad-voice` for a speed out of range.
 */
export function resolveVoice(spec: VoiceSpec, baseURL: string): ResolvedVoice {
  const model = spec.model ?? DEFAULT_MODEL;
  const old = isOld(model);
  const voice = spec.name ?? (old ? 'nova' : 'marin');
  const voices = old ? FIRST_VOICES : ALL_VOICES;
  if (isOfficial(baseURL) && !voices.includes(voice) && !CUSTOM.test(voice)) {
    throw new ShowrunnerError('unknown-voice', `OpenAI's ${model} has no voice “${voice}”. Use one of ${voices.join(', ')}.`, { exit: 1 });
  }
  const speed = spec.speed ?? 1;
  if (!(speed >= 0.25 && speed <= 4)) {
    throw new ShowrunnerError('bad-voice', `OpenAI cannot speak at speed ${speed}. Use a speed from 0.25 to 4.`, { exit: 1 });
  }
  const instructions = old ? undefined : spec.instructions;
  return { model, voice, speed, ...(instructions !== undefined && { instructions }) };
}

/**
 * Stands for the server in the cache's key. OpenAI is left out: machines that share nothing but a script then share the
 * key. Another server may give the same names to other voices, so it counts; hashed, for its address is nobody's business.
 */
export function serverTag(baseURL: string): { readonly server?: string } {
  if (isOfficial(baseURL)) return {};
  const { host, pathname } = new URL(baseURL);
  return { server: createHash('sha256').update(`${host}${pathname.replace(/\/+$/, '')}`).digest('hex').slice(0, 16) };
}

/** `tts-1` and `tts-1-hd` take no instructions and have fewer voices. */
const isOld = (model: string): boolean => model.startsWith('tts-1');

const isOfficial = (baseURL: string): boolean => new URL(baseURL).hostname.endsWith('.openai.com');
