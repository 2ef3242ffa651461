import { AccessToken, AgentDispatchClient, RoomServiceClient } from 'livekit-server-sdk';
import { ask, isNotFound, type LiveKitAccess } from '../../stage/livekit/access.ts';
import { AGENT, readCheckpoint, withCheckpoint, type Checkpoint } from '../../wire/index.ts';

/** Seconds. Two minutes without anybody: time enough for a control server to be started again. */
const DEPARTURE_S = 120;
const EMPTY_S = 120;
const TIMEOUT_S = 5;

export interface Dispatched {
  readonly id: string;
  readonly metadata: string;
  /** A worker is known to have taken it. */
  readonly isTaken: boolean;
}

export interface Present { readonly identity: string; readonly sid: string; /** ms since 1970. */ readonly joinedAt: number }

export interface OpenRoom { readonly name: string; readonly checkpoint: Checkpoint | undefined }

/** What the supervisor asks of LiveKit's API. Rejects with `livekit-unreachable`, `livekit-unauthorized`, `livekit-refused`. */
export class LiveKitApi {
  readonly access: LiveKitAccess;
  readonly #rooms: RoomServiceClient;
  readonly #agents: AgentDispatchClient;

  constructor(access: LiveKitAccess) {
    this.access = access;
    this.#rooms = new RoomServiceClient(access.url, access.apiKey, access.apiSecret, { requestTimeout: TIMEOUT_S });
    this.#agents = new AgentDispatchClient(access.url, access.apiKey, access.apiSecret, { requestTimeout: TIMEOUT_S });
  }

  async rooms(): Promise<readonly OpenRoom[]> {
    const rooms = await ask(this.access, 'list the rooms', () => this.#rooms.listRooms());
    return rooms.map(({ name, metadata }) => ({ name, checkpoint: readCheckpoint(metadata) }));
  }

  /** Undefined: there is no such room. */
  async room(name: string): Promise<OpenRoom | undefined> {
    const [room] = await ask(this.access, `look for the room "${name}"`, () => this.#rooms.listRooms([name]));
    return room && { name, checkpoint: readCheckpoint(room.metadata) };
  }

  /** Makes it when there is none. */
  async openRoom(name: string): Promise<void> {
    await ask(this.access, `open the room "${name}"`, () => this.#rooms.createRoom({ name, emptyTimeout: EMPTY_S, departureTimeout: DEPARTURE_S }));
  }

  /** Nobody, when there is no such room. */
  async present(room: string): Promise<readonly Present[]> {
    const all = await this.#orNothing(`list who is in "${room}"`, () => this.#rooms.listParticipants(room));
    return (all ?? []).map(({ identity, sid, joinedAtMs }) => ({ identity, sid, joinedAt: Number(joinedAtMs) }));
  }

  /** None there is fine. */
  async remove(room: string, identity: string): Promise<void> {
    await this.#orNothing(`take "${identity}" out of "${room}"`, () => this.#rooms.removeParticipant(room, identity));
  }

  async dispatches(room: string): Promise<readonly Dispatched[]> {
    const all = await this.#orNothing(`list the agents of "${room}"`, () => this.#agents.listDispatch(room));
    return (all ?? []).filter(({ agentName }) => agentName === AGENT).map(({ id, metadata, state }) => ({ id, metadata, isTaken: (state?.jobs.length ?? 0) > 0 }));
  }

  async dispatch(room: string, metadata: string): Promise<string> {
    const { id } = await ask(this.access, `send an agent to "${room}"`, () => this.#agents.createDispatch(room, AGENT, { metadata }));
    return id;
  }

  /** Ends its job, where it has one. None there is fine. */
  async withdraw(room: string, id: string): Promise<void> {
    await this.#orNothing(`call the agent back from "${room}"`, () => this.#agents.deleteDispatch(id, room));
  }

  /** Takes our checkpoint out of the room's metadata: nobody is to go on from it. */
  async forget(room: string): Promise<void> {
    await this.#orNothing(`clear the checkpoint of "${room}"`, async () => {
      const [found] = await this.#rooms.listRooms([room]);
      if (found && readCheckpoint(found.metadata)) await this.#rooms.updateRoomMetadata(room, withCheckpoint(found.metadata, undefined));
    });
  }

  /** For the hidden participant: it sends and gets data, no media, and is seen by nobody. Long enough for a reconnect; the server renews it. */
  async hiddenToken(room: string, identity: string): Promise<string> {
    const token = new AccessToken(this.access.apiKey, this.access.apiSecret, { identity, ttl: '6h' });
    token.addGrant({ roomJoin: true, room, hidden: true, canPublish: false, canSubscribe: false, canPublishData: true });
    return token.toJwt();
  }

  async #orNothing<T>(what: string, call: () => Promise<T>): Promise<T | undefined> {
    return ask(this.access, what, async () => {
      try {
        return await call();
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    });
  }
}
