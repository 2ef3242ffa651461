import { useFlights } from '../../show/flights.ts';
import type { Remedy } from '../../show/problems.ts';
import { useShow } from '../../show/store.ts';
import { useDesk } from '../desk.ts';

/** Does what a problem’s button says. */
export function useRemedies(): (remedy: Remedy) => void {
  const show = useShow();
  const desk = useDesk();
  const flights = useFlights();
  return (remedy) => {
    switch (remedy) {
      case 'retry-avatar':
        void flights.fly(remedy, 'The avatar was not asked', async () => {
          await show.api(`/rooms/${encodeURIComponent(show.room)}/avatar`, { method: 'POST', json: { action: 'retry' } });
        });
        break;
      case 'reconnect': show.wake(); break;
      case 'load': desk.pickerOpen = true; break;
      case 'skip': void show.command({ command: 'skip' }, 'Not skipped', remedy); break;
      case 'look-at-log': desk.openTab('log'); break;
      default: remedy satisfies never;
    }
  };
}
