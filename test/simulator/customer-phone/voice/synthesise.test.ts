import { expect } from '@open-wc/testing';
import { powerAt } from '../../../../src/simulator/customer-phone/sound/goertzel.js';
import { personaOf } from '../../../../src/simulator/customer-phone/voice/sentences.js';
import { synthesise } from '../../../../src/simulator/customer-phone/voice/synthesise.js';
import type { Voice } from '../../../../src/simulator/customer-phone/voice/voice.js';
import { harmonics, peaks, rootMeanSquare } from './spectrum.js';

const RATE = 24_000;

/** A slow, low monotone without breath: its harmonics lie close enough to draw the formants. */
const DRONE: Voice = { pitch: 50, liveliness: 0, tract: 1, pace: 0.2, breathiness: 0 };
const SPEAKER: Voice = { pitch: 110, liveliness: 0.25, tract: 1, pace: 1, breathiness: 0.2 };

/** The first two formants of each steady vowel, in hertz: Klatt 1980, table II. */
const VOWELS: readonly (readonly [string, number, number])[] = [
  ['IY', 310, 2020],
  ['IH', 400, 1800],
  ['EH', 530, 1680],
  ['AE', 620, 1660],
  ['AA', 700, 1220],
  ['AO', 600, 990],
  ['AH', 620, 1220],
  ['UH', 450, 1100],
  ['ER', 470, 1270],
];

function speak(transcript: string, voice = SPEAKER): Float32Array {
  return synthesise(transcript, voice, RATE);
}

/** The samples from one second to another. */
function cut(samples: Float32Array, from: number, to: number): Float32Array {
  return samples.subarray(Math.round(from * RATE), Math.round(to * RATE));
}

function bandPower(samples: Float32Array, low: number, high: number): number {
  let power = 0;
  for (let frequency = low; frequency < high; frequency += 50) power += powerAt(samples, frequency, RATE);
  return power;
}

describe('the synthesised voice', () => {
  for (const [vowel, first, second] of VOWELS)
    it(`has the two formants of ${vowel} at ${first} and ${second} Hz`, () => {
      const found = peaks(harmonics(cut(speak(vowel, DRONE), 0.15, 0.35), 50, RATE, 2700), 50);
      const nearest = (formant: number) => Math.min(...found.map((peak) => Math.abs(peak - formant)));
      expect(nearest(first)).to.be.at.most(60);
      expect(nearest(second)).to.be.at.most(75);
    });

  it('moves through a diphthong: the second formant of "I" rises from 1200 towards 1880 Hz', () => {
    const samples = speak('AY', DRONE);
    const second = (from: number, to: number) =>
      peaks(harmonics(cut(samples, from, to), 50, RATE, 2200), 50).filter((peak) => peak > 950);
    expect(second(0.1, 0.25)[0]).to.be.closeTo(1200, 75);
    expect(second(0.75, 0.9).at(-1)).to.be.closeTo(1880, 100);
  });

  it('raises the formants of a speaker with a shorter vocal tract', () => {
    const woman = cut(speak('IY', { ...DRONE, tract: 1.15 }), 0.15, 0.35);
    const found = peaks(harmonics(woman, 50, RATE, 2700), 50);
    expect(Math.min(...found.map((peak) => Math.abs(peak - 2020 * 1.15)))).to.be.at.most(75);
  });

  it('speaks at the pitch of the voice', () => {
    for (const pitch of [90, 130, 200]) {
      const samples = cut(speak('AA', { ...DRONE, pitch }), 0.2, 0.4);
      const between = powerAt(samples, pitch * 1.5, RATE);
      expect(powerAt(samples, pitch, RATE)).to.be.greaterThan(100 * between);
    }
  });

  it('ends a question higher than a statement', () => {
    const ending = (mark: string) => {
      const samples = speak(`AA ${mark}`, { ...SPEAKER, pace: 0.4 });
      const last = cut(samples, 0.45, 0.53);
      const power = (pitch: number) => powerAt(last, pitch, RATE);
      const pitches = Array.from({ length: 90 }, (_, index) => 80 + index);
      return pitches.reduce((best, pitch) => (power(pitch) > power(best) ? pitch : best));
    };
    expect(ending('?')).to.be.greaterThan(ending('.') + 15);
  });

  it('hisses an s above 4 kHz, hushes a sh below, and voices neither', () => {
    const middle = (sound: string) => cut(speak(`${sound} , AA`, SPEAKER), 0.05, 0.12);
    const [s, sh] = [middle('S'), middle('SH')];
    expect(bandPower(s, 4500, 7500)).to.be.greaterThan(4 * bandPower(s, 1500, 4000));
    expect(bandPower(sh, 1500, 4000)).to.be.greaterThan(4 * bandPower(sh, 4500, 7500));
    expect(bandPower(s, 50, 500)).to.be.lessThan(0.01 * bandPower(s, 4500, 7500));
  });

  it('closes the mouth for a stop and opens it with a burst', () => {
    const samples = speak('AA T AA');
    const vowel = rootMeanSquare(cut(samples, 0.08, 0.15));
    // AA is 144 ms after a lead-in of 30 ms; the closure of T lasts 65 ms, its burst 14 ms.
    const closure = rootMeanSquare(cut(samples, 0.2, 0.232));
    const burst = rootMeanSquare(cut(samples, 0.24, 0.252));
    expect(closure).to.be.lessThan(0.03 * vowel);
    expect(burst).to.be.greaterThan(5 * closure);
  });

  it('is silent between phrases', () => {
    const samples = speak('AA , AA', { ...SPEAKER, pace: 0.5 });
    // 30 ms of lead-in, the vowel at half pace, and then a pause of 440 ms.
    const start = 0.03 + (0.16 * 0.9 * 1.3) / 0.5;
    expect(rootMeanSquare(cut(samples, start + 0.1, start + 0.4))).to.be.lessThan(1e-4);
    expect(rootMeanSquare(cut(samples, start + 0.5, start + 0.7))).to.be.greaterThan(0.05);
  });

  it('says the same twice in the same way, sample by sample', () => {
    const sounds = personaOf('Maria Castro', 0).greeting.sounds;
    expect(speak(sounds)).to.deep.equal(speak(sounds));
  });

  it('lasts as long at every sample rate', () => {
    const [slow, fast] = [16_000, 48_000].map(
      (rate) => synthesise('HH AX L OW1', SPEAKER, rate).length / rate,
    );
    expect(slow).to.be.closeTo(fast ?? 0, 0.001);
  });

  it('says every sentence of every persona loudly, without clipping and without a hole in the samples', () => {
    const names = ['Maria', 'Bob', 'Susan', 'Jim', ''];
    const sentences = names.map((name, index) => personaOf(name, index));
    for (const { voice, greeting, story } of sentences)
      for (const { text, sounds } of [greeting, ...story]) {
        const samples = speak(sounds, voice);
        expect(samples.every(Number.isFinite), text).to.be.true;
        expect(Math.max(...samples), text).to.be.at.most(0.7001);
        expect(Math.min(...samples), text).to.be.at.least(-0.7001);
        expect(rootMeanSquare(samples), text).to.be.greaterThan(0.05);
      }
  });

  it('refuses a transcript with a sound that does not exist, naming it', () => {
    expect(() => speak('HH AX XX')).to.throw('"XX"');
  });

  it('says nothing when there is nothing to say', () => {
    expect(speak('').every((sample) => sample === 0)).to.be.true;
  });
});
