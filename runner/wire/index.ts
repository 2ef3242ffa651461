/** What agent, control servers and studio say to each other. Pure; runs in a browser. The seal has a file of its own, which no browser loads. */
export { latencyOf, type LineLatency } from './latency.ts';
export * from './messages.ts';
export { forViewers, viewOf, type RowView, type RundownView } from './rundown-view.ts';
export type * from './sockets.ts';
export * from './topics.ts';
export type * from './wire.generated.ts';
