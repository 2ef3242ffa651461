import { diagnosticsText, summary, type PrettyOptions } from './pretty.ts';
import type { Format } from './format.ts';
import type { Result } from './result.ts';

/** All that `check` prints, by format; ends with a line break unless it is empty. */
export function formatted(format: Format, results: readonly Result[], options: PrettyOptions): string {
  switch (format) {
    case 'pretty': {
      const text = diagnosticsText(results, options);
      return `${text === '' ? '' : `${text}\n\n`}${summary(results, options)}\n`;
    }
    case 'json':
      return `${JSON.stringify(results.map(({ file, diagnostics }) => ({ file, diagnostics })), null, 2)}\n`;
    case 'github':
      return results.map(commands).join('');
  }
}

/** Workflow commands: GitHub shows them at their lines in a pull request. */
function commands({ file, diagnostics }: Result): string {
  return diagnostics
    .map(({ code, severity, message, range: { start, end } }) => {
      const endColumn = end.line === start.line ? [`endColumn=${end.column}`] : [];
      const properties = [`file=${property(file)}`, `line=${start.line}`, `col=${start.column}`, `endLine=${end.line}`, ...endColumn, `title=${property(code)}`];
      return `::${severity} ${properties.join(',')}::${data(message)}\n`;
    })
    .join('');
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
