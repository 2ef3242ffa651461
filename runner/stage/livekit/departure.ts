import { DisconnectReason } from './rtc/index.ts';
import { ShowrunnerError } from '../../core/errors.ts';

/** Why we are in the room no longer, as an error that says what to do. */
export function departure(reason: DisconnectReason, room: string, identity: string): ShowrunnerError {
  const because = (code: string, message: string): ShowrunnerError => new ShowrunnerError(code, message);
  switch (reason) {
    case DisconnectReason.DUPLICATE_IDENTITY:
      return because('evicted', `Another "${identity}" joined the room "${room}" and took this one's place. Run one show a room.`);
    case DisconnectReason.PARTICIPANT_REMOVED:
      return because('removed', `"${identity}" was removed from the room "${room}" by somebody with the server's keys.`);
    case DisconnectReason.ROOM_DELETED:
    case DisconnectReason.ROOM_CLOSED:
      return because('room-closed', `The room "${room}" was closed during the show. Start the show again to open it anew.`);
    case DisconnectReason.SERVER_SHUTDOWN:
      return because('server-shutdown', `The LiveKit server shut down during the show in "${room}". Start it, and the show again.`);
    case DisconnectReason.MEDIA_FAILURE:
      return because('media-failure', `No media came through to the LiveKit server any more (room "${room}"). Check that its UDP and TCP ports can be reached.`);
    case DisconnectReason.UNKNOWN_REASON:
    case DisconnectReason.CLIENT_INITIATED:
    case DisconnectReason.STATE_MISMATCH:
    case DisconnectReason.JOIN_FAILURE:
    case DisconnectReason.MIGRATION:
    case DisconnectReason.SIGNAL_CLOSE:
    case DisconnectReason.CONNECTION_TIMEOUT:
    case DisconnectReason.USER_UNAVAILABLE:
    case DisconnectReason.USER_REJECTED:
    case DisconnectReason.SIP_TRUNK_FAILURE:
    case DisconnectReason.AGENT_ERROR:
      return because(
        'connection-lost',
        `The connection to the LiveKit server was lost and could not be restored (room "${room}", ${DisconnectReason[reason]}). Check the network and the server.`,
      );
    default:
      reason satisfies never;
      return because('connection-lost', `The connection to the room "${room}" was lost, for a reason this version does not know (${String(reason)}).`);
  }
}
