import type { AsRunEntry } from '../../runner/show/index.ts';
import type { ShowView } from '../../runner/wire/index.ts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Whoever runs the show by HTTP. */
export class Operator {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, key: string) {
    this.#url = url;
    this.#headers = { 'authorization': `Bearer ${key}`, 'content-type': 'application/json' };
  }

  /** Whatever the answer is. */
  async ask(path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.#url}${path}`, { headers: this.#headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) });
    return { status: response.status, body: (await response.json()) as Answer['body'] }; // the server's own
  }

  /** Throws when it is refused. */
  async post(path: string, body: object): Promise<Answer['body']> {
    const answer = await this.ask(path, body);
    if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async load(room: string, source: string): Promise<void> {
    await this.post(`/rooms/${room}/load`, { source });
  }

  async go(room: string): Promise<void> {
    await this.post(`/rooms/${room}/go`, {});
  }

  /** Undefined while the server does not answer, or knows of none. */
  async show(room: string): Promise<ShowView | undefined> {
    const answer = await this.ask(`/rooms/${room}`).catch(() => undefined);
    return answer?.status === 200 ? (answer.body as unknown as ShowView) : undefined; // as the document says
  }

  /** The as-run log of the room, as the server keeps it. */
  async log(room: string): Promise<readonly AsRunEntry[]> {
    const response = await fetch(`${this.#url}/rooms/${room}/log`, { headers: this.#headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`GET /rooms/${room}/log: ${response.status} ${text}`);
    return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as AsRunEntry); // as the document says
  }
}
