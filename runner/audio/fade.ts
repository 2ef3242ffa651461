/** Linear fades, in place. A fade longer than the sound fades all of it. */

export function fadeIn(pcm: Int16Array, length: number): void {
  const n = Math.min(length, pcm.length);
  for (let i = 0; i < n; i++) pcm[i] = Math.round(((pcm[i] ?? 0) * i) / n);
}

/** The last sample becomes zero. */
export function fadeOut(pcm: Int16Array, length: number): void {
  const n = Math.min(length, pcm.length);
  for (let i = 0; i < n; i++) {
    const at = pcm.length - 1 - i;
    pcm[at] = Math.round(((pcm[at] ?? 0) * i) / n);
  }
}
