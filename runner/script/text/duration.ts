import { ms, type Ms } from '../../core/units.ts';

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;
type Unit = keyof typeof UNITS;

/** What timers can hold: 2^31 - 1 ms, a little under 25 days. */
const LONGEST = 2 ** 31 - 1;

const WITH_UNIT = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/;
const CLOCK = /^(?:(\d+):)?(\d+):([0-5]\d)$/;

/** `300ms`, `1.5s`, `2m`, `1h`, `m:ss` or `h:mm:ss` in milliseconds; undefined for anything else. */
export function parseDuration(text: string): Ms | undefined {
  const unit = WITH_UNIT.exec(text);
  // Whole microseconds: 1.1 s is 1,100 ms and not 1,100.0000000000002.
  if (unit) return within(Math.round(Number(unit[1]) * UNITS[unit[2] as Unit] * 1_000) / 1_000); // one of four, by the pattern
  const clock = CLOCK.exec(text);
  if (!clock) return undefined;
  const [, hours, minutes = '', seconds = ''] = clock;
  if (hours !== undefined && !/^[0-5]\d$/.test(minutes)) return undefined;
  return within(Number(hours ?? 0) * UNITS.h + Number(minutes) * UNITS.m + Number(seconds) * UNITS.s);
}

const within = (value: number): Ms | undefined => (value <= LONGEST ? ms(value) : undefined);

/** As a script writes it: `300ms`, `1.5s`, `90s`, `2m`, `3:25`, `1:02:03`. */
export function formatDuration(duration: Ms): string {
  const rounded = Math.round(duration * 1_000) / 1_000;
  if (rounded < UNITS.s) return `${rounded}ms`;
  if (rounded % UNITS.h === 0) return `${rounded / UNITS.h}h`;
  if (rounded % UNITS.m === 0) return `${rounded / UNITS.m}m`;
  if (rounded < 2 * UNITS.m || rounded % UNITS.s !== 0) return `${rounded / UNITS.s}s`;
  const two = (value: number): string => String(value).padStart(2, '0');
  const total = rounded / UNITS.s;
  const [hours, minutes, seconds] = [Math.floor(total / 3_600), Math.floor(total / 60) % 60, total % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

const SPELT: ReadonlyMap<string, Unit> = new Map(Object.entries({
  millisecond: 'ms', milliseconds: 'ms', msec: 'ms', msecs: 'ms', millis: 'ms',
  sec: 's', secs: 's', second: 's', seconds: 's',
  min: 'm', mins: 'm', minute: 'm', minutes: 'm',
  hr: 'h', hrs: 'h', hour: 'h', hours: 'h',
} as const));

/** What is wrong with a duration, and what was probably meant. */
export function durationProblem(value: unknown): string {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const guess = typeof value === 'number' ? fromNumber(value) : typeof value === 'string' ? fromText(value.trim()) : undefined;
  const meant = guess !== undefined && parseDuration(guess) !== undefined ? guess : undefined;
  const form = 'a number and a unit without a space (300ms, 1.5s, 2m, 1h), or m:ss, or h:mm:ss';
  if (typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()))) {
    return meant === undefined
      ? `${shown} is no duration: it is ${form}.`
      : `${shown} has no unit. Did you mean \`${meant}\`?`;
  }
  if (meant === undefined) return `\`${shown}\` is no duration: it is ${form}${tooLong(value) ? ', up to 24 days' : ''}.`;
  return `\`${shown}\` is no duration. Did you mean \`${meant}\`?`;
}

const tooLong = (value: unknown): boolean => typeof value === 'string' && (WITH_UNIT.test(value) || CLOCK.test(value));

/** Nobody means 300 seconds by a bare 300, or 2 milliseconds by a bare 2. */
function fromNumber(value: number): string | undefined {
  if (!Number.isFinite(value) || value < 0 || String(value).includes('e')) return undefined;
  return value >= 50 && Number.isInteger(value) ? `${value}ms` : `${value}s`;
}

function fromText(text: string): string | undefined {
  if (text === '') return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return fromNumber(Number(text));
  const unsigned = text.replace(/^[+-]\s*/, '');
  const clock = /^(\d+:)?(\d+):(\d{1,2})$/.exec(unsigned);
  if (clock) {
    const total = (Number.parseInt(clock[1] ?? '0', 10) * 60 + Number(clock[2])) * 60 + Number(clock[3]);
    const value = within(total * UNITS.s);
    return value === undefined ? undefined : asClock(total);
  }
  const parts = [...unsigned.matchAll(/(\d*[.,]?\d+)\s*([A-Za-zµ]*)\s*/g)];
  if (parts.length === 0 || parts.map((part) => part[0]).join('') !== unsigned) return undefined;
  let total = 0;
  for (const [, number = '', word = ''] of parts) {
    const lower = word.toLowerCase();
    const unit = Object.hasOwn(UNITS, lower) ? (lower as Unit) : SPELT.get(lower); // a unit, by the test before it
    if (unit === undefined) return undefined;
    total += Number(number.replace(',', '.')) * UNITS[unit];
    if (parts.length === 1 && within(total) !== undefined) return `${Number(number.replace(',', '.'))}${unit}`;
  }
  const value = within(total);
  return value === undefined ? undefined : formatDuration(value);
}

function asClock(total: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [Math.floor(total / 3_600), Math.floor(total / 60) % 60, total % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
