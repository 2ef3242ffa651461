import { compile, type CompileOptions } from '../../script/index.ts';
import type { Line, Rundown } from '../../script/rundown.ts';
import type { VoiceRequest } from '../api/openapi.generated.ts';
import { Problem } from '../api/problem.ts';

/**
 * A line to listen to, as a script would have it: markup and lexicon included. With `source` it is one of that script's
 * speakers; a script that has errors elsewhere will do. Throws a Problem, 422: `script-has-errors`, `unknown-speaker`.
 */
export function lineOf({ text, speaker, voice, source }: VoiceRequest, options: CompileOptions): Line {
  const around = source === undefined ? undefined : compile(source, options).rundown;
  const found = around && speakerIn(around, speaker);
  const spoken = { ...found?.voice, ...voice };
  const name = speaker ?? around?.speaker ?? 'host';
  // JSON is YAML: the line goes the way that every line of a script goes.
  const script = JSON.stringify({
    version: 1, title: 'One line',
    ...(around ? { language: around.language, lexicon: around.lexicon } : {}),
    cast: { [name]: Object.keys(spoken).length === 0 ? {} : { voice: spoken } },
    rundown: [{ line: text }],
  });
  const { rundown, diagnostics } = compile(script, options);
  const item = rundown?.items[0];
  if (item?.kind === 'line') return item;
  const first = diagnostics.find(({ severity }) => severity === 'error');
  throw new Problem(422, 'script-has-errors', `The line cannot be spoken: ${first?.message ?? 'it has no words.'}`, { details: { diagnostics } });
}

function speakerIn({ cast, speaker: usual }: Rundown, speaker = usual): Rundown['cast'][number] {
  const found = cast.find(({ name }) => name === speaker);
  if (!found) throw new Problem(422, 'unknown-speaker', `Nobody in the script's cast is called “${speaker}”. The cast: ${cast.map(({ name }) => name).join(', ')}.`);
  return found;
}
