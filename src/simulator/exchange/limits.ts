/** What the exchange grants the outside world. Every limit has a name, a unit in it, and a default. */
export interface Limits {
  /** Length of one message. RFC 3261 sets none; an INVITE with every codec and candidate is about 4 kB. */
  readonly messageBytes: number;
  /** What may wait to be sent to one client before it counts as dead. */
  readonly unsentBytes: number;
  readonly connections: number;
  /** Refused or unreadable messages after which a connection is closed. */
  readonly faultsPerFlow: number;
  /** A connection without a registration that says nothing for so long is closed. */
  readonly idleSeconds: number;
  /** One more registration replaces the oldest. */
  readonly bindingsPerUser: number;
  /** A shorter registration is answered 423. */
  readonly shortestBindingSeconds: number;
  /** A longer registration is cut to this. */
  readonly longestBindingSeconds: number;
  readonly nonceSeconds: number;
  /** Requests under way; one more is answered 503. */
  readonly transactions: number;
  /** A telephone that has not answered at all (timers B and F: 64 × T1, RFC 3261 section 17). */
  readonly silenceSeconds: number;
  /** A telephone that rings (timer C: more than three minutes, RFC 3261 section 16.6). */
  readonly ringSeconds: number;
  /** How long a ringing call waits for a telephone that lost its connection to come back. */
  readonly returnSeconds: number;
}

export const DEFAULT_LIMITS: Limits = {
  messageBytes: 65_536,
  unsentBytes: 1_048_576,
  connections: 200,
  faultsPerFlow: 50,
  idleSeconds: 300,
  bindingsPerUser: 10,
  shortestBindingSeconds: 10,
  longestBindingSeconds: 3600,
  nonceSeconds: 300,
  transactions: 1000,
  silenceSeconds: 32,
  ringSeconds: 185,
  returnSeconds: 5,
};
