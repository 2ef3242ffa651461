import { ShowrunnerError } from '../../core/errors.ts';
import { ms, samples, SAMPLE_RATE, type Samples } from '../../core/units.ts';
import type { Route } from '../route.ts';
import { History } from './history.ts';
import { watchLifeline } from './lifeline.ts';
import { NativeQueue, TICK_SAMPLES } from './queue.ts';
import { AudioFrame, AudioSource, LocalAudioTrack, TrackPublishOptions, TrackSource, type Room } from './rtc/index.ts';

const QUEUE_MS = 400;
const QUEUE_SAMPLES = (QUEUE_MS * SAMPLE_RATE) / 1_000;
/** One call into native code carries at most this much: 100 ms. */
const CHUNK_SAMPLES = 2_400;
/** How often the tick is looked at before the first sound. */
const SIGHTINGS = 5;
/**
 * From a sample being played to the arrival, at another participant of a server on the same machine, of the 10 ms frame
 * that holds it: median 53.6 ms, 47 to 58 (5 % to 95 %); 40 onsets on a machine not too busy.
 */
const LATENCY_MS = 53;
const UNPUBLISH_WITHIN_MS = 1_000;

export interface TrackOptions {
  /** What listeners see; `agent_speech` unless said. */
  readonly name?: string;
  readonly signal?: AbortSignal;
  /**
   * Sends nothing while nothing is spoken: the first sound after a rest is then heard 10 to 15 ms sooner. For speech alone:
   * it takes a steady sound, as in music, for silence. Default: no.
   */
  readonly dtx?: boolean;
}

/** Speech as a LiveKit audio track. */
export interface TrackRoute extends Route, AsyncDisposable {
  readonly name: 'agent_speech';
  /** The publication's id, for captions; another one after a full reconnect. */
  readonly sid: string;
  /** Resolves when somebody has subscribed to the track for the first time, which may be never. */
  readonly audience: Promise<void>;
  /**
   * The connection was lost. All that was written is dropped, as by a `clear` that gave `position`: what comes after it
   * was not heard (a little of it may have been), though `played` may have counted it; written and played are
   * `position` now. What is written from now on waits until somebody can hear it again.
   */
  onInterrupted: (position: Samples) => void;
  /** What waits is being heard from now on. Called once after each `onInterrupted`, unless the room is lost for good. */
  onRestored: () => void;
}

/**
 * Publishes a microphone track in `room` and plays on it. Rejects with `track-refused`, or the signal's reason.
 * `write` rejects with `route-lost` when the room is left, `route-closed` after `close`.
 */
export async function openTrack(room: Room, { name = 'agent_speech', signal, dtx = false }: TrackOptions = {}): Promise<TrackRoute> {
  signal?.throwIfAborted();
  const { localParticipant } = room;
  if (!localParticipant) throw new ShowrunnerError('not-in-room', 'The track cannot be published: the room is not joined.');
  const source = new AudioSource(SAMPLE_RATE, 1, QUEUE_MS);
  const track = LocalAudioTrack.createAudioTrack(name, source);
  const route = new LiveKitTrack(room, source, track);
  try {
    // Without DTX: silence is sent like sound, so that a pause lasts at the listener's as long as here.
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE, dtx });
    const [publication] = await Promise.all([localParticipant.publishTrack(track, options), route.findTicks()]);
    route.published(() => publication.sid ?? '', publication.waitForSubscription());
    signal?.throwIfAborted();
    return route;
  } catch (error) {
    await route.close();
    signal?.throwIfAborted();
    throw new ShowrunnerError('track-refused', `LiveKit did not take the audio track "${name}": ${String(error)}. The token must allow publishing a microphone.`, { cause: error });
  }
}

class LiveKitTrack implements TrackRoute {
  readonly name = 'agent_speech';
  readonly ahead = ms(QUEUE_MS);
  readonly latency = ms(LATENCY_MS);
  audience: Promise<void> = Promise.resolve();
  onInterrupted: (position: Samples) => void = () => {};
  onRestored: () => void = () => {};

  readonly #room: Room;
  readonly #source: AudioSource;
  readonly #track: LocalAudioTrack;
  readonly #queue = new NativeQueue(QUEUE_SAMPLES);
  readonly #history = new History();
  /**
   * rtc-node reads a frame from the start of its ArrayBuffer, whatever view it is given, and native code copies it
   * within the call: so one buffer serves for all, and a view is never read wrong.
   */
  readonly #frame = new AudioFrame(new Int16Array(CHUNK_SAMPLES), SAMPLE_RATE, 1, CHUNK_SAMPLES);
  /** The capture under way. Native code refuses a second one. */
  #capture: Promise<void> = Promise.resolve();
  /** Raised by each clear: what was being written before it is dropped. */
  #epoch = 0;
  #dropped: PromiseWithResolvers<void> = Promise.withResolvers();
  /** Silence of our own in the queue, at the end of runs: no part of what was written. */
  #padding: { readonly at: number; readonly count: number }[] = [];
  /** Samples the native source has taken, less the position of the last of them. */
  #foreign = 0;
  #played = 0;
  #sid = (): string => '';
  #stopWatching = (): void => {};
  /** While nobody can hear: what opens the way again. */
  #interruption: PromiseWithResolvers<void> | undefined;
  #over: ShowrunnerError | undefined;

  constructor(room: Room, source: AudioSource, track: LocalAudioTrack) {
    this.#room = room;
    this.#source = source;
    this.#track = track;
  }

  get sid(): string {
    return this.#sid();
  }

  published(sid: () => string, subscribed: Promise<void>): void {
    this.#sid = sid;
    this.audience = subscribed;
    this.audience.catch(() => undefined); // the room was left before anybody came
    this.#stopWatching = watchLifeline(this.#room, sid, {
      onDown: (since) => this.#interrupt(since),
      onUp: () => this.#restore(),
      onGone: () => this.#end(new ShowrunnerError('route-lost', 'The audio track is gone: the room has been left.')),
    });
  }

  /** Learns the phase of the native source's ticks, with silence that goes nowhere. */
  async findTicks(): Promise<void> {
    this.#frame.data.fill(0);
    for (let rest = QUEUE_SAMPLES; rest > 0; rest -= CHUNK_SAMPLES) await this.#push(Math.min(rest, CHUNK_SAMPLES));
    // The queue is full to the brim: from here each capture waits, and ends with a tick.
    for (let i = 0; i < SIGHTINGS; i++) await this.#push(2 * TICK_SAMPLES, true);
    this.#drop(0);
  }

  async write(pcm: Int16Array): Promise<void> {
    const epoch = this.#epoch;
    for (let from = 0; from < pcm.length; from += CHUNK_SAMPLES) {
      if (epoch !== this.#epoch) return;
      if (this.#interruption) await Promise.race([this.#interruption.promise, this.#dropped.promise]);
      await this.#capture;
      if (this.#over) throw this.#over;
      if (epoch !== this.#epoch) return;
      const chunk = pcm.subarray(from, from + CHUNK_SAMPLES);
      this.#frame.data.set(chunk);
      await this.#push(chunk.length);
    }
  }

  played(): Samples {
    const now = performance.now();
    // Never back: a better count of ticks may be a little behind the last.
    this.#played = Math.max(this.#played, this.#positionOf(this.#queue.playing(now)));
    this.#history.note(now, this.#played);
    return samples(this.#played);
  }

  /** Fills the last 10 ms with silence: the native source sends whole ones alone, and would keep the rest for ever. */
  async endRun(): Promise<void> {
    await this.#capture;
    const count = (TICK_SAMPLES - (this.#queue.pushed % TICK_SAMPLES)) % TICK_SAMPLES;
    if (count === 0 || this.#over) return;
    this.#padding.push({ at: this.#queue.pushed, count });
    this.#frame.data.fill(0, 0, count);
    await this.#push(count);
  }

  async clear(): Promise<Samples> {
    if (this.#over) throw this.#over;
    const position = this.#recallable();
    this.#drop(position);
    await this.#capture;
    return position;
  }

  async close(): Promise<void> {
    const sid = this.sid;
    this.#end(new ShowrunnerError('route-closed', 'The audio track is closed: nothing more can be played on it.'));
    await this.#capture.catch(() => {});
    const { localParticipant } = this.#room;
    if (this.#room.isConnected && localParticipant?.trackPublications.has(sid) === true) {
      // In the middle of a reconnect it has no answer; the room is left next, and the track with it.
      const patience = new Promise((resolve) => setTimeout(resolve, UNPUBLISH_WITHIN_MS).unref());
      await Promise.race([localParticipant.unpublishTrack(sid).catch(() => {}), patience]);
    }
    if (!this.#source.closed) await this.#track.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #interrupt(since: number): void {
    if (this.#over) return;
    const played = this.played();
    const position = samples(Math.min(played, this.#history.at(since) ?? played));
    this.#interruption ??= Promise.withResolvers();
    this.#drop(position);
    this.onInterrupted(position);
  }

  #restore(): void {
    this.#interruption?.resolve();
    this.#interruption = undefined;
    if (!this.#over) this.onRestored();
  }

  #end(why: ShowrunnerError): void {
    if (this.#over) return;
    this.#over = why;
    this.#stopWatching();
    this.#drop(this.#recallable());
    this.#interruption?.resolve();
  }

  /** The position from which on what was written can still be called back. */
  #recallable(): Samples {
    return samples(this.#positionOf(this.#queue.taken(performance.now())));
  }

  /** What a count of the native queue is in samples written, without our own silence. */
  #positionOf(count: number): number {
    for (let first = this.#padding[0]; first && first.at + first.count <= count; first = this.#padding[0]) {
      this.#foreign += first.count;
      this.#padding.shift();
    }
    const first = this.#padding[0];
    return count - (first ? Math.max(0, count - first.at) : 0) - this.#foreign;
  }

  /** Forgets what is queued or being written; `position` is where the count goes on. */
  #drop(position: number): void {
    this.#epoch++;
    this.#dropped.resolve();
    this.#dropped = Promise.withResolvers();
    this.#source.clearQueue();
    this.#foreign = this.#queue.clear(performance.now()) - position;
    this.#padding = [];
    this.#played = position;
    this.#history.rewind(position);
    // A capture whose call has not yet reached the queue would come after the clear.
    this.#capture = this.#capture.then(() => {
      if (!this.#source.closed) this.#source.clearQueue();
    });
    // Whoever waits for it hears of it.
    this.#capture.catch(() => {});
  }

  /**
   * Gives the first `count` samples of the frame to the native source; resolves when there is room for more.
   * `waits`: it surely has to wait for room (a tick of doubt is left).
   */
  #push(count: number, waits = this.#queue.waiting(performance.now()) + count > QUEUE_SAMPLES + TICK_SAMPLES): Promise<void> {
    this.#frame.samplesPerChannel = count;
    this.#queue.push(performance.now(), count);
    const epoch = this.#epoch;
    this.#capture = this.#source.captureFrame(this.#frame).then(() => {
      // Room that a clear made tells nothing.
      if (waits && epoch === this.#epoch) this.#queue.roomMade(performance.now());
      this.played();
    });
    return this.#capture;
  }
}
