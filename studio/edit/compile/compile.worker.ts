import { outcomeOf } from './outcome.ts';

/** Beside the page, so that typing never waits for it: 5,000 items take a while. */
addEventListener('message', (event: MessageEvent<{ readonly source: string }>) => {
  postMessage(outcomeOf(event.data.source));
});
