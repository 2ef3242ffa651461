import { keys } from '../show.keys.generated.ts';
import { suggest } from '../text/suggest.ts';

/** What people write who know other tools. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  name: ['title', 'id'], lang: ['language'], locale: ['language'], variables: ['vars'], speakers: ['cast'], characters: ['cast'], people: ['cast'],
  actors: ['cast'], pronunciation: ['lexicon'], pronunciations: ['lexicon'], dictionary: ['lexicon'], items: ['rundown'], script: ['rundown'], steps: ['rundown'],
  show: ['rundown'], scenes: ['rundown'], duration: ['target', 'pause'], length: ['target'], text: ['line'], who: ['speaker'], actor: ['speaker'], character: ['speaker'],
  file: ['audio'], wav: ['audio'], sound: ['audio'], color: ['colour'], notes: ['note'], comment: ['note'], onError: ['on_error'], 'on-error': ['on_error'],
  fallback: ['fallback_voice'], 'fallback-voice': ['fallback_voice'], fallbackVoice: ['fallback_voice'], face: ['replica'], pal: ['persona'], payload: ['with'], data: ['with'], args: ['with'],
  disabled: ['skip'], rate: ['speed'], style: ['instructions'], prompt: ['instructions'], children: ['rundown'], label: ['title', 'id'], default: ['defaults'],
}));

const KINDS = [['ScriptLine', 'a line'], ['ScriptPause', 'a pause'], ['ScriptCue', 'a cue'], ['ScriptWait', 'a wait'], ['ScriptSegment', 'a segment']] as const;

export interface Unknown {
  readonly message: string;
  /** The key it probably is: what stands under it is read as that one's. */
  readonly meant?: string;
}

/** What to say about a key that its mapping does not have. `taken` are the keys it does have. */
export function unknownKey(key: string, title: string, taken: ReadonlySet<string>): Unknown {
  const known = keys[title] ?? [];
  const free = known.filter((name) => !taken.has(name));
  const kind = KINDS.find(([name]) => name === title)?.[1];
  const owner = KINDS.find(([name]) => name !== title && keys[name]?.includes(key) === true && keys.ScriptEvery?.includes(key) !== true)?.[1];
  if (kind !== undefined && owner !== undefined) return { message: `\`${key}\` belongs to ${owner}, not to ${kind}. Remove it.` };
  if (kind !== undefined && keys.ScriptWaitEvent?.includes(key) === true) {
    return { message: `\`${key}\` belongs inside \`wait\`: \`wait: { event: name, ${key}: … }\`.` };
  }
  const meant = SYNONYMS.get(key)?.find((name) => free.includes(name)) ?? suggest(key, free);
  if (meant !== undefined) return { message: `There is no \`${key}\` here. Did you mean \`${meant}\`?`, meant };
  if (known.includes(suggest(key, known) ?? '')) return { message: `There is no \`${key}\` here, and \`${suggest(key, known) ?? ''}\` is there already. Remove one of them.` };
  const own = title === 'ScriptShow' ? ` For something of your own, write \`x-${key}\`.` : '';
  return { message: `There is no \`${key}\` here. What there is: ${known.map((name) => `\`${name}\``).join(', ')}.${own}` };
}
