import { dirname } from 'node:path';
import { compile, VOICES, type Compiled, type CompileOptions } from '../../script/index.ts';
import { nodeFiles } from './files.ts';
import { STDIN } from './paths.ts';
import type { Result } from './result.ts';

export interface CheckOptions {
  readonly vars: Readonly<Record<string, string>>;
  readonly voice?: string;
}

/** A script to check: where it is, and what is in it. */
export interface Input { readonly file: string; readonly source: Uint8Array }

/**
 * Judges scripts by what they say, never by the environment. A variable counts as known when any of the scripts declares
 * it, so that one command can check a folder.
 */
export function checkAll(inputs: readonly Input[], options: CheckOptions): readonly Result[] {
  const compiled = inputs.map((input) => ({ input, compiled: check(input, options.vars, options.voice) }));
  const declared = new Set(compiled.flatMap((one) => one.compiled.variables ?? []));
  return compiled.map(({ input, compiled: first }) => {
    const elsewhere = Object.keys(options.vars).some((name) => declared.has(name) && first.variables?.includes(name) !== true);
    const own = Object.fromEntries(Object.entries(options.vars).filter(([name]) => !declared.has(name) || first.variables?.includes(name) === true));
    const { diagnostics } = elsewhere ? check(input, own, options.voice) : first;
    return { ...input, diagnostics };
  });
}

function check({ file, source }: Input, vars: CheckOptions['vars'], voice: string | undefined): Compiled {
  const options: CompileOptions = {
    vars,
    ...(file === STDIN ? {} : { files: nodeFiles(dirname(file)) }),
    // A name beyond our own is a plugin's: which voices that has, only the configuration knows.
    ...(voice === undefined ? {} : { voice, voices: Object.hasOwn(VOICES, voice) ? {} : { [voice]: {} } }),
  };
  return compile(source, options);
}
