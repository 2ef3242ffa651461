import { toMs } from '../core/units.ts';
import type { LineItem, Rundown } from '../script/rundown.ts';
import { refOf } from '../show/index.ts';
import type { LineVoices } from '../voice/index.ts';

/** How much of a show's speech is there before it is due. */
export interface Readiness {
  /** Lines that are rendered, of how many. */
  readonly ready: number;
  readonly of: number;
  /** Item → the length of its voice in ms. */
  readonly lengths: Readonly<Record<string, number>>;
  /** Lines from `index` on come first. */
  from(index: number): void;
  close(): void;
}

export interface ReadinessOptions {
  readonly rundown: Rundown;
  readonly voices: LineVoices;
  readonly onChange: () => void;
  /** A line that no voice can speak now: it is tried again when it is due. */
  readonly onFailure: (line: LineItem, error: unknown) => void;
}

/** Renders the whole show into the cache, one line after another, whenever nothing more urgent is to be rendered. */
export function prepare({ rundown, voices, onChange, onFailure }: ReadinessOptions): Readiness {
  const closed = new AbortController();
  const left = rundown.items.filter((item): item is LineItem => item.kind === 'line');
  const of = left.length;
  const lengths: Record<string, number> = {};
  let ready = 0;
  let first = 0;

  const run = async (): Promise<void> => {
    while (!closed.signal.aborted) {
      const at = Math.max(0, left.findIndex(({ index }) => index >= first));
      const [line] = left.splice(at, 1);
      if (!line) return;
      try {
        lengths[refOf(line)] = Math.round(toMs(await voices.prepare(line, closed.signal)));
        ready++;
        onChange();
      } catch (error) {
        if (!closed.signal.aborted) onFailure(line, error);
      }
      await new Promise((resolve) => setImmediate(resolve)); // lines from the cache come at once, and are many
    }
  };
  void run();

  return {
    get ready() { return ready; },
    of, lengths,
    from: (index) => { first = index; },
    close: () => { closed.abort(new DOMException('The show is over.', 'AbortError')); },
  };
}
