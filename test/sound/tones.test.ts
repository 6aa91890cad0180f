import { expect } from '@open-wc/testing';
import { energyOf, powersAt } from '../../src/simulator/customer-phone/sound/goertzel.js';
import { Loop } from '../../src/sound/loop.js';
import { render, SAMPLE_RATE, TONES, type Tone } from '../../src/sound/tones.js';

const RATE = 48_000;
/** Seconds in which a burst swells and fades. */
const EDGE = 0.01;
const TONE_LIST = Object.entries(TONES);

/** What comes out of the loudspeaker; at `stopAt` seconds the loop is stopped. */
async function play(tone: Tone, seconds: number, stopAt?: number) {
  const context = new OfflineAudioContext(1, seconds * RATE, RATE);
  const cycle = render(tone);
  const buffer = new AudioBuffer({ length: cycle.length, sampleRate: SAMPLE_RATE });
  buffer.copyToChannel(cycle, 0);
  let ended = 0;
  const loop = new Loop(context, buffer, () => (ended += 1));
  if (stopAt !== undefined) {
    void context.suspend(stopAt).then(() => {
      loop.stop();
      return context.resume();
    });
  }
  const samples = (await context.startRendering()).getChannelData(0);
  const between = (from: number, to: number) => samples.subarray(from * RATE, to * RATE);
  return { between, ended: () => ended };
}

/** The share of the sound that lies at the frequencies of the tone. */
function purity(samples: Float32Array, { frequencies }: Tone): number {
  const atFrequencies = powersAt(samples, frequencies, RATE).reduce((sum, power) => sum + power, 0);
  return atFrequencies / energyOf(samples);
}

/** Each stretch of the pattern with its beginning and end, for two cycles. */
function stretches({ pattern }: Tone) {
  let at = 0;
  return [...pattern, ...pattern].map((seconds, index) => {
    const from = at;
    at += seconds;
    return { from, to: at, isBurst: (index % pattern.length) % 2 === 0 };
  });
}

/** The steepest a wave of these frequencies can be from one sample to the next, and a little for its edges. */
function steepest({ frequencies, level }: Tone): number {
  const mean = frequencies.reduce((sum, each) => sum + each, 0) / frequencies.length;
  return level * ((2 * Math.PI * mean) / RATE + 1 / (EDGE * RATE)) * 1.1;
}

function largestStep(samples: Float32Array): number {
  let largest = Math.abs(samples[0] ?? 0);
  for (let index = 1; index < samples.length; index += 1) {
    largest = Math.max(largest, Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0)));
  }
  return largest;
}

for (const [name, tone] of TONE_LIST) {
  const cycle = tone.pattern.reduce((sum, seconds) => sum + seconds, 0);

  describe(`The tone “${name}”`, () => {
    it('sounds in its frequencies, and in no other, in every burst of every cycle', async () => {
      const { between } = await play(tone, 2 * cycle);
      for (const { from, to } of stretches(tone).filter(({ isBurst }) => isBurst)) {
        const burst = between(from + EDGE, to - EDGE);
        expect(energyOf(burst) / burst.length).to.be.greaterThan(tone.level ** 2 / 10);
        expect(purity(burst, tone)).to.be.closeTo(1, 0.1);
      }
    });

    it('is silent between its bursts', async () => {
      const { between } = await play(tone, 2 * cycle);
      for (const { from, to } of stretches(tone).filter(({ isBurst }) => !isBurst)) {
        expect(energyOf(between(from + EDGE, to - EDGE))).to.equal(0);
      }
    });

    it('is never louder than its level, and never clicks', async () => {
      const samples = (await play(tone, 2 * cycle)).between(0, 2 * cycle);
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      expect(loudest).to.be.within(tone.level * 0.8, tone.level * 1.01);
      expect(largestStep(samples)).to.be.lessThan(steepest(tone));
    });

    it('is gone a hundredth of a second after it is stopped, without a click', async () => {
      const { between, ended } = await play(tone, 1, 0.1);
      expect(energyOf(between(0.05, 0.1))).to.be.greaterThan(0);
      expect(largestStep(between(0, 1))).to.be.lessThan(steepest(tone));
      expect(energyOf(between(0.1 + 0.015, 1))).to.equal(0);
      expect(ended()).to.equal(1);
    });
  });
}
