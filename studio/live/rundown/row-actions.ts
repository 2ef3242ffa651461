import { useRouter } from 'vue-router';
import type { RowView } from '../../../runner/wire/index.ts';
import { pageOf } from '../../edit/scripts/address.ts';
import { listenTo } from '../../edit/voice/listen.ts';
import { useFlights } from '../../show/flights.ts';
import { useShow } from '../../show/store.ts';

export interface RowActions {
  standBy(index: number | undefined): void;
  jump(index: number | undefined): void;
  arm(index: number | undefined): void;
  listen(index: number | undefined): void;
  edit(index: number | undefined): void;
}

/** What an operator can do with a row. Nothing happens without one, or for a viewer. */
export function useRowActions(): RowActions {
  const show = useShow();
  const flights = useFlights();
  const router = useRouter();
  const on = (act: (row: RowView) => unknown) => (index: number | undefined): void => {
    const row = index === undefined ? undefined : show.rundown?.items[index];
    if (row && show.role === 'operator') act(row);
  };
  return {
    standBy: on((row) => show.command({ command: 'standby', item: row.ref }, `No standby at ${row.number}`)),
    jump: on((row) => show.command({ command: 'jump', item: row.ref }, `No jump to ${row.number}`)),
    arm: on((row) => {
      const armed = show.plan?.out[row.index] === 1;
      return show.command({ command: 'arm', item: row.ref, armed }, armed ? `${row.number} not taken back in` : `${row.number} not left out`);
    }),
    listen: on((row) => {
      if (row.text === undefined) return;
      const { text, speaker } = row;
      void flights.fly('listen', 'Cannot be listened to', async () => {
        await listenTo(show.api, { text, ...(speaker === undefined ? {} : { speaker }) });
      });
    }),
    edit: on((row) => {
      const name = show.snapshot?.script ?? null;
      if (name !== null) void router.push(pageOf(name, show.room, row.source_line));
    }),
  };
}
