import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, jsonOf, send } from './answer.ts';
import { callOf, perform, type Request } from './api/api.ts';
import type { ConversationOrder } from './api/create.ts';
import { invalidToken, notFound } from './api/errors.ts';
import { Personas } from './api/personas.ts';
import { control, CONTROL } from './control.ts';
import { Conversation } from './conversation.ts';
import { avatarFaults, type AnswerFault, type ApiCall, type Faults } from './faults.ts';

export interface TavusOptions {
  /** Requests must bring this key; made up unless given. */
  readonly apiKey?: string;
  /** 0 or absent: a free one. */
  readonly port?: number;
  /** Conversations that may be active at once; 25 unless said. */
  readonly maxConcurrent?: number;
  /** The persona ids that exist; any, unless said. */
  readonly personas?: readonly string[];
  /** How things go wrong, until {@link TavusStandIn.fault} says otherwise. */
  readonly faults?: Faults;
  /** Whether avatars keep a record (170 MB an hour of speech, in a temporary folder, removed at the end); true unless said. */
  readonly record?: boolean;
}

/** A request of the API. Times are ISO 8601. */
export interface RecordedCall {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** Undefined until an answer is sent, if ever one is. */
  status: number | undefined;
}

export interface TavusStandIn extends AsyncDisposable {
  /** What `TAVUS_API_URL` is to be: `http://127.0.0.1:<port>/v2`. */
  readonly url: string;
  readonly apiKey: string;
  /** In order of their creation; without those that were deleted for good. */
  readonly conversations: readonly Conversation[];
  /** The requests that came so far. */
  readonly calls: readonly Readonly<RecordedCall>[];
  /** Resolves when `count` requests in all have come. */
  asked(count: number): Promise<void>;
  /** Replaces the faults: of the API from now on, of avatars also those that are there. Resolves when they hold. */
  fault(faults: Faults): Promise<void>;
  /**
   * Faults of the next requests to create, one each; what they say of the avatar holds for that one's. Beyond, and for
   * all other calls, it is what {@link fault} said.
   */
  script(...faults: readonly Faults[]): void;
  /** The conversation number `count`, from 1; waits for it to be created. */
  created(count?: number): Promise<Conversation>;
  /** Ends every avatar and the server. */
  close(): Promise<void>;
}

/**
 * Starts a server on the loopback that speaks Tavus's REST API, and whose avatars join LiveKit rooms as Tavus's do, each
 * in a process of its own. It goes wrong as it is told, here or over HTTP (see `control`).
 */
export async function startTavus(options: TavusOptions = {}): Promise<TavusStandIn> {
  const apiKey = options.apiKey ?? `stand-in-${randomBytes(12).toString('hex')}`;
  const recordDir = options.record === false ? undefined : await mkdtemp(join(tmpdir(), 'showrunner-tavus-'));
  const conversations: Conversation[] = [];
  const begun: Conversation[] = [];
  const calls: RecordedCall[] = [];
  const scripted: Faults[] = [];
  const arrivals = new EventEmitter();
  const closing = new AbortController();
  let faults = options.faults ?? {};

  const begin = async (order: ConversationOrder, how: Faults): Promise<Conversation> => {
    const conversation = new Conversation({ order, faults: how, recordDir });
    conversations.push(conversation);
    await conversation.begin();
    begun.push(conversation);
    arrivals.emit('created');
    return conversation;
  };
  const api = {
    conversations,
    personas: new Personas(options.personas),
    maxConcurrent: options.maxConcurrent ?? 25,
    begin,
    remove: (conversation: Conversation): void => void conversations.splice(conversations.indexOf(conversation), 1),
  };
  const fault = async (next: Faults): Promise<void> => {
    faults = next;
    await Promise.all(conversations.map((conversation) => conversation.fault(avatarFaults(next))));
  };
  const script = (...next: readonly Faults[]): void => void scripted.push(...next);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? '';
    const body = await jsonOf(request);
    if (request.headers['x-api-key'] !== apiKey) {
      send(response, invalidToken);
      return;
    }
    if (pathname.startsWith(`${CONTROL}/`)) {
      send(response, await control({ conversations, fault, script }, { method, path: pathname, query, body }));
      return;
    }
    const asked: Request = { method, path: pathname.replace(/^\/v2(?=\/)/, ''), query, body };
    const call = callOf(asked);
    if (call === undefined || !pathname.startsWith('/v2/')) {
      send(response, notFound);
      return;
    }
    const how = call === 'create' ? (scripted.shift() ?? faults) : faults;
    const recorded: RecordedCall = { at: new Date().toISOString(), method, path: pathname, body, status: undefined };
    calls.push(recorded);
    arrivals.emit('asked');
    recorded.status = await answer(response, faultOf(how, call), () => perform(api, asked, how), closing.signal);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // listening on TCP, where it is never a path

  async function shut(): Promise<void> {
    closing.abort();
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    server.closeAllConnections();
    await Promise.all([closed, ...begun.map((conversation) => conversation.end('end_conversation_endpoint_hit'))]);
    if (recordDir !== undefined) await rm(recordDir, { recursive: true, force: true });
  }
  let shutting: Promise<void> | undefined;
  const close = (): Promise<void> => (shutting ??= shut());

  return {
    url: `http://127.0.0.1:${port}/v2`,
    apiKey,
    conversations,
    calls,
    fault,
    script,
    async created(count = 1) {
      for (;;) {
        const conversation = begun[count - 1];
        if (conversation) return conversation;
        await once(arrivals, 'created', { signal: closing.signal });
      }
    },
    async asked(count) {
      while (calls.length < count) await once(arrivals, 'asked', { signal: closing.signal });
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

const NO_FAULT: AnswerFault = {};
const faultOf = (faults: Faults, call: ApiCall): AnswerFault => faults[call] ?? NO_FAULT;
