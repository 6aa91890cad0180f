/** How far the far network is with a call of ours that nobody has answered (RFC 3261 section 21.1). */
export type Progress =
  /** It rings at somebody's (180). */
  | 'ringing'
  /** It is being put through; where it is audible, there is an announcement (183). */
  | 'connecting'
  /** It was sent on to somebody else (181 or a redirection). */
  | 'forwarded'
  /** It waits for its turn (182). */
  | 'queued';
