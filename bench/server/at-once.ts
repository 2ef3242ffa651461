import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Answer } from './operator.ts';

export interface Timed extends Answer {
  /** From when the first of all was sent, ms. */
  readonly ms: number;
}

/**
 * POSTs all of `bodies` at the same time, each on a connection of its own. Written to the socket by hand: what answers shares
 * this machine's cores with us, and `fetch` takes more than a ms of them for each.
 */
export async function postAtOnce(url: string, key: string, bodies: readonly object[]): Promise<Timed[]> {
  const { hostname, port, host, pathname } = new URL(url);
  const requests = bodies.map((body) => {
    const json = JSON.stringify(body);
    return `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\nConnection: close\r\n\r\n${json}`;
  });
  const begun = performance.now();
  return await Promise.all(requests.map(async (request) => {
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true).write(request); // as soon as it is connected
    const answer = await text(socket);
    return { ...read(answer), ms: performance.now() - begun };
  }));
}

function read(answer: string): Answer {
  const end = answer.indexOf('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
  if (end < 0 || !(status > 0)) throw new Error(`This is no answer: ${answer.slice(0, 200)}`);
  return { status, body: JSON.parse(answer.slice(end + 4)) as Answer['body'] }; // the server's own, with its length told: not in chunks
}
