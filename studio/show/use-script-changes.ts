import { onScopeDispose, watch } from 'vue';
import type { ScriptChange } from '../../runner/wire/index.ts';
import { useShow } from './store.ts';

/** Calls back when a script on the server's disk has changed, whoever changed it. */
export function useScriptChanges(changed: (changes: readonly ScriptChange[]) => void): void {
  const show = useShow();
  let off: (() => void) | undefined;
  watch(() => show.linkState.state, () => {
    off?.();
    const socket = show.link()?.socket;
    socket?.on('scripts', changed);
    off = () => void socket?.off('scripts', changed);
  }, { immediate: true });
  onScopeDispose(() => off?.());
}
