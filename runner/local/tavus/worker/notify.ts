import { RpcError, type Room } from '@livekit/rtc-node';
import { setTimeout as after } from 'node:timers/promises';
import type { AvatarFaults } from '../faults.ts';
import type { Happening } from './messages.ts';

const ATTEMPTS = 3;
const BETWEEN_MS = 100;
const UNSUPPORTED_METHOD = 1400;

export interface NotifierOptions {
  readonly room: Room;
  readonly tell: (happening: Happening) => void;
  readonly faults: () => AvatarFaults;
  /** `lk.playback_finished` failed three times. */
  readonly onDeaf: () => void;
}

/** Tells the agent what is played, in order, as LiveKit's `DataStreamAudioReceiver` does. */
export class Notifier {
  readonly #options: NotifierOptions;
  #sending: Promise<void> = Promise.resolve();
  #deaf = false;

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  started(agent: string): void {
    if (this.#options.faults().dropsStarted) return;
    this.#send(agent, 'lk.playback_started', '');
  }

  /** `position` in seconds. Returns whether it is sent. */
  finished(agent: string, position: number, interrupted: boolean): boolean {
    if (this.#options.faults().dropsFinished || this.#deaf) return false;
    // What Python's dataclass becomes as JSON.
    this.#send(agent, 'lk.playback_finished', JSON.stringify({ playback_position: position, interrupted, synchronized_transcript: null }));
    return true;
  }

  #send(agent: string, method: string, payload: string): void {
    this.#sending = this.#sending.then(async () => {
      if (this.#deaf) return;
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        try {
          await this.#options.room.localParticipant?.performRpc({ destinationIdentity: agent, method, payload });
          return;
        } catch (error) {
          this.#options.tell({ type: 'rpc-failed', method, attempt, message: error instanceof Error ? error.message : String(error) });
          if (method === 'lk.playback_started' && error instanceof RpcError && error.code === UNSUPPORTED_METHOD) return;
        }
        if (attempt < ATTEMPTS) await after(BETWEEN_MS);
      }
      // Its task dies of any call that failed three times, and with it all receiving.
      this.#deaf = true;
      this.#options.tell({ type: 'deaf' });
      this.#options.onDeaf();
    });
  }
}
