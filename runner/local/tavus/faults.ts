import type { Ms } from '../../core/units.ts';

/** How the API goes wrong at one of its calls. All left out: it does as it is asked, at once. */
export interface AnswerFault {
  /** Not done, and answered so. The body is the one Tavus gives with that status, unless `body` is given. */
  readonly status?: number;
  readonly body?: unknown;
  /** So long before anything is done. */
  readonly delay?: Ms;
  /** Never answered: the connection stays open. Nothing is done. */
  readonly hang?: boolean;
  /**
   * Done all the same, but the answer gets lost: the connection is dropped, or, beside `status` or `hang`, that comes
   * of it. On `create` this is the conversation that exists, is billed, and nobody knows of (accept_then_drop).
   */
  readonly lost?: boolean;
}

/** How an avatar goes wrong. What is said of "played" is counted from when the fault was set. */
export interface AvatarFaults {
  readonly neverJoins?: boolean;
  readonly joinsAfter?: Ms;
  /** From joining to publishing its tracks. */
  readonly readyAfter?: Ms;
  readonly withoutVideo?: boolean;
  /** Leaves the room in good order when so much sound has gone out. */
  readonly leavesAfter?: Ms;
  /** Its process is killed (SIGKILL) when so much sound has gone out: its ghost stays in the room. */
  readonly diesAfter?: Ms;
  /** Goes on as if it played when so much sound has gone out, but sends silence. */
  readonly silentAfter?: Ms;
  /** Plays nothing for a while (for ever without `for`) when so much sound has gone out; then goes on where it was. */
  readonly stall?: { readonly after: Ms; readonly for?: Ms };
  readonly dropsStarted?: boolean;
  readonly dropsFinished?: boolean;
  /** What `lk.clear_buffer` does: says ok and plays on; says "reject"; raises an RPC error; never answers. */
  readonly clear?: 'ignore' | 'reject' | 'error' | 'hang';
  /** The end of each stream that is never heard: Tavus swallows about 300 ms. */
  readonly swallows?: Ms;
}

export type ApiCall = 'create' | 'list' | 'get' | 'end' | 'delete' | 'persona';

export type Faults = AvatarFaults & Readonly<Partial<Record<ApiCall, AnswerFault>>>;

const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isTime = (value: unknown): boolean => typeof value === 'number' && value >= 0;
const isStatus = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

type Check = (value: unknown) => boolean;

/** An object with no other keys than these, each as its check wants it. */
const shape = (checks: Readonly<Record<string, Check>>): Check => (value) =>
  isObject(value) && Object.entries(value).every(([key, inner]) => Object.hasOwn(checks, key) && (inner === undefined || checks[key]?.(inner) === true));

const ANSWER = shape({ status: isStatus, body: () => true, delay: isTime, hang: isFlag, lost: isFlag });

const AVATAR = {
  neverJoins: isFlag,
  joinsAfter: isTime,
  readyAfter: isTime,
  withoutVideo: isFlag,
  leavesAfter: isTime,
  diesAfter: isTime,
  silentAfter: isTime,
  stall: (value) => isObject(value) && isTime(value.after) && shape({ after: isTime, for: isTime })(value),
  dropsStarted: isFlag,
  dropsFinished: isFlag,
  clear: (value) => ['ignore', 'reject', 'error', 'hang'].some((way) => way === value),
  swallows: isTime,
} satisfies Record<keyof AvatarFaults, Check>;

const ALL = { ...AVATAR, create: ANSWER, list: ANSWER, get: ANSWER, end: ANSWER, delete: ANSWER, persona: ANSWER } satisfies Record<keyof Faults, Check>;

/** Faults that came as JSON; undefined when they are none. */
export const readFaults = (value: unknown): Faults | undefined =>
  // as: the shape has just been checked, key by key.
  shape(ALL)(value) ? (value as Faults) : undefined;

/** Only what concerns the avatar. */
export function avatarFaults(faults: Faults): AvatarFaults {
  const { create: _1, list: _2, get: _3, end: _4, delete: _5, persona: _6, ...avatar } = faults;
  return avatar;
}
