import { parseWav } from '../audio/index.ts';
import type { Config } from '../core/config.ts';
import { ShowrunnerError } from '../core/errors.ts';
import { compile, type AudioFile, type Diagnostic } from '../script/index.ts';
import type { Rundown } from '../script/rundown.ts';
import { ms } from '../core/units.ts';
import { pluginVoices, voicesMissing } from './cast.ts';
import type { ClipStore } from './clip-store.ts';

/** A show as its writer wrote it, with what its clips are by. */
export interface Source {
  readonly source: string;
  readonly vars: Readonly<Record<string, string>>;
  /** Path, as the script writes it → SHA-256. */
  readonly clips?: Readonly<Record<string, string>>;
}

export interface Prepared {
  readonly rundown: Rundown;
  /** SHA-256 of the clips that are not here. */
  readonly missing: readonly string[];
}

/** What a program can use of an error in a script. */
export class ScriptErrors extends ShowrunnerError {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    super('script-has-errors', `The script has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}${first ? `: ${first.message}` : ''}`, { exit: 1 });
    this.diagnostics = diagnostics;
  }
}

/** Compiles it for the voices of this machine. Rejects with `script-has-errors` ({@link ScriptErrors}) or `voice-not-configured`. */
export async function prepareSource({ source, vars, clips = {} }: Source, config: Config, store: ClipStore): Promise<Prepared> {
  const found = new Map<string, AudioFile>();
  const missing = new Set<string>();
  for (const [path, sha256] of Object.entries(clips)) {
    const bytes = await store.read(sha256);
    if (!bytes) missing.add(sha256);
    found.set(path, bytes ? judge(bytes) : 'ok'); // of what is to come, the best is thought
  }
  const { rundown, diagnostics } = compile(source, { vars, files: { audio: (path) => found.get(path) ?? 'missing' }, voice: config.voice, voices: pluginVoices(config) });
  if (!rundown) throw new ScriptErrors(diagnostics);
  const voices = voicesMissing(rundown, config);
  if (voices.length > 0) throw new ShowrunnerError('voice-not-configured', `The script asks for voices that are not configured at the agent: ${voices.join(', ')}.`);
  return { rundown, missing: [...missing] };
}

/** For ad-hoc lines where no show is loaded: they are spoken by the configured voice. */
export const noShow = (): Rundown => ({ digest: '', title: '', language: 'en', cast: [{ name: 'host' }], speaker: 'host', tail: ms(300), lexicon: {}, items: [] });

function judge(bytes: Uint8Array): AudioFile {
  try {
    parseWav(bytes);
    return 'ok';
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
