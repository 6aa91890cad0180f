import { expect } from '@open-wc/testing';
import { gradeOf, opinionScore, transmissionRating } from '../../../src/sip/quality/rating.js';

describe('The rating of a voice', () => {
  for (const [loss, jitter, roundTrip, rating, score, grade] of [
    [0, 0, 0, 94.29, 4.43, 'good'],
    [0, 10, 100, 92.61, 4.4, 'good'],
    [1, 10, 100, 90.11, 4.34, 'good'],
    [5, 45, 250, 70.28, 3.61, 'fair'],
    [0, 10, 600, 68.71, 3.54, 'fair'],
    [10, 30, 200, 65.15, 3.36, 'fair'],
    [15, 60, 400, 31.21, 1.66, 'poor'],
    [60, 100, 900, -125.51, 1, 'poor'],
  ] as const) {
    it(`with ${loss} % loss, ${jitter} ms jitter and ${roundTrip} ms there and back is ${grade}`, () => {
      const rated = transmissionRating({ loss, jitter, roundTrip });
      expect(rated).to.be.closeTo(rating, 0.01);
      expect(opinionScore(rated)).to.be.closeTo(score, 0.01);
      expect(gradeOf(opinionScore(rated))).to.equal(grade);
    });
  }

  it('gives the scores of G.107 table B.1', () => {
    const scores = [90, 80, 70, 60, 50].map((rating) => Math.round(100 * opinionScore(rating)) / 100);
    expect(scores).to.deep.equal([4.34, 4.02, 3.6, 3.1, 2.58]);
    expect(scores.map(gradeOf)).to.deep.equal(['good', 'good', 'fair', 'fair', 'poor']);
  });

  it('stays between 1 and 4.5, whatever is measured', () => {
    for (const rating of [-1e9, -1, 0, 3, 100, 1e9]) expect(opinionScore(rating)).to.be.within(1, 4.5);
  });
});
