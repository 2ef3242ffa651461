import { RoomServiceClient } from 'livekit-server-sdk';
import type { Handlers } from '../api/call.ts';
import type { Document } from '../api/document.ts';
import { Problem } from '../api/problem.ts';
import type { Metrics } from './metrics.ts';

export interface HealthOptions {
  readonly document: Document;
  readonly metrics: Metrics;
  /** Rejects with why LiveKit does not answer. */
  readonly liveKitAnswers: () => Promise<void>;
  readonly isClosing: () => boolean;
}

export function health({ document, metrics, liveKitAnswers, isClosing }: HealthOptions): Pick<Handlers, 'getHealth' | 'getReadiness' | 'getMetrics' | 'getDocument'> {
  return {
    getHealth: () => ({ status: 200, json: { status: 'ok' } }),
    async getReadiness() {
      if (isClosing()) throw new Problem(503, 'shutting-down', 'The server is shutting down: ask another, or this one in a moment.');
      await liveKitAnswers();
      return { status: 200, json: { status: 'ok' } };
    },
    getMetrics: async () => ({ status: 200, type: metrics.registry.contentType, data: await metrics.registry.metrics() }),
    getDocument: () => ({ status: 200, json: document, headers: { 'Cache-Control': 'no-cache' } }),
  };
}

/** So long an answer of LiveKit's counts, ms: probes come from everywhere, and must not load it. */
const FRESH_MS = 2_000;
const TIMEOUT_S = 2;

/** Asks LiveKit whether it is there and knows our key; several askers share one question. Rejects with a Problem, 503. */
export function liveKitProbe({ url, apiKey, apiSecret }: { readonly url: string; readonly apiKey: string; readonly apiSecret: string }, now: () => number): () => Promise<void> {
  const api = new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: TIMEOUT_S });
  let asked: { readonly at: number; readonly answer: Promise<void> } | undefined;
  const ask = async (): Promise<void> => {
    try {
      await api.listRooms(['showrunner-readiness']);
    } catch (error) {
      const status = error instanceof Error && 'status' in error ? error.status : undefined;
      if (status === 401 || status === 403) throw new Problem(503, 'livekit-unauthorized', `LiveKit at ${url} does not know LIVEKIT_API_KEY, or LIVEKIT_API_SECRET is not its secret.`, { cause: error });
      throw new Problem(503, 'livekit-unreachable', `LiveKit at ${url} does not answer. Check LIVEKIT_URL, and that the server runs.`, { cause: error });
    }
  };
  return () => {
    if (asked === undefined || now() - asked.at > FRESH_MS) asked = { at: now(), answer: ask() };
    return asked.answer;
  };
}
