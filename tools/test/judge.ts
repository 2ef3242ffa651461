import type { Ended } from './group.ts';
import type { Failure } from './outcome.ts';
import type { Line } from './reporter.ts';

/**
 * What a test file's report and its end come to. Whatever is not a test that ran and passed is a failure.
 * `limit` (ms) is how long the file was given.
 */
export function judge(lines: readonly Line[], ended: Ended, limit: number): { passed: number; failures: Failure[] } {
  const passed = lines.filter((line) => line.type === 'passed' && !line.suite).length;
  const failures = lines.flatMap(failure);
  const fileFailure = judgeEnd(lines, ended, limit) ?? judgeCount(passed, failures.length, ended);
  if (fileFailure !== undefined) failures.push({ what: fileFailure, details: '' });
  if (ended.leftBehind) failures.push({ what: 'left processes running: a test stops what it starts', details: '' });
  return { passed, failures };
}

function failure(line: Line): Failure[] {
  switch (line.type) {
    case 'failed':
      return [{ what: line.path.join(' › '), details: line.details }];
    case 'skipped':
    case 'todo':
      return [{ what: `${line.path.join(' › ')} (${line.type}: a test that does not run proves nothing)`, details: line.details }];
    case 'passed':
    case 'runs':
    case 'done':
    case 'ended':
      return [];
  }
}

function judgeEnd(lines: readonly Line[], ended: Ended, limit: number): string | undefined {
  const unfinished = new Map<string, number>();
  for (const line of lines) {
    if (line.type === 'runs') unfinished.set(line.name, (unfinished.get(line.name) ?? 0) + 1);
    if (line.type === 'done') unfinished.set(line.name, (unfinished.get(line.name) ?? 0) - 1);
  }
  const names = [...unfinished].filter(([, count]) => count > 0).map(([name]) => name);
  const where = names.length === 0 ? '' : `, in: ${names.join('; ')}`;
  if (ended.timedOut) return `still running after ${limit / 1_000} s, killed${where}`;
  if (lines.length === 0 && ended.code === 0) return 'holds no test, or ended before it told of one';
  if (!lines.some(({ type }) => type === 'ended')) return `ended (${status(ended)}) before its tests did${where}`;
  return undefined;
}

function judgeCount(passed: number, failed: number, ended: Ended): string | undefined {
  if (failed > 0) return undefined;
  if (ended.code !== 0) return `ended with ${status(ended)} though its tests passed`;
  if (passed === 0) return 'holds no test';
  return undefined;
}

const status = ({ code, signal }: Ended): string => signal ?? `status ${code ?? 'unknown'}`;
