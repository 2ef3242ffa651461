import type { Code, Place, Severity } from './diagnostic.ts';
import type { Entry, Script } from './model.ts';
import type { Problem } from './source/problem.ts';

/** What a rule has found. */
export interface Finding {
  readonly place: Place;
  readonly message: string;
}

/** Makes a finding: at an item (where its kind says what it is), or at a place. */
export type At = (where: Entry | Place, message: string) => Finding;

interface RuleBase {
  readonly code: Code;
  readonly severity: Severity;
}

/** Judges one item after another. */
export interface ItemRule extends RuleBase {
  /** Which items it can have something against; absent: any. Told first, for most rules have nothing to say to most items. */
  concerns?(entry: Entry): boolean;
  check(context: { readonly entry: Entry; readonly item: Entry['item']; readonly script: Script; readonly at: At }): Iterable<Finding>;
}

/** Judges the show as a whole. */
export interface ShowRule extends RuleBase {
  checkShow(context: { readonly script: Script; readonly at: At }): Iterable<Finding>;
}

export type Rule = ItemRule | ShowRule;

/** Everything the rules find. */
export function judge(script: Script, rules: readonly Rule[]): readonly Problem[] {
  const problems: Problem[] = [];
  const at: At = (where, message) => ({ place: 'item' in where ? script.places.value(where.source, where.item.kind) : where, message });
  const take = (rule: Rule, found: Iterable<Finding>): void => {
    for (const { place, message } of found) problems.push({ code: rule.code, message, ...place });
  };
  const itemRules = rules.filter((rule) => 'check' in rule);
  for (const entry of script.entries) {
    const context = { entry, item: entry.item, script, at };
    for (const rule of itemRules) if (rule.concerns?.(entry) ?? true) take(rule, rule.check(context));
  }
  for (const rule of rules) if ('checkShow' in rule) take(rule, rule.checkShow({ script, at }));
  return problems;
}
