import type { LocationQuery, RouteLocationRaw, RouteParams } from 'vue-router';

/**
 * The address of a script's page. `welcome.yaml` is `/edit/welcome`; a name with other dots in it stands in the query,
 * for a path with dots is a file's to many servers in between.
 */
export function pageOf(name: string | null, room: string, line?: number): RouteLocationRaw {
  const plain = name === null ? '' : (/^([^.]+)\.yaml$/.exec(name)?.[1] ?? '');
  return {
    name: 'edit',
    params: { name: plain },
    query: {
      ...(room === 'demo' ? {} : { room }),
      ...(name !== null && plain === '' ? { script: name } : {}),
      ...(line === undefined ? {} : { line: String(line) }),
    },
  };
}

/** The script that an address names, with or without its ending; null: none. */
export function scriptIn({ params, query }: { readonly params: RouteParams; readonly query: LocationQuery }): string | null {
  if (typeof query.script === 'string' && query.script !== '') return query.script;
  if (typeof params.name !== 'string' || params.name === '') return null;
  return /\.ya?ml$/.test(params.name) ? params.name : `${params.name}.yaml`;
}
