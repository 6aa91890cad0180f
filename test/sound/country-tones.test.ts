import { expect } from '@open-wc/testing';
import { energyOf, powersAt } from '../../src/simulator/customer-phone/sound/goertzel.js';
import { COUNTRY_TONES, RECOMMENDED, tonesOf } from '../../src/sound/country-tones.js';
import { Loop } from '../../src/sound/loop.js';
import { render, SAMPLE_RATE, TONES, type Tone } from '../../src/sound/tones.js';

const RATE = 16_000;
const EDGE = 0.01;

/**
 * Hertz, and seconds on and off. Held against two transcriptions of ITU-T E.180 supplement 2, "Various tones used in national
 * networks": the annex to the ITU's Operational Bulletin 781 (1 February 2003) as Asterisk's `indications.conf` has it, and, where
 * both have the country, the list of tones that came with PalmMicro's PA1688. A pause that one of them counts from burst to
 * burst (call waiting, 0.3 s every 10 s) is what is left of it here; DE stops its waiting tone after five, we go on.
 */
const WRITTEN = [
  ['US', '440+480 2-4', '480+620 0.5-0.5', '480+620 0.25-0.25', '440 0.3-9.7'],
  ['CA', '440+480 2-4', '480+620 0.5-0.5', '480+620 0.25-0.25', '440 0.3-9.7'],
  ['GB', '400+450 0.4-0.2-0.4-2', '400 0.375-0.375', '400 0.4-0.35-0.225-0.525', '400 0.1-3.9'],
  ['DE', '425 1-4', '425 0.48-0.48', '425 0.24-0.24', '425 0.2-0.2-0.2-5'],
  ['FR', '440 1.5-3.5', '440 0.5-0.5', '440 0.25-0.25', '440 0.3-9.7'],
  ['IT', '425 1-4', '425 0.5-0.5', '425 0.2-0.2', '425 0.4-0.1-0.25-0.1-0.15-14'],
  ['ES', '425 1.5-3', '425 0.2-0.2', '425 0.2-0.2-0.2-0.2-0.2-0.6', '425 0.175-0.175-0.175-3.5'],
  ['NL', '425 1-4', '425 0.5-0.5', '425 0.25-0.25', '425 0.5-9.5'],
  ['AT', '420 1-5', '420 0.4-0.4', '420 0.2-0.2', '420 0.04-1.96'],
  ['CH', '425 1-4', '425 0.5-0.5', '425 0.2-0.2', '425 0.2-0.2-0.2-4'],
  ['AU', '413+438 0.4-0.2-0.4-2', '425 0.375-0.375', '425 0.375-0.375', '425 0.2-0.2-0.2-4.4'],
  ['JP', '384+400+416 1-2', '400 0.5-0.5', '400 0.5-0.5', '384+400+416 0.5-8'],
  ['IN', '375+400+425 0.4-0.2-0.4-2', '400 0.75-0.75', '400 0.25-0.25', '400 0.2-0.1-0.2-7.5'],
  ['BR', '425 1-4', '425 0.25-0.25', '425 0.25-0.25-0.75-0.25', '425 0.05-1'],
] as const;

const written = ({ frequencies, pattern }: Tone) => `${frequencies.join('+')} ${pattern.join('-')}`;

/** What comes out of the loudspeaker in two cycles. */
async function play(tone: Tone): Promise<Float32Array> {
  const cycle = render(tone);
  const context = new OfflineAudioContext(1, 2 * cycle.length, RATE);
  const buffer = new AudioBuffer({ length: cycle.length, sampleRate: SAMPLE_RATE });
  buffer.copyToChannel(cycle, 0);
  new Loop(context, buffer, () => {});
  return (await context.startRendering()).getChannelData(0);
}

/** Each stretch of the pattern in two cycles, without its edges. */
function stretches({ pattern }: Tone, samples: Float32Array) {
  let at = 0;
  return [...pattern, ...pattern].map((seconds, index) => {
    const stretch = samples.subarray((at + EDGE) * RATE, (at + seconds - EDGE) * RATE);
    at += seconds;
    return { stretch, isBurst: index % 2 === 0 };
  });
}

describe('The tones of a country', () => {
  it('are known of every country of the table, and of no other', () => {
    expect(Object.keys(COUNTRY_TONES).sort()).to.deep.equal(WRITTEN.map(([code]) => code).sort());
  });

  for (const [code, ringback, busy, congestion, waiting] of WRITTEN) {
    it(`are those of ${code}`, () => {
      const tones = tonesOf(code);
      const all = [tones.ringback, tones.busy, tones.congestion, tones.waiting].map(written);
      expect(all).to.deep.equal([ringback, busy, congestion, waiting]);
    });

    it(`sound in ${code} at their frequencies and at their times, and in silence in between`, async () => {
      for (const tone of Object.values(tonesOf(code))) {
        for (const { stretch, isBurst } of stretches(tone, await play(tone))) {
          const energy = energyOf(stretch);
          if (!isBurst) expect(energy, written(tone)).to.equal(0);
          else {
            const powers = powersAt(stretch, tone.frequencies, RATE);
            const share = powers.reduce((sum, power) => sum + power, 0) / energy;
            expect(share, written(tone)).to.be.closeTo(1, 0.15);
          }
        }
      }
    });
  }

  it('are as loud as those that they take the place of', () => {
    for (const [name, { level }] of Object.entries(tonesOf('JP')))
      expect(level).to.equal(Object.entries(TONES).find(([known]) => known === name)?.[1].level);
  });

  for (const country of ['XX', '', 'FI', 'toString']) {
    it(`are those of the recommendation for “${country}”`, () => {
      expect(written(tonesOf(country).busy)).to.equal(written({ ...RECOMMENDED.busy, level: 1 }));
    });
  }
});
