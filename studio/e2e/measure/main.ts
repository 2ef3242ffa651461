/** Started by `bench/studio` with what to measure, in JSON; sends what came of it, and ends. */
import { measureGo } from './go.ts';
import { measureRows } from './rows.ts';

const task = JSON.parse(process.argv[2] ?? '') as { readonly what: 'go'; readonly times: number } | { readonly what: 'rows'; readonly items: number; readonly during: number }; // as: our own starter wrote it
const told = task.what === 'go' ? await measureGo(task.times) : await measureRows(task.items, task.during);
process.send?.(told, () => process.disconnect());
