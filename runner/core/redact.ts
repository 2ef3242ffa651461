const GONE = '[redacted]';

/**
 * From the name of a field whose value is nobody's business (by the end of the name) to where its text begins. Quotes
 * may be escaped, for JSON is also found within JSON.
 */
const FIELD = /"[\w-]*(?:api_?-?key|secret|token|password|authorization|cookie)\\*"\s*:\s*(\\*)"/gi;

/** What gives itself away by its form: bearer tokens, OpenAI's keys, JWTs (LiveKit's tokens), passwords in addresses. */
const FORMS: readonly [form: RegExp, replacement: string][] = [
  [/\b(Bearer|Basic)\s+[\w~+/.=-]{8,}/gi, `$1 ${GONE}`],
  [/\bsk-[\w*-]{8,}/g, GONE],
  [/\beyJ[\w-]{6,}\.[\w-]+\.[\w-]*/g, GONE],
  [/(\w:\/\/[^/\s:@"\\]*:)[^/\s@"\\]+@/g, `$1${GONE}@`],
];

/**
 * Takes keys, tokens and the Authorization header out of a serialised line of the log. It works on the finished text,
 * so that it does not matter where they hide: in a message, an error's cause, an object at any depth.
 */
export function redactor(secrets: readonly string[]): (line: string) => string {
  // A short one (any text for a local server that asks for none) would be found in the middle of words.
  const known = secrets.filter((secret) => secret.length >= 8).map((secret) => JSON.stringify(secret).slice(1, -1));
  return (line) => {
    let safe = line;
    for (const secret of known) safe = safe.replaceAll(secret, GONE);
    safe = redactFields(safe);
    for (const [form, replacement] of FORMS) safe = safe.replace(form, replacement);
    return safe;
  };
}

function redactFields(line: string): string {
  let safe = '';
  let done = 0;
  for (const match of line.matchAll(FIELD)) {
    const begin = match.index + match[0].length;
    if (begin < done) continue;
    const escapes = match[1]?.length ?? 0;
    safe += line.slice(done, begin) + GONE;
    done = endOfText(line, begin, escapes);
  }
  return safe + line.slice(done);
}

/**
 * Where the text ends that begins at `begin`. Its quotes carry `escapes` backslashes (0, or 1, 3, 7 … in JSON within
 * JSON), a quote inside it one level more: which one a quote is, the length of the run of backslashes before it tells.
 */
function endOfText(line: string, begin: number, escapes: number): number {
  for (let quote = line.indexOf('"', begin); quote !== -1; quote = line.indexOf('"', quote + 1)) {
    let run = 0;
    while (quote - run > begin && line[quote - run - 1] === '\\') run++;
    if (run % (2 * (escapes + 1)) === escapes) return quote - escapes;
  }
  return line.length;
}
