// Generated from schemas/command.schema.json by `npm run generate`. Do not edit.

/**
 * What an operator, a program or the terminal asks of a show.
 */
export type Command =
  | GoCommand
  | StandbyCommand
  | PauseCommand
  | ResumeCommand
  | SkipCommand
  | BackCommand
  | JumpCommand
  | StopCommand
  | PanicCommand
  | EventCommand
  | ArmCommand
  | SayCommand;
/**
 * An item's id, or its cue number.
 */
export type Item = string;

/**
 * Performs what stands by, or releases a wait. Two within 300 ms are one.
 */
export interface GoCommand {
  command: 'go';
  from?: Item;
}
/**
 * Makes an item the next that GO performs; on air, what is being performed ends first.
 */
export interface StandbyCommand {
  command: 'standby';
  item: Item;
}
/**
 * Silence at once; the position is kept.
 */
export interface PauseCommand {
  command: 'pause';
}
/**
 * Goes on after a pause.
 */
export interface ResumeCommand {
  command: 'resume';
  /**
   * Where it takes up the line again.
   */
  from?: 'position' | 'phrase' | 'line';
}
/**
 * Ends what is on air (or what stands by) and goes on with what follows.
 */
export interface SkipCommand {
  command: 'skip';
}
/**
 * To the start of the line on air; in its first two seconds, or when nothing is on air, to the line before.
 */
export interface BackCommand {
  command: 'back';
}
/**
 * Performs an item at once, whatever was on air.
 */
export interface JumpCommand {
  command: 'jump';
  item: Item;
}
/**
 * Silence at once. GO starts the item again that was on air.
 */
export interface StopCommand {
  command: 'stop';
}
/**
 * Fades out in one second; a second one cuts at once.
 */
export interface PanicCommand {
  command: 'panic';
}
/**
 * Something happened that a wait may be waiting for.
 */
export interface EventCommand {
  command: 'event';
  name: string;
}
/**
 * Takes an item out of the show (armed: false) or back in.
 */
export interface ArmCommand {
  command: 'arm';
  item: Item;
  armed: boolean;
}
/**
 * One ad-hoc line. The same id again changes nothing.
 */
export interface SayCommand {
  command: 'say';
  id: string;
  text: string;
  speaker?: string;
  /**
   * queue: when what is on air has ended. interrupt: at the next word end; the line goes on afterwards from the start of its phrase.
   */
  mode?: 'queue' | 'interrupt';
}
