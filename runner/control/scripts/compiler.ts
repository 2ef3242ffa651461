import type { Config } from '../../core/config.ts';
import { compile, type Compiled, type CompileOptions, type Diagnostic, type KnownVoices } from '../../script/index.ts';
import type { Rundown } from '../../script/rundown.ts';
import type { ShowSource } from '../../wire/index.ts';
import { Problem } from '../api/problem.ts';
import type { AudioFiles } from './files.ts';

export type Vars = Readonly<Record<string, string | number | boolean>>;

/** A show that can be performed, and what travels of it. */
export interface Compilation {
  readonly show: ShowSource;
  readonly rundown: Rundown;
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns scripts into shows, with the voices that are configured and the files that are there. */
export class Compiler {
  readonly #config: Pick<Config, 'voice' | 'voicePlugins' | 'openai'>;
  readonly #files: AudioFiles;

  constructor(config: Pick<Config, 'voice' | 'voicePlugins' | 'openai'>, files: AudioFiles) {
    this.#config = config;
    this.#files = files;
  }

  /** What is wrong with it. `hasFiles`: it stands in SCRIPTS_DIR, and its `audio` files beside it. */
  check(source: string | Uint8Array, { hasFiles, vars }: { readonly hasFiles: boolean; readonly vars?: Vars }): Compiled {
    return compile(source, { ...this.options, ...(vars ? { vars } : {}), ...(hasFiles ? { files: this.#files } : {}) });
  }

  /** Without files or variables. A plugin's names and models are its own affair. */
  get options(): CompileOptions {
    return { voice: this.#config.voice, voices: Object.fromEntries(this.#config.voicePlugins.map(({ provider }): [string, KnownVoices] => [provider, {}])) };
  }

  /** Those that are configured. */
  get providers(): ReadonlySet<string> {
    return new Set(['embedded', ...(this.#config.openai ? ['openai'] : []), ...this.#config.voicePlugins.map(({ provider }) => provider)]);
  }

  /**
   * A show of a script of SCRIPTS_DIR (`script` is its name), or of a text that came with the call, which may have no `audio`: its files would
   * be nowhere. Throws a Problem, 422: `script-has-errors`, `audio-not-allowed`, `voice-not-configured`.
   */
  show(source: string, { script, vars = {} }: { readonly script?: string | undefined; readonly vars?: Vars | undefined }): Compilation {
    const { rundown, diagnostics } = this.check(source, { hasFiles: script !== undefined, vars });
    if (!rundown) {
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      const first = errors[0];
      throw new Problem(422, 'script-has-errors', `The script has ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}${first ? `; line ${first.range.start.line}: ${first.message}` : ''}`, { details: { diagnostics } });
    }
    const clips = this.#clips(rundown, script !== undefined);
    this.#requireVoices(rundown);
    return {
      rundown, diagnostics,
      show: {
        source,
        vars: Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, String(value)])),
        ...(script === undefined ? {} : { script }),
        ...(Object.keys(clips).length === 0 ? {} : { clips }),
      },
    };
  }

  #clips({ items }: Rundown, isAllowed: boolean): Record<string, string> {
    const paths = new Set(items.flatMap((item) => (item.kind === 'line' && item.audio !== undefined ? [item.audio] : [])));
    const [first] = paths;
    if (first !== undefined && !isAllowed) {
      throw new Problem(422, 'audio-not-allowed', `The script plays “${first}”, and nobody knows where that is: save the script (PUT /scripts/<name>) beside the file, and load it by its name.`);
    }
    return Object.fromEntries([...paths].flatMap((path) => {
      const sha256 = this.#files.digest(path);
      return sha256 === undefined ? [] : [[path, sha256]];
    }));
  }

  /** A voice is never silently replaced by another: what is not configured is said before the show, not in it. */
  #requireVoices({ items }: Rundown): void {
    const known = this.providers;
    const wanted = new Set(items.flatMap((item) => (item.kind === 'line' && item.audio === undefined && item.voice.provider !== undefined ? [item.voice.provider] : [])));
    const missing = [...wanted].filter((provider) => !known.has(provider));
    if (missing.length === 0) return;
    const what = missing.map((provider) => (provider === 'openai' ? 'openai (set OPENAI_API_KEY)' : `${provider} (name it in VOICE_PLUGINS)`)).join(', ');
    throw new Problem(422, 'voice-not-configured', `The script asks for voices that are not configured: ${what}.`);
  }
}
