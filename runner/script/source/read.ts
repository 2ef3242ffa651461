import { LineIndex } from '../text/line-index.ts';
import { compose } from './compose.ts';
import { decode } from './decode.ts';
import type { Problem } from './problem.ts';
import { blankUnit, type Unit } from './recover.ts';
import { everydayLine, explain } from './syntax.ts';
import { tokens } from './tokens.ts';
import { tree, type Tree } from './tree.ts';

/** A script as plain values. */
export interface Source {
  readonly text: string;
  readonly lines: LineIndex;
  /** Undefined when nothing can be said about the values. */
  readonly tree: Tree | undefined;
  readonly problems: readonly Problem[];
  /** Parts left out because YAML cannot read them: nothing else is said about these. */
  readonly left: readonly Unit[];
}

/** How much text may be read again to find what else is wrong after a syntax error. */
const MAX_AGAIN = 1 << 19;
const MAX_ROUNDS = 50;

/** Reads YAML from text or bytes. Never throws, whatever the input. */
export function read(source: string | Uint8Array): Source {
  const decoded = decode(source);
  const lines = new LineIndex(decoded.text);
  const give = (found: Partial<Source>): Source => ({ text: decoded.text, lines, tree: undefined, problems: [], left: [], ...found });
  if ('problem' in decoded) return give({ problems: [decoded.problem] });
  const problems: Problem[] = [];
  const left: Unit[] = [];
  let text = decoded.text;
  let again = 0;
  for (let round = 0; ; round += 1) {
    const lexed = tokens(text);
    if ('problem' in lexed) return give({ problems: [...problems, lexed.problem], left });
    const composed = compose(lexed.tokens);
    const [error] = composed.errors;
    if (composed.second && (!error || composed.second.start <= error.start)) problems.push(composed.second);
    if (!error) {
      const made = tree(composed.document, text);
      return give({ tree: made, problems: [...problems, ...made.problems.map((problem) => explained(problem, lines))], left });
    }
    if (composed.second && composed.second.start <= error.start) return give({ problems, left });
    const problem = explain(error, text, lines, lexed.tokens);
    problems.push(problem);
    // One mistake makes YAML stumble on and on. Without the item it stands in, the rest can be judged for itself.
    const unit = blankUnit(text, lines, problem.start, left);
    again += text.length;
    if (!unit || composed.gaveUp || round >= MAX_ROUNDS || (round > 0 && again > MAX_AGAIN)) return give({ problems, left });
    left.push(unit.unit);
    text = unit.text;
  }
}

/** `line: !important` is a tag to YAML, and a text to its writer. */
function explained(problem: Problem, lines: LineIndex): Problem {
  const everyday = problem.sigil ? everydayLine(problem.start, lines) : undefined;
  return everyday ? { ...problem, ...everyday } : problem;
}
