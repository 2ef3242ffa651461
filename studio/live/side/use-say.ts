import { useLocalStorage } from '@vueuse/core';
import { defineStore } from 'pinia';
import { ref } from 'vue';
import { excerpt } from '../../show/go.ts';
import { useFlights } from '../../show/flights.ts';
import { useShow } from '../../show/store.ts';
import { sayId } from './say-id.ts';

export const SNIPPETS = 9;

/** Ad-hoc lines: what is being typed, and what is kept at hand. */
export const useSay = defineStore('say', () => {
  const show = useShow();
  const flights = useFlights();
  const text = ref('');
  const speaker = ref('');
  const snippets = useLocalStorage<string[]>('showrunner.snippets', []);
  /** A line whose answer was lost, under the id it was sent with. */
  let unanswered: { readonly text: string; readonly id: string } | undefined;

  /** True: it is in the queue, or on air. */
  async function send(line: string, mode: 'queue' | 'interrupt'): Promise<boolean> {
    const plain = line.trim();
    if (plain === '' || show.role !== 'operator') return false;
    const id = unanswered?.text === plain ? unanswered.id : sayId();
    unanswered = { text: plain, id };
    const taken = await show.say({ text: plain, mode, id, ...(speaker.value === '' ? {} : { speaker: speaker.value }) });
    if (!taken) return false;
    unanswered = undefined;
    flights.tell(`Said: ${excerpt(plain)}`);
    return true;
  }

  /** Sends what is typed; the field is emptied at once, and gets it back should it not be taken. */
  async function sendTyped(mode: 'queue' | 'interrupt'): Promise<void> {
    const line = text.value;
    if (line.trim() === '') return;
    text.value = '';
    if (!(await send(line, mode)) && text.value === '') text.value = line;
  }

  function keep(line: string): void {
    const plain = line.trim();
    if (plain !== '' && !snippets.value.includes(plain) && snippets.value.length < SNIPPETS) snippets.value = [...snippets.value, plain];
  }

  function drop(index: number): void {
    snippets.value = snippets.value.filter((_, place) => place !== index);
  }

  /** From 1, as the keys are. */
  function sendSnippet(number: number): void {
    const line = snippets.value[number - 1];
    if (line !== undefined) void send(line, 'queue');
  }

  return { text, speaker, snippets, send, sendTyped, sendSnippet, keep, drop };
});
