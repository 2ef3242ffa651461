import { useDebounceFn, useEventListener } from '@vueuse/core';
import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import { ApiError, sentence } from '../../link/api.ts';
import { stem, type Script } from '../../link/answers.ts';
import { useFlights } from '../../show/flights.ts';
import { useShow } from '../../show/store.ts';
import { useScriptChanges } from '../../show/use-script-changes.ts';
import { draftsIn } from './drafts.ts';

/** Typing is kept as a draft this long after the last key, ms. */
const KEEP_AFTER = 400;

/** One script being edited: what is on the server, what is typed, and how they get together. */
export function useScript(name: Readonly<Ref<string | null>>) {
  const show = useShow();
  const flights = useFlights();
  const drafts = draftsIn(localStorage);
  const source = ref('');
  const saved = shallowRef<Script | null>(null);
  const state = ref<'none' | 'loading' | 'ready' | 'missing' | 'failed'>('none');
  const why = ref('');
  /** When the draft that is shown was kept; null: nothing was restored. */
  const restored = ref<number | null>(null);
  /** Somebody saved another version since. */
  const outdated = ref(false);
  /** The version that was saved in the meantime, while one has to choose. */
  const theirs = shallowRef<Script | null>(null);
  const dirty = computed(() => state.value === 'ready' && source.value !== (saved.value?.source ?? ''));

  /** What was typed a moment ago, and is not kept yet. */
  let typed: { readonly name: string; readonly text: string } | undefined;

  const fetchScript = async (wanted: string): Promise<Script> => (await (await show.api(`/scripts/${encodeURIComponent(wanted)}`)).json()) as Script; // as: schemas/openapi.yaml

  async function open(wanted: string | null): Promise<void> {
    theirs.value = null;
    outdated.value = false;
    restored.value = null;
    saved.value = null;
    source.value = '';
    state.value = wanted === null ? 'none' : 'loading';
    if (wanted === null) return;
    const draft = drafts.get(wanted);
    try {
      const script = await fetchScript(wanted);
      if (name.value !== wanted) return;
      saved.value = script;
      const differs = draft !== undefined && draft.source !== script.source;
      source.value = differs ? draft.source : script.source;
      restored.value = differs ? draft.at : null;
      outdated.value = differs && draft.etag !== script.etag;
      // The draft began from an older version: saving says so, and shows both.
      if (outdated.value && draft) saved.value = { ...script, etag: draft.etag };
      state.value = 'ready';
    } catch (error) {
      if (name.value !== wanted) return;
      state.value = error instanceof ApiError && error.status === 404 ? 'missing' : 'failed';
      why.value = sentence(error);
    }
  }
  watch(name, (wanted) => {
    keepTyped();
    void open(wanted);
  }, { immediate: true });

  function keep(wanted: string, text: string): void {
    if (text === saved.value?.source) drafts.drop(wanted);
    else drafts.keep(wanted, { source: text, etag: saved.value?.etag ?? '', at: Date.now() });
  }
  function keepTyped(): void {
    if (typed) keep(typed.name, typed.text);
    typed = undefined;
  }
  const keepSoon = useDebounceFn(keepTyped, KEEP_AFTER);
  // Whoever leaves takes the last word along.
  useEventListener(window, 'pagehide', keepTyped);
  onScopeDispose(keepTyped);

  function edited(text: string): void {
    if (text === source.value || name.value === null) return;
    source.value = text;
    typed = { name: name.value, text };
    void keepSoon();
  }

  async function put(wanted: string, text: string, etag: string): Promise<void> {
    const answer = await show.api(`/scripts/${encodeURIComponent(wanted)}`, { method: 'PUT', json: { source: text }, headers: etag === '' ? { 'if-none-match': '*' } : { 'if-match': etag } });
    const { etag: now } = (await answer.json()) as { etag: string }; // as: schemas/openapi.yaml
    if (name.value !== wanted) return;
    saved.value = { name: wanted, etag: now, source: text };
    outdated.value = false;
    restored.value = null;
    theirs.value = null;
    typed = undefined;
    keep(wanted, source.value);
  }

  /** True: it is on the server. When somebody else was there first, both versions are shown instead. */
  async function save(): Promise<boolean> {
    const wanted = name.value;
    if (wanted === null || state.value !== 'ready') return false;
    let lost = false;
    const done = await flights.fly('save', `“${stem(wanted)}” was not saved`, async () => {
      try {
        await put(wanted, source.value, saved.value?.etag ?? '');
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 412) throw error;
        lost = true;
        theirs.value = await fetchScript(wanted);
      }
    });
    if (done && !lost) flights.tell(`${stem(wanted)} is saved`);
    return done && !lost;
  }

  /** After a conflict: this text, over the version that was shown beside it. */
  async function settle(text: string): Promise<void> {
    const wanted = name.value;
    const other = theirs.value;
    if (wanted === null || !other) return;
    source.value = text;
    await flights.fly('save', `“${stem(wanted)}” was not saved`, () => put(wanted, text, other.etag));
  }

  /** Their version; what was typed here goes. */
  function takeTheirs(): void {
    const other = theirs.value;
    if (!other) return;
    saved.value = other;
    source.value = other.source;
    theirs.value = null;
    outdated.value = false;
    restored.value = null;
    typed = undefined;
    drafts.drop(other.name);
  }

  function discard(): void {
    if (name.value === null) return;
    typed = undefined;
    drafts.drop(name.value);
    void open(name.value);
  }

  useScriptChanges((changes) => {
    const change = changes.find((one) => one.name === name.value);
    if (!change || state.value === 'none' || flights.of.get('save') === 'sent') return;
    if (change.change === 'removed') outdated.value = state.value === 'ready';
    else if (state.value === 'ready') void look(change.name);
    else void open(change.name);
  });

  /** Somebody (we ourselves, perhaps) has saved it. Where nothing was typed, the text changes under the cursor, which stays. */
  async function look(wanted: string): Promise<void> {
    const script = await fetchScript(wanted).catch(() => null);
    if (!script || name.value !== wanted || state.value !== 'ready' || flights.of.get('save') === 'sent' || script.etag === saved.value?.etag) return;
    if (dirty.value) {
      outdated.value = true;
      return;
    }
    saved.value = script;
    source.value = script.source;
    outdated.value = false;
  }

  return { source, saved, state, why, restored, outdated, theirs, dirty, edited, save, settle, takeTheirs, discard, backToEditing: () => { theirs.value = null; } };
}
