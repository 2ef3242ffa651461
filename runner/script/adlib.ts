import type { Line, Rundown } from './rundown.ts';
import { lexicon } from './text/lexicon.ts';
import { captionOf, finish } from './text/parts.ts';
import { didYouMean, suggest } from './text/suggest.ts';
import { hasWords } from './text/words.ts';

export type Adlib =
  | { readonly ok: true; readonly line: Line }
  | { readonly ok: false; readonly code: 'unknown-speaker' | 'nothing-to-speak'; readonly message: string };

/** An ad-hoc line: plain text without markup or variables; the show's lexicon applies. */
export function adlib(rundown: Rundown, text: string, speaker: string = rundown.speaker): Adlib {
  const found = rundown.cast.find(({ name }) => name === speaker);
  if (!found) {
    const names = rundown.cast.map(({ name }) => name);
    return { ok: false, code: 'unknown-speaker', message: `Nobody in the cast is called \`${speaker}\`.${didYouMean(suggest(speaker, names))} The cast: ${names.join(', ')}.` };
  }
  if (!hasWords(text)) return { ok: false, code: 'nothing-to-speak', message: 'There are no words to speak.' };
  const parts = finish([{ kind: 'text', text: printable(text) }], lexicon(rundown.lexicon, rundown.language));
  return {
    ok: true,
    line: {
      speaker,
      caption: captionOf(parts),
      parts,
      respoken: false,
      voice: found.voice ?? {},
      ...(found.fallbackVoice === undefined ? {} : { fallbackVoice: found.fallbackVoice }),
      language: rundown.language,
    },
  };
}

/** A text from outside may hold anything: control characters become spaces. */
const printable = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, ' ');
