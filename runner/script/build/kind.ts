import { quoted, shortened } from '../text/quote.ts';
import { didYouMean, suggest } from '../text/suggest.ts';

export const KINDS = ['line', 'pause', 'cue', 'wait', 'segment'] as const;
export type Kind = (typeof KINDS)[number];

/** Which kind of item a value is, or why it is none. */
export function kindOf(value: unknown): { readonly kind: Kind } | { readonly message: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { message: noMapping(value) };
  const kinds = KINDS.filter((kind) => Object.hasOwn(value, kind));
  const [kind, second] = kinds;
  if (kind !== undefined && second === undefined) return { kind };
  if (kind !== undefined) return { message: `This item is a \`${kind}\` and a \`${second ?? ''}\` at once. Make two items of it, each beginning with \`- \`.` };
  const keys = Object.keys(value);
  const meant = keys.map((key) => ({ key, kind: MEANT.get(key) ?? suggest(key, KINDS) })).find((found) => found.kind !== undefined);
  if (meant?.kind !== undefined) return { message: `This item has no kind. Did you mean \`${meant.kind}\` by \`${meant.key}\`?` };
  const [own] = keys.filter((key) => key === 'say' || key === 'audio' || key === 'speaker');
  if (own !== undefined) return { message: `\`${own}\` belongs to a line. Add \`line\` with what the audience reads.` };
  return { message: `This item has no kind. One of its keys must be ${LIST}.` };
}

const LIST = '`line`, `pause`, `cue`, `wait` or `segment`';

const MEANT: ReadonlyMap<string, Kind> = new Map(Object.entries({
  text: 'line', speak: 'line', sleep: 'pause', silence: 'pause', delay: 'pause', break: 'pause', event: 'wait', section: 'segment', scene: 'segment', group: 'segment', rundown: 'segment', with: 'cue', slide: 'cue',
} as const));

function noMapping(value: unknown): string {
  if (value === null) return `This item is empty. Write what happens, such as \`- line: Hello.\`, or remove the \`-\`.`;
  if (Array.isArray(value)) return `This item is a list. An item is a mapping with ${LIST}: \`- line: Hello.\``;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const first = /^([A-Za-z]+)[\s:=]*(.*)$/s.exec(text);
  const kind = first ? KINDS.find((name) => name === first[1]?.toLowerCase()) : undefined;
  if (kind !== undefined) return `This item is only a text. Write a colon and a space after \`${kind}\`: \`- ${kind}: ${shortened(first?.[2] ?? '')}\``;
  if (text === 'go') return 'This item is only a text. Did you mean `- wait: go`?';
  return `This item is only a text. Did you mean \`- ${quoted('line', shortened(text)).replace('\n', '\n  ')}\`?${first?.[2] === '' ? didYouMean(undefined) : ''}`;
}
