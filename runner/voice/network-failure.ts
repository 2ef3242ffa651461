/** What failed beneath HTTP, by the codes of Node and of its HTTP library (undici). */

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'EADDRNOTAVAIL', 'ECONNABORTED']);
const TIMEOUT = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
/** A certificate that is not accepted will not be the next time either, but the way to the server may be: a captive portal, say. */
const CERTIFICATE = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

/** The first code in the chain of causes; empty when there is none. */
export function networkCode(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = innermost(at), depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return '';
}

/** A host with several addresses fails with one error for each. */
const innermost = (error: Error): unknown => error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);

/** What no code names is a drop: the bare "terminated" of a connection lost in mid-stream. */
export function networkFailure(code: string): 'unreachable' | 'timeout' | 'dropped' {
  if (UNREACHABLE.has(code) || CERTIFICATE.test(code)) return 'unreachable';
  return TIMEOUT.has(code) ? 'timeout' : 'dropped';
}
