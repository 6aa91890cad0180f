import { expect } from '@open-wc/testing';
import { shareAt } from '../../../../src/simulator/customer-phone/sound/goertzel.js';

const RATE = 48_000;

function sine(frequency: number, level: number, offset = 0): Float32Array {
  return Float32Array.from(
    { length: 2048 },
    (_, index) => level * Math.sin((2 * Math.PI * frequency * index) / RATE + offset),
  );
}

describe('the share of a sound at one frequency', () => {
  it('is all of a pure tone, at any level and phase', () => {
    for (const level of [0.001, 0.1, 1])
      for (const phase of [0, 1, 2])
        expect(shareAt(sine(440, level, phase), 440, RATE)).to.be.closeTo(1, 0.05);
  });

  it('is next to nothing of a tone somewhere else', () => {
    for (const other of [300, 600, 1000]) expect(shareAt(sine(other, 0.5), 440, RATE)).to.be.lessThan(0.01);
  });

  it('is a half where two tones are equally loud', () => {
    const [one, other] = [sine(440, 0.3), sine(1000, 0.3)];
    const both = one.map((sample, index) => sample + (other[index] ?? 0));
    expect(shareAt(both, 440, RATE)).to.be.closeTo(0.5, 0.05);
  });

  it('is nothing of silence', () => {
    expect(shareAt(new Float32Array(2048), 440, RATE)).to.equal(0);
  });
});
