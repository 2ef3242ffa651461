import { createSecretKey, hash, randomUUID, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import { jwtVerify, SignJWT } from 'jose';

/** What every seal is made and broken with: the LiveKit API key pair, which agent and control servers have and nobody else. */
export interface SealKey {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly room: string;
}

/** Seconds. Nothing is obeyed later, and what is younger is remembered. */
const GOOD_FOR_S = 60;
const ALG = 'HS256';

type Sealed<T> = T & { readonly seal: string };

/**
 * The message with a seal: a JWT over the SHA-256 of its canonical JSON (RFC 8785, without the seal), the room and the
 * agent's epoch. Good for 60 s, and once: to send a message again, seal it again (its own id says that it is the same).
 */
export async function seal<T extends object>(message: T, key: SealKey, epoch: number): Promise<Sealed<T>> {
  const { apiKey, room } = key;
  const token = await new SignJWT({ sha256: digest(message), room, epoch })
    .setProtectedHeader({ alg: ALG })
    .setIssuer(apiKey)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${GOOD_FOR_S} s`)
    .sign(secretOf(key));
  return { ...message, seal: token };
}

/** Breaks seals, each once. */
export class SealBreaker {
  readonly #key: SealKey;
  readonly #secret: KeyObject;
  /** Ids that were used, and when (ms of the wall clock) they can be forgotten. */
  readonly #used = new Map<string, number>();

  constructor(key: SealKey) {
    this.#key = key;
    this.#secret = secretOf(key);
  }

  /**
   * Whether the message was sealed by somebody with the key, for this room and epoch, less than 60 s ago, and has not been
   * here before. `epoch` undefined takes any: for whoever does not know it yet.
   */
  async isGenuine(message: object, epoch?: number): Promise<boolean> {
    const sealed = await this.epochOf(message);
    return sealed !== undefined && (epoch === undefined || sealed === epoch);
  }

  /** The epoch that the message was sealed for; undefined when it is not genuine. */
  async epochOf(message: object): Promise<number | undefined> {
    const { seal: token, ...body } = message as { seal?: unknown }; // any object may have one
    if (typeof token !== 'string') return undefined;
    let claims: Readonly<Record<string, unknown>>;
    try {
      ({ payload: claims } = await jwtVerify(token, this.#secret, { algorithms: [ALG], issuer: this.#key.apiKey, requiredClaims: ['jti', 'exp'], clockTolerance: 5 }));
    } catch {
      return undefined;
    }
    const { room, sha256, epoch } = claims;
    if (room !== this.#key.room || sha256 !== digest(body) || typeof epoch !== 'number') return undefined;
    return this.#isFirst(String(claims.jti), Number(claims.exp) * 1_000) ? epoch : undefined;
  }

  #isFirst(id: string, until: number): boolean {
    const now = Date.now();
    for (const [old, forgotten] of this.#used) {
      if (forgotten > now) break; // in the order they came, all good for the same time
      this.#used.delete(old);
    }
    if (this.#used.has(id)) return false;
    // Past the tolerance for clocks that differ.
    this.#used.set(id, until + 10_000);
    return true;
  }
}

/** Made once for each key: to make it takes as long as to sign with it. */
const secrets = new WeakMap<SealKey, KeyObject>();

function secretOf(key: SealKey): KeyObject {
  let secret = secrets.get(key);
  if (!secret) secrets.set(key, (secret = createSecretKey(key.apiSecret, 'utf8')));
  return secret;
}

const digest = (message: object): string => hash('sha256', canonicalize(message) ?? '', 'base64url');
