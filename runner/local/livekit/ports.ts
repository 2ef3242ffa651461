import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Ports that were free on the loopback address a moment ago. Another program may take one before the server does:
 * whoever starts the server must be ready to ask again.
 */
export async function freePorts(): Promise<{ port: number; mediaPort: number }> {
  const tcp = createServer();
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const udp = createSocket('udp4');
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const address = tcp.address();
  // Never a string or null: it listens on TCP, and has not been closed.
  const port = (address as { port: number }).port;
  const mediaPort = udp.address().port;
  await Promise.all([closed(tcp), closed(udp)]);
  return { port, mediaPort };
}

async function closed(socket: { close(then: () => void): unknown }): Promise<void> {
  await new Promise<void>((resolve) => socket.close(resolve));
}
