import type { Timeline } from '../../runner/perform/timeline.generated.ts';

export interface Cue { readonly name: string; readonly with: Readonly<Record<string, unknown>>; readonly at: number }

/** Every cue that was fired, in lines and between them. */
export const cuesOf = ({ items }: Timeline): Cue[] =>
  items.flatMap((item) => (item.kind === 'cue'
    ? [{ name: item.name ?? '', at: item.end_ms, with: item.with ?? {} }]
    : (item.cues ?? []).map((cue) => ({ name: cue.name, at: cue.at_ms, with: cue.with }))));
