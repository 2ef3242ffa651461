import { useLocalStorage } from '@vueuse/core';
import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { useShow } from '../show/store.ts';

export type SideTab = 'say' | 'log' | 'latency' | 'ready';

/** What this operator looks at: nothing of it is the show's, and nothing of it is sent. */
export const useDesk = defineStore('desk', () => {
  const show = useShow();
  /** Index of the selected row; not what stands by. */
  const selected = ref<number | null>(null);
  const following = ref(true);
  const search = ref('');
  const tab = ref<SideTab>('say');
  /** On small screens the side is a sheet. */
  const sideOpen = ref(false);
  const helpOpen = ref(false);
  const pickerOpen = ref(false);
  const muted = ref(true);
  /** Index of the row whose note is being written. */
  const noting = ref<number | null>(null);
  const notes = useLocalStorage<Record<string, string>>('showrunner.notes', {});

  const noteKey = (item: string): string => `${show.snapshot?.script ?? show.snapshot?.title ?? ''}/${item}`;
  const noteOf = (item: string): string | undefined => notes.value[noteKey(item)];

  function setNote(item: string, text: string): void {
    const { [noteKey(item)]: _, ...others } = notes.value;
    notes.value = text.trim() === '' ? others : { ...others, [noteKey(item)]: text.trim() };
  }

  function openTab(next: SideTab): void {
    tab.value = next;
    sideOpen.value = true;
  }

  const viewer = computed(() => show.role === 'viewer');

  return { selected, following, search, tab, sideOpen, helpOpen, pickerOpen, muted, noting, notes, viewer, noteOf, setNote, openTab };
});
