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
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [4, 8000],
    [5, 15_000],
    [6, 15_000],
    [1000, 15_000],
  ] as const) {
    it(`waits ${step} ms ± 50 % after ${failures} failures`, () => {
      expect(nextAttempt(failures, 1, least).delay).to.equal(step * 0.5);
      expect(nextAttempt(failures, 1, middle).delay).to.equal(step);
      expect(nextAttempt(failures, 1, most).delay).to.be.closeTo(step * 1.5, 1);
    });
  }

  it('gives each of several servers two attempts, then begins with the first again', () => {
    const order = Array.from({ length: 10 }, (_, failures) => nextAttempt(failures, 3, middle).server);
    expect(order).to.deep.equal([0, 0, 1, 1, 2, 2, 0, 0, 1, 1]);
  });

  it('does not keep a server waiting that has not been tried yet', () => {
    expect(nextAttempt(2, 2, most).delay).to.be.at.most(500);
    expect(nextAttempt(4, 2, least).delay).to.be.at.least(4000);
  });

  it('reaches the second of two servers within five seconds when the first refuses', () => {
    const delays = [0, 1, 2].map((failures) => nextAttempt(failures, 2, most).delay);
    expect(delays.reduce((sum, delay) => sum + delay)).to.be.below(5000);
  });

  it('spreads ten thousand telephones after an outage of a minute: no tenth of a second has 5 % of them', () => {
    const windows = new Map<number, number>();
    for (let telephone = 0; telephone < 10_000; telephone++) {
      let at = 0;
      for (let failures = 0; at < 60_000; failures++) at += nextAttempt(failures, 1, Math.random).delay;
      const window = Math.floor(at / 100);
      windows.set(window, (windows.get(window) ?? 0) + 1);
    }
    expect(Math.max(...windows.values())).to.be.below(500);
  });
});
