import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a process and all that it started use together. From /proc, so on Linux alone. */
export interface Usage {
  readonly processes: number;
  /** MB (10^6 bytes), memory that several share split among them. */
  readonly memory: number;
  /** CPU time so far, s. */
  readonly cpu: number;
}

/** What /proc counts CPU time in: the same on every Linux. */
const TICKS_A_SECOND = 100;

export function usageOf(root: number): Usage {
  const pids = treeOf(root);
  const used = pids.map((pid) => ({ memory: memoryOf(pid), cpu: cpuOf(pid) }));
  return {
    processes: pids.length,
    memory: used.reduce((sum, { memory }) => sum + memory, 0),
    cpu: used.reduce((sum, { cpu }) => sum + cpu, 0),
  };
}

const REST_MS = 500;
/** Of one core: a line that is spoken and heard takes less. */
const REST_SHARE = 0.5;

/** Resolves when it and all that it started have little to do, or after 20 s. A worker that has got a job starts the process for the next one, which takes 1.5 s of CPU. */
export async function atRest(root: number): Promise<void> {
  const deadline = performance.now() + 20_000;
  for (let before = usageOf(root).cpu; performance.now() < deadline;) {
    await sleep(REST_MS);
    const { cpu } = usageOf(root);
    if (cpu - before < (REST_MS / 1_000) * REST_SHARE) return;
    before = cpu;
  }
}

/** The process itself, and all that it and they started. */
export function treeOf(root: number): number[] {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => [Number(pid), Number(statOf(Number(pid))?.[1])]));
  const tree = [root];
  for (const pid of tree) tree.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
  return tree;
}

/** The fields after the name, which may have anything in it: state, parent … See proc_pid_stat(5). */
function statOf(pid: number): string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Its own, and that of those it started which have ended. */
function cpuOf(pid: number): number {
  const times = statOf(pid)?.slice(11, 15) ?? [];
  return times.reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_A_SECOND;
}

function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1];
  return (Number(kilobytes ?? 0) * 1_024) / 1e6;
}

/** Undefined for a process that has ended meanwhile. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
