import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after } from 'node:test';

/** How one request is answered, instead of well. */
export interface Wrong {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Done all the same. */
  readonly done?: boolean;
  /** Nothing is done, or answered, before. */
  readonly hold?: Promise<void>;
  /** Never answered. */
  readonly hang?: boolean;
  /** The connection is cut. */
  readonly drop?: boolean;
}

export interface Listed { readonly conversation_id: string; readonly conversation_name: string; status: string; readonly created_at: string }
export type Call = 'create' | 'list' | 'end';

/** Tavus' REST API without any avatars, answering with its true bodies; and wrong, once for each `wrong` it is told. */
export interface TinyTavus {
  readonly apiUrl: string;
  readonly apiKey: string;
  readonly conversations: Listed[];
  readonly calls: { readonly call: Call; readonly body: unknown; readonly key: string | undefined; readonly path: string }[];
  wrong(call: Call, ...how: readonly Wrong[]): void;
  /** Resolves when so many calls of the kind have come. */
  called(call: Call, count?: number): Promise<void>;
  active(): readonly string[];
  /** A conversation that somebody has opened. */
  open(name: string): string;
  /** What the list gives at most, whatever is asked for. */
  pageLimit: number;
}

export async function tinyTavus({ maxConcurrent = 100 }: { readonly maxConcurrent?: number } = {}): Promise<TinyTavus> {
  const apiKey = `key-${randomUUID()}`;
  const conversations: Listed[] = [];
  const calls: TinyTavus['calls'] = [];
  const wrongs = new Map<Call, Wrong[]>();
  let waiting: (() => void)[] = [];

  const open = (name: string): string => {
    const id = `c${randomUUID().slice(0, 11)}`;
    // As Tavus writes it, in the list: without the Z.
    conversations.unshift({ conversation_id: id, conversation_name: name, status: 'active', created_at: new Date().toISOString().replace('Z', '000') });
    return id;
  };
  const tiny: TinyTavus = {
    apiUrl: '', apiKey, conversations, calls, open, pageLimit: 50,
    wrong: (call, ...how) => void wrongs.set(call, [...(wrongs.get(call) ?? []), ...how]),
    async called(call, count = 1) {
      while (calls.filter((each) => each.call === call).length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    active: () => conversations.filter(({ status }) => status === 'active').map(({ conversation_name }) => conversation_name),
  };
  const answer = (status: number, body: unknown) => ({ status, body: JSON.stringify(body) });

  function perform(call: Call, url: URL, body: unknown): { readonly status: number; readonly body: string } {
    if (call === 'list') {
      const found = conversations.filter(({ status }) => status === (url.searchParams.get('status') ?? status));
      const limit = Math.min(tiny.pageLimit, Number(url.searchParams.get('limit') ?? 10));
      const from = (Number(url.searchParams.get('page') ?? 1) - 1) * limit;
      return answer(200, { data: found.slice(from, from + limit), total_count: found.length });
    }
    if (call === 'end') {
      const found = conversations.find(({ conversation_id }) => url.pathname.includes(`/${conversation_id}/`));
      if (!found) return answer(400, { error: 'Invalid conversation_id' });
      found.status = 'ended';
      return answer(200, {});
    }
    if (tiny.active().length >= maxConcurrent) return answer(400, { message: 'User has reached maximum concurrent conversations' });
    const { conversation_name: name } = body as { conversation_name: string };
    open(name);
    return answer(200, conversations[0]);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://x');
    const raw = await text(request);
    const body: unknown = raw === '' ? undefined : JSON.parse(raw);
    const call = request.method === 'GET' ? 'list' : url.pathname.endsWith('/end') ? 'end' : 'create';
    const key = request.headers['x-api-key'];
    calls.push({ call, body, key: typeof key === 'string' ? key : undefined, path: url.pathname + url.search });
    for (const wake of waiting.splice(0)) wake();
    const wrong = wrongs.get(call)?.shift();
    await wrong?.hold;
    const good = !wrong || wrong.done || wrong.hold ? perform(call, url, body) : undefined;
    if (wrong?.hang) return;
    if (wrong?.drop) request.socket.destroy();
    else response.writeHead(wrong?.status ?? good?.status ?? 200, { 'content-type': 'application/json', ...wrong?.headers }).end(wrong?.body ?? good?.body);
  }

  const server = createServer((request, response) => { handle(request, response).catch(() => response.destroy()); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => { server.close(resolve); });
    waiting = [];
  });
  return Object.assign(tiny, { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2` });
}
