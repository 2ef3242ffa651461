import type { AvatarRecord } from '../../runner/local/tavus/index.ts';
import { samples, toMs } from '../../runner/core/units.ts';
import { pcmOf, soundOf, toneText } from '../synth/sound.ts';
import type { Item } from '../protocol.ts';
import type { Scene } from './scenario.ts';

const FINISHED_WITHIN_MS = 10_000;

/**
 * So many lines, each with a GO of its own, and so each at the end of a stream of its own: ms of each, at its end, that
 * the avatar did not play as the voice had spoken it, by the avatar's own record.
 */
export async function tails({ driver, conversation, number }: Scene, lines: number): Promise<number[]> {
  // Ends that fall anywhere in a frame.
  const texts = Array.from({ length: lines }, (_, index) => toneText(number(), 400 + ((index * 7) % 60)));
  await driver.load(texts.flatMap((line, index): Item[] => [...(index > 0 ? [{ wait: 'go' } as const] : []), { line }]));
  const avatar = conversation();
  for (const text of texts) {
    const from = avatar.happened.length;
    await driver.go();
    await avatar.until('finished', { from, within: FINISHED_WITHIN_MS }).catch((error: unknown) => {
      throw new Error(`The avatar did not finish the stream of ${JSON.stringify(text)}`, { cause: error });
    });
    await driver.standby();
  }
  const record = await avatar.record();
  if (record.streams.length !== lines) throw new Error(`${lines} lines were spoken, each by itself, in ${record.streams.length} streams`);
  return texts.map((text, stream) => toMs(samples(missingAtEnd(record, stream, pcmOf(soundOf(text))))));
}

/** How many of the last samples of `spoken` were not played as they are. Throws when what was streamed does not begin as it does. */
export function missingAtEnd({ streams, played }: Pick<AvatarRecord, 'played'> & { readonly streams: readonly { readonly pcm: Int16Array }[] }, stream: number, spoken: Int16Array): number {
  const pcm = streams[stream]?.pcm ?? new Int16Array(0);
  const start = pcm.findIndex((sample) => sample !== 0);
  const first = spoken.findIndex((sample) => sample !== 0);
  const shift = start - first;
  const differs = spoken.findIndex((sample, index) => pcm[index + shift] !== sample);
  const same = differs < 0 ? spoken.length : differs;
  if (start < 0 || same < spoken.length / 2) throw new Error(`What came in stream ${stream} is not what the voice spoke: it differs from sample ${same} on`);
  const to = Math.max(0, ...played.filter((piece) => piece.stream === stream && piece.silent !== true).map((piece) => piece.to));
  return spoken.length - Math.max(0, Math.min(same, to - shift));
}
