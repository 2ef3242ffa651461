import { randomInt } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';
import { AGENT, AVATAR, type Role } from '../../wire/index.ts';
import type { Handler } from '../api/call.ts';
import type { Token } from '../api/openapi.generated.ts';
import { Problem } from '../api/problem.ts';
import { requireRole } from '../auth/authorize.ts';

/** Seconds. */
const TTL = 3_600;
const ENDING_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const ENDING_LENGTH = 10;

export interface TokenOptions {
  readonly livekit: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
  readonly now: () => Date;
}

/** Tokens for people who watch and listen, whatever their role: nobody who has one can publish anything. */
export const createToken = ({ livekit, now }: TokenOptions): Handler<'createToken'> => async ({ body, role }) => {
  requireRole(role, body.role);
  for (const text of [body.identity, body.name]) if (text !== undefined) refuseReserved(text);
  const identity = `${stem(body.identity ?? body.name ?? body.role)}-${ending()}`;
  const made = now();
  const answer: Token = {
    token: await tokenFor(livekit, { identity, name: body.name ?? body.identity ?? body.role, room: body.room, role: body.role }),
    url: livekit.url.replace(/^http/, 'ws'), room: body.room, identity, role: body.role,
    expires_at: new Date(made.getTime() + TTL * 1_000).toISOString(),
  };
  return { status: 200, json: answer, headers: { 'Cache-Control': 'no-store' } };
};

function tokenFor({ apiKey, apiSecret }: TokenOptions['livekit'], { identity, name, room, role }: { identity: string; name: string; room: string; role: Role }): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, { identity, name, ttl: TTL, attributes: { 'showrunner.role': role } });
  token.addGrant({ roomJoin: true, room, canSubscribe: true, canPublish: false, canPublishData: false, canUpdateOwnMetadata: false });
  return token.toJwt();
}

/** Also in capitals, in full-width forms, with spaces and invisible characters within. What begins like the agent's name is ours, too: control servers. */
function refuseReserved(text: string): void {
  const plain = lettersOf(text);
  if (!plain.startsWith(lettersOf(AGENT)) && plain !== lettersOf(AVATAR)) return;
  throw new Problem(422, 'reserved-identity', `“${text}” is what the agent, the avatar or a control server is called. Choose another name.`);
}

const lettersOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What an identity begins with: readable, whatever people are called. */
function stem(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 40) || 'guest';
}

/** Nobody can take another's place by asking for the same name. */
function ending(): string {
  return Array.from({ length: ENDING_LENGTH }, () => ENDING_LETTERS[randomInt(ENDING_LETTERS.length)]).join('');
}
