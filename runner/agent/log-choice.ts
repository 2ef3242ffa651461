import type { Config } from '../core/config.ts';

/** How the log looks. Jobs have processes of their own, and write like the worker that started them. */
export interface LogChoice { readonly format: 'pretty' | 'json'; readonly quiet: boolean }

/** Environment variables are what a job's process inherits. */
const NAME = 'SHOWRUNNER_JOB_LOG';

export function passLogChoice({ format, quiet }: LogChoice, env: NodeJS.ProcessEnv = process.env): void {
  env[NAME] = `${format}${quiet ? ' quiet' : ''}`;
}

export function readLogChoice(env: NodeJS.ProcessEnv = process.env): LogChoice {
  const [format, quiet] = (env[NAME] ?? '').split(' ');
  return { format: format === 'json' ? 'json' : 'pretty', quiet: quiet === 'quiet' };
}

/** What must never be seen in it. */
export const secretsOf = ({ livekit, openai, tavus, operatorKey, viewerKey }: Config): readonly string[] =>
  [livekit?.apiSecret, openai?.apiKey, tavus?.apiKey, operatorKey, viewerKey].filter((secret) => secret !== undefined);
