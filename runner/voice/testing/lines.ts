import { ms } from '../../core/units.ts';
import type { Line, Part } from '../../script/rundown.ts';
import type { Utterance } from '../../show/ports.ts';

/** A line of these parts: a text, `[300]` for a pause of so many ms, `{cue: name}`, or `[text, spoken]`. */
export function lineOf(...parts: (string | [number] | { cue: string } | [string, string])[]): Line {
  const made = parts.map((part): Part => {
    if (typeof part === 'string') return { kind: 'text', text: part, spoken: part };
    if ('cue' in part) return { kind: 'cue', name: part.cue, with: {} };
    if (part.length === 1) return { kind: 'pause', duration: ms(part[0]) };
    return { kind: 'text', text: part[0], spoken: part[1] };
  });
  const caption = made.map((part) => (part.kind === 'text' ? part.text : '')).join('').replace(/\s+/g, ' ').trim();
  return { speaker: 'host', caption, parts: made, respoken: false, voice: {}, language: 'en' };
}

/** Waits until it is complete, and gives all of its sound. */
export async function whole(utterance: Utterance): Promise<Int16Array> {
  while (!utterance.complete) await utterance.until(utterance.available);
  return utterance.slice(0 as typeof utterance.available, utterance.available);
}
