import { badBody, unknownModel } from './errors.ts';
import type { ApiError } from './errors.ts';

/** The body of `POST /v1/audio/speech`, checked. */
export interface SpeechBody {
  readonly model: string;
  readonly input: string;
  readonly voice: string;
  readonly instructions?: string;
  readonly response_format: string;
  readonly speed: number;
}

const MODELS = /^(gpt-4o-mini-tts(-\d{4}-\d{2}-\d{2})?|tts-1(-hd)?(-1106)?)$/;
const OLD_VOICES = ['nova', 'shimmer', 'echo', 'onyx', 'fable', 'alloy', 'ash', 'sage', 'coral'];
const VOICES = [...OLD_VOICES, 'ballad', 'verse', 'marin', 'cedar'];

/** Reads the body as the API does: in what it accepts, what it fills in, and how it turns down the rest. */
export function readSpeechBody(text: string): SpeechBody | ApiError {
  const body = parse(text);
  if (!body) return badBody('We could not parse the JSON body of your request.');
  const { model, input, voice, instructions, response_format = 'mp3', speed = 1 } = body;
  if (typeof model !== 'string') return badBody('you must provide a model parameter');
  if (!MODELS.test(model)) return unknownModel(model);
  if (typeof input !== 'string') return invalid('missing', 'input', 'Field required', input);
  if (input === '') return invalid('string_too_short', 'input', 'String should have at least 1 character', input);
  if (Array.from(input).length > 4_096) return invalid('string_too_long', 'input', 'String should have at most 4096 characters', input);
  const voices = model.startsWith('tts-1') ? OLD_VOICES : VOICES;
  if (typeof voice !== 'string' || !voices.includes(voice)) {
    return invalid('enum', 'voice', `Input should be ${voices.map((name) => `'${name}'`).join(', ')}`, voice);
  }
  if (response_format !== 'pcm') return badBody('This stand-in speaks response_format "pcm" only.');
  if (typeof speed !== 'number' || speed < 0.25 || speed > 4) {
    return invalid('range', 'speed', 'Input should be greater than or equal to 0.25 and less than or equal to 4', speed);
  }
  return { model, input, voice, response_format, speed, ...(typeof instructions === 'string' && { instructions }) };
}

export const isApiError = (value: object): value is ApiError => 'status' in value;

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return value as Record<string, unknown>; // an object with string keys is all that JSON has left
  } catch {
    return undefined;
  }
}

/** The API passes its validator's words on as they are, Python syntax included. */
const invalid = (type: string, field: string, message: string, input: unknown): ApiError =>
  badBody(`[{'type': '${type}', 'loc': ('body', '${field}'), 'msg': "${message}", 'input': ${JSON.stringify(input) ?? 'None'}}]`);
