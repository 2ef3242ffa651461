import { stepsInside, type AudioFile } from '../files.ts';
import type { Code } from '../diagnostic.ts';
import type { Entry, Script } from '../model.ts';
import type { ItemRule } from '../rule.ts';

/** What is known about a line's audio file. */
function judged(entry: Entry, script: Script): { readonly path: string; readonly file: AudioFile } | undefined {
  if (entry.item.kind !== 'line' || entry.item.audio === undefined) return undefined;
  const path = entry.item.audio;
  if (stepsInside(path) === undefined) return { path, file: 'unsafe' };
  return script.options.files && { path, file: script.options.files.audio(path) };
}

function fileRule(code: Code, message: (path: string, file: AudioFile) => string | undefined): ItemRule {
  return {
    code,
    severity: 'error',
    concerns: ({ item }) => item.kind === 'line' && item.audio !== undefined,
    *check({ entry, script, at }) {
      const found = judged(entry, script);
      const said = found && message(found.path, found.file);
      if (said !== undefined) yield at(script.places.value(entry.source, 'audio'), said);
    },
  };
}

/** A script reads nothing outside its folder. */
export const unsafePath = fileRule('unsafe-path', (path, file) =>
  file === 'unsafe' ? `\`${path}\` leads out of the script's folder. Put the file beside the script, and write its path from there.` : undefined);

export const missingFile = fileRule('missing-file', (path, file) =>
  file === 'missing' ? `There is no file \`${path}\` beside the script. Upper and lower case count.` : undefined);

export const badAudio = fileRule('bad-audio', (path, file) =>
  typeof file === 'object' ? `\`${path}\` cannot be played: ${file.error}` : undefined);
