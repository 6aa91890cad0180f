import { expect } from '@open-wc/testing';
import { frequenciesOf, KeyTones } from '../../src/sound/key-tones.js';
import { Sounds } from '../../src/sound/sounds.js';
import { eventually } from '../sip/support/eventually.js';
import { Ear } from '../support/ear.js';

/** ITU-T Q.23, table 1. */
const TABLE = [
  ['1', 697, 1209],
  ['2', 697, 1336],
  ['3', 697, 1477],
  ['A', 697, 1633],
  ['4', 770, 1209],
  ['5', 770, 1336],
  ['6', 770, 1477],
  ['B', 770, 1633],
  ['7', 852, 1209],
  ['8', 852, 1336],
  ['9', 852, 1477],
  ['C', 852, 1633],
  ['*', 941, 1209],
  ['0', 941, 1336],
  ['#', 941, 1477],
  ['D', 941, 1633],
] as const;

/** The browser's real audio, with an ear in the place of the loudspeaker. */
class Loudspeaker {
  readonly sinks: string[] = [];
  readonly context = new AudioContext();
  readonly ear = new Ear(this.context);
  readonly tones = new KeyTones(() => this.context);

  constructor(setSinkId: () => Promise<void> = () => Promise.resolve()) {
    Object.defineProperty(this.context, 'destination', { value: this.ear.input });
    Object.defineProperty(this.context, 'setSinkId', {
      value: (id: string) => {
        this.sinks.push(id);
        return setSinkId();
      },
    });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

describe('The tones of the keys', () => {
  let speaker: Loudspeaker;
  let closeMicrophone: () => void;

  beforeEach(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    closeMicrophone = () => stream.getTracks().forEach((track) => track.stop());
    speaker = new Loudspeaker();
  });

  afterEach(async () => {
    await speaker.close();
    closeMicrophone();
  });

  for (const [key, row, column] of TABLE) {
    it(`are ${row} and ${column} Hz for ${key}`, () => {
      expect(frequenciesOf(key)).to.deep.equal([row, column]);
      expect(frequenciesOf(key.toLowerCase())).to.deep.equal([row, column]);
    });
  }

  it('are none for a pause, nor for anything else', () => {
    for (const key of [',', '', 'E', '12', '+']) expect(frequenciesOf(key), key).to.equal(null);
  });

  it('are heard as their digit, short and quiet, and then the loudspeaker sleeps', async () => {
    await speaker.tones.play('5', '');
    await eventually(() => speaker.context.state === 'suspended');
    expect(speaker.ear.shareAt([770, 1336])).to.be.above(0.9);
    expect(Math.max(...speaker.ear.sound)).to.be.within(0.02, 0.07);
    expect(speaker.ear.sound.length / speaker.context.sampleRate).to.be.within(0.08, 0.12);
  });

  it('come out of the loudspeaker of the voices', async () => {
    await speaker.tones.play('1', 'headset');
    expect(speaker.sinks).to.deep.equal(['headset']);
    await eventually(() => speaker.ear.shareAt([697, 1209]) > 0.9);
  });

  it('come out of the system’s where that one is gone', async () => {
    const other = new Loudspeaker(() => Promise.reject(new DOMException('Gone', 'NotFoundError')));
    await other.tones.play('1', 'headset');
    await eventually(() => other.ear.shareAt([697, 1209]) > 0.9);
    await other.close();
  });

  it('cost nothing where the browser has no loudspeaker for them', async () => {
    const refuse = () => {
      throw new DOMException('None', 'NotSupportedError');
    };
    await new KeyTones(refuse).play('1', '');
  });

  it('are played by the sounds of the telephone', async () => {
    const play = Object.getOwnPropertyDescriptor(KeyTones.prototype, 'play') ?? {};
    const played: string[] = [];
    KeyTones.prototype.play = (key, sink) => Promise.resolve(void played.push(`${key} at ${sink}`));
    const sounds = new Sounds({ blocked: () => {}, log: () => {} });
    sounds.route({ ringer: 'desk', speaker: 'headset' });
    await Promise.all([sounds.key('4'), sounds.key('#')]);
    Object.defineProperty(KeyTones.prototype, 'play', play);
    expect(played).to.deep.equal(['4 at headset', '# at headset']);
  });
});
