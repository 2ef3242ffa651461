import { spawn } from 'node:child_process';

/**
 * Ends the process `pid` when this one ends, however it ends: also by SIGKILL, when nothing of ours can run any more.
 *
 * A shell waits at the other end of a pipe; the system closes the pipe with us. Where there is no shell (Windows), an
 * orderly exit alone is covered. The return value calls it off.
 */
export function endWithUs(pid: number): () => void {
  const atExit = (): void => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone already: what was wanted.
    }
  };
  process.once('exit', atExit);
  const watch =
    process.platform === 'win32'
      ? undefined
      : // Detached, so that Ctrl-C in the terminal does not reach it before us.
        spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -KILL "$0" 2>/dev/null', String(pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  // Without the shell, what is left is the exit handler.
  watch?.on('error', () => {});
  watch?.unref();
  return () => {
    process.off('exit', atExit);
    watch?.kill('SIGKILL');
  };
}
