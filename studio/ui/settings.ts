import { useLocalStorage } from '@vueuse/core';
import { defineStore } from 'pinia';
import { watchEffect } from 'vue';

export type Theme = 'dark' | 'light';

/** What this browser remembers of how its operator likes it. */
export const useSettings = defineStore('settings', () => {
  const theme = useLocalStorage<Theme>('showrunner.theme', 'dark');
  /** Keys without a modifier do something. */
  const singleKeys = useLocalStorage('showrunner.single-keys', true);
  watchEffect(() => {
    document.documentElement.dataset.theme = theme.value === 'light' ? 'light' : 'dark';
  });
  return {
    theme, singleKeys,
    toggleTheme: () => {
      theme.value = theme.value === 'light' ? 'dark' : 'light';
    },
  };
});
