import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A line of the as-run log, as far as it matters here. */
interface Entry {
  readonly msg?: string;
  readonly type?: string;
  readonly item?: string | null;
  readonly text?: string;
  /** ISO 8601. */
  readonly at?: string;
}

const PROGRAM = fileURLToPath(new URL('../../bin/showrunner.js', import.meta.url));

/** A `showrunner run` under way, known by its log alone. */
export class Run {
  readonly #child: ChildProcess;
  readonly #entries: Entry[] = [];
  readonly #wrote: string[] = [];
  readonly #started = Promise.withResolvers<undefined>();
  /** Resolves when the process has ended and all of its log is read. */
  readonly ended: Promise<void>;

  constructor(args: readonly string[], options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }) {
    this.#child = spawn(process.execPath, [PROGRAM, 'run', ...args, '--log-format', 'json'], {
      cwd: options.cwd,
      env: { ...options.env, LOG_LEVEL: 'debug' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const closed = new Promise<void>((resolve) => this.#child.once('close', () => { resolve(); }));
    const read = new Promise<void>((resolve) => {
      if (this.#child.stderr) createInterface(this.#child.stderr).on('line', (line) => { this.#take(line); }).once('close', resolve);
    });
    this.ended = Promise.all([closed, read]).then(() => undefined);
    void this.ended.then(() => { this.#started.reject(new Error(`It ended before a line began:\n${this.said}`)); });
    this.#started.promise.catch(() => {}); // whoever waits for it hears of it
  }

  /** Resolves when the first line is heard; rejects when the process ends before. */
  get onAir(): Promise<undefined> {
    return this.#started.promise;
  }

  get said(): string {
    return this.#wrote.join('\n');
  }

  /** Ended by itself, and well. */
  get isDone(): boolean {
    return this.#child.exitCode === 0;
  }

  get isOver(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Whether a line was on air at that time (ms since the epoch), by its as-run log. */
  isInLine(time: number): boolean {
    const until = this.#entries.filter(({ at }) => at !== undefined && Date.parse(at) <= time);
    const last = until.findLastIndex(({ type, text }) => type === 'started' && text !== undefined);
    const line = until[last];
    return line !== undefined && !until.slice(last + 1).some(({ type, item }) => item === line.item && (type === 'finished' || type === 'interrupted'));
  }

  #take(text: string): void {
    this.#wrote.push(text);
    const entry = entryOf(text);
    if (!entry) return;
    this.#entries.push(entry);
    if (entry.type === 'started' && entry.text !== undefined) this.#started.resolve(undefined);
  }
}

function entryOf(line: string): Entry | undefined {
  try {
    // as: what is not of the as-run log is sorted out here.
    const entry = JSON.parse(line) as Entry;
    return entry.msg === 'as-run' ? entry : undefined;
  } catch {
    return undefined; // words for people
  }
}
