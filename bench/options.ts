import { parseArgs } from 'node:util';

export interface Options {
  readonly json: boolean;
  /** How often peer, limit and ours are measured anew. */
  readonly rounds: number;
  /** Of the memory figure. */
  readonly lines: number;
  /** Of the figure about the ends of streams to the avatar. */
  readonly streams: number;
  /** Of the figure about conversations left open. */
  readonly runs: number;
  /** Of the figure about an agent whose process dies. */
  readonly kills: number;
  /** What decides when, and how, those are killed. */
  readonly seed: number;
  /** Whether a figure of that name was asked for. */
  readonly wants: (name: string) => boolean;
}

export const USAGE = `npm run bench -- [options]

  --json         the figures as JSON on standard output (progress goes to standard error)
  --only NAME    this measurement alone; may be given several times. Names: NAMES
  --rounds N     how often each of peer, limit and ours is measured anew (3)
  --lines N      lines of the memory figure (500; fewer is quicker and proves less)
  --streams N    streams of the avatar-tails figure (200)
  --runs N       runs of the killed-runs figure (50)
  --kills N      kills of the agent-killed figure (20)
  --seed N       when and how those are killed (1)
`;

/** Throws with a message for the user when the arguments make no sense. */
export function parseOptions(args: readonly string[], names: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '3' },
      lines: { type: 'string', default: '500' },
      streams: { type: 'string', default: '200' },
      runs: { type: 'string', default: '50' },
      kills: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  for (const name of values.only) {
    if (!names.includes(name)) throw new Error(`There is no measurement "${name}". There are: ${names.join(', ')}`);
  }
  return {
    json: values.json,
    rounds: count('rounds', values.rounds, 1),
    lines: count('lines', values.lines, 20),
    streams: count('streams', values.streams, 2),
    runs: count('runs', values.runs, 2),
    kills: count('kills', values.kills, 1),
    seed: count('seed', values.seed, 0),
    wants: (name) => values.only.length === 0 || values.only.includes(name),
  };
}

function count(option: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`--${option} takes a whole number from ${least} on, not "${text}"`);
  return value;
}
