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

/** The diagnostics in a 422, if it brought any. */
export function diagnosticsIn(body: Readonly<Record<string, unknown>>): readonly Diagnostic[] {
  const { diagnostics } = body;
  return Array.isArray(diagnostics) ? (diagnostics as Diagnostic[]) : []; // as: problem+json of our own server
}
