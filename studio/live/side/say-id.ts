/** An id for an ad-hoc line: sent again after a lost answer, it changes nothing. (`crypto.randomUUID` is not there on plain HTTP.) */
export function sayId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `studio-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
