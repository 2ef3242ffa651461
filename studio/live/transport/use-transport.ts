import { computed, reactive } from 'vue';
import { useShow } from '../../show/store.ts';

export interface Transport {
  readonly can: { readonly back: boolean; readonly pause: boolean; readonly skip: boolean; readonly stop: boolean };
  back(): void;
  /** Pause, or resume where it was paused. */
  pause(): void;
  resume(from: 'position' | 'phrase' | 'line'): void;
  skip(): void;
  stop(): void;
  panic(): void;
}

/** The transport, for buttons and keys alike. What cannot be done now does nothing; the agent decides in all other cases. */
export function useTransport(): Transport {
  const show = useShow();
  const mode = computed(() => (show.unsure === null && show.role === 'operator' && show.snapshot?.digest ? show.snapshot.mode : null));
  const sounding = computed(() => mode.value === 'running' || (show.snapshot?.current ?? null) !== null);
  const can = reactive({
    back: computed(() => mode.value !== null),
    pause: computed(() => mode.value !== null && (mode.value === 'paused' || sounding.value)),
    skip: computed(() => mode.value !== null && mode.value !== 'ended'),
    stop: computed(() => mode.value !== null && mode.value !== 'ended' && mode.value !== 'stopped'),
  });
  const guarded = (is: () => boolean, act: () => unknown) => (): void => {
    if (is()) void act();
  };
  const resume = (from: 'position' | 'phrase' | 'line'): void => void show.command({ command: 'resume', from }, 'Not resumed');
  return {
    can,
    back: guarded(() => can.back, () => show.command({ command: 'back' }, 'Not gone back')),
    pause: guarded(() => can.pause, () => (mode.value === 'paused' ? resume('position') : show.command({ command: 'pause' }, 'Not paused'))),
    resume,
    skip: guarded(() => can.skip, () => show.command({ command: 'skip' }, 'Not skipped')),
    stop: guarded(() => can.stop, () => show.command({ command: 'stop' }, 'Not stopped')),
    // Panic is sent whatever we believe: it must never be held back by a guess of ours.
    panic: guarded(() => show.role === 'operator', () => show.command({ command: 'panic' }, 'PANIC was not taken')),
  };
}
