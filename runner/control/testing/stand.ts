import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../core/log.ts';
import { readConfig, type Config } from '../../core/config.ts';
import { machineClock } from '../../core/machine-clock.ts';
import type { Checked, Loaded, Problem, Rendered, RoomDetail, RoomList, Said, Saved, Script, ScriptList, Token, Updated } from '../api/openapi.generated.ts';
import { startControl, type Control, type ControlOptions } from '../index.ts';
import { assertDocumented } from './document.ts';

export const OPERATOR = 'operator-key-of-tests';
export const VIEWER = 'viewer-key-of-tests';

/** Whatever an answer may have: which of it is there, the document says, and every answer is held against it. */
export type Body = Token & Required<Said> & RoomList & RoomDetail & Loaded & Updated & Rendered & ScriptList & Script & Saved & Checked & Required<Problem>;

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  /** Empty when it is no JSON. */
  readonly body: Body;
  readonly text: string;
}

export interface Ask {
  readonly key?: string | null;
  readonly json?: unknown;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Client {
  readonly url: string;
  /** As the operator unless another key (or null for none) is given. Every answer is held against the document. */
  ask(method: string, path: string, options?: Ask): Promise<Answered>;
}

export function client(url: string): Client {
  return {
    url,
    async ask(method, path, { key = OPERATOR, json, body, headers = {} } = {}) {
      const response = await fetch(url + path, {
        method,
        headers: {
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
      });
      const type = response.headers.get('content-type')?.split(';')[0] ?? '';
      const text = await response.text();
      const isJson = type.endsWith('json') && !type.includes('ndjson') && text !== '';
      const value: unknown = isJson ? JSON.parse(text) : text;
      if (method !== 'HEAD') assertDocumented(method, new URL(url + path).pathname, { status: response.status, type, body: value });
      return { status: response.status, type, headers: response.headers, body: (isJson ? value : {}) as Body, text };
    },
  };
}

export interface ControlStand extends Client {
  readonly control: Control;
  readonly folder: string;
  readonly scripts: string;
  readonly config: Config;
  /** Lines of its log. */
  readonly log: readonly string[];
  /** Ends it, and takes its folder away unless `keep`. */
  close(options?: { readonly keep?: boolean }): Promise<void>;
}

/** Nobody listens there. */
const NOWHERE = { url: 'ws://127.0.0.1:2', apiKey: 'APIkey', apiSecret: 'a-secret-of-thirty-two-characters' };

export interface StandOptions extends Partial<Pick<ControlOptions, 'rateLimits' | 'socketLimits' | 'timing' | 'studio' | 'drain'>> {
  readonly livekit?: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
  readonly env?: Readonly<Record<string, string>>;
  /** That of another stand, to go on with what it left. */
  readonly folder?: string;
}

/** For tests: a control server in this process, with folders of its own. */
export async function startStand({ livekit = NOWHERE, env = {}, folder: given, ...options }: StandOptions = {}): Promise<ControlStand> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'showrunner-control-')));
  const scripts = join(folder, 'scripts');
  await mkdir(scripts, { recursive: true });
  const config = readConfig({
    LIVEKIT_URL: livekit.url, LIVEKIT_API_KEY: livekit.apiKey, LIVEKIT_API_SECRET: livekit.apiSecret, PORT: '0',
    SCRIPTS_DIR: scripts, CACHE_DIR: join(folder, 'cache'), DATA_DIR: join(folder, 'data'),
    SHOWRUNNER_OPERATOR_KEY: OPERATOR, SHOWRUNNER_VIEWER_KEY: VIEWER, ...env,
  });
  const lines: string[] = [];
  const log = await createLog({ format: 'json', level: 'debug', destination: { write: (text) => lines.push(text) }, secrets: [livekit.apiSecret, OPERATOR, VIEWER] });
  const control = await startControl({ config, livekit, log, clock: machineClock, rateLimits: false, studio: join(folder, 'no-studio'), ...options });
  return {
    ...client(control.url), control, folder, scripts, config, log: lines,
    async close({ keep = false } = {}) {
      await control.close();
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}
