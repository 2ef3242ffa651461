import { ms, type Ms } from '../../core/units.ts';
import { estimate } from '../estimate.ts';
import type { Script } from '../model.ts';
import type { ShowRule } from '../rule.ts';
import { formatDuration } from '../text/duration.ts';

/** How long a stretch of the show takes: words and pauses, without waits and what is skipped. */
function expected(script: Script, from: number, to: number): Ms {
  let total = 0;
  for (let index = from; index < to; index += 1) {
    const item = script.entries[index]?.item;
    if (!item) break;
    if (item.skip) index = item.kind === 'segment' ? item.end - 1 : index;
    else if (item.kind === 'pause') total += item.duration;
    else if (item.kind === 'line') total += estimate(item);
  }
  return ms(total);
}

/** A show that is too long on paper will not be shorter on stage. */
export const overTarget: ShowRule = {
  code: 'over-target',
  severity: 'warning',
  *checkShow({ script, at }) {
    if (script.unsure.has('entries')) return;
    const message = (takes: Ms, target: Ms, what: string): string => {
      const seconds = ms(Math.ceil(takes / 1_000) * 1_000);
      return `${what} takes about ${formatDuration(seconds)} at 150 words a minute, over its target of ${formatDuration(target)}. Shorten it, or raise the target.`;
    };
    const whole = expected(script, 0, script.entries.length);
    if (script.target !== undefined && whole > script.target) yield at(script.places.value(script.root, 'target'), message(whole, script.target, 'The show'));
    for (const { item, source } of script.entries) {
      if (item.kind !== 'segment' || item.target === undefined || item.skip) continue;
      const takes = expected(script, item.index + 1, item.end);
      if (takes > item.target) yield at(script.places.value(source, 'target'), message(takes, item.target, 'This segment'));
    }
  },
};
