import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, WAV_HEADER_BYTES, wavHeader } from '../audio/index.ts';
import { RehearsalClock } from '../core/rehearsal-clock.ts';
import { toMs, type Ms, type Samples } from '../core/units.ts';
import type { Rundown } from '../script/rundown.ts';
import { Player, type AsRunEntry, type State, type Voices } from '../show/index.ts';
import { FileRoute } from '../stage/file/index.ts';
import { RouteStage } from '../stage/stage.ts';
import type { Clock } from '../core/clock.ts';
import { endOf, type Ending } from './ending.ts';
import { timelineOf, type FiredCue } from './timeline.ts';
import { Transcript } from './transcript.ts';
import { vtt } from './vtt.ts';

export interface RenderOptions {
  readonly rundown: Rundown;
  /** Makes the voices; they are closed at the end. */
  readonly voices: (clock: Clock) => Voices & { close(): Promise<void> };
  /** The folder the four files go to; made when there is none. */
  readonly out: string;
  readonly hold?: boolean;
  /** The index of the item to begin with. */
  readonly from?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly onEntry?: (entry: AsRunEntry) => void;
}

export interface Progress {
  /** Items that are behind, of how many. */
  readonly done: number;
  readonly of: number;
  /** How much of the show has been heard. */
  readonly heard: Ms;
}

export interface Rendered extends Ending {
  readonly duration: Ms;
  readonly files: readonly string[];
}

const FILES = ['show.wav', 'show.vtt', 'timeline.json', 'log.jsonl'] as const;

/**
 * Performs a show to files, as fast as its voices speak: `show.wav` (24 kHz, mono, s16), `show.vtt`, `timeline.json`,
 * `log.jsonl`. The same show gives the same bytes. They appear together, when all of them are whole.
 */
export async function render(options: RenderOptions): Promise<Rendered> {
  const { rundown, out, signal } = options;
  await mkdir(out, { recursive: true });
  const partial = (name: string): string => join(out, `.${name}.${process.pid}.part`);
  try {
    const { wav, duration, ending, entries, transcript, cues } = await perform(options, partial('show.wav'));
    signal?.throwIfAborted();
    const timeline = timelineOf(rundown, { entries, stretches: transcript.stretches, cues, duration });
    const texts = {
      'show.vtt': vtt(transcript.stretches, rundown.title, 0 as Ms),
      'timeline.json': `${JSON.stringify(timeline, null, 2)}\n`,
      'log.jsonl': entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
    };
    await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(partial(name), text)));
    for (const name of FILES) await rename(name === 'show.wav' ? wav : partial(name), join(out, name));
    return { ...ending, duration, files: FILES.map((name) => join(out, name)) };
  } finally {
    await Promise.all(FILES.map((name) => rm(partial(name), { force: true })));
  }
}

async function perform({ rundown, voices: makeVoices, hold = false, from = 0, signal, onProgress, onEntry }: RenderOptions, wav: string): Promise<{
  wav: string; duration: Ms; ending: Ending; entries: AsRunEntry[]; transcript: Transcript; cues: FiredCue[];
}> {
  const clock = new RehearsalClock();
  const file = new WavFile(wav);
  const voices = makeVoices(clock);
  const transcript = new Transcript();
  const entries: AsRunEntry[] = [];
  const cues: FiredCue[] = [];
  try {
    const stage = new RouteStage({ route: new FileRoute({ clock, sink: (pcm) => { file.write(pcm); } }), clock, whole: true });
    let changed: (state: State) => void = () => undefined;
    const player = new Player({
      rundown, voices, stage, clock, hold, from, rehearsal: true, route: 'file',
      audience: {
        entry: (entry) => { entries.push(entry); onEntry?.(entry); },
        cue: (cue) => cues.push(cue),
        caption: transcript.hear,
        state: (state) => { changed(state); },
      },
    });
    const ending = endOf(player, (listener) => {
      changed = (state) => {
        onProgress?.({ done: state.cursor.index - state.fed.length, of: rundown.items.length, heard: clock.now() });
        listener(state);
      };
    }, { stops: true, ...(signal ? { signal } : {}) });
    try {
      void player.command({ command: 'go' }, 'script');
      const end = await clock.run(ending);
      await player.close();
      return { wav, duration: toMs(file.close()), ending: end, entries, transcript, cues };
    } finally {
      await player.close();
    }
  } finally {
    file.close();
    await voices.close();
  }
}

/** A WAV file that grows; its header is set right at the end. */
class WavFile {
  readonly #file: number;
  #count = 0;
  #isOpen = true;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
    writeSync(this.#file, wavHeader(0));
  }

  write(pcm: Int16Array): void {
    if (!this.#isOpen) return;
    writeSync(this.#file, bytesOf(pcm));
    this.#count += pcm.length;
  }

  /** Gives the number of samples. */
  close(): Samples {
    if (this.#isOpen) {
      writeSync(this.#file, wavHeader(this.#count), 0, WAV_HEADER_BYTES, 0);
      closeSync(this.#file);
      this.#isOpen = false;
    }
    return this.#count as Samples;
  }
}
