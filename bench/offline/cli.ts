import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { machineClock } from '../../runner/core/machine-clock.ts';

const LIMIT_MS = 10 * 60_000;
const program = fileURLToPath(new URL('../../bin/showrunner.js', import.meta.url));

/** Runs Node with `args` to its end and gives how long the whole process took, ms. Rejects when it fails. */
export async function timeNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const begun = machineClock.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
  const [code, output, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const took = machineClock.now() - begun;
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with status ${code ?? 'none'}:\n${complaint}${output}`);
  return took;
}

/** The same for `showrunner`. */
export const timeShowrunner = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> => timeNode([program, ...args], env);
