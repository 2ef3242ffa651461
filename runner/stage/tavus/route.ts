import { setTimeout as after } from 'node:timers/promises';
import type { Clock } from '../../core/clock.ts';
import { ms, SAMPLE_RATE, samples, toMs, toSamples, type Ms, type Samples } from '../../core/units.ts';
import { AudioStream, type RemoteAudioTrack, type Room } from '../livekit/rtc/index.ts';
import type { Route } from '../route.ts';
import { FrameClock } from './frame-clock.ts';
import { HeardMap } from './heard-map.ts';
import type { Playback } from './playback.ts';
import { seamIn, type Seam } from './seam.ts';
import { clearBuffer, openStream, type SpeechStream } from './stream.ts';
import { FRAME, FRAME_MS, isVoice } from './written-line.ts';

/** How far ahead of what is heard the stream is written. */
const AHEAD = ms(600);
/** The avatar swallows the end of a stream that does not end in silence. */
const TAIL = ms(300);
/** A stream that nothing is written to for so long is ended: after 10 s the avatar would end it, and lose what follows. */
const IDLE = ms(2_000);
/** The avatar's own account of a clear comes within so long, or not at all; farther off than this it is wrong. */
const ACCOUNT_WITHIN = ms(300);
const ACCOUNT_OFF = ms(500);
/** After a clear, voice for longer than this is the avatar's defiance. */
const DEFIANCE = ms(600);
/** No frames at all for so long, where voice is due, are silence. */
const NO_FRAMES = ms(600);
const LOOK_EVERY = ms(100);

export interface AvatarRouteOptions {
  readonly room: Room;
  /** The avatar's own sound, as this room has it. */
  readonly audio: RemoteAudioTrack;
  readonly clock: Clock;
  /** Tells what the avatar says of its playing; gives back what stops it. */
  readonly onPlayback: (listener: (playback: Playback) => void) => () => void;
  /** Called once, when it cannot be relied on any more: what it was heard to say ends at `position`. */
  readonly onLost: (position: Samples, error: Error) => void;
  /** What the latency of an avatar before this one was. */
  readonly delay?: Ms | undefined;
  /** From this length on, a run ends in the next pause of a second or more; a minute unless said. */
  readonly longRun?: Ms;
}

/** Speech through the avatar: a paced byte stream a run, and its own sound to tell what is heard. */
export class AvatarRoute implements Route {
  readonly name = 'tavus';
  readonly ahead = AHEAD;

  readonly #options: AvatarRouteOptions;
  readonly #clock: Clock;
  readonly #map: HeardMap;
  readonly #frameClock = new FrameClock(FRAME_MS);
  #stream: SpeechStream | undefined;
  /** The position at which the stream began. */
  #streamFrom = 0 as Samples;
  /** In the pause that is being written, a long run ends and the next begins: between them the count goes on alone. */
  #seam: Seam | undefined;
  /** The position up to which it was sent. */
  #sent = 0 as Samples;
  /** The last stream is being played to its end. */
  #ending: Promise<void> = Promise.resolve();
  /** Raised by each clear: what was being written before it is dropped. */
  #epoch = 0;
  #cleared = new AbortController();
  #idle: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout;
  #lastFrame: Ms;
  /** After a clear, until something is written again: how much voice was heard all the same. */
  #defied: Ms | undefined;
  #isLost = false;
  #finished: (playback: Playback & { kind: 'finished' }) => void = () => undefined;
  readonly #stopPlayback: () => void;
  readonly #frames: ReadableStreamDefaultReader<{ readonly data: Int16Array }>;

  constructor(options: AvatarRouteOptions) {
    this.#options = options;
    this.#clock = options.clock;
    this.#map = new HeardMap({ delay: options.delay });
    this.#lastFrame = this.#clock.now();
    this.#stopPlayback = options.onPlayback((playback) => { if (playback.kind === 'finished') this.#finished(playback); });
    this.#frames = new AudioStream(options.audio, { sampleRate: SAMPLE_RATE, numChannels: 1, frameSizeMs: FRAME_MS }).getReader();
    void this.#listen();
    this.#watch = setInterval(() => { this.#look(); }, LOOK_EVERY);
  }

  /** From a sample being past recall to its being heard. */
  get latency(): Ms {
    return this.#map.delay;
  }

  get written(): Samples {
    return this.#map.written;
  }

  played(): Samples {
    return this.#map.played(this.#clock.now());
  }

  async write(pcm: Int16Array): Promise<void> {
    const epoch = this.#epoch;
    const { signal } = this.#cleared;
    clearTimeout(this.#idle);
    const isBetween = await this.#isBetweenRuns();
    if (!this.#stream && !isBetween) await this.#open();
    if (epoch !== this.#epoch || (!this.#stream && !isBetween)) return;
    this.#defied = undefined;
    this.#map.write(pcm, this.#clock.now());
    if (!isBetween) {
      await this.#send(pcm);
      this.#idle = setTimeout(() => { void this.endRun(); }, IDLE);
    }
    const ahead = this.#map.heardAt(this.#map.written) - this.#clock.now() - AHEAD;
    if (ahead > 0) await after(ahead, undefined, { signal }).catch(() => undefined); // cleared: nothing is left to wait for
  }

  pause(length: Samples): void {
    const { longRun } = this.#options;
    this.#seam = this.#stream && seamIn({ from: this.#map.written, length, run: this.#streamFrom, longRun });
  }

  async endRun(): Promise<void> {
    this.#seam = undefined;
    await this.#endStream(TAIL);
  }

  /** It is played to its end. `tail`: silence that is not in the count. */
  async #endStream(tail: Ms): Promise<void> {
    clearTimeout(this.#idle);
    const stream = this.#stream;
    if (!stream) return;
    this.#stream = undefined;
    const { signal } = this.#cleared;
    const finished = new Promise<void>((resolve) => { this.#finished = () => { resolve(); }; });
    const over = this.#map.heardAt(this.#map.written) - this.#clock.now() + tail;
    const ending = Promise.race([finished, after(Math.max(0, over), undefined, { signal }).catch(() => undefined)]);
    this.#ending = ending;
    // The sooner the next one follows, the better: the avatar goes on without a gap.
    void ending.then(() => { if (this.#ending === ending) this.#seam = undefined; });
    try {
      if (tail > 0) await stream.write(new Int16Array(toSamples(tail)));
      await stream.close();
    } catch (error) {
      this.#lose(this.heard(), error);
    }
  }

  async clear(): Promise<Samples> {
    clearTimeout(this.#idle);
    this.#seam = undefined;
    this.#epoch++;
    this.#cleared.abort();
    this.#cleared = new AbortController();
    const stream = this.#stream;
    this.#stream = undefined;
    const isPlaying = this.#map.heardAt(this.#map.written) > this.#clock.now();
    let position = this.heard();
    if (stream || isPlaying) {
      const account = this.#account();
      const answered = await clearBuffer(this.#options.room);
      position = this.heard();
      void stream?.close().catch(() => undefined); // a stream that is cut needs no end
      const [least, most] = [position - toSamples(ACCOUNT_OFF), this.#map.position(this.#clock.now()) + toSamples(ACCOUNT_OFF)];
      const told = answered && isPlaying ? await account : undefined;
      if (told !== undefined && told > least && told < most) position = samples(Math.min(told, this.#map.written));
    }
    this.#map.rewind(position);
    this.#sent = position;
    this.#defied = ms(0);
    this.#ending = Promise.resolve();
    return position;
  }

  close(): Promise<void> {
    this.#end();
    return this.#stream?.close().catch(() => undefined) ?? Promise.resolve();
  }

  // ---------------------------------------------------------------- writing

  async #open(): Promise<void> {
    const epoch = this.#epoch;
    await this.#ending; // two streams at once, and the avatar's accounts are wrong
    if (this.#isLost || epoch !== this.#epoch) return;
    try {
      const stream = await openStream(this.#options.room);
      if (epoch !== this.#epoch) {
        void stream.close().catch(() => undefined); // nothing is in it
        return;
      }
      this.#stream = stream;
    } catch (error) {
      this.#lose(this.heard(), error);
      throw error;
    }
    // The stream begins with what of the silence between two runs is heard first of it.
    const { written } = this.#map;
    this.#streamFrom = samples(Math.max(this.#sent, this.played()));
    if (this.#streamFrom < written) await this.#send(new Int16Array(written - this.#streamFrom));
  }

  /** Whether what is written next falls where no stream is to be open: it is silence then. */
  async #isBetweenRuns(): Promise<boolean> {
    const { written } = this.#map;
    if (!this.#seam || written < this.#seam.closes) return false;
    if (written >= this.#seam.opens) {
      this.#seam = undefined;
      return false;
    }
    await this.#endStream(ms(0));
    return true;
  }

  async #send(pcm: Int16Array): Promise<void> {
    try {
      await this.#stream?.write(pcm);
      this.#sent = this.#map.written;
    } catch (error) {
      this.#lose(this.heard(), error);
      throw error;
    }
  }

  /** What the avatar itself says was played of the stream, when it says so in time. */
  async #account(): Promise<Samples | undefined> {
    const from = this.#streamFrom;
    return await Promise.race([
      new Promise<Samples>((resolve) => { this.#finished = ({ position }) => { resolve(samples(from + toSamples(position))); }; }),
      after(ACCOUNT_WITHIN, undefined),
    ]);
  }

  // ---------------------------------------------------------------- listening

  async #listen(): Promise<void> {
    try {
      for (let read = await this.#frames.read(); !read.done && !this.#isLost; read = await this.#frames.read()) this.#hear(read.value.data);
    } catch {
      // The track is gone: the avatar's state tells, or the frames that are missing.
    }
  }

  #hear(frame: Int16Array): void {
    this.#lastFrame = this.#clock.now();
    const at = this.#frameClock.arrived(this.#lastFrame);
    if (this.#defied !== undefined) {
      this.#defied = isVoice(frame) ? ms(this.#defied + toMs(samples(frame.length))) : this.#defied;
      if (this.#defied > DEFIANCE) this.#lose(this.heard(), new Error('The avatar goes on speaking though it was told to stop.'));
      return;
    }
    const silentFrom = this.#map.hear(frame, at);
    if (silentFrom !== undefined) this.#lose(silentFrom, new Error('The avatar fell silent.'));
  }

  /** Without frames nothing is heard at all. */
  #look(): void {
    const now = this.#clock.now();
    if (now - this.#lastFrame < NO_FRAMES || this.#defied !== undefined) return;
    const silence = new Int16Array(FRAME);
    for (let at = now - LOOK_EVERY; at < now && !this.#isLost; at += FRAME_MS) {
      const silentFrom = this.#map.hear(silence, ms(at));
      if (silentFrom !== undefined) this.#lose(silentFrom, new Error('Nothing is heard of the avatar any more.'));
    }
  }

  /** What it was heard to say, up to now: for whoever takes it away. */
  heard(): Samples {
    return this.#map.heard(this.#clock.now());
  }

  #lose(position: Samples, cause: unknown): void {
    if (this.#isLost) return;
    this.#end();
    this.#options.onLost(position, cause instanceof Error ? cause : new Error(String(cause)));
  }

  #end(): void {
    this.#isLost = true;
    this.#epoch++;
    this.#cleared.abort();
    clearTimeout(this.#idle);
    clearInterval(this.#watch);
    this.#stopPlayback();
    void this.#frames.cancel().catch(() => undefined); // it is over, one way or the other
  }
}
