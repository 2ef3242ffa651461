import type { Conversation } from '../conversation.ts';
import type { ApiCall, Faults } from '../faults.ts';
import { readConversationOrder, type ConversationOrder } from './create.ts';
import { invalidConversation, invalidPersona, notFound, tooMany, type ApiError } from './errors.ts';
import type { Personas } from './personas.ts';
import { page, shown, shownVerbose } from './show.ts';

export interface Answer {
  readonly status: number;
  /** None with 204. */
  readonly body?: unknown;
}

export interface ApiOptions {
  readonly conversations: readonly Conversation[];
  readonly personas: Personas;
  readonly maxConcurrent: number;
  /** Makes a conversation exist and begin. */
  readonly begin: (order: ConversationOrder, faults: Faults) => Promise<Conversation>;
  readonly remove: (conversation: Conversation) => void;
}

export interface Request {
  readonly method: string;
  /** Without `/v2`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** Which of the calls a request is, so that its fault is known before anything is done; undefined: there is no such. */
export function callOf({ method, path }: Request): ApiCall | undefined {
  const one = /^\/conversations\/[^/]+$/.test(path);
  if (method === 'POST' && path === '/conversations') return 'create';
  if (method === 'GET' && path === '/conversations') return 'list';
  if (method === 'GET' && one) return 'get';
  if (method === 'POST' && /^\/conversations\/[^/]+\/end$/.test(path)) return 'end';
  if (method === 'DELETE' && one) return 'delete';
  if (method === 'POST' && (path === '/pals' || path === '/personas')) return 'persona';
  return undefined;
}

/** Does what is asked, as Tavus does it. `faults` are those of the avatar that a new conversation gets. */
export async function perform(options: ApiOptions, request: Request, faults: Faults): Promise<Answer> {
  const { path, query, body } = request;
  const call = callOf(request);
  switch (call) {
    case undefined:
      return notFound;
    case 'create':
      return await create(options, body, faults);
    case 'list':
      return { status: 200, body: page(options.conversations, query) };
    case 'persona':
      return options.personas.create(path === '/pals' ? 'new' : 'old', body);
    case 'get':
    case 'end':
    case 'delete': {
      const conversation = options.conversations.find(({ id }) => id === path.split('/')[2]);
      return conversation ? await performOn(options, conversation, call, query) : invalidConversation;
    }
  }
}

async function create({ conversations, personas, maxConcurrent, begin }: ApiOptions, body: unknown, faults: Faults): Promise<Answer> {
  const order = readConversationOrder(body);
  if ('status' in order) return order satisfies ApiError;
  if (order.persona !== undefined && !personas.exists(order.persona)) return invalidPersona(order.naming === 'new' ? 'pal_id' : 'persona_id');
  if (conversations.filter(({ status }) => status === 'active').length >= maxConcurrent) return tooMany;
  const elsewhere = order.persona !== undefined && !personas.echoes(order.persona);
  const conversation = await begin(order, elsewhere ? { ...faults, neverJoins: true } : faults);
  const { conversation_id, conversation_name, conversation_url, status, callback_url, created_at } = shown(conversation);
  return { status: 200, body: { conversation_id, conversation_name, conversation_url, status, callback_url, created_at } };
}

async function performOn({ remove }: ApiOptions, conversation: Conversation, call: 'get' | 'end' | 'delete', query: URLSearchParams): Promise<Answer> {
  switch (call) {
    case 'get':
      return { status: 200, body: query.get('verbose') === 'true' ? shownVerbose(conversation) : shown(conversation) };
    case 'end':
      // Tavus answers before the avatar has left.
      void conversation.end('end_conversation_endpoint_hit');
      return { status: 200, body: {} };
    case 'delete':
      void conversation.end('deleted');
      if (query.get('hard') === 'true') remove(conversation);
      return { status: 204 };
  }
}
