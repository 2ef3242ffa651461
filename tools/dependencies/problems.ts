import { cruise } from './cruise.ts';
import { REACHES, reached } from './reach.ts';

/** Everything below `root` that imports what it must not, one sentence each. */
export async function problems(root: string): Promise<string[]> {
  const { modules, summary } = await cruise(root, ['runner', 'bin', 'bench', 'tools', 'studio']);
  const comments = new Map(summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]));
  const direct = summary.violations.map(({ rule, from, to, cycle }) => {
    const path = cycle === undefined ? [from, to] : [from, ...cycle.map(({ name }) => name)];
    return `${rule.name}: ${path.join(' → ')}\n  ${comments.get(rule.name) ?? ''}`;
  });
  const far = REACHES.flatMap((reach) => reached(modules, reach).map((path) => `${reach.name}: ${path.join(' → ')}`));
  return [...direct, ...far];
}
