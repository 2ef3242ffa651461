const KEPT = 60;

/** What agent and control server wrote, line by line: JSON, as programs read it. */
export class Lines {
  #rest = '';
  #kept: string[] = [];
  readonly #jobs = new Map<string, number>();

  take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#line(line);
  }

  /** What was said beside the log. */
  note(line: string): void {
    this.#keep(line);
  }

  /** The process that performs in `room`: the last one that said so. */
  jobOf(room: string): number {
    const pid = this.#jobs.get(room);
    if (pid === undefined) throw new Error(`No process has said that it performs in ${room}`);
    return pid;
  }

  /** The end of it all, for whoever must find out what went wrong. */
  get last(): string {
    return this.#kept.join('\n');
  }

  #line(line: string): void {
    this.#keep(line);
    const { pid, room } = entryOf(line);
    if (typeof pid === 'number' && typeof room === 'string') this.#jobs.set(room, pid);
  }

  #keep(line: string): void {
    this.#kept.push(line.slice(0, 500));
    if (this.#kept.length > 2 * KEPT) this.#kept = this.#kept.slice(-KEPT);
  }
}

function entryOf(line: string): { readonly pid?: unknown; readonly room?: unknown } {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null ? entry : {};
  } catch {
    return {}; // words for people, or half of a line
  }
}
