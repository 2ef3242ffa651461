/** How the studio stands with the control server. */
export type LinkState =
  | { readonly state: 'connecting'; readonly since: number }
  | { readonly state: 'live'; readonly since: number }
  /** Was there, and is gone: what is shown may be old. */
  | { readonly state: 'lost'; readonly since: number }
  /** The server does not want this key. */
  | { readonly state: 'refused'; readonly message: string };
