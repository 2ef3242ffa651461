import { inspect } from 'node:util';
import type { TestEvent } from 'node:test/reporters';

/** One event of a test file, as a line of JSON. */
export type Line =
  | { readonly type: 'runs' | 'done'; readonly name: string }
  | { readonly type: Verdict; readonly path: readonly string[]; readonly suite: boolean; readonly details: string }
  /** The last one: without it the file ended before its tests did. */
  | { readonly type: 'ended' };

export type Verdict = 'passed' | 'failed' | 'skipped' | 'todo';

/** node:test's reporter for `run-file.ts`: what happened, as {@link Line}s. */
export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const path: string[] = [];
  for await (const event of events) {
    const line = toLine(event, path);
    if (line !== undefined) yield `${JSON.stringify(line)}\n`;
  }
}

/** `path` is where the report stands: it comes depth first, each test between its start and its verdict. */
function toLine(event: TestEvent, path: string[]): Line | undefined {
  if (event.type === 'test:start') path.splice(event.data.nesting, Infinity, event.data.name);
  if (event.type === 'test:dequeue') return { type: 'runs', name: event.data.name };
  if (event.type === 'test:complete') return { type: 'done', name: event.data.name };
  if (event.type === 'test:summary') return { type: 'ended' };
  if (event.type !== 'test:pass' && event.type !== 'test:fail') return undefined;

  const { nesting, name, skip, todo, details } = event.data;
  const error = 'error' in details ? details.error : undefined;
  // The subtests have said so themselves.
  if (error !== undefined && 'failureType' in error && error.failureType === 'subtestsFailed') return undefined;
  return {
    type: isMarked(skip) ? 'skipped' : isMarked(todo) ? 'todo' : error === undefined ? 'passed' : 'failed',
    path: [...path.slice(0, nesting), name],
    suite: details.type === 'suite',
    details: error === undefined ? [skip, todo].filter((why) => typeof why === 'string').join('; ') : explain(error),
  };
}

const isMarked = (mark: string | boolean | undefined): boolean => mark !== undefined && mark !== false;

/** node:test wraps what was thrown; what was thrown is what one wants to read. */
const explain = (error: Error): string => inspect(error.cause ?? error, { depth: 4 });
