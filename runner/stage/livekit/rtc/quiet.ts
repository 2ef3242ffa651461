/**
 * rtc-node makes its logger as it is loaded: outside production it prints what it does, as JSON, to standard output,
 * which belongs to the show. There is no other way to tell it. `loud.ts` puts the environment back.
 */
export const before = process.env.NODE_ENV;
process.env.NODE_ENV = 'production';
