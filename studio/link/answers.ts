import type { Diagnostic } from '../../runner/script/index.ts';

/** What our own server answers, as schemas/openapi.yaml says. */

export interface ScriptEntry { readonly name: string; readonly etag: string; readonly size: number; readonly modified: string }

export interface Script { readonly name: string; readonly etag: string; readonly source: string }

export interface RoomSummary { readonly room: string; readonly snapshot: { readonly title: string | null; readonly mode: string } | null }

/** What others bill, as far as is known. */
export interface Cost { readonly avatar_minutes: number; readonly show_minutes: number; readonly voice_characters: number }

export interface Rendered {
  readonly duration_ms: number;
  /** `at`: where it stands in the caption, in UTF-16 units. */
  readonly words: readonly { readonly text: string; readonly at: number; readonly start_ms: number; readonly end_ms: number; readonly estimated: boolean }[];
  /** 0 to 1. */
  readonly peaks: readonly number[];
}

/** `welcome` of `welcome.yaml`: all scripts are YAML, and nobody wants to read it each time. */
export const stem = (name: string): string => name.replace(/\.ya?ml$/, '');

/** The first error in a script that was refused (422), in one sentence; undefined when that was not why. */
export function scriptErrorIn(body: Readonly<Record<string, unknown>>): string | undefined {
  const { diagnostics } = body;
  if (!Array.isArray(diagnostics)) return undefined;
  const first = (diagnostics as Diagnostic[]).find(({ severity }) => severity === 'error'); // as: problem+json of our own server
  return first && `Line ${first.range.start.line}: ${first.message}`;
}
