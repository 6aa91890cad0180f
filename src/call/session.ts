/** What became of the session that a call is to have in the agent desktop. Pure types. */

/** The agent-desktop session that belongs to a call. */
export type SessionLink =
  | { readonly state: 'none' }
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly id: string }
  /** The host would not open one; the agent can try again. */
  | { readonly state: 'refused'; readonly reason: SessionRefusal }
  /** The agent closed it while the call went on. */
  | { readonly state: 'closed' };

export type SessionRefusal = 'tooMany' | 'templateMissing' | 'hostSilent' | 'refused';
