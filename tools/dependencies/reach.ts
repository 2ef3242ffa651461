import type { IModule } from 'dependency-cruiser';

/** What must not come along, directly or through others, when `from` is loaded. */
export interface Reach {
  readonly name: string;
  readonly from: RegExp;
  readonly never: RegExp;
  /** What `import()` may bring later counts, too. */
  readonly later: boolean;
}

export const REACHES: readonly Reach[] = [
  {
    name: 'check-loads-script-alone',
    from: /^runner\/cli\/check(\.ts|\/)/,
    never: /^runner\/(show|voice|stage|perform|agent|control|local)\/|@livekit\/|node_modules\/(pino|openai)\//,
    later: true,
  },
  {
    name: 'render-never-loads-rtc-node',
    from: /^runner\/cli\/render(\.ts|\/)/,
    never: /@livekit\/rtc-node/,
    later: false,
  },
];

/** One path for each module that `reach` forbids and yet is reached at run time: from the start to what must not come along. */
export function reached(modules: readonly IModule[], reach: Reach): string[][] {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  const starts = modules.map((module) => module.source).filter((source) => reach.from.test(source) && !source.endsWith('.test.ts'));
  const cameFrom = new Map<string, string | undefined>(starts.map((source) => [source, undefined]));
  // A Map goes on over what is added while it is walked: breadth first, so the shortest path is found.
  for (const source of cameFrom.keys()) {
    for (const { resolved, dependencyTypes, dynamic } of bySource.get(source)?.dependencies ?? []) {
      if (dependencyTypes.includes('type-only') || (dynamic && !reach.later) || cameFrom.has(resolved)) continue;
      cameFrom.set(resolved, source);
    }
  }
  return [...cameFrom.keys()].filter((source) => reach.never.test(source)).map((source) => pathTo(source, cameFrom));
}

function pathTo(source: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const before = cameFrom.get(source);
  return before === undefined ? [source] : [...pathTo(before, cameFrom), source];
}
