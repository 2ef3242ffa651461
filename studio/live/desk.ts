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

  /** Notes belong to a script. Its name changes rarely, the snapshot ten times a second. */
  const scope = computed(() => `${show.snapshot?.script ?? show.snapshot?.title ?? ''}/`);
  /** This operator's notes on the loaded show: item → text. */
  const ownNotes = computed<Readonly<Record<string, string>>>(() => Object.fromEntries(
    Object.entries(notes.value).flatMap(([key, text]) => (key.startsWith(scope.value) ? [[key.slice(scope.value.length), text]] : [])),
  ));

  function setNote(item: string, text: string): void {
    const key = scope.value + item;
    const { [key]: _, ...others } = notes.value;
    notes.value = text.trim() === '' ? others : { ...others, [key]: text.trim() };
  }

  function openTab(next: SideTab): void {
    tab.value = next;
    sideOpen.value = true;
  }

  const viewer = computed(() => show.role === 'viewer');

  return { selected, following, search, tab, sideOpen, helpOpen, pickerOpen, muted, noting, ownNotes, viewer, setNote, openTab };
});
