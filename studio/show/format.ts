/** Times as operators read them. All take ms. */

const two = (value: number): string => String(value).padStart(2, '0');

/** `00:42`, `1:02:03`. Counting up: a second is shown once it is full. */
export function clock(time: number): string {
  return whole(Math.floor(Math.max(0, time) / 1_000));
}

/** Counting down: `00:01` until the last moment, `00:00` when it is over. */
export function countdown(time: number): string {
  return whole(Math.ceil(Math.max(0, time) / 1_000));
}

function whole(seconds: number): string {
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** `+00:03` over, `−00:03` under, `±00:00` within half a second. */
export function over(time: number): string {
  const seconds = Math.round(time / 1_000);
  if (seconds === 0) return '±00:00';
  return `${seconds > 0 ? '+' : '−'}${whole(Math.abs(seconds))}`;
}

/** A length in a list: `0.8 s`, `12 s`, `1:05`. */
export function length(time: number): string {
  if (time < 9_950) return `${(Math.round(time / 100) / 10).toFixed(1)} s`;
  const seconds = Math.round(time / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const hours = Math.floor(seconds / 3_600);
  return hours > 0 ? `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}` : `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** The time of day where the operator is: `20:14:05`. `time`: ms since 1970. */
export function timeOfDay(time: number): string {
  const date = new Date(time);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** `just now`, `12 s ago`, `3 min ago`. */
export function ago(time: number): string {
  const seconds = Math.floor(Math.max(0, time) / 1_000);
  if (seconds < 1) return 'just now';
  if (seconds < 60) return `${seconds} s ago`;
  return `${Math.floor(seconds / 60)} min ago`;
}
