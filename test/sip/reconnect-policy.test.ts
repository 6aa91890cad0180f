import { expect } from '@open-wc/testing';
import { nextAttempt } from '../../src/sip/reconnect-policy.js';

const least = () => 0;
const middle = () => 0.5;
const most = () => 0.999999;

describe('The reconnect policy', () => {
  it('makes the first attempt within half a second, mostly early', () => {
    expect(nextAttempt(0, 1, least).delay).to.equal(0);
    expect(nextAttempt(0, 1, middle).delay).to.be.below(50);
    expect(nextAttempt(0, 1, most).delay).to.be.closeTo(500, 1);
  });

  for (const [failures, step] of [
    [1, 2000],
    [2, 4000],
    [3, 8000],
    [4, 12_000],
    [5, 15_000],
    [6, 15_000],
    [1000, 15_000],
  ] as const) {
    it(`waits ${step} ms ± 80 % after ${failures} failures`, () => {
      expect(nextAttempt(failures, 1, least).delay).to.be.closeTo(step * 0.2, 1);
      expect(nextAttempt(failures, 1, middle).delay).to.be.closeTo(step, 1);
      expect(nextAttempt(failures, 1, most).delay).to.be.closeTo(step * 1.8, 1);
    });
  }

  it('gives each of several servers two attempts, then begins with the first again', () => {
    const order = Array.from({ length: 10 }, (_, failures) => nextAttempt(failures, 3, middle).server);
    expect(order).to.deep.equal([0, 0, 1, 1, 2, 2, 0, 0, 1, 1]);
  });

  it('does not keep a server waiting that has not been tried yet', () => {
    expect(nextAttempt(2, 2, most).delay).to.be.at.most(500);
    expect(nextAttempt(4, 2, least).delay).to.be.at.least(2000);
  });

  it('reaches the second of two servers within five seconds when the first refuses', () => {
    const delays = [0, 1, 2].map((failures) => nextAttempt(failures, 2, most).delay);
    expect(delays.reduce((sum, delay) => sum + delay)).to.be.below(5000);
  });

  for (const outage of [500, 700, 1000, 1500, 2000, 2500, 3000, 5000, 10_000, 60_000, 600_000]) {
    it(`spreads ten thousand telephones after ${outage / 1000} s without a server: no tenth of a second has 5 % of them`, () => {
      const random = chance();
      const arrivals = Array.from({ length: 10_000 }, () => arrivalAfter(outage, random));
      expect(mostWithin(100, arrivals)).to.be.at.most(500);
    });
  }
});

/** When the first attempt comes that finds the server there again. */
function arrivalAfter(outage: number, random: () => number): number {
  let at = 0;
  for (let failures = 0; at < outage; failures++) at += nextAttempt(failures, 1, random).delay;
  return at;
}

/** How many at most lie within a window of that width, wherever it begins. */
function mostWithin(width: number, times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  let first = 0;
  return sorted.reduce((most, at, last) => {
    while (at - (sorted[first] ?? at) >= width) first += 1;
    return Math.max(most, last - first + 1);
  }, 0);
}

/** The same ten thousand at every run (https://en.wikipedia.org/wiki/Linear_congruential_generator). */
function chance(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
