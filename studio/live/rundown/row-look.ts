import type { RowView } from '../../../runner/wire/index.ts';

/** Heights in px, known from what a row is: a line has two lines of text, a note one more. */
const HEIGHT: Readonly<Record<RowView['kind'], number>> = { line: 56, pause: 40, cue: 36, wait: 40, segment: 44 };
const NOTE = 20;

export const heightOf = (row: Pick<RowView, 'kind' | 'note'>): number => HEIGHT[row.kind] + (row.note === undefined ? 0 : NOTE);

/** What is said of a row beside its number. A line says its text; its title, if it has one, is put before it. */
export function textOf(row: RowView): { readonly title?: string; readonly text: string } {
  const title = row.title === undefined || row.kind === 'segment' ? {} : { title: row.title };
  switch (row.kind) {
    case 'line': return { ...title, text: row.text ?? '' };
    case 'pause': return { ...title, text: 'pause' };
    case 'cue': return { ...title, text: row.cue?.name ?? 'cue' };
    case 'wait': return { ...title, text: waitText(row) };
    case 'segment': return { text: row.title ?? '' };
    default: return row.kind satisfies never;
  }
}

function waitText({ wait }: RowView): string {
  if (!wait?.event) return 'wait for GO';
  const limit = wait.timeout_ms === null ? '' : `, ${Math.round(wait.timeout_ms / 1_000)} s at most${wait.then === 'stop' ? ', then stop' : ''}`;
  return `wait for “${wait.event}”${limit}`;
}

/** A cue's payload in a few words: `number 2 · title The script`. */
export function payloadOf(row: RowView): string {
  return Object.entries(row.cue?.with ?? {}).map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join(' · ');
}

/** Whether a row answers to what is typed into the search field: its number exactly, or all words anywhere. `note`: all notes on it. */
export function matches(row: RowView, search: string, note = row.note): boolean {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return true;
  if (row.number.toLowerCase() === wanted) return true;
  const all = [row.number, row.ref, row.title, row.text, note, row.speaker, row.kind, row.cue?.name, row.wait?.event, row.kind === 'wait' ? 'wait go' : '', payloadOf(row)].join('\n').toLowerCase();
  return wanted.split(/\s+/).every((word) => all.includes(word));
}
