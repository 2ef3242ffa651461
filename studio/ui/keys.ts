/** What a key does in the live view. */
export type KeyAction =
  | 'go' | 'panic' | 'pause' | 'skip' | 'back' | 'stop'
  | 'up' | 'down' | 'first' | 'last' | 'stand-by' | 'jump' | 'arm' | 'listen' | 'follow' | 'search' | 'say' | 'sound' | 'help'
  | 'snippet';

/** The part of a KeyboardEvent that counts. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/** Where the focus is: in something one types into, on the rundown, on a button, on something that has keys of its own (tabs, menus), or elsewhere. */
export type Focus = 'text' | 'rundown' | 'button' | 'widget' | 'elsewhere';

const SINGLE: Readonly<Record<string, KeyAction>> = {
  ' ': 'go', p: 'pause', s: 'skip', b: 'back', x: 'stop', j: 'down', k: 'up', a: 'arm', l: 'listen', f: 'follow', '/': 'search', t: 'say', m: 'sound', '?': 'help',
};

const IN_RUNDOWN: Readonly<Record<string, KeyAction>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** Keys that may be held down. */
const REPEATING = new Set<KeyAction>(['up', 'down']);

/**
 * The action of a key, if it has one. `singles`: keys without a modifier do something (they can be turned off; Esc stays).
 * Space is GO wherever one does not type: buttons answer to Enter.
 */
export function actionOf(pressed: Pressed, focus: Focus, singles: boolean): KeyAction | undefined {
  if (pressed.isComposing || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined;
  const action = find(pressed, focus, singles);
  return action !== undefined && pressed.repeat && !REPEATING.has(action) ? undefined : action;
}

function find({ key, shiftKey }: Pressed, focus: Focus, singles: boolean): KeyAction | undefined {
  if (key === 'Escape') return 'panic';
  if (focus === 'text') return undefined;
  const moving = focus === 'widget' ? undefined : IN_RUNDOWN[key];
  if (moving) return moving;
  if (key === 'Enter') return focus === 'rundown' || focus === 'elsewhere' ? (shiftKey ? 'jump' : 'stand-by') : undefined;
  if (!singles) return undefined;
  if (/^[1-9]$/.test(key)) return 'snippet';
  return SINGLE[key === '?' ? key : key.toLowerCase()];
}
