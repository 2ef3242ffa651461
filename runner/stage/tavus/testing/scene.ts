import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { TestContext } from 'node:test';
import { ConstantBackoff } from 'cockatiel';
import { createLog, type Log } from '../../../core/log.ts';
import { ms } from '../../../core/units.ts';
import { startTavus, type TavusStandIn } from '../../../local/tavus/index.ts';
import { AccessToken } from 'livekit-server-sdk';
import { roomApi, type LiveKitAccess } from '../../livekit/access.ts';
import { Room } from '../../livekit/rtc/index.ts';
import { joinRoom, type RoomSession } from '../../livekit/index.ts';
import type { Avatar, AvatarOptions } from '../avatar.ts';
import { Guard } from '../guard.ts';
import { openAvatar } from '../session.ts';
import type { AvatarState } from '../state.ts';
import { AVATAR } from '../token.ts';

/** A room of the local server with our agent in it, a stand-in for Tavus, and what comes of both. */
export interface Scene {
  readonly name: string;
  readonly access: LiveKitAccess;
  readonly session: RoomSession;
  readonly tavus: TavusStandIn;
  readonly dataDir: string;
  /** Everything that was logged. */
  readonly said: () => string;
  /** Opened once only. The waits between attempts are 10 ms. */
  readonly open: (options?: Partial<AvatarOptions>) => Opened;
  readonly active: () => readonly string[];
  readonly isAvatarIn: () => Promise<boolean>;
}

export interface Opened {
  readonly avatar: Avatar;
  readonly states: readonly AvatarState[];
  /** The first state of this kind from number `from` on, and what is after it. */
  readonly until: <K extends AvatarState['kind']>(kind: K, from?: number) => Promise<{ readonly state: Extract<AvatarState, { kind: K }>; readonly next: number }>;
}

export async function setScene(t: TestContext, access: LiveKitAccess, options: Parameters<typeof startTavus>[0] = {}): Promise<Scene> {
  const name = `scene-${randomUUID().slice(0, 8)}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'showrunner-avatar-'));
  const tavus = await startTavus({ record: false, ...options });
  const session = await joinRoom({ access, room: name });
  const lines: string[] = [];
  const log: Log = await createLog({ format: 'json', level: 'debug', destination: new Writable({ write: (line: Buffer, _, done) => { lines.push(line.toString()); done(); } }) });
  let opened: Avatar | undefined;
  t.after(async () => {
    await opened?.close();
    await session.close();
    await tavus.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    name, access, session, tavus, dataDir,
    said: () => lines.join(''),
    open(more = {}) {
      const avatar = (opened = openAvatar({
        room: session.room, roomName: name, agent: session.identity, access, log,
        tavus: { apiKey: tavus.apiKey, apiUrl: tavus.url, persona: 'p1', names: 'persona' },
        config: { deployment: 'test', dataDir }, guard: new Guard(new ConstantBackoff(10)), readyWithin: ms(15_000), ...more,
      }));
      const states: AvatarState[] = [avatar.state];
      let waiting: (() => void)[] = [];
      avatar.onState((state) => {
        states.push(state);
        for (const wake of waiting.splice(0)) wake();
      });
      return {
        avatar, states,
        async until(kind, from = 0) {
          for (let at = from; ; at++) {
            while (states.length <= at) await new Promise<void>((resolve) => (waiting = [...waiting, resolve]));
            const state = states[at]!;
            if (state.kind === kind) return { state: state as Extract<AvatarState, { kind: typeof kind }>, next: at + 1 };
          }
        },
      };
    },
    active: () => tavus.conversations.filter(({ status }) => status === 'active').map(({ name: each }) => each),
    isAvatarIn: async () => (await roomApi(access).listParticipants(name)).some(({ identity }) => identity === AVATAR),
  };
}

/** Somebody else in the room, who hears nothing. */
export async function guest(t: TestContext, { access, name }: Scene, identity: string, attributes: Record<string, string> = {}): Promise<Room> {
  const token = new AccessToken(access.apiKey, access.apiSecret, { identity, attributes });
  token.addGrant({ roomJoin: true, room: name });
  const room = new Room();
  await room.connect(access.url, await token.toJwt(), { autoSubscribe: false, dynacast: false });
  t.after(() => room.disconnect());
  return room;
}
