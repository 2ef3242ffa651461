import { ParticipantKind, Room, RoomEvent, RpcError, type RpcInvocationData } from '@livekit/rtc-node';
import { setTimeout as after } from 'node:timers/promises';
import type { AvatarFaults } from '../faults.ts';
import type { RecordWriter } from '../record/writer.ts';
import { showFace } from './face-video.ts';
import type { ClearAnswer, Happening } from './messages.ts';
import { Notifier } from './notify.ts';
import { Playback } from './playback.ts';
import { Reception } from './reception.ts';
import { SoundLine } from './sound-line.ts';
import { createAudio, createVideo, publishAudio, publishVideo } from './tracks.ts';

const STREAMS = 'lk.audio_stream';
const CLEAR = 'lk.clear_buffer';
const ON_BEHALF = 'lk.publish_on_behalf';
const LEAVE_WITHIN_MS = 500;

export interface AvatarOptions {
  readonly now: () => number;
  readonly tell: (happening: Happening) => void;
  readonly record: RecordWriter;
  readonly faults: () => AvatarFaults;
  readonly die: () => void;
}

/** One avatar in one room, as LiveKit's `AvatarRunner` behaves there, with a face. */
export class Avatar {
  readonly #options: AvatarOptions;
  readonly #room = new Room();
  readonly #audio = createAudio();
  readonly #video = createVideo();
  readonly #sound = new SoundLine();
  readonly #playback: Playback;
  readonly #reception: Reception;
  readonly #notifier: Notifier;
  /** Whom it plays for: named by its token, or the first that sends it sound. */
  #agent: string | undefined;
  #hideFace: (() => void) | undefined;
  #leaving: Promise<void> | undefined;

  constructor(options: AvatarOptions) {
    this.#options = options;
    const { now, tell, record, faults, die } = options;
    const deaf = (): void => {
      this.#reception.goDeaf();
      this.#playback.close();
    };
    this.#notifier = new Notifier({ room: this.#room, tell, faults, onDeaf: deaf });
    this.#playback = new Playback({
      source: this.#audio, now, tell, record, faults, die,
      started: () => this.#notifier.started(this.#agent ?? ''),
      finished: (position, interrupted) => this.#notifier.finished(this.#agent ?? '', position, interrupted),
      sounding: (due, pcm) => this.#sound.write(due, pcm),
      leave: () => void this.leave('told to'),
    });
    this.#reception = new Reception({ now, tell, record, begin: (segment) => this.#playback.add(segment), changed: () => this.#playback.changed() });
  }

  /** Joins and plays until it leaves. Rejects when the room cannot be joined. */
  async run(url: string, token: string): Promise<void> {
    const room = this.#room;
    this.#registerStreams();
    for (const event of [RoomEvent.ParticipantConnected, RoomEvent.ParticipantDisconnected] as const) room.on(event, () => this.#countHumans());
    const left = new Promise<string>((resolve) => room.once(RoomEvent.Disconnected, (reason) => resolve(String(reason))));
    await room.connect(url, token, { autoSubscribe: false, dynacast: false });
    const { localParticipant } = room;
    if (!localParticipant) throw new Error('The room was joined by nobody');
    this.#agent ??= localParticipant.attributes[ON_BEHALF];
    localParticipant.registerRpcMethod(CLEAR, (call) => this.#clear(call));
    this.#options.tell({ type: 'joined', identity: localParticipant.identity });
    this.#countHumans();
    const playing = this.#playback.run();
    const publishing = this.#publish();
    await Promise.race([left, Promise.all([playing, publishing]).then(() => left)]);
    await this.leave('disconnected');
  }

  faultsSet(): void {
    this.#playback.faultsSet();
  }

  /** Leaves in good order, or gives up on that. */
  leave(why: string): Promise<void> {
    return (this.#leaving ??= this.#leave(why));
  }

  async #leave(why: string): Promise<void> {
    this.#playback.close();
    this.#hideFace?.();
    await Promise.race([this.#room.disconnect(), after(LEAVE_WITHIN_MS)]);
    this.#options.tell({ type: 'left', why });
  }

  async #publish(): Promise<void> {
    const { readyAfter, withoutVideo } = this.#options.faults();
    if (readyAfter !== undefined) await after(readyAfter);
    const participant = this.#room.localParticipant;
    if (!participant || this.#leaving) return;
    await publishAudio(participant, this.#audio);
    if (!withoutVideo && !this.#leaving) {
      await publishVideo(participant, this.#video);
      if (!this.#leaving) this.#hideFace = showFace({ source: this.#video, sound: this.#sound, now: this.#options.now });
    }
    this.#options.tell({ type: 'ready' });
    this.#playback.ready();
  }

  #registerStreams(): void {
    this.#room.registerByteStreamHandler(STREAMS, (reader, { identity }) => {
      this.#agent ??= identity;
      if (identity === this.#agent) this.#reception.take(reader, identity);
      else void reader.close();
    });
    // What agents send to everyone: not for an avatar, but a stream that nobody reads is never let go of.
    this.#room.registerTextStreamHandler('lk.transcription', (reader) => void reader.close());
  }

  async #clear({ callerIdentity: sender }: RpcInvocationData): Promise<string> {
    const way = this.#options.faults().clear;
    const tell = (answer: ClearAnswer, dropped?: { stream: number; position: number }): void => this.#options.tell({ type: 'clear', sender, answer, ...dropped });
    if (sender !== this.#agent || way === 'reject') {
      tell('reject');
      return 'reject';
    }
    if (way === 'error') {
      tell('error');
      throw new RpcError(1500, 'Application error in method handler');
    }
    if (way === 'hang') {
      tell('hang');
      return await new Promise<never>(() => {});
    }
    if (way === 'ignore') tell('ignored');
    else tell('ok', this.#playback.clear());
    return 'ok';
  }

  #countHumans(): void {
    const count = [...this.#room.remoteParticipants.values()].filter(({ kind }) => kind !== ParticipantKind.AGENT).length;
    this.#options.tell({ type: 'humans', count });
  }
}
