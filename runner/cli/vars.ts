import { InvalidArgumentError } from 'commander';

/** For commander: gathers `--var name=value`. */
export function collectVars(value: string, before: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> {
  const at = value.indexOf('=');
  const name = value.slice(0, at === -1 ? value.length : at);
  if (at === -1 || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    throw new InvalidArgumentError(`Write name=value, the name in letters, digits and underscores: --var guest=Ada`);
  }
  return { ...before, [name]: value.slice(at + 1) };
}
