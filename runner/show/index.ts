export type { AsRunEntry, ShowState } from './as-run.generated.ts';
export type { Command } from './command.generated.ts';
export { Player, type Audience, type CaptionEvent, type PlayerOptions } from './player.ts';
export type * from './ports.ts';
export type { State } from './state.ts';
export type { Answer } from './step.ts';
export { refOf } from './step.ts';
