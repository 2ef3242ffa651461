import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The headers that keep a browser in its place. The studio runs no script but its own files', has no style but theirs, and talks
 * to nobody but us and LiveKit.
 */
export function securityHeaders(liveKitUrl: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        scriptSrc: [`'self'`],
        styleSrc: [`'self'`],
        imgSrc: [`'self'`, 'data:', 'blob:'],
        fontSrc: [`'self'`, 'data:'],
        mediaSrc: [`'self'`, 'blob:', 'data:', 'mediastream:'],
        workerSrc: [`'self'`, 'blob:'],
        connectSrc: [`'self'`, ...liveKitSources(liveKitUrl)],
        manifestSrc: [`'self'`],
        baseUri: [`'none'`],
        formAction: [`'none'`],
        frameAncestors: [`'none'`],
        objectSrc: [`'none'`],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Plain HTTP on a laptop is no mistake; a proxy with TLS sets its own.
    strictTransportSecurity: false,
  });
}

/** LiveKit's client opens a WebSocket, and asks by HTTP when that fails. LiveKit Cloud sends it on to servers of its regions. */
export function liveKitSources(url: string): readonly string[] {
  const { protocol, host, hostname } = new URL(url);
  const isSecure = protocol === 'wss:' || protocol === 'https:';
  const sources = isSecure ? [`wss://${host}`, `https://${host}`] : [`ws://${host}`, `http://${host}`];
  return hostname.endsWith('.livekit.cloud') ? [...sources, 'wss://*.livekit.cloud', 'https://*.livekit.cloud'] : sources;
}
