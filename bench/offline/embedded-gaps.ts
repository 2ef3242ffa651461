import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { concat, find, parseWav, toPcm } from '../../runner/audio/index.ts';
import { SAMPLE_RATE, toMs, samples } from '../../runner/core/units.ts';
import type { Timeline } from '../../runner/perform/timeline.generated.ts';
import { DEFAULT_EMBEDDED_VOICE, EMBEDDED, embeddedVoice, type SpeechTiming, type Voice } from '../../runner/voice/index.ts';
import { p95 } from '../statistics.ts';
import { timeShowrunner } from './cli.ts';
import { inFolder } from './folder.ts';
import type { Measurement } from './measurement.ts';

/** Most end in a consonant that a careless gate takes for silence. */
const LINES = [
  'Tell me the truth.', 'Turn it off.', 'He answered with a cough.', 'It was on the roof.', 'We share one breath.', 'Give me half.',
  'They wanted both.', 'You will laugh.', 'It lasts a month.', 'That is enough.', 'She closed the cliff path.', 'Go north, then south.',
  'Count to the fifth.', 'Nothing is left of the reef.', 'They told us a myth.', 'Hold on to the staff.', 'What a moth.', 'Bring a proof.',
  'Once more, with faith.', 'That was brief.', 'It shines like a sash.', 'I like fish.',
];
const GAPS = 40;
const pause = (index: number): number => 300 + Math.round(((index * 17) % GAPS) * (1_700 / (GAPS - 1)));
const text = (index: number): string => LINES[index % LINES.length] ?? '';

const show = `title: Gaps\nrundown:\n${Array.from({ length: GAPS + 1 }, (_, index) =>
  `  - line: ${text(index)}\n${index < GAPS ? `  - pause: ${pause(index)}ms\n` : ''}`).join('')}`;

/** In `show.wav`, the lines are found again as the voice alone speaks them, and its phonemes tell where they end. */
export const embeddedGaps: Measurement = {
  name: 'embedded-gaps',
  figures: [
    { name: 'gap in render less gap scripted, embedded voice (p95)', unit: 'ms', cache: 'empty' },
    { name: 'lines with a phoneme cut, embedded voice', unit: 'lines', cache: 'empty' },
  ],
  measure: () => inFolder(async (folder) => {
    const script = join(folder, 'gaps.yaml');
    const out = join(folder, 'out');
    await writeFile(script, show);
    await timeShowrunner(['render', script, '--out', out, '--voice', EMBEDDED, '--quiet'], { CACHE_DIR: join(folder, 'cache') });
    const heard = toPcm(parseWav(await readFile(join(out, 'show.wav'))));
    // as: written by render, and valid under the schema that its type comes from.
    const timeline = JSON.parse(await readFile(join(out, 'timeline.json'), 'utf8')) as Timeline;
    const starts = timeline.items.filter(({ kind }) => kind === 'line').map(({ start_ms }) => (start_ms * SAMPLE_RATE) / 1_000);
    if (starts.length !== GAPS + 1) throw new Error(`${GAPS + 1} lines were written, the timeline has ${starts.length}`);

    const voice = embeddedVoice();
    try {
      const places: Place[] = [];
      for (const [index, start] of starts.entries()) places.push(locate(await speakAlone(voice, text(index)), heard, start));
      const errors = places.slice(1).map((place, index) => {
        const gap = place.start - (places[index]?.end ?? NaN);
        return Math.abs(toMs(samples(gap)) - pause(index));
      });
      return [
        { value: p95(errors), bar: 5, samples: errors.length },
        { value: places.filter(({ cut }) => cut).length, bar: 0, samples: places.length },
      ];
    } finally {
      await voice.close();
    }
  }),
};

interface Spoken {
  readonly pcm: Int16Array;
  readonly timing: SpeechTiming;
}

async function speakAlone(voice: Voice, line: string): Promise<Spoken> {
  const chunks: Int16Array[] = [];
  let timing: SpeechTiming | undefined;
  const request = { text: line, language: 'en', voice: { provider: EMBEDDED, name: DEFAULT_EMBEDDED_VOICE } };
  for await (const chunk of voice.speak(request, AbortSignal.timeout(30_000))) {
    chunks.push(chunk.pcm);
    timing = chunk.timing ?? timing;
  }
  if (timing === undefined) throw new Error('The embedded voice told no times');
  return { pcm: concat(chunks), timing };
}

interface Place {
  /** First and last phoneme in `show.wav`, in samples. */
  readonly start: number;
  readonly end: number;
  /** Not every sample from the first phoneme to the last is there as it was spoken. */
  readonly cut: boolean;
}

const NEEDLE = SAMPLE_RATE / 10;
const AROUND = SAMPLE_RATE / 2;
/** Of full scale: less than a click, more than a rounding. */
const TOLERANCE = 8;

function locate({ pcm, timing: { voiceStart, voiceEnd } }: Spoken, heard: Int16Array, around: number): Place {
  const middle = Math.floor((voiceStart + voiceEnd - NEEDLE) / 2);
  const match = find(pcm.subarray(middle, middle + NEEDLE), heard, { from: around - AROUND, to: around + AROUND + middle });
  if (!match || match.score < 0.99) throw new Error('A line is not in show.wav as the voice speaks it');
  const shift = match.at - middle;
  let cut = false;
  for (let at: number = voiceStart; at < voiceEnd; at++) cut ||= Math.abs((pcm[at] ?? 0) - (heard[at + shift] ?? 0)) > TOLERANCE;
  return { start: voiceStart + shift, end: voiceEnd + shift, cut };
}
