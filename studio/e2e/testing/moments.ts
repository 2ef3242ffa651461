import type { Page } from 'playwright-core';

/** Ms since 1970, by the clock of the machine that page and server share. */
export interface Moment { readonly at: number; readonly text: string }

/** Notes in the page, from now on, what the first `selector` says and since when. The result reads it. */
export async function noteTexts(page: Page, selector: string): Promise<() => Promise<readonly Moment[]>> {
  const notes = await page.evaluateHandle((of) => {
    const moments: { at: number; text: string }[] = [];
    const look = (): void => {
      const text = (document.querySelector(of)?.textContent ?? '').trim();
      if (moments.at(-1)?.text !== text) moments.push({ at: Date.now(), text });
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    return moments;
  }, selector);
  return () => notes.jsonValue();
}

/** When WebSockets of the page were open, from now on, ms since 1970. LiveKit's are not counted. */
export async function noteConnections(page: Page): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const wall = new Map<string, number>();
  const opened: number[] = [];
  const ours = new Set<string>();
  session.on('Network.webSocketCreated', ({ requestId, url }) => {
    if (url.includes('/socket.io/')) ours.add(requestId);
  });
  session.on('Network.webSocketWillSendHandshakeRequest', ({ requestId, wallTime, timestamp }) => wall.set(requestId, wallTime - timestamp));
  session.on('Network.webSocketHandshakeResponseReceived', ({ requestId, timestamp }) => {
    const offset = wall.get(requestId);
    if (ours.has(requestId) && offset !== undefined) opened.push((timestamp + offset) * 1_000);
  });
  await session.send('Network.enable');
  return opened;
}
