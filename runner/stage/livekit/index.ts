export { joinRoom, makeWay, watchLoss, SHOWRUNNER, type JoinOptions, type RoomSession } from './room.ts';
export { openTrack, type TrackOptions, type TrackRoute } from './track.ts';
export { openCaptions, type CaptionOptions, type Captions } from './captions.ts';
export { sendCue, type CuePacket } from './cue.ts';
export { aliveByPing, type Alive, type SealAnswer } from './presence.ts';
export type { LiveKitAccess } from './access.ts';
/** Lets go of rtc-node's threads, for good: without it the process does not end by itself. Its very last act. */
export { dispose as disposeLiveKit } from './rtc/index.ts';
