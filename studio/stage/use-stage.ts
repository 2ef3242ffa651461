import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { RemoteTrack } from 'livekit-client';
import { useSession } from '../session/session.ts';
import { useShow } from '../show/store.ts';
import { openPreview, type Quality } from './preview.ts';

/** What can be seen and heard of the stage in this browser. One stay in the room for all who look; it ends when nobody does. */
export const useStage = defineStore('stage', () => {
  const show = useShow();
  const session = useSession();
  const video = shallowRef<RemoteTrack | null>(null);
  const audio = shallowRef<readonly RemoteTrack[]>([]);
  const quality = ref<Quality>('unknown');
  const streamed = ref('');
  const lookers = ref(0);
  let preview: { close(): void } | undefined;

  /** Who came into the room in the middle of a line has no stream for it; the snapshot knows it. */
  const caption = computed(() => {
    if (streamed.value !== '') return streamed.value;
    const current = show.snapshot?.current;
    return current?.text !== undefined && current.word_end !== undefined && show.snapshot?.mode === 'running' ? current.text.slice(0, current.word_end) : '';
  });

  const wanted = computed(() => (lookers.value > 0 && show.role !== null ? show.room : null));
  watch(wanted, (room) => {
    preview?.close();
    preview = undefined;
    show.picture = { state: 'off' };
    video.value = null;
    audio.value = [];
    streamed.value = '';
    if (room === null) return;
    const name = session.operator === '' ? 'Studio' : `Studio (${session.operator})`;
    let closed = false;
    const on = <Args extends unknown[]>(act: (...args: Args) => void) => (...args: Args): void => {
      if (!closed) act(...args);
    };
    const opened = openPreview(show.api, room, name, {
      state: on((state, message) => {
        show.picture = { state, ...(message === undefined ? {} : { message }) };
      }),
      video: on((track) => {
        video.value = track;
      }),
      audio: on((tracks) => {
        audio.value = tracks;
      }),
      quality: on((now) => {
        quality.value = now;
      }),
      caption: on((text) => {
        streamed.value = text;
      }),
    });
    preview = {
      close: () => {
        closed = true;
        opened.close();
      },
    };
  }, { immediate: true });

  return {
    video, audio, quality, caption,
    look: () => {
      lookers.value += 1;
      return () => {
        lookers.value -= 1;
      };
    },
  };
});
