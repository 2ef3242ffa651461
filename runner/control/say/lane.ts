import type { AsRunEntry, By } from '../../show/index.ts';
import type { Reply } from '../../wire/index.ts';
import { Problem, refusal } from '../api/problem.ts';
import { noShow, type Desk } from '../supervisor/desk.ts';
import type { Keeper } from '../supervisor/keeper.ts';
import { split } from './split.ts';

export interface Line {
  readonly id: string;
  readonly text: string;
  readonly speaker?: string | undefined;
  readonly mode: 'queue' | 'interrupt';
  readonly by: By;
}

/** As many lines wait at most: the show's own number, looked at here so that a long text is not begun in vain. */
const MOST_WAITING = 100;
/** A line that is not heard by then is not waited for any longer, ms. */
const HEARD_WITHIN_MS = 600_000;

/**
 * Says lines in one room in the order in which they came, however many come at once: each is on its way before the next, and the answers are waited for
 * beside each other.
 */
export class SayLane {
  readonly #desk: Desk;
  readonly #keeper: Keeper;
  #last: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk, keeper: Keeper) {
    this.#desk = desk;
    this.#keeper = keeper;
  }

  /**
   * Resolves when the line waits to be spoken, with how many wait before it. Rejects with a Problem: `queue-full`, `unknown-speaker`, `nothing-to-speak`,
   * `no-agent`, `no-answer` and LiveKit's.
   */
  async say(line: Line): Promise<{ readonly position: number; readonly lastId: string }> {
    const parts = split(line.text);
    this.#desk.touch();
    const ready = this.#keeper.bring({ by: line.by });
    ready.catch(() => undefined); // waited for below
    const sending = this.#last.then(async () => {
      await ready;
      const { link, known } = this.#desk;
      if (!link) throw noShow(this.#desk.room);
      if (parts.length > 1 && (known.snapshot?.queue.length ?? 0) + parts.length > MOST_WAITING) throw queueFull(`The text makes ${parts.length} lines`);
      // All of it before anything of the next line; each `say` is under way when it is called.
      return { replies: parts.map((text, part) => link.say({
        id: idOf(line.id, part), text, by: line.by,
        mode: part === 0 ? line.mode : 'queue',
        ...(line.speaker === undefined ? {} : { speaker: line.speaker }),
      })) };
    });
    this.#last = sending.catch(() => undefined);
    const { replies } = await sending;
    const answers = await Promise.all(replies);
    const refused = answers.findIndex(({ ok }) => !ok);
    const answer = answers[refused];
    if (answer && !answer.ok) throw refusal(answer.code, refused === 0 ? answer.message : `${answer.message} (The first ${refused} of ${parts.length} parts of the text will be spoken.)`, 409);
    return { position: positionOf(answers[0]), lastId: idOf(line.id, parts.length - 1) };
  }

  /** The entry that tells what became of a line. Rejects with a Problem, 504 `not-heard`, or the signal's reason. */
  async heard(id: string, signal: AbortSignal): Promise<AsRunEntry> {
    const desk = this.#desk;
    const { promise, resolve, reject } = Promise.withResolvers<AsRunEntry>();
    const onOver = (over: string, entry: AsRunEntry): void => { if (over === id) resolve(entry); };
    const onAbort = (): void => { reject(signal.reason); };
    const late = setTimeout(() => { reject(new Problem(504, 'not-heard', `The line “${id}” was not heard within ${HEARD_WITHIN_MS / 60_000} minutes. It is still waiting.`)); }, HEARD_WITHIN_MS);
    desk.on('over', onOver);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      signal.throwIfAborted();
      const before = desk.known.overOf(id);
      return before ?? await promise;
    } finally {
      clearTimeout(late);
      desk.off('over', onOver);
      signal.removeEventListener('abort', onAbort);
    }
  }
}

/** `<id>`, `<id>.2`, … */
const idOf = (id: string, part: number): string => (part === 0 ? id : `${id}.${part + 1}`);

const queueFull = (what: string): Problem => new Problem(429, 'queue-full', `${what}, and ${MOST_WAITING} lines may wait: let some be spoken first.`);

function positionOf(reply: Reply | undefined): number {
  const position = reply?.ok === true ? reply.result?.position : undefined;
  return typeof position === 'number' ? position : 0;
}
