export { listen, type Listener, type ListenOptions } from './listener.ts';
export { now, type Heard } from './messages.ts';
export { samplesOf } from './recording.ts';
