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

  it('hears no key in anything that a customer says', function () {
    // Minutes of speech are computed: that takes as long as it takes.
    this.timeout(0);
    for (const [position, name] of ['Maria', 'Bob', 'Susan', 'Jim'].entries()) {
      const { voice, greeting, story } = personaOf(name, position);
      for (const { sounds, text } of [greeting, ...story]) {
        const samples = synthesise(sounds, voice, RATE);
        expect(new DigitListener(RATE).hear(samples, samples.length), text).to.equal('');
      }
    }
  });
});

describe('a listener for digits', () => {
  const MILLISECOND = RATE / 1000;

  /** What is heard of keys of given milliseconds, `5` for a key and `_` for silence, delivered in pieces. */
  function hear(sounds: readonly (readonly [string, number])[], piece = 40 * MILLISECOND): string {
    const all = sounds.flatMap(([key, length]) => [...keyTone(key, length * MILLISECOND)]);
    const listener = new DigitListener(RATE);
    const kept = new Float32Array(8192);
    let keys = '';
    for (let start = 0; start < all.length; start += piece) {
      const fresh = all.slice(start, start + piece);
      kept.copyWithin(0, fresh.length);
      kept.set(fresh, kept.length - fresh.length);
      keys += listener.hear(kept, fresh.length);
    }
    return keys;
  }

  function keyTone(key: string, length: number): Float32Array {
    const row = KEYS.findIndex((keys) => keys.includes(key));
    const column = KEYS[row]?.indexOf(key) ?? -1;
    return row < 0
      ? new Float32Array(length)
      : tones(ROWS[row] ?? 0, COLUMNS[column] ?? 0).subarray(0, length);
  }

  const SHORT = 40;
  const GAP = ['_', 60] as const;

  it('hears every key once, in order, however the sound is cut into pieces', () => {
    const dialled = ['1', '5', '9', '0', '*'].flatMap((key) => [GAP, [key, SHORT] as const]);
    for (const piece of [10, 40, 100]) expect(hear([...dialled, GAP], piece * MILLISECOND)).to.equal('1590*');
  });

  it('reports the same key again after a gap, and once where its tone falters', () => {
    expect(hear([GAP, ['5', SHORT], GAP, ['5', SHORT], GAP])).to.equal('55');
    expect(hear([GAP, ['5', SHORT], ['_', 5], ['5', SHORT], GAP])).to.equal('5');
  });

  it('does not report what sounded for a moment only', () => {
    expect(hear([GAP, ['7', 10], GAP])).to.equal('');
  });
});
