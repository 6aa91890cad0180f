import { expect } from '@open-wc/testing';
import { DigitListener, keyHeard } from '../../../../src/simulator/customer-phone/sound/digits.js';
import { personaOf } from '../../../../src/simulator/customer-phone/voice/sentences.js';
import { synthesise } from '../../../../src/simulator/customer-phone/voice/synthesise.js';

const RATE = 48_000;
const WINDOW = 2048;
const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477, 1633];
const KEYS = ['123A', '456B', '789C', '*0#D'];

/** Two sines of given levels, as a key of a telephone sounds. */
function tones(row: number, column: number, rowLevel = 0.2, columnLevel = 0.2): Float32Array {
  const wave = (frequency: number, index: number) => Math.sin((2 * Math.PI * frequency * index) / RATE);
  return Float32Array.from(
    { length: WINDOW },
    (_, index) => rowLevel * wave(row, index) + columnLevel * wave(column, index),
  );
}

describe('hearing a key', () => {
  it('tells all sixteen keys from one another', () => {
    const heard = ROWS.map((row) => COLUMNS.map((column) => keyHeard(tones(row, column), RATE)).join(''));
    expect(heard).to.deep.equal(KEYS);
  });

  it('bears a detuning of half a per cent and 6 dB between the tones', () => {
    expect(keyHeard(tones(770 * 1.005, 1336 * 0.995), RATE)).to.equal('5');
    expect(keyHeard(tones(770, 1336, 0.1, 0.2), RATE)).to.equal('5');
  });

  it('hears no key in silence, in one tone alone, or in two tones of one row', () => {
    expect(keyHeard(new Float32Array(WINDOW), RATE)).to.be.null;
    expect(keyHeard(tones(770, 1336, 0.2, 0), RATE)).to.be.null;
    expect(keyHeard(tones(697, 941), RATE)).to.be.null;
  });

  it('hears no key in anything that a customer says', () => {
    for (const [position, name] of ['Maria', 'Bob', 'Susan', 'Jim'].entries()) {
      const { voice, greeting, story } = personaOf(name, position);
      for (const { sounds, text } of [greeting, ...story]) {
        const samples = synthesise(sounds, voice, RATE);
        const listener = new DigitListener();
        for (let start = 0; start + WINDOW <= samples.length; start += RATE / 50)
          expect(
            listener.listen(keyHeard(samples.subarray(start, start + WINDOW), RATE)),
            `${text} at ${start / RATE} s`,
          ).to.be.null;
      }
    }
  });
});

describe('a listener for digits', () => {
  function hear(...moments: (string | null)[]): string {
    const listener = new DigitListener();
    return moments.map((moment) => listener.listen(moment) ?? '').join('');
  }

  it('reports a key once, however long it is held', () => {
    expect(hear(null, '5', '5', '5', '5', null, null)).to.equal('5');
  });

  it('reports the same key again after a gap', () => {
    expect(hear('5', '5', null, null, '5', '5', null, null, '1', '1')).to.equal('551');
  });

  it('does not report what sounded for a moment only', () => {
    expect(hear(null, '7', null, '8', null)).to.equal('');
  });

  it('does not take a moment of doubt within a key for its end', () => {
    expect(hear('5', '5', null, '5', '5')).to.equal('5');
  });
});
