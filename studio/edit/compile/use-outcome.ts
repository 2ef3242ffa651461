import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import type { Outcome } from './outcome.ts';

/**
 * What a text comes to, a moment after it has changed. One text is under way at a time; of those that came meanwhile, the last one
 * is next. Null from when there is no text (`isReady`) until the next one has been judged.
 */
export function useOutcome(source: Readonly<Ref<string>>, isReady: () => boolean): ShallowRef<Outcome | null> {
  const outcome = shallowRef<Outcome | null>(null);
  const worker = new Worker(new URL('./compile.worker.ts', import.meta.url), { type: 'module', name: 'compile' });
  let busy = false;
  let waiting: string | undefined;
  /** What is under way is of a text that is not there any more. */
  let stale = false;

  const next = (text: string): void => {
    if (busy) {
      waiting = text;
      return;
    }
    busy = true;
    worker.postMessage({ source: text });
  };
  worker.addEventListener('message', (event: MessageEvent<Outcome>) => {
    busy = false;
    if (!stale) outcome.value = event.data;
    stale = false;
    const text = waiting;
    waiting = undefined;
    if (text !== undefined) next(text);
  });
  watch([source, isReady], ([text, ready]) => {
    if (ready) {
      next(text);
      return;
    }
    outcome.value = null;
    waiting = undefined;
    stale = busy;
  }, { immediate: true });
  onScopeDispose(() => worker.terminate());
  return outcome;
}
