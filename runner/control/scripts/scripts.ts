import { viewOf } from '../../wire/index.ts';
import type { Call, Handlers } from '../api/call.ts';
import type { Checked, Saved, Script, ScriptList } from '../api/openapi.generated.ts';
import { Problem } from '../api/problem.ts';
import type { Compiler } from './compiler.ts';
import { matches, type ScriptStore } from './store.ts';

export type ScriptHandlers = Pick<Handlers, 'listScripts' | 'getScript' | 'putScript' | 'deleteScript' | 'checkScript'>;

export function scripts({ store, compiler }: { readonly store: ScriptStore; readonly compiler: Compiler }): ScriptHandlers {
  return {
    async listScripts() {
      const found = await store.list();
      const answer: ScriptList = { scripts: found.map(({ name, etag, bytes, modified }) => ({ name, etag, size: bytes.byteLength, modified: modified.toISOString() })) };
      return { status: 200, json: answer };
    },

    async getScript({ params, headers, request }) {
      const { name, bytes, etag, modified } = await store.get(params.name);
      const cached = { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept' };
      if (headers['if-none-match'] !== undefined && matchesWeakly(headers['if-none-match'], etag)) return { status: 304, headers: cached };
      const type = request.accepts(['application/json', 'application/yaml']);
      if (type === false) throw notAcceptable(['application/json', 'application/yaml']);
      if (type === 'application/yaml') return { status: 200, headers: cached, type: 'application/yaml', data: Buffer.from(bytes) };
      const { rundown, diagnostics } = compiler.check(bytes, { hasFiles: true });
      const answer: Script = {
        name, etag, modified: modified.toISOString(), source: new TextDecoder().decode(bytes),
        diagnostics: [...diagnostics], rundown: rundown ? plain(viewOf(rundown)) : null,
      };
      return { status: 200, headers: cached, json: answer };
    },

    async putScript({ params, headers, body }) {
      const bytes = new TextEncoder().encode(body.source.toWellFormed());
      const { script, isNew } = await store.put(params.name, bytes, preconditionOf(headers));
      const { diagnostics } = compiler.check(bytes, { hasFiles: true });
      const answer: Saved = { name: script.name, etag: script.etag, diagnostics: [...diagnostics] };
      return { status: isNew ? 201 : 200, headers: { ETag: script.etag }, json: answer };
    },

    async deleteScript({ params, headers }) {
      await store.delete(params.name, { ifMatch: headers['if-match'] });
      return { status: 204 };
    },

    checkScript({ body }: Call<'checkScript'>) {
      const { rundown, diagnostics } = compiler.check(body.source, { hasFiles: body.name !== undefined, ...(body.vars ? { vars: body.vars } : {}) });
      const answer: Checked = { diagnostics: [...diagnostics], rundown: rundown ? plain(viewOf(rundown)) : null };
      return { status: 200, json: answer };
    },
  };
}

export function notAcceptable(types: readonly string[]): Problem {
  return new Problem(406, 'not-acceptable', `There is ${types.join(' or ')}, and Accept wants neither.`);
}

const preconditionOf = (headers: { readonly 'if-match'?: string; readonly 'if-none-match'?: string }): { ifMatch: string | undefined; ifNoneMatch: string | undefined } =>
  ({ ifMatch: headers['if-match'], ifNoneMatch: headers['if-none-match'] });

/** For reading, `W/` makes no difference (RFC 9110): proxies put it there when they compress. */
const matchesWeakly = (header: string, etag: string): boolean => matches(header.replaceAll(/(^|[\s,])W\//g, '$1'), etag);

/** The same, as the generated types have it: theirs know no `readonly`. */
export const plain = <T>(value: T): Mutable<T> => value as Mutable<T>; // nothing is changed after this

type Mutable<T> = T extends readonly (infer Item)[] ? Mutable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
