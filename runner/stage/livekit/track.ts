import { AudioFrame, AudioSource, LocalAudioTrack, TrackPublishOptions, TrackSource, type Room } from './rtc/index.ts';
import { ShowrunnerError } from '../../core/errors.ts';
import { ms, samples, SAMPLE_RATE, type Samples } from '../../core/units.ts';
import type { Route } from '../route.ts';
import { NativeQueue, TICK_SAMPLES } from './queue.ts';

const QUEUE_MS = 400;
const QUEUE_SAMPLES = (QUEUE_MS * SAMPLE_RATE) / 1_000;
/** One call into native code carries at most this much: 100 ms. */
const CHUNK_SAMPLES = 2_400;
/** How often the tick is looked at before the first sound. */
const SIGHTINGS = 5;

export interface TrackOptions {
  /** What listeners see; `agent_speech` unless said. */
  readonly name?: string;
  readonly signal?: AbortSignal;
}

/** Speech as a LiveKit audio track. */
export interface TrackRoute extends Route, AsyncDisposable {
  readonly name: 'agent_speech';
  /** The publication's id, for captions; another one after a full reconnect. */
  readonly sid: string;
}

/** Publishes a microphone track in `room` and plays on it. Rejects with `track-refused`, or the signal's reason. */
export async function openTrack(room: Room, { name = 'agent_speech', signal }: TrackOptions = {}): Promise<TrackRoute> {
  signal?.throwIfAborted();
  const { localParticipant } = room;
  if (!localParticipant) throw new ShowrunnerError('not-in-room', 'The track cannot be published: the room is not joined.');
  const source = new AudioSource(SAMPLE_RATE, 1, QUEUE_MS);
  const track = LocalAudioTrack.createAudioTrack(name, source);
  const route = new LiveKitTrack(room, source, track);
  try {
    const [publication] = await Promise.all([
      localParticipant.publishTrack(track, new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE, dtx: false })),
      route.findTicks(),
    ]);
    route.sid = publication.sid ?? '';
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
  readonly latency = ms(50);
  sid = '';

  readonly #room: Room;
  readonly #source: AudioSource;
  readonly #track: LocalAudioTrack;
  readonly #queue = new NativeQueue(QUEUE_SAMPLES);
  /**
   * rtc-node reads a frame from the start of its ArrayBuffer, whatever view it is given, and native code copies it
   * within the call: so one buffer serves for all, and a view is never read wrong.
   */
  readonly #frame = new AudioFrame(new Int16Array(CHUNK_SAMPLES), SAMPLE_RATE, 1, CHUNK_SAMPLES);
  /** The capture under way. Native code refuses a second one. */
  #capture: Promise<void> = Promise.resolve();
  /** Raised by each clear: what was being written before it is dropped. */
  #epoch = 0;
  /** Silence of our own in the queue, at the end of runs: no part of what was written. */
  #padding: { readonly at: number; readonly count: number }[] = [];
  /** Samples taken by the native source that were none of those written, up to the oldest padding. */
  #foreign = 0;
  #closed = false;

  constructor(room: Room, source: AudioSource, track: LocalAudioTrack) {
    this.#room = room;
    this.#source = source;
    this.#track = track;
  }

  /** Learns the phase of the native source's ticks, with silence that is sent nowhere or heard by nobody. */
  async findTicks(): Promise<void> {
    this.#frame.data.fill(0);
    for (let rest = QUEUE_SAMPLES; rest > 0; rest -= CHUNK_SAMPLES) await this.#push(Math.min(rest, CHUNK_SAMPLES));
    // The queue is full to the brim: from here each capture waits, and ends with a tick.
    for (let i = 0; i < SIGHTINGS; i++) await this.#push(2 * TICK_SAMPLES, true);
    this.#source.clearQueue();
    this.#foreign = this.#queue.clear(performance.now());
  }

  async write(pcm: Int16Array): Promise<void> {
    const epoch = this.#epoch;
    for (let from = 0; from < pcm.length; from += CHUNK_SAMPLES) {
      await this.#capture;
      this.#throwIfClosed();
      if (epoch !== this.#epoch) return;
      const chunk = pcm.subarray(from, from + CHUNK_SAMPLES);
      this.#frame.data.set(chunk);
      await this.#push(chunk.length);
    }
  }

  played(): Samples {
    const taken = this.#queue.taken(performance.now());
    for (let first = this.#padding[0]; first && first.at + first.count <= taken; first = this.#padding[0]) {
      this.#foreign += first.count;
      this.#padding.shift();
    }
    const first = this.#padding[0];
    const inPadding = first ? Math.max(0, taken - first.at) : 0;
    return samples(taken - inPadding - this.#foreign);
  }

  /** Fills the last 10 ms with silence: the native source sends whole ones alone, and would keep the rest for ever. */
  async endRun(): Promise<void> {
    await this.#capture;
    const count = (TICK_SAMPLES - (this.#queue.pushed % TICK_SAMPLES)) % TICK_SAMPLES;
    if (count === 0 || this.#closed) return;
    this.#padding.push({ at: this.#queue.pushed, count });
    this.#frame.data.fill(0, 0, count);
    await this.#push(count);
  }

  async clear(): Promise<Samples> {
    this.#throwIfClosed();
    this.#epoch++;
    const position = this.played();
    this.#source.clearQueue();
    this.#foreign = this.#queue.clear(performance.now()) - position;
    this.#padding = [];
    // A capture whose call has not yet reached the queue would come after the clear.
    const late = this.#capture.then(() => this.#source.clearQueue());
    this.#capture = late;
    await late;
    return position;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#epoch++;
    this.#source.clearQueue();
    await this.#capture.catch(() => {});
    const { localParticipant } = this.#room;
    if (this.sid !== '' && this.#room.isConnected && localParticipant?.trackPublications.has(this.sid)) {
      await localParticipant.unpublishTrack(this.sid);
    }
    await this.#track.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
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
    });
    return this.#capture;
  }

  #throwIfClosed(): void {
    if (this.#closed) throw new ShowrunnerError('route-closed', 'The audio track is closed: nothing more can be played on it.');
  }
}
