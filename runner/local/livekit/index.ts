export { startLiveKit, type LiveKitOptions, type LocalLiveKit } from './server.ts';
export { LIVEKIT_VERSION } from './binary.ts';
