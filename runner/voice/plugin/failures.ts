import { networkCode, networkFailure } from '../network-failure.ts';
import { quote } from '../quote.ts';
import { statusFailure } from '../status-failure.ts';
import { VoiceError } from '../voice-error.ts';

/**
 * What went wrong, from whatever a plugin threw: an error of `@livekit/agents`, of the provider's own client, of the
 * HTTP or WebSocket library. Its words are quoted without what looks like a key. What nothing is known about is taken
 * for the service's fault, which may pass.
 */
export function classify(error: unknown, provider: string): VoiceError {
  if (error instanceof VoiceError) return error;
  const { message, name } = error instanceof Error ? error : { message: String(error), name: '' };
  const says = (failure: string): string => `The ${provider} voice ${failure}: “${quote(message)}”`;

  const status = statusOf(error);
  if (status !== undefined) {
    // The words of a 401 are left out: some services show the key, or parts of it.
    return statusFailure(status, codeOf(error)) === 'unauthorized'
      ? new VoiceError('unauthorized', `The ${provider} service does not accept the key (${status}). Check the plugin's key in the environment.`)
      : new VoiceError(statusFailure(status, codeOf(error)), says(`was turned down (${status})`));
  }
  const code = networkCode(error);
  if (/^(APITimeoutError|TimeoutError)$/.test(name)) return new VoiceError('timeout', says('took too long'), { cause: error });
  if (code !== '' || name === 'APIConnectionError') return new VoiceError(networkFailure(code), says('lost its connection'), { cause: error });
  return new VoiceError('server', says('failed'), { cause: error });
}

/** A plugin's constructor complains about options and missing keys; neither passes by itself. */
export function classifyConstruction(error: unknown, provider: string): VoiceError {
  const message = quote(error instanceof Error ? error.message : String(error));
  return /\bkey\b/i.test(message)
    ? new VoiceError('unauthorized', `The ${provider} voice has no key: “${message}” Set it in the environment or in .env.`)
    : new VoiceError('refused', `The ${provider} voice cannot be made: “${message}” Check its options in VOICE_PLUGINS and the script's voice.`);
}

/** `statusCode` in `@livekit/agents`, `status` in providers' clients (-1 and 0 are none), in words in `ws`. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const key of ['statusCode', 'status']) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'number' && value >= 400) return value;
  }
  const told = /\bUnexpected server response: (\d{3})\b/.exec(error.message)?.[1];
  return told === undefined ? statusOf(error.cause) : Number(told);
}

function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}
