/**
 * The agent: a LiveKit Agents worker, and in a process of its own for each room the show that is performed there.
 *
 *     cli/agent ─▶ worker ─▶ (LiveKit: dispatch) ─▶ job ─▶ RoomAgent
 *
 *     control server ──▶ packet or text stream ──▶ post ─▶ reception ─▶ requests ─▶ RoomShow ─▶ perform/
 *            ▲                                            seal, order,              Player, Performer
 *            │                                            same id once                  │
 *            └── sealed replies, state, events, heartbeats ◀── watchers ◀── journal ◀───┘ what the audience hears
 *                                    room metadata ◀── keeper (checkpoint)
 *
 * One request's way: `post` gives its text, `reception` reads it by its schema, breaks its seal (this room, this process,
 * once) and knows it again by its id; `requests` turns it into a command of the player or a change of the show; the answer
 * goes back sealed, to whoever asked. What then happens in the show comes back as as-run entries and states of the player.
 */
export { startWorker, type Worker, type WorkerOptions } from './worker.ts';
export { secretsOf } from './log-choice.ts';
