import type { Ms } from '../../core/units.ts';

/** How the stand-in answers one request. Everything left out is as good as it gets: at once, whole, in 4 KiB chunks. */
export interface Behaviour {
  readonly fault?: Fault;
  /** From the request to the first byte of sound (the headers come with it). */
  readonly firstByte?: Ms;
  /** How much faster than real time the sound comes. Absent: as fast as the socket takes it. */
  readonly realTime?: number;
  /** Sizes of the HTTP chunks in bytes, over and over: odd ones end in the middle of a sample. */
  readonly chunks?: readonly number[];
}

/** What goes wrong. `after` is the length of the sound that is sent before. */
export type Fault =
  | { readonly kind: 'unauthorized' }
  /** 429. The delay is told in `retry-after-ms` and `retry-after`, or in only one of them, or as a date. */
  | { readonly kind: 'rate'; readonly retryAfter?: Ms; readonly header?: 'both' | 'ms' | 'seconds' | 'date' }
  | { readonly kind: 'quota' }
  | { readonly kind: 'server'; readonly status: 500 | 502 | 503 }
  /** Says nothing more until the client goes. Without `after` not even the headers come. */
  | { readonly kind: 'stall'; readonly after?: Ms }
  /** Destroys the socket. Without `after` before the headers. */
  | { readonly kind: 'drop'; readonly after?: Ms }
  /** Ends the answer properly, as if that had been all. */
  | { readonly kind: 'end'; readonly after: Ms }
  /** 200 with a web page, as a wrong address or a captive portal gives. */
  | { readonly kind: 'page' };
