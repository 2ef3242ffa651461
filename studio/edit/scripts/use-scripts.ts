import { onMounted, ref, shallowRef } from 'vue';
import { sentence } from '../../link/api.ts';
import { stem, type Script, type ScriptEntry } from '../../link/answers.ts';
import { useFlights } from '../../show/flights.ts';
import { useShow } from '../../show/store.ts';
import { useScriptChanges } from '../../show/use-script-changes.ts';

const at = (name: string): string => `/scripts/${encodeURIComponent(name)}`;

/** A name as the server takes it: with its ending, which nobody has to type. */
export const fileName = (typed: string): string => `${stem(typed.trim())}.yaml`;

const BEGINNING = (title: string): string => `# yaml-language-server: $schema=../schemas/show.schema.json
version: 1
title: ${JSON.stringify(title)}
rundown:
  - line: Hello, and welcome.
`;

/** The folder of scripts. */
export function useScripts() {
  const show = useShow();
  const flights = useFlights();
  const list = shallowRef<readonly ScriptEntry[] | null>(null);
  const failed = ref('');

  async function refresh(): Promise<void> {
    try {
      list.value = ((await (await show.api('/scripts')).json()) as { scripts: readonly ScriptEntry[] }).scripts; // as: schemas/openapi.yaml
      failed.value = '';
    } catch (error) {
      failed.value = sentence(error);
    }
  }
  onMounted(refresh);
  useScriptChanges(() => void refresh());

  /** The new script's name, when it was made. */
  async function create(typed: string): Promise<string | null> {
    const name = fileName(typed);
    const done = await flights.fly('create', `“${stem(name)}” was not made`, async () => {
      await show.api(at(name), { method: 'PUT', json: { source: BEGINNING(stem(name)) }, headers: { 'if-none-match': '*' } });
    });
    if (done) await refresh();
    return done ? name : null;
  }

  /** Made anew under the other name, then taken away under the old one: never is there none. */
  async function rename(from: string, typed: string): Promise<string | null> {
    const name = fileName(typed);
    if (name === from) return from;
    const done = await flights.fly('rename', `“${stem(from)}” was not renamed`, async () => {
      const { source, etag } = (await (await show.api(at(from))).json()) as Script; // as: schemas/openapi.yaml
      await show.api(at(name), { method: 'PUT', json: { source }, headers: { 'if-none-match': '*' } });
      await show.api(at(from), { method: 'DELETE', headers: { 'if-match': etag } });
    });
    if (done) await refresh();
    return done ? name : null;
  }

  async function remove(name: string): Promise<boolean> {
    const done = await flights.fly('delete', `“${stem(name)}” was not deleted`, async () => {
      await show.api(at(name), { method: 'DELETE' });
    });
    if (done) await refresh();
    return done;
  }

  return { list, failed, create, rename, remove };
}
