export { find, type FindOptions, type Match } from './correlate.ts';
export { fadeIn, fadeOut } from './fade.ts';
export { BREATH, createGate, DECAY, FADE, gate, type Gate, type Gated, type GateOptions, SILENCE_DBFS } from './gate.ts';
export { fromDbfs, peak, peakDbfs, rms, rmsDbfs, toDbfs } from './level.ts';
export { FRAME, voiced, voicedFrames, type Voiced, type VoicedOptions } from './onset.ts';
export { bytesOf, concat, pcmOf } from './pcm.ts';
export { resample } from './resample.ts';
export { parseWav, toPcm, toWav, type Wav, WAV_HEADER_BYTES, wavHeader } from './wav.ts';
