/** `key: text` with the text in the quotes that need no escapes, or below a `|` when it has both kinds. */
export function quoted(key: string, text: string): string {
  if (!/["\\]/.test(text)) return `${key}: "${text}"`;
  if (!text.includes("'")) return `${key}: '${text}'`;
  return `${key}: |\n  ${text}`;
}

/** Short enough to show in a message. */
export const shortened = (text: string, most = 60): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

/** Names for a message: the first twelve, and how many more. */
export function listed(names: ReadonlySet<string>): string {
  const first = names.values().take(12).map((name) => `\`${name}\``).toArray();
  return first.join(', ') + (names.size > first.length ? ` and ${names.size - first.length} more` : '');
}
