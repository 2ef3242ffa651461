import type { Line } from '../../../runner/script/rundown.ts';

/** What is spoken of a line, as a script would write it: to have it said elsewhere just as the show would. Cues make no sound. */
export function markupOf({ parts }: Pick<Line, 'parts'>): string {
  return parts.map((part) => {
    switch (part.kind) {
      case 'text': return part.spoken === part.text ? plain(part.text) : said(part.text, part.spoken);
      case 'pause': return `[pause ${part.duration}ms]`;
      case 'cue': return '';
      default: return part satisfies never;
    }
  }).join('');
}

const plain = (text: string): string => text.replace(/[[\]]/g, '\\$&').replaceAll('${', () => '$${');

/** Spaces around it stay outside. What cannot stand in brackets is said as it sounds. */
function said(text: string, spoken: string): string {
  const [, before = '', word = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const sound = spoken.trim();
  if (word === '' || sound === '' || /[[\]\n]|\bas\b/.test(`${word} ${sound}`)) return plain(spoken);
  return `${before}[say ${word} as ${sound}]${after}`;
}
