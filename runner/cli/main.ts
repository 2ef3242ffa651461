import { Command, CommanderError } from 'commander';
import { report } from './report.ts';

interface Entry { readonly about: string; readonly load: () => Promise<Command> }

/** Each command's file is loaded only when it is asked for: `check` must not wait for LiveKit. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  check: { about: 'validates scripts', load: async () => (await import('./check.ts')).checkCommand() },
  render: { about: 'performs a script to files, faster than real time', load: async () => (await import('./render.ts')).renderCommand() },
  run: { about: 'performs a script, live in a LiveKit room where one is configured', load: async () => (await import('./run.ts')).runCommand() },
  agent: { about: 'the LiveKit Agents worker: performs shows in rooms', load: async () => (await import('./agent.ts')).agentCommand() },
  local: { about: 'everything on this machine: LiveKit server, stand-in avatar, agent, control server, studio', load: async () => (await import('./local.ts')).localCommand() },
  serve: { about: 'the control server and the studio', load: async () => (await import('./serve.ts')).serveCommand() },
  say: { about: 'one line through a running server', load: async () => (await import('./say.ts')).sayCommand() },
  avatar: { about: 'lists, ends and tests Tavus conversations', load: async () => (await import('./avatar.ts')).avatarCommand() },
  cache: { about: 'shows and clears the rendered lines', load: async () => (await import('./cache.ts')).cacheCommand() },
};

async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('showrunner')
    .description('Performs YAML show scripts with a talking avatar: a script, a stand-by, a GO.')
    .version(await version(), '-V, --version')
    .showHelpAfterError('(--help says more)')
    .addHelpText('after', `
Examples:
  showrunner check scripts                  validate every script in a folder
  showrunner render scripts/welcome.yaml    show.wav, captions, timeline and log in out/welcome
  showrunner run scripts/welcome.yaml       perform it (live, with LIVEKIT_URL and its keys set)

Exit status: 0 done; 1 the input has errors, or lines were not spoken; 2 usage, configuration, or a service out of reach.`);
  // `help run` needs the command as much as `run` does.
  const wanted = argv.filter((word) => !word.startsWith('-')).slice(0, 2).find((word) => word !== 'help');
  for (const [name, { about, load }] of Object.entries(COMMANDS)) {
    if (name === wanted) program.addCommand(strict(await load()));
    else program.command(name).description(about);
  }
  await strict(program).parseAsync(argv, { from: 'user' });
}

/** Wrong usage ends with status 2, here and in every subcommand. */
function strict(command: Command): Command {
  command.exitOverride();
  for (const sub of command.commands) strict(sub);
  return command;
}

async function version(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const { findPackageJSON } = await import('node:module');
  const path = findPackageJSON(import.meta.url);
  const { version: text } = JSON.parse(path === undefined ? '{}' : await readFile(path, 'utf8')) as { version?: string }; // our own package.json
  return text ?? 'unknown';
}

// A voice's thread and its timers keep no process alive; the command that waits for them does.
const alive = setInterval(() => undefined, 2 ** 30);
try {
  await main(process.argv.slice(2));
} catch (error) {
  // Commander has said it already; help and version are no errors.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = report(error);
} finally {
  clearInterval(alive);
}
