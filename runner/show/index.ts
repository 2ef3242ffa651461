export type { AsRunEntry, ShowState } from './as-run.generated.ts';
export type { Command } from './command.generated.ts';
export type { Audience, CaptionEvent } from './audience.ts';
export { Player, type PlayerOptions } from './player.ts';
export type * from './ports.ts';
export type { State } from './state.ts';
export type { Answer } from './step.ts';
export { refOf } from './step.ts';
