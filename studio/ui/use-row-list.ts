import { useElementSize } from '@vueuse/core';
import { computed, nextTick, ref, type ComputedRef, type Ref } from 'vue';
import { followTo, inSight, offsets, reveal, type Span } from './rows.ts';

/** Rows drawn beyond what is in sight, px. */
const MORE = 240;

export interface RowList {
  readonly starts: ComputedRef<Float64Array>;
  readonly whole: ComputedRef<number>;
  readonly span: ComputedRef<Span>;
  onScroll(): void;
  /** Brings a row where one looks at, if it is not there. */
  follow(row: number, smooth: boolean): void;
  reveal(row: number): void;
}

/** A scroller that draws only the rows in sight. `heights` in px. */
export function useRowList(scroller: Readonly<Ref<HTMLElement | null>>, heights: ComputedRef<ArrayLike<number>>): RowList {
  const top = ref(0);
  const { height } = useElementSize(scroller);
  const starts = computed(() => offsets(heights.value));
  const whole = computed(() => starts.value.at(-1) ?? 0);
  // The same rows are the same: a scroll by a pixel draws nothing.
  const span = computed<Span>((before) => {
    const next = inSight(starts.value, top.value, height.value, MORE);
    return before?.from === next.from && before.to === next.to ? before : next;
  });
  const scrollTo = (to: number | undefined, smooth: boolean): void => {
    if (to === undefined) return;
    scroller.value?.scrollTo({ top: to, behavior: smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant' });
    if (!smooth) top.value = scroller.value?.scrollTop ?? 0;
  };
  return {
    starts, whole, span,
    onScroll: () => {
      top.value = scroller.value?.scrollTop ?? 0;
    },
    follow: (row, smooth) => void nextTick(() => scrollTo(followTo(starts.value, row, scroller.value?.scrollTop ?? 0, scroller.value?.clientHeight ?? 0), smooth)),
    reveal: (row) => scrollTo(reveal(starts.value, row, scroller.value?.scrollTop ?? 0, scroller.value?.clientHeight ?? 0), false),
  };
}
