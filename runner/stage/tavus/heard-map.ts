import { ms, SAMPLE_RATE, samples, toMs, type Ms, type Samples } from '../../core/units.ts';

/** Sound is looked at in pieces of this length, as it is heard. */
export const FRAME = (SAMPLE_RATE * 10) / 1_000;
/** From this magnitude on a frame is voice. Opus leaves silence well below it. */
const VOICE = 300;
/** An onset that silence of this length stands before is one of a line: it tells where the avatar is. */
const REST = ms(100);
/** An onset heard farther than this from where it was expected is not the one. */
const ASTRAY = ms(600);
/** So much voice may be missing before the avatar counts as silent; more before it was first heard. */
const MISSING = ms(400);
const MISSING_AT_FIRST = ms(1_200);
/** Until it has been measured: from a write to its being heard. */
const DELAY = ms(200);

interface Span { readonly start: Samples; end: Samples }

export const isVoice = (frame: Int16Array): boolean => frame.some((sample) => sample > VOICE || sample < -VOICE);

/**
 * Which sample of what was written is heard when. Pure: it is told what was written and what is heard of the avatar, and
 * reckons from the last onset of a line, for the avatar plays on evenly as long as it has something to play.
 */
export class HeardMap {
  #written = 0 as Samples;
  /** `anchor.position` is heard at `anchor.at`. */
  #anchor = { position: 0 as Samples, at: ms(0) };
  #delay = DELAY;
  #isMeasured = false;
  /** The delay is measured at the first onset after a rest of the route. */
  #isFirst = true;
  /** Where voice is in what was written and may still be heard. */
  #spans: Span[] = [];
  #silentFor = REST;
  #missing = ms(0);
  #missingFrom = 0 as Samples;

  get written(): Samples {
    return this.#written;
  }

  /** From a write to a route at rest to its being heard. */
  get delay(): Ms {
    return this.#delay;
  }

  /** After a rest it is heard one delay from now; otherwise it follows what was written. */
  write(pcm: Int16Array, now: Ms): void {
    if (this.heardAt(this.#written) <= now) {
      this.#anchor = { position: this.#written, at: ms(now + this.#delay) };
      this.#isFirst = true;
    }
    for (let at = 0; at < pcm.length; at += FRAME) {
      if (isVoice(pcm.subarray(at, at + FRAME))) this.#voice(samples(this.#written + at), samples(this.#written + Math.min(pcm.length, at + FRAME)));
    }
    this.#written = samples(this.#written + pcm.length);
  }

  heardAt(position: Samples): Ms {
    return ms(this.#anchor.at + toMs(samples(position - this.#anchor.position)));
  }

  /** What has been heard by `now`. */
  position(now: Ms): Samples {
    const heard = this.#anchor.position + Math.floor(((now - this.#anchor.at) * SAMPLE_RATE) / 1_000);
    return samples(Math.max(0, Math.min(this.#written, heard)));
  }

  /**
   * A frame of the avatar's sound came at `at`. Gives the position since which it is silent where it should speak, once
   * that is certain.
   */
  hear(frame: Int16Array, at: Ms): Samples | undefined {
    const length = toMs(samples(frame.length));
    if (isVoice(frame)) {
      if (this.#silentFor >= REST) this.#onset(at);
      this.#silentFor = ms(0);
      this.#missing = ms(0);
      return undefined;
    }
    this.#silentFor = ms(this.#silentFor + length);
    const position = this.position(at);
    if (!this.#isVoiceAt(position)) {
      this.#missing = ms(0);
      return undefined;
    }
    if (this.#missing === 0) this.#missingFrom = position;
    this.#missing = ms(this.#missing + length);
    return this.#missing >= (this.#isMeasured ? MISSING : MISSING_AT_FIRST) ? this.#missingFrom : undefined;
  }

  /** What was not heard is forgotten; the count goes on from `position`. */
  rewind(position: Samples): void {
    this.#written = position;
    this.#anchor = { position, at: ms(-Infinity) };
    this.#spans = [];
    this.#missing = ms(0);
  }

  #voice(start: Samples, end: Samples): void {
    const last = this.#spans.at(-1);
    if (last && start - last.end < (SAMPLE_RATE * REST) / 1_000) last.end = end;
    else this.#spans.push({ start, end });
    if (this.#spans.length > 50) this.#spans.shift();
  }

  #isVoiceAt(position: Samples): boolean {
    return this.#spans.some(({ start, end }) => position >= start && position < end);
  }

  #onset(at: Ms): void {
    const far = (span: Span): number => Math.abs(this.heardAt(span.start) - at);
    const [span] = this.#spans.toSorted((a, b) => far(a) - far(b));
    if (!span || far(span) > ASTRAY) return;
    if (this.#isFirst) {
      const measured = ms(this.#delay + at - this.heardAt(span.start));
      this.#delay = ms(Math.max(0, this.#isMeasured ? (this.#delay + measured) / 2 : measured));
      this.#isMeasured = true;
      this.#isFirst = false;
    }
    this.#anchor = { position: span.start, at };
  }
}
