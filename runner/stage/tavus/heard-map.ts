import { ms, SAMPLE_RATE, samples, toMs, type Ms, type Samples } from '../../core/units.ts';
import { Alignment } from './alignment.ts';
import { Fade } from './fade.ts';
import { FRAME, FRAME_MS, isLoud, voiceIn, WrittenLine } from './written-line.ts';

/** So much voice may be missing before the avatar counts as silent; more before it was first heard. */
const MISSING = ms(400);
const MISSING_AT_FIRST = ms(1_200);
/** Or so much of it, when nothing has been heard for so long: where the script has a short pause, little is due. */
const MISSING_FOR_LONG = ms(250);
const LONG = ms(500);
/** Longer silence in the script, and what was missing before it was the end of a line that the avatar swallowed. */
const PAUSE = ms(350);
/** Less voice than this is missing where a word is blurred; more, and the avatar stutters. */
const STUTTER = ms(80);
/** As long as that, it is one between two lines, or two phrases. */
const REST = ms(100);
/** A silence that is none: a threshold makes it, and a codec may fill it. */
const DIP = ms(30);
/** So much voice, and it is the beginning that was waited for. */
const BEGUN = ms(50);
/** A sound that fades for so much longer than it was spoken is one that the receiver made up. */
const MADE_UP = ms(40);
/** It is looked for in what was written so far from where it ended, in frames. */
const NEAR = 7;
/** After a clear, what was on its way is heard for no longer than this. */
const ON_ITS_WAY = ms(400);
/**
 * Until it has been measured: from a write to its being heard. Rather too short, for then the first line begins late; too
 * long, and it would begin while another voice still speaks.
 */
const DELAY = ms(100);

/** What should be heard and is not: how much voice it is, and since when. */
interface Missing { readonly from: Samples; readonly voice: Ms; readonly since: Ms }

/**
 * Which sample of what was written is heard when. Pure: it is told what was written and what is heard of the avatar, and
 * reckons from what it heard last, for the avatar plays on evenly as long as it has something to play.
 */
export class HeardMap {
  readonly #line = new WrittenLine();
  readonly #alignment = new Alignment(this.#line);
  readonly #fade = new Fade();
  /** Up to here what was heard did not fade. */
  #steady = 0 as Samples;
  #written = 0 as Samples;
  /** `anchor.position` is heard at `anchor.at`. */
  #anchor = { position: 0 as Samples, at: ms(0) };
  /** The route was at rest here: all before it has been heard. */
  #behind = 0 as Samples;
  #delay: Ms;
  #isMeasured = false;
  /** When the run began that nothing was heard of yet. */
  #begun: Ms | undefined;
  /** Before the delay is measured: where the first voice is. Nobody knows when it will be heard. */
  #first: Samples | undefined;
  #voiceFor = ms(0);
  /** Since when there is silence; undefined while there is voice. */
  #silentSince: Ms | undefined = ms(0);
  #missing: Missing | undefined;
  /** The last frame that was heard ended then. */
  #heardUntil = ms(0);
  /** For how long what is heard may still be what was cleared. */
  #residue = ms(0);

  /** `delay`: a guess at it, from an avatar before this one. */
  constructor({ delay = DELAY }: { readonly delay?: Ms | undefined } = {}) {
    this.#delay = delay;
  }

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
      this.#behind = this.#written;
      this.#begun = now;
      this.#missing = undefined;
      this.#alignment.start(Math.floor(this.#written / FRAME), Math.round(this.#delay / FRAME_MS));
    }
    this.#line.write(pcm, this.#written);
    if (!this.#isMeasured && this.#first === undefined) {
      const voice = pcm.findIndex(isLoud);
      if (voice >= 0) this.#first = samples(this.#written + voice);
    }
    this.#written = samples(this.#written + pcm.length);
  }

  heardAt(position: Samples): Ms {
    return ms(this.#anchor.at + toMs(samples(position - this.#anchor.position)));
  }

  /** Where the avatar should be at `now`. */
  position(now: Ms): Samples {
    const heard = this.#anchor.position + Math.floor(((now - this.#anchor.at) * SAMPLE_RATE) / 1_000);
    return samples(Math.max(this.#behind, Math.min(this.#written, heard)));
  }

  /** What is past recall at `now`. While the avatar stutters, no more is known of than was heard. */
  played(now: Ms): Samples {
    const played = this.position(ms(now + this.#delay));
    if (this.#first !== undefined) return samples(Math.min(played, this.#first));
    return this.#missing && this.#stutters(this.#missing, now) ? samples(Math.min(played, this.#missing.from)) : played;
  }

  /** What was truly heard by `now`: nothing of what is missing, nothing since frames stopped coming, nothing made up. */
  heard(now: Ms): Samples {
    const position = this.#missing?.from ?? this.position(ms(Math.min(now, this.#heardUntil)));
    const end = this.#silentSince ?? this.#heardUntil;
    const fade = this.#fade.until(end);
    if (fade <= this.#line.fadeNear(this.#frameAt(end), NEAR) + MADE_UP) return position;
    return samples(Math.min(position, this.#steady));
  }

  /**
   * A frame of the avatar's sound came at `at`. Gives the position since which it is silent where it should speak, once
   * that is certain.
   */
  hear(frame: Int16Array, at: Ms): Samples | undefined {
    const length = toMs(samples(frame.length));
    const voice = voiceIn(frame);
    this.#heardUntil = ms(Math.max(this.#heardUntil, at + length));
    if (this.#isResidue(voice > 0, at, length)) return undefined;
    const isSteady = this.#fade.hear(voice, at);
    this.#alignment.hear(voice > 0);
    if (voice > 0) {
      this.#voiceAt(at, length);
      if (isSteady) this.#steady = this.position(ms(at + length));
      return undefined;
    }
    this.#voiceFor = ms(0);
    this.#silentSince ??= at;
    this.#miss(at, length);
    return this.#missing && this.#isSilent(this.#missing, ms(at + length)) ? this.heard(at) : undefined;
  }

  /**
   * What was not heard is forgotten; the count goes on from `position`. Where that is still to come, the avatar is past recall
   * up to there, and what is written next may follow without a gap; else nobody knows how much was on its way.
   */
  rewind(position: Samples): void {
    const left = this.heardAt(position) - this.#heardUntil;
    this.#residue = ms(Math.min(ON_ITS_WAY, left > 0 ? left + DIP : this.#delay));
    this.#written = position;
    this.#behind = position;
    this.#anchor = { position, at: ms(-Infinity) };
    this.#line.cut(position);
    this.#missing = undefined;
    this.#first = undefined;
  }

  #voiceAt(at: Ms, length: Ms): void {
    this.#voiceFor = ms(this.#voiceFor + length);
    this.#silentSince = undefined;
    this.#missing = undefined;
    const position = samples(Math.max(0, Math.min(this.#written, this.#alignment.frame * FRAME)));
    if (position < this.#behind) return; // it has not begun
    this.#anchor = { position, at };
    if (this.#begun === undefined || this.#voiceFor < BEGUN) return;
    const measured = at - this.#begun - toMs(samples(position - this.#behind));
    this.#delay = ms(Math.max(0, this.#isMeasured ? (this.#delay + measured) / 2 : measured));
    this.#isMeasured = true;
    this.#begun = undefined;
    this.#first = undefined;
  }

  /** What is heard after a clear, up to the first silence, was on its way before it. */
  #isResidue(isVoice: boolean, at: Ms, length: Ms): boolean {
    if (this.#residue <= 0) return false;
    this.#residue = ms(this.#residue - length);
    if (isVoice) this.#silentSince = undefined;
    else this.#silentSince ??= at;
    if (this.#silentSince !== undefined && at + length - this.#silentSince >= DIP) this.#residue = ms(0);
    return true;
  }

  #miss(at: Ms, length: Ms): void {
    if (at < this.#anchor.at) return; // nothing is due yet
    const due = this.#frameAt(at);
    if (this.#line.isVoice(due)) {
      const { from, voice, since } = this.#missing ?? { from: this.position(at), voice: ms(0), since: at };
      this.#missing = { from, voice: ms(voice + length), since };
    } else if (this.#missing && this.#line.silenceAround(due, PAUSE) > PAUSE) this.#missing = undefined;
  }

  #isSilent({ voice, since }: Missing, now: Ms): boolean {
    if (!this.#isMeasured) return voice >= MISSING_AT_FIRST;
    return voice >= MISSING || (voice >= MISSING_FOR_LONG && now - since >= LONG);
  }

  /** Not for ever, and not where the line may be over: what follows from its end has to come. */
  #stutters({ voice, since }: Missing, now: Ms): boolean {
    return voice >= STUTTER && now - since < LONG && this.#line.silenceAround(this.#frameAt(now), REST) < REST;
  }

  /** Which frame is due at `now`. */
  #frameAt(now: Ms): number {
    return Math.floor(this.position(now) / FRAME);
  }
}
