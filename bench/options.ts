import { parseArgs } from 'node:util';

export interface Options {
  readonly json: boolean;
  /** How often peer, limit and ours are measured anew. */
  readonly rounds: number;
  /** Of the memory figure. */
  readonly lines: number;
  /** Whether a figure of that name was asked for. */
  readonly wants: (name: string) => boolean;
}

export const USAGE = `npm run bench -- [options]

  --json         the figures as JSON on standard output (progress goes to standard error)
  --only NAME    this measurement alone; may be given several times. Names: NAMES
  --rounds N     how often each of peer, limit and ours is measured anew (3)
  --lines N      lines of the memory figure (500; fewer is quicker and proves less)
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
    wants: (name) => values.only.length === 0 || values.only.includes(name),
  };
}

function count(option: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`--${option} takes a whole number from ${least} on, not "${text}"`);
  return value;
}
