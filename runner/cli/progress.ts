import { createLogUpdate } from 'log-update';

const WIDTH = 24;

export interface ProgressBar {
  /** `part`: from 0 to 1. */
  show(part: number, text: string): void;
  /** Takes the bar away. */
  end(): void;
}

/** On a terminal a bar in one line; elsewhere a plain line for each tenth. On stderr, for stdout is for results. */
export function progressBar({ quiet, stream = process.stderr }: { quiet: boolean; stream?: NodeJS.WriteStream }): ProgressBar {
  if (quiet) return { show: () => undefined, end: () => undefined };
  if (!stream.isTTY) {
    let tenths = 0;
    return {
      show: (part, text) => {
        if (Math.floor(part * 10) <= tenths) return;
        tenths = Math.floor(part * 10);
        stream.write(`${tenths * 10} % ${text}\n`);
      },
      end: () => undefined,
    };
  }
  const update = createLogUpdate(stream);
  let last = 0;
  return {
    show: (part, text) => {
      const now = performance.now();
      if (now - last < 50) return; // eyes are no faster
      last = now;
      const full = Math.round(Math.min(1, Math.max(0, part)) * WIDTH);
      update(`${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${text}`);
    },
    end: () => { update.clear(); },
  };
}
