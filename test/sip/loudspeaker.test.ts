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
    refuse('NotAllowedError');
    loudspeaker.play(new MediaStream());
    loudspeaker.play(new MediaStream());
    await eventually(() => told.length > 0);
    HTMLMediaElement.prototype.play = () => Promise.resolve();
    loudspeaker.enable();
    await eventually(() => told.length > 1);
    expect(told).to.deep.equal([true, false]);
  });

  it('says nothing when a call is over before it began to play', async () => {
    refuse('AbortError');
    loudspeaker.stop(loudspeaker.play(new MediaStream()));
    await Promise.resolve();
    expect(told).to.be.empty;
  });

  it('lets go of the stream when stopped', () => {
    const element = loudspeaker.play(new MediaStream());
    loudspeaker.stop(element);
    expect(element.srcObject).to.be.null;
    expect(element.isConnected).to.be.false;
  });
});
