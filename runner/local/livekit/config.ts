import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { stringify } from 'yaml';

/** What distinguishes one local server from another. */
export interface ServerSettings {
  /** TCP port of the API and of signalling. */
  readonly port: number;
  /** The one UDP port all media go through. */
  readonly mediaPort: number;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** Keys for one run: nobody on the machine can guess them, and none is ever written to disk. */
export const newKeys = (): { apiKey: string; apiSecret: string } => ({
  apiKey: `API${randomBytes(9).toString('hex')}`,
  // Under 32 characters the server complains.
  apiSecret: randomBytes(32).toString('base64url'),
});

/** The loopback interface: `lo` on Linux, `lo0` on macOS. */
export function loopbackInterface(): string {
  for (const [name, addresses] of Object.entries(networkInterfaces())) {
    if (addresses?.some((address) => address.internal && address.family === 'IPv4')) return name;
  }
  return 'lo';
}

/**
 * The server's configuration, as YAML: it is reached from this machine only.
 *
 * `tcp_port: 0` turns media over TCP off, because that listener takes no address and would open a port to the
 * network (mediatransportutil, webrtc_config.go); with `node_ip` set the server asks no STUN server either.
 */
export const serverConfig = (settings: ServerSettings, loopback: string): string =>
  stringify({
    port: settings.port,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      udp_port: settings.mediaPort,
      tcp_port: 0,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      interfaces: { includes: [loopback] },
      enable_loopback_candidate: true,
    },
    keys: { [settings.apiKey]: settings.apiSecret },
    logging: { level: 'info', json: false },
  });
