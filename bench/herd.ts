/**
 * Ten thousand telephones whose server comes back, by the policy that ships. None of them is opened: what they do is a
 * matter of chance and arithmetic.
 */
import { nextAttempt } from '../src/sip/reconnect-policy.js';

const TELEPHONES = 10_000;

/** Milliseconds. */
const WINDOW = 100;

/** Milliseconds without a server: from a restart to an hour. */
const OUTAGES = [500, 1000, 2000, 5000, 10_000, 60_000, 600_000, 3_600_000];

/** Percent of them that come at most within the same tenth of a second, after the outage that is the worst for it. */
export function mostAtOnce(random: () => number = Math.random): number {
  return (
    Math.max(...OUTAGES.map((outage) => mostWithin(WINDOW, arrivals(outage, random)))) / (TELEPHONES / 100)
  );
}

function arrivals(outage: number, random: () => number): readonly number[] {
  return Array.from({ length: TELEPHONES }, () => arrival(outage, random)).sort((one, other) => one - other);
}

/** When the first attempt comes that finds the server there again. */
function arrival(outage: number, random: () => number): number {
  let at = 0;
  for (let failures = 0; at < outage; failures += 1) at += nextAttempt(failures, 1, random).delay;
  return at;
}

/** How many lie at most within a window of that width, wherever it begins; `times` are in their order. */
function mostWithin(width: number, times: readonly number[]): number {
  let first = 0;
  return times.reduce((most, at, last) => {
    while (at - (times[first] ?? at) >= width) first += 1;
    return Math.max(most, last - first + 1);
  }, 0);
}
