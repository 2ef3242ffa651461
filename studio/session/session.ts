import { useLocalStorage, useSessionStorage } from '@vueuse/core';
import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { readFragment } from './fragment.ts';

/** Who sits here: the key (kept for this tab alone) and the name that goes into the log. */
export const useSession = defineStore('session', () => {
  const key = useSessionStorage('showrunner.key', '', { writeDefaults: false });
  const operator = useLocalStorage('showrunner.operator', '', { writeDefaults: false });
  /** Why the last key was refused; null: nothing was. */
  const refused = ref<string | null>(null);
  /** Somebody who watches wants to operate. */
  const asking = ref(false);

  const bearer = computed(() => (key.value === '' ? undefined : key.value));

  /** Takes the key out of the address, before anything else can see it there. */
  function takeFragment(): void {
    const { key: given, operator: name } = readFragment(location.hash);
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
    if (given !== undefined) key.value = given;
    if (name !== undefined) operator.value = name;
  }

  function signIn(withKey: string, name: string): void {
    key.value = withKey.trim();
    operator.value = name.trim();
    refused.value = null;
    asking.value = false;
  }

  function signOut(): void {
    key.value = '';
    refused.value = null;
  }

  return { key, bearer, operator, refused, asking, takeFragment, signIn, signOut };
});
