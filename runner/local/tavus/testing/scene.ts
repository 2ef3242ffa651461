import { after, afterEach } from 'node:test';
import { dispose } from '@livekit/rtc-node';
import { liveKit } from '../../livekit/testing/server.ts';
import { startTavus, type Conversation, type Faults, type TavusStandIn } from '../index.ts';
import { bodyFor, joinAsAgent, post, type TestAgent } from './agent.ts';

export interface Scene {
  readonly tavus: TavusStandIn;
  readonly agent: TestAgent;
  readonly conversation: Conversation;
}

export interface SceneOptions {
  readonly faults?: Faults;
  readonly properties?: Record<string, unknown>;
  /** Whether the agent answers `lk.playback_finished`; true unless said. */
  readonly finished?: boolean;
}

/** For a test file: a LiveKit server, and scenes of an agent and an avatar in a room of their own, each closed after its test. */
export function stage(): { livekit: ReturnType<typeof liveKit>; scene: (options?: SceneOptions) => Promise<Scene> } {
  const livekit = liveKit();
  const closers: (() => Promise<void>)[] = [];
  // An avatar takes nearly a quarter of a core: none is left to the next test.
  afterEach(async () => {
    await Promise.all(closers.splice(0).map((close) => close()));
  });
  after(() => dispose());
  return {
    livekit,
    async scene({ faults = {}, properties = {}, finished = true } = {}) {
      const tavus = await startTavus({ faults });
      closers.push(() => tavus.close());
      const agent = await joinAsAgent(livekit.server, { finished });
      closers.push(() => agent.close());
      await post(tavus, '/conversations', await bodyFor(livekit.server, agent.name, properties));
      return { tavus, agent, conversation: await tavus.created() };
    },
  };
}
