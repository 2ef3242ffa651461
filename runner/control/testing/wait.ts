import type { Client } from './stand.ts';

/** For tests: asks again until the answer is what is waited for; fails with the last one after `within` ms. */
export async function until<T>(look: () => Promise<T | undefined | false> | T | undefined | false, what: string, within = 15_000): Promise<T> {
  const deadline = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > deadline) throw new Error(`Not within ${within} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

export interface LogLine { readonly seq: number; readonly type: string; readonly item: string | null; readonly say?: string; readonly text?: string; readonly by: string; readonly at: string; readonly reason?: string }

export async function logOf(client: Client, room: string, key?: string): Promise<LogLine[]> {
  const { status, text } = await client.ask('GET', `/rooms/${room}/log`, key === undefined ? {} : { key });
  return status === 404 ? [] : text.trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as LogLine);
}

/** An entry of the room's log. */
export const logged = (client: Client, room: string, type: string, about?: string, within?: number): Promise<LogLine> =>
  until(async () => (await logOf(client, room)).find((line) => line.type === type && (about === undefined || line.item === about || line.say === about)), `${type} ${about ?? ''} in the log of ${room}`, within);
