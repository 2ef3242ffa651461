import { ms, type Ms } from '../core/units.ts';
import type { Stretch } from './transcript.ts';

interface Caption { readonly start: Ms; readonly end: Ms; readonly speaker: string; readonly text: string }

/** WebVTT with one cue a phrase and a time before each word (W3C WebVTT, 4.2.2 "cue timestamps"). `origin`: the show's first moment. */
export function vtt(stretches: readonly Stretch[], title: string, origin: Ms): string {
  const captions = stretches.flatMap((stretch) => (stretch.words.length > 0 ? spokenCaptions(stretch, origin) : [wholeCaption(stretch)]));
  const cues = captions.map(({ start, end, speaker, text }, index) =>
    `${index + 1}\n${stamp(ms(start - origin))} --> ${stamp(ms(end - origin))}\n<v ${escape(speaker).replaceAll('\n', ' ')}>${text}\n`);
  return [`WEBVTT ${title.replace(/\s+/g, ' ').replaceAll('-->', '→')}\n`, ...cues].join('\n');
}

function spokenCaptions(stretch: Stretch, origin: Ms): Caption[] {
  const phrases = Map.groupBy(stretch.words, ({ phrase }) => phrase);
  return [...phrases.values()].flatMap((words) => {
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) return [];
    const text = words.map((word, index) => (index === 0 ? '' : `<${stamp(ms(word.start - origin))}>`) + escape(word.text)).join(' ');
    return [{ start: first.start, end: last.end, speaker: stretch.line.speaker, text }];
  });
}

const wholeCaption = ({ start, end, line }: Stretch): Caption => ({ start, end, speaker: line.speaker, text: escape(line.caption.replace(/\s+/g, ' ').trim()) });

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `hh:mm:ss.mmm` */
function stamp(time: Ms): string {
  const whole = Math.max(0, Math.round(time));
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(whole / 3_600_000)}:${two((whole / 60_000) % 60)}:${two((whole / 1_000) % 60)}.${String(whole % 1_000).padStart(3, '0')}`;
}
