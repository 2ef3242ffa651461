import { useEventListener } from '@vueuse/core';
import { actionOf, type Focus, type KeyAction } from './keys.ts';

const TYPED = new Set(['text', 'search', 'password', 'email', 'url', 'tel', 'number', 'date', 'time']);

/** What the event came from, through shadow roots. */
export function focusOf(event: KeyboardEvent): Focus {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'text';
  if (target instanceof HTMLInputElement) return TYPED.has(target.type) ? 'text' : 'widget';
  if (target.closest('[data-rundown]') && !target.closest('button')) return 'rundown';
  if (target.closest('[role="tab"], [role="menuitem"], [role="menu"], [role="slider"]')) return 'widget';
  return target.closest('button, a, summary') ? 'button' : 'elsewhere';
}

/**
 * Listens before anything else does, so that Space is GO also in an open menu. `act` gives true when it did something;
 * then nobody else hears of the key.
 */
export function useKeys(singles: () => boolean, act: (action: KeyAction, focus: Focus, event: KeyboardEvent) => boolean): void {
  useEventListener(window, 'keydown', (event) => {
    const focus = focusOf(event);
    const action = actionOf(event, focus, singles());
    // A held Space scrolls, or presses the button that has the focus.
    const swallowed = event.key === ' ' && focus !== 'text' && singles();
    if (action !== undefined && act(action, focus, event)) stop(event);
    else if (swallowed) stop(event);
  }, { capture: true });
  // Firefox presses a button when Space goes up.
  useEventListener(window, 'keyup', (event) => {
    if (event.key === ' ' && focusOf(event) !== 'text' && singles()) stop(event);
  }, { capture: true });
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
