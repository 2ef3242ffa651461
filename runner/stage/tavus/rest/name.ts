/** What a conversation's name says: whose it is, and which room it speaks in. */
export interface ConversationName {
  readonly deployment: string;
  readonly room: string;
  /** A UUID: no two conversations share a name, so that one whose creation was never answered can be found by it. */
  readonly id: string;
}

export const formatName = ({ deployment, room, id }: ConversationName): string => `showrunner/${deployment}/${room}/${id}`;

/** A deployment has no slash in it; a room may. */
const NAME = /^showrunner\/([^/]+)\/(.*)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/s;

/** Undefined for the name of a conversation that is not Showrunner's. */
export function parseName(name: string): ConversationName | undefined {
  const [, deployment, room, id] = NAME.exec(name) ?? [];
  return deployment === undefined || room === undefined || id === undefined ? undefined : { deployment, room, id };
}
