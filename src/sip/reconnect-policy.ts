/**
 * When to try to reach which server again. Pure: chance comes in as a parameter, so that ten thousand telephones
 * can be simulated and one can be tested.
 */

export interface Attempt {
  /** Milliseconds to wait before it. */
  readonly delay: number;
  /** Index into the configured servers. */
  readonly server: number;
}

/**
 * Milliseconds over which first attempts are spread, most of them early: where only the connection was cut, the
 * server is there and waiting costs calls; where the server is gone, the later steps do the spreading.
 */
const FIRST_SPREAD = 500;
const EARLINESS = 5;
const STEPS = [2000, 4000, 8000, 12_000, 15_000];
/** Part of a step by which it may be shorter or longer: a server that is back is not asked by all of them at once. */
const SPREAD = 0.8;
const ATTEMPTS_PER_SERVER = 2;

/**
 * The attempt after so many failures in a row; 0 is the one after a connection that had been good. Every server
 * is given two attempts before the next one gets its turn, then it starts over, for ever.
 */
export function nextAttempt(failures: number, servers: number, random: () => number): Attempt {
  const turn = Math.floor(failures / ATTEMPTS_PER_SERVER);
  const server = turn % Math.max(1, servers);
  const firstTry = failures % ATTEMPTS_PER_SERVER === 0 && turn < servers;
  if (firstTry) return { delay: random() ** EARLINESS * FIRST_SPREAD, server };
  const step = STEPS[Math.min(failures, STEPS.length) - 1] ?? 0;
  return { delay: step * (1 - SPREAD + 2 * SPREAD * random()), server };
}
