import { randomBytes } from 'node:crypto';
import { isFields } from './create.ts';
import { badRequest, type ApiError } from './errors.ts';

export interface Created {
  readonly status: 200;
  readonly body: Record<string, unknown>;
}

/** The personas (pals) of the account. */
export class Personas {
  readonly #known: ReadonlySet<string> | undefined;
  /** Those created here → whether they speak what they are sent, in a LiveKit room. */
  readonly #created = new Map<string, boolean>();

  /** `known`: those that exist from the start; any id will do when none are named. */
  constructor(known?: readonly string[]) {
    this.#known = known && new Set(known);
  }

  exists(id: string): boolean {
    return this.#known === undefined || this.#known.has(id) || this.#created.has(id);
  }

  /** Whether it lip-syncs what comes through LiveKit: one created in another mode, or for another transport, does not. */
  echoes(id: string): boolean {
    return this.#created.get(id) ?? true;
  }

  create(naming: 'old' | 'new', body: unknown): Created | ApiError {
    if (!isFields(body)) return badRequest('Invalid JSON body');
    const { pipeline_mode: mode = 'full', layers, system_prompt: prompt } = body;
    if (mode !== 'full' && mode !== 'echo') return badRequest('pipeline_mode must be one of: full, echo');
    if (mode === 'full' && typeof prompt !== 'string') return badRequest('system_prompt is required');
    if (naming === 'new' && typeof body.default_face_id !== 'string') return badRequest('default_face_id is required');
    const transport = isFields(layers) && isFields(layers.transport) ? layers.transport.transport_type : undefined;
    const id = `p${randomBytes(6).toString('hex').slice(0, 11)}`;
    this.#created.set(id, mode === 'echo' && transport === 'livekit');
    const [idKey, nameKey] = naming === 'new' ? (['pal_id', 'pal_name'] as const) : (['persona_id', 'persona_name'] as const);
    const name = typeof body[nameKey] === 'string' ? body[nameKey] : id;
    return { status: 200, body: { [idKey]: id, [nameKey]: name, created_at: new Date().toISOString() } };
  }
}
