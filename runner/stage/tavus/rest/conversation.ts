/** A conversation, as Tavus tells of it. It is billed, and holds one of the account's places, until it has ended. */
export interface Conversation {
  readonly id: string;
  readonly name: string;
  /** `active` or `ended`; others are not documented. */
  readonly status: string;
  readonly created?: Date;
}

/** Undefined for what is no conversation: an answer comes from outside. */
export function readConversation(value: unknown): Conversation | undefined {
  if (!isRecord(value)) return undefined;
  const { conversation_id: id, conversation_name: name, status, created_at: at } = value;
  if (typeof id !== 'string' || id === '') return undefined;
  const created = typeof at === 'string' ? readTime(at) : undefined;
  return {
    id,
    name: typeof name === 'string' ? name : '',
    status: typeof status === 'string' ? status : '',
    ...(created && { created }),
  };
}

/** A page of the list: `{data: [...], total_count}`. Undefined for anything else. */
export function readPage(value: unknown): { readonly conversations: readonly Conversation[]; readonly total: number } | undefined {
  if (!isRecord(value) || !Array.isArray(value.data)) return undefined;
  const conversations = value.data.map(readConversation).filter((each) => each !== undefined);
  return { conversations, total: typeof value.total_count === 'number' ? value.total_count : conversations.length };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Tavus writes UTC, not always with the Z. */
function readTime(text: string): Date | undefined {
  const time = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
