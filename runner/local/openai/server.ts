import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { errorFor, sendSound } from './answer.ts';
import type { Asked } from './answer.ts';
import type { Behaviour } from './behaviour.ts';
import { noKey, unknownUrl, wrongKey } from './errors.ts';
import type { ApiError } from './errors.ts';
import { isApiError, readSpeechBody } from './request.ts';
import type { SpeechBody } from './request.ts';

export interface OpenAIStandInOptions {
  /** Requests must bring this key; any other is answered 401. Absent: any key will do. */
  readonly apiKey?: string;
  /** How requests are answered for which nothing was scripted. */
  readonly behaviour?: Behaviour;
  /** 0 or absent: a free one. */
  readonly port?: number;
}

/** A request that asked for speech (those that were turned down at the door are not recorded). */
export interface RecordedRequest {
  readonly body: SpeechBody;
  /** `answered`: the whole answer, error or sound, was handed over. `gone`: the connection ended before that. */
  readonly ended: Promise<'answered' | 'gone'>;
}

export interface OpenAIStandIn {
  /** What `OPENAI_BASE_URL` is to be: `http://127.0.0.1:<port>/v1`. */
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** How the next requests are answered, one behaviour each; after them it is `options.behaviour` again. */
  script(...behaviours: readonly Behaviour[]): void;
  /** Resolves when `count` requests in all have come. */
  asked(count: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts an HTTP server on the loopback that speaks OpenAI's `POST /v1/audio/speech`, its errors word for word, and goes
 * wrong as scripted. The sound is made of the words (see `render`), so that `hear` can tell which were spoken.
 */
export async function startOpenAI(options: OpenAIStandInOptions = {}): Promise<OpenAIStandIn> {
  const requests: RecordedRequest[] = [];
  const scripted: Behaviour[] = [];
  const arrivals = new EventEmitter();
  const closing = new AbortController();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    const ended = new Promise<'answered' | 'gone'>((resolve) => {
      response.once('close', () => {
        resolve(response.writableFinished ? 'answered' : 'gone');
        gone.abort();
      });
    });
    const asked = read(request, await text(request), options.apiKey);
    if (isApiError(asked)) {
      sendError(response, asked);
      return;
    }
    requests.push({ body: asked.body, ended });
    arrivals.emit('request');
    const behaviour = scripted.shift() ?? options.behaviour ?? {};
    const error = errorFor(behaviour, asked, new Date());
    if (error) sendError(response, error);
    else await sendSound(response, behaviour, asked, AbortSignal.any([gone.signal, closing.signal]));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // listening on TCP, where it is never a path

  async function close(): Promise<void> {
    closing.abort();
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    server.closeAllConnections();
    await closed;
  }

  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    script: (...behaviours) => void scripted.push(...behaviours),
    async asked(count) {
      while (requests.length < count) await once(arrivals, 'request', { signal: closing.signal });
    },
    close,
  };
}

function read(request: IncomingMessage, body: string, apiKey: string | undefined): Asked | ApiError {
  const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (key === undefined) return noKey();
  if (apiKey !== undefined && key !== apiKey) return wrongKey(key);
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method !== 'POST' || pathname !== '/v1/audio/speech') return unknownUrl(request.method ?? '', pathname);
  const speech = readSpeechBody(body);
  return isApiError(speech) ? speech : { body: speech, key };
}

function sendError(response: ServerResponse, { status, headers, body }: ApiError): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_standin', ...headers }).end(JSON.stringify(body, undefined, 4));
}
