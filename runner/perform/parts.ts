/** What the agent uses of rooms that it does not reach into: perform stands between. */
export { makeWay, watchLoss } from '../stage/livekit/index.ts';
export { enginesFor, voicesFor } from '../voice/configured.ts';
