import { emitKeypressEvents } from 'node:readline';
import { styleText } from 'node:util';
import { createLogUpdate } from 'log-update';
import type { Ending } from '../perform/ending.ts';
import type { Item, Rundown } from '../script/rundown.ts';
import type { Command, Player } from '../show/index.ts';

export interface Operator {
  /** Draws what is on air and what comes next anew. */
  readonly update: () => void;
  /** Settles when the operator stops the show and leaves. */
  readonly quit: Promise<Ending>;
  readonly close: () => void;
}

const KEYS = 'space GO · p pause · s skip · b back · q stop';

/** A show called from the keyboard: two lines at the foot of the terminal, and a key for each command. */
export function operate({ player, rundown, room }: { player: Player; rundown: Rundown; room: string }): Operator {
  const draw = createLogUpdate(process.stderr);
  let said = '';
  let leave: (ending: Ending) => void = () => undefined;
  const quit = new Promise<Ending>((resolve) => { leave = resolve; });

  const update = (): void => {
    const { mode, fed, cursor } = player.state;
    const air = fed.find((entry) => entry.what === 'item');
    const now = air?.what === 'item' ? rundown.items[air.index] : undefined;
    const next = rundown.items[cursor.index];
    const sign = now ? styleText('red', '● ON AIR ') : styleText('green', `○ ${mode.toUpperCase()} `);
    draw(`${sign} ${now ? wordsOf(now) : `${rundown.title} · ${room}`}\n  next    ${next ? wordsOf(next) : 'the end'}\n${styleText('dim', said === '' ? KEYS : said)}`);
  };

  const give = async (command: Command): Promise<void> => {
    const answer = await player.command(command, 'operator:terminal');
    said = answer.ok ? '' : answer.message;
    update();
  };

  const onKey = (text: string | undefined, key: { name?: string; ctrl?: boolean }): void => {
    if (key.ctrl === true && key.name === 'c') {
      process.kill(process.pid, 'SIGINT'); // a raw terminal sends none
      return;
    }
    switch (text ?? '') {
      case ' ': void give({ command: 'go' }); break;
      case 'p': void give({ command: player.state.mode === 'paused' ? 'resume' : 'pause' }); break;
      case 's': void give({ command: 'skip' }); break;
      case 'b': void give({ command: 'back' }); break;
      case 'q': void give({ command: 'stop' }).then(() => { leave({ how: 'stopped', unspoken: player.state.unspoken }); }); break;
      default:
    }
  };

  emitKeypressEvents(process.stdin);
  process.stdin.setRawMode(true);
  process.stdin.resume();
  process.stdin.on('keypress', onKey);
  update();
  return {
    update, quit,
    close: () => {
      process.stdin.off('keypress', onKey);
      process.stdin.setRawMode(false);
      process.stdin.pause();
      draw.clear();
    },
  };
}

function wordsOf(item: Item): string {
  const width = Math.max(20, (process.stderr.columns || 80) - 24);
  const text = item.kind === 'line' ? item.caption.trim().replace(/\s+/g, ' ') : item.kind === 'cue' ? `cue ${item.name}` : item.kind === 'segment' ? `segment ${item.title}` : item.kind;
  return `${item.number.padEnd(5)} ${text.length > width ? `${text.slice(0, width - 1)}…` : text}`;
}
