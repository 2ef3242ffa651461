import { isIP } from 'node:net';

/** Which names the server is called by, and which pages may call it. */
export interface OriginRules {
  /** Undefined: all is well. Else a code and what to do. */
  refuse(headers: { readonly host?: string | undefined; readonly origin?: string | undefined }): { readonly code: 'host-refused' | 'origin-refused'; readonly message: string } | undefined;
}

/**
 * A page of any site can make a browser call 127.0.0.1, or a name that its owner made to mean 127.0.0.1 (DNS rebinding):
 * so a server that only this machine can reach is called by this machine's names alone, and no page but the studio and
 * those in CORS_ORIGIN may call any server. Behind other names (a proxy's) a key is needed in any case.
 */
export function originRules({ host, corsOrigin }: { readonly host: string; readonly corsOrigin: readonly string[] }): OriginRules {
  const foreign = new Set(corsOrigin);
  const named = new Set(corsOrigin.map((origin) => new URL(origin).host));
  const isLocal = isLoopback(host);
  return {
    refuse({ host: called, origin }) {
      const url = called === undefined ? null : URL.parse(`http://${called}`);
      if (url?.pathname !== '/' || url.username !== '' || url.search !== '' || url.hash !== '') {
        return { code: 'host-refused', message: 'The request has no proper Host header.' };
      }
      if (isLocal && !isLoopback(url.hostname) && !named.has(url.host)) {
        return { code: 'host-refused', message: `This server is for this machine alone, and is not called “${url.host.slice(0, 100)}”. Behind a proxy, put the address people use into CORS_ORIGIN.` };
      }
      if (origin === undefined || foreign.has(origin) || URL.parse(origin)?.host === url.host) return undefined;
      return { code: 'origin-refused', message: `Pages of ${origin.slice(0, 100)} may not call this server: put that origin into CORS_ORIGIN if they should.` };
    },
  };
}

/** Whether only this machine can be reached by this name or address. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  return isIP(name) === 4 ? name.startsWith('127.') : name === '::1';
}
