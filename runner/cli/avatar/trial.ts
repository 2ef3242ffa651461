import { randomUUID } from 'node:crypto';
import type { Config, TavusConfig } from '../../core/config.ts';
import { ShowrunnerError } from '../../core/errors.ts';
import { createLog } from '../../core/log.ts';
import { machineClock } from '../../core/machine-clock.ts';
import { minutes, ms, type Ms } from '../../core/units.ts';
import { joinRoom, type LiveKitAccess } from '../../stage/livekit/index.ts';
import { sayThrough } from '../../perform/avatar.ts';
import { voicesFor } from '../../voice/configured.ts';
import { openAvatar } from '../../stage/tavus/index.ts';

export interface TrialOptions {
  readonly config: Config;
  readonly tavus: TavusConfig;
  readonly access: LiveKitAccess;
  readonly room?: string;
  readonly text: string;
  readonly patience: Ms;
  readonly signal: AbortSignal;
  readonly onStep: (step: TestedStep) => void;
}

/** `took`: milliseconds. */
export interface TestedStep { readonly step: string; readonly took: Ms }

export interface Trial {
  readonly room: string;
  readonly conversation: string | null;
  readonly steps: readonly TestedStep[];
  /** What stopped it. */
  readonly error?: ShowrunnerError;
}

/** Should even the end of this process go wrong, Tavus ends a conversation that was only a test before it costs much. */
const LASTS = minutes(5);

/** What each state of the avatar is the end of. */
const DONE = { joining: 'conversation created', publishing: 'avatar joined', ready: 'voice and picture there' } as const;

/** Brings an avatar into a room, has it speak, ends it. Rejects with the signal's reason, or what is no error of Tavus or LiveKit. */
export async function tryAvatar({ config, tavus, access, text, patience, signal, onStep, room: name = `avatar-test-${randomUUID().slice(0, 8)}` }: TrialOptions): Promise<Trial> {
  const steps: TestedStep[] = [];
  let last = machineClock.now();
  const done = (step: string): void => {
    const now = machineClock.now();
    const tested = { step, took: ms(Math.round(now - last)) };
    last = now;
    steps.push(tested);
    onStep(tested);
  };
  let conversation: string | null = null;
  const voices = (await voicesFor({ config }))(machineClock);
  try {
    const log = await createLog({ format: 'pretty', level: 'warn', secrets: [tavus.apiKey, access.apiSecret] });
    const session = await joinRoom({ access, room: name, signal });
    try {
      done('room joined');
      // Its failures are told at the end; the log would tell them twice.
      const avatar = openAvatar({ room: session.room, roomName: name, agent: session.identity, access, tavus, config, log: log.child({}, { level: 'error' }), lasts: LASTS, readyWithin: patience });
      avatar.onState((state) => {
        if (state.kind === 'ready') done(DONE.ready);
        else if (state.kind === 'starting' && state.step !== 'ordering') done(DONE[state.step]);
      });
      try {
        const ready = await avatar.whenReady(signal);
        conversation = ready.conversation.id;
        await sayThrough({ avatar, audio: ready.audio, room: session.room, clock: machineClock, voices, text, signal });
        done('sentence spoken');
      } finally {
        await avatar.close();
        if (conversation !== null) done('conversation ended');
      }
    } finally {
      await session.close();
    }
  } catch (error) {
    if (!(error instanceof ShowrunnerError)) throw error;
    return { room: name, conversation, steps, error };
  } finally {
    await voices.close();
  }
  return { room: name, conversation, steps };
}
