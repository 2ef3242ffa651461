import { ms, samples, seconds, toSamples, type Ms, type Samples } from '../../core/units.ts';

/** What Tavus makes of very long streams is not known: a run that has lasted so long ends in the next pause that has room for it. */
export const LONG_RUN = seconds(60);

/** The shortest pause in which one stream can be played to its end and the next begin before the voice does. */
const SHORTEST = seconds(1);
/** The decay of the last word, then the silence that a stream has to end with. */
const CLOSES_AFTER = ms(400);
/** So long before the pause is over the next stream is asked for, even if nobody said that the last one was played to its end. */
const OPENS_BEFORE = ms(400);

/** Where, in the count of samples, one stream ends and the next begins at the latest; in between nothing is sent, and silence is heard. */
export interface Seam { readonly closes: Samples; readonly opens: Samples }

/** For a pause of `length` that begins at `from`, in a run that began at `run`. */
export function seamIn({ from, length, run, longRun = LONG_RUN }: { readonly from: Samples; readonly length: Samples; readonly run: Samples; readonly longRun?: Ms | undefined }): Seam | undefined {
  if (length < toSamples(SHORTEST) || from - run < toSamples(longRun)) return undefined;
  return { closes: samples(from + toSamples(CLOSES_AFTER)), opens: samples(from + length - toSamples(OPENS_BEFORE)) };
}
