/** What a studio address carries behind its `#`: `#key=…&operator=…`, or a bare key. It is never sent to a server. */
export interface Fragment { readonly key?: string; readonly operator?: string }

export function readFragment(hash: string): Fragment {
  const text = hash.replace(/^#/, '');
  if (text === '') return {};
  if (!text.includes('=')) return { key: decoded(text) };
  const values = new URLSearchParams(text);
  const key = values.get('key');
  const operator = values.get('operator');
  return { ...(key === null || key === '' ? {} : { key }), ...(operator === null || operator === '' ? {} : { operator }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a key may hold a lone %: then it was not encoded
  }
}
