import type { Conversation } from '../conversation.ts';

/** A conversation as Tavus shows it, with the names of ids it was asked for with. */
export function shown({ id, name, status, order, created, updated }: Conversation): Record<string, unknown> {
  const [persona, replica] = order.naming === 'new' ? (['pal_id', 'face_id'] as const) : (['persona_id', 'replica_id'] as const);
  return {
    conversation_id: id,
    conversation_name: name,
    conversation_url: `https://tavus.daily.co/${id}`,
    status,
    callback_url: order.callbackUrl,
    [replica]: order.replica ?? null,
    [persona]: order.persona ?? null,
    created_at: created.toISOString(),
    updated_at: updated.toISOString(),
  };
}

/** With `verbose=true`: also what happened to it. */
export function shownVerbose(conversation: Conversation): Record<string, unknown> {
  const { happened, endReason, id, updated, created } = conversation;
  const event = (type: string, properties: Record<string, unknown>, timestamp: Date): unknown =>
    ({ conversation_id: id, event_type: type, message_type: type.split('.')[0], properties, timestamp: timestamp.toISOString() });
  const ready = happened.find(({ type }) => type === 'ready');
  return {
    ...shown(conversation),
    shutdown_reason: endReason ?? null,
    events: [
      ...(ready ? [event('system.replica_joined', {}, created)] : []),
      ...(endReason === undefined ? [] : [event('system.shutdown', { shutdown_reason: endReason }, updated)]),
    ],
  };
}

/** One page of a list as Tavus pages it: `limit` (10) a page, `page` from 1, the newest first. */
export function page(conversations: readonly Conversation[], query: URLSearchParams): Record<string, unknown> {
  const status = query.get('status');
  const found = conversations.filter((conversation) => status === null || conversation.status === status).toReversed();
  const limit = wholeFrom1(query.get('limit'), 10);
  const first = (wholeFrom1(query.get('page'), 1) - 1) * limit;
  return { data: found.slice(first, first + limit).map(shown), total_count: found.length };
}

function wholeFrom1(text: string | null, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && value >= 1 ? value : otherwise;
}
