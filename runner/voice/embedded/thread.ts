import { Worker } from 'node:worker_threads';
import { VoiceError } from '../voice-error.ts';
import type { Answer, Ask, Shared } from './protocol.ts';
import type { Spoken } from './speech.ts';

export interface SpeechThread {
  /** Says one text after another, each when those before it are done. */
  speak(ask: Omit<Ask, 'id'>, signal: AbortSignal): ReadableStream<Spoken>;
  /** How many texts it has to say. */
  readonly load: number;
  close(): Promise<void>;
}

interface Job {
  readonly ask: Ask;
  emit(spoken: Spoken): void;
  end(error?: unknown): void;
}

/** Flite needs some 15 ms for a second of speech; 4,096 characters are five minutes of it. */
const LONGEST_MS = 120_000;

const SELF = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';

/**
 * The worker thread and the row of what waits for it. It starts with the first request, stays, and never keeps the
 * process alive while it is idle. A crash fails the request it happened in; the next one gets a new thread.
 */
export function createThread(options: { longest?: number; file?: URL } = {}): SpeechThread {
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let active: Job | undefined;
  let watchdog: NodeJS.Timeout | undefined;
  let lastId = 0;
  let closed = false;

  function start(): Worker {
    const data: Shared = { cancelled };
    const started = new Worker(options.file ?? new URL(SELF, import.meta.url), { workerData: data, name: 'embedded voice', execArgv: [] });
    started.on('message', (answer: Answer) => receive(answer));
    started.on('error', (error) => lose(started, error));
    started.on('exit', (code) => lose(started, new Error(`the thread ended with status ${code}`)));
    return started;
  }

  function receive(answer: Answer): void {
    if (active?.ask.id !== answer.id) return;
    if (answer.type === 'spoken') active.emit(answer.spoken);
    else finish(answer.type === 'failed' ? crash(answer.message) : undefined);
  }

  function lose(lost: Worker, error: unknown): void {
    if (worker !== lost) return;
    worker = undefined;
    if (active) finish(crash(error instanceof Error ? error.message : String(error), error));
  }

  function finish(error?: unknown): void {
    const done = active;
    active = undefined;
    clearTimeout(watchdog);
    done?.end(error);
    next();
  }

  function next(): void {
    if (active) return;
    active = waiting.shift();
    if (!active) {
      worker?.unref();
      return;
    }
    worker ??= start();
    worker.ref();
    watchdog = setTimeout(stuck, options.longest ?? LONGEST_MS);
    worker.postMessage(active.ask);
  }

  function stuck(): void {
    const lost = worker;
    worker = undefined;
    void lost?.terminate();
    finish(new VoiceError('timeout', 'The embedded voice did not finish a line in time. Make the line shorter.'));
  }

  return {
    speak(ask, signal) {
      const id = (lastId = (lastId % 0x7fff_fffe) + 1);
      let abort = (): void => {};
      return new ReadableStream<Spoken>({
        start(controller) {
          signal.throwIfAborted();
          if (closed) throw new VoiceError('refused', 'The embedded voice is closed.');
          const job: Job = {
            ask: { ...ask, id },
            emit: (spoken) => controller.enqueue(spoken),
            end(error) {
              signal.removeEventListener('abort', abort);
              if (error === undefined) controller.close();
              else controller.error(error);
            },
          };
          abort = () => {
            signal.removeEventListener('abort', abort);
            const place = waiting.indexOf(job);
            if (place >= 0) waiting.splice(place, 1);
            else if (active === job) Atomics.store(cancelled, 0, id);
            // What the thread still says of it is not listened to.
            job.emit = () => {};
            job.end = () => {};
            controller.error(signal.reason);
          };
          signal.addEventListener('abort', abort);
          waiting.push(job);
          next();
        },
        cancel: () => abort(),
      });
    },
    get load() {
      return waiting.length + (active ? 1 : 0);
    },
    async close() {
      closed = true;
      const last = worker;
      worker = undefined;
      waiting.splice(0).forEach((job) => job.end(new VoiceError('refused', 'The embedded voice is closed.')));
      if (active) finish(new VoiceError('refused', 'The embedded voice is closed.'));
      await last?.terminate();
    },
  };
}

function crash(reason: string, cause?: unknown): VoiceError {
  return new VoiceError('server', `The embedded voice broke down: ${reason}. It is started anew for the next line.`, { cause });
}
