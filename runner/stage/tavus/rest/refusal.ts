import type { Ms } from '../../../core/units.ts';
import { isRecord } from './conversation.ts';
import { TavusError } from './tavus-error.ts';

const SHOWN = 200;

/**
 * Makes Tavus' answer an error that says what to do. Bodies are `{"message": …}` or `{"error": …}`; what they say decides
 * among the 400s. `text` must be free of secrets.
 */
export function refusal(status: number, text: string, { what, retryAfter, location }: { what: string; retryAfter?: Ms; location?: string }): TavusError {
  const said = saying(text);
  const quoted = said === '' ? '' : ` It said: “${said}”.`;
  const facts = { status, ...(retryAfter !== undefined && { retryAfter }) };
  if (status === 401 || status === 403) {
    return new TavusError('unauthorized', `Tavus refused to ${what} (${status}): it does not accept TAVUS_API_KEY. Copy a key that is valid from Tavus' developer portal, then ask for the avatar again.${quoted}`, facts);
  }
  if (status === 402) {
    return new TavusError('out-of-credits', `Tavus refused to ${what}: the account is out of credits (402). Top it up, then ask for the avatar again; until then nothing more is tried.${quoted}`, facts);
  }
  if (status === 429) {
    const wait = retryAfter === undefined ? '' : ` It wants ${Math.ceil(retryAfter / 1_000)} s of peace.`;
    return new TavusError('rate', `Tavus refused to ${what}: too many requests (429).${wait} It is asked again later; if that goes on, use fewer programs on one account.`, facts);
  }
  if (status >= 500 || status === 408) {
    return new TavusError('server', `Tavus could not ${what}: its server failed (${status}). It is asked again later; if that goes on, look at Tavus' status page.${quoted}`, facts);
  }
  if (status >= 300 && status < 400) {
    const to = location === undefined ? 'somewhere else' : `“${location.slice(0, SHOWN)}”`;
    return new TavusError('refused', `The server at TAVUS_API_URL sends on to ${to} (${status}), where the key does not follow. Set TAVUS_API_URL to the address itself.`, { status });
  }
  if (/concurren/i.test(said)) {
    return new TavusError('concurrent', `Tavus refused to ${what}: as many conversations are open as the account may have at once.${quoted}`, facts);
  }
  if (status === 404 || /invalid conversation_id/i.test(said)) {
    return new TavusError('not-found', `Tavus does not know the conversation that it was to ${what} (${status}).${quoted}`, facts);
  }
  if (/\b(persona|pal)(_id)?\b/i.test(said)) {
    return new TavusError('invalid-persona', `Tavus refused to ${what}: TAVUS_PERSONA_ID (or TAVUS_PAL_ID) is not the id of a persona of this account. Make one in echo mode with LiveKit transport and set its id.${quoted}`, facts);
  }
  if (/\b(replica|face)(_id)?\b/i.test(said)) {
    return new TavusError('invalid-replica', `Tavus refused to ${what}: TAVUS_REPLICA_ID (or TAVUS_FACE_ID) is not the id of a replica this account may use. Set another, or none to use the persona's own.${quoted}`, facts);
  }
  return new TavusError('refused', `Tavus refused to ${what} (${status}).${quoted === '' ? ' It did not say why.' : quoted} Check the TAVUS_… variables, then ask for the avatar again.`, facts);
}

/** What the body says, in one line. */
function saying(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // A proxy's page, say.
    value = text.replace(/<[^>]*>/g, ' ');
  }
  const words = isRecord(value) ? (value.message ?? value.error ?? value.detail ?? value) : value;
  const line = (typeof words === 'string' ? words : JSON.stringify(words)).replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
