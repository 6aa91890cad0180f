import { expect } from '@open-wc/testing';
import { Loudspeaker } from '../../src/sip/loudspeaker.js';
import { eventually } from './support/eventually.js';

describe('The loudspeaker', () => {
  const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play') ?? {};
  let told: boolean[];
  let loudspeaker: Loudspeaker;

  const refuse = (name: string) => {
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('Refused by the test', name));
  };

  beforeEach(() => {
    told = [];
    loudspeaker = new Loudspeaker((blocked) => told.push(blocked));
  });

  afterEach(() => {
    Object.defineProperty(HTMLMediaElement.prototype, 'play', play);
  });

  it('says that the browser blocks it, and that a click has helped', async () => {
    const [one, other] = [loudspeaker.prepare(new MediaStream()), loudspeaker.prepare(new MediaStream())];
    refuse('NotAllowedError');
    loudspeaker.turn(one, true);
    loudspeaker.turn(other, true);
    await eventually(() => told.length > 0);
    HTMLMediaElement.prototype.play = () => Promise.resolve();
    loudspeaker.enable();
    await eventually(() => told.length > 1);
    expect(told).to.deep.equal([true, false]);
  });

  it('is silent until it is turned on, and refused silence is nothing to be told', async () => {
    refuse('NotAllowedError');
    const element = loudspeaker.prepare(new MediaStream());
    expect(element.muted).to.be.true;
    await Promise.resolve();
    expect(told).to.be.empty;
    loudspeaker.turn(element, true);
    expect(element.muted).to.be.false;
    await eventually(() => told.length > 0);
    expect(told).to.deep.equal([true]);
  });

  it('says nothing when a call is over before it began to play', async () => {
    refuse('AbortError');
    const element = loudspeaker.prepare(new MediaStream());
    loudspeaker.turn(element, true);
    loudspeaker.stop(element);
    await Promise.resolve();
    expect(told).to.be.empty;
  });

  describe('at another device', () => {
    let sinks: string[];
    const setSinkId = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'setSinkId') ?? {};
    const replaceSink = (value?: (id: string) => Promise<void>) =>
      Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', { configurable: true, value });

    beforeEach(() => (sinks = []));
    afterEach(() => {
      Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', setSinkId);
    });

    it('plays what is playing, and what begins later', () => {
      replaceSink((id) => Promise.resolve(void sinks.push(id)));
      loudspeaker.prepare(new MediaStream());
      expect(sinks).to.deep.equal([]);
      loudspeaker.use('headset');
      loudspeaker.prepare(new MediaStream());
      loudspeaker.use('');
      expect(sinks).to.deep.equal(['headset', 'headset', '', '']);
    });

    it('plays at the system’s where that device is gone, or the browser knows no other', async () => {
      replaceSink(() => Promise.reject(new DOMException('Refused by the test', 'NotFoundError')));
      loudspeaker.prepare(new MediaStream());
      loudspeaker.use('headset');
      await Promise.resolve();
      replaceSink(undefined);
      loudspeaker.use('other');
      expect(loudspeaker.prepare(new MediaStream()).srcObject).not.to.equal(null);
    });
  });

  it('lets go of the stream when stopped', () => {
    const element = loudspeaker.prepare(new MediaStream());
    loudspeaker.stop(element);
    expect(element.srcObject).to.be.null;
    expect(element.isConnected).to.be.false;
  });
});
