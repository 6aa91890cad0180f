import { expect } from '@open-wc/testing';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import type { SipLine } from '../../src/sip/line.js';
import { KeyTones } from '../../src/sound/key-tones.js';
import { readMessage } from '../../src/sip/message/read.js';
import { replyTo, writeMessage } from '../../src/sip/message/write.js';
import { LineError } from '../../src/softphone.js';
import { Ear } from '../support/ear.js';
import { eventually } from './support/eventually.js';
import { createNetwork, Phone, talk } from './support/phones.js';

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof LineError ? [error.reason, error.status] : error),
  );

describe('Digits by INFO', () => {
  let network: PageNetwork;
  let alice: Phone;
  let bob: Phone;
  let near: SipLine;
  let far: SipLine;
  /** Contents of the INFO requests, oldest first. */
  let taken: string[];
  let keyed: string;
  /** What the agent is given to hear. */
  let heard: (digit: string) => void;

  /** INFO is answered by the network with this status, and comes to nobody. */
  const answerInfo = (status: number | null) => {
    network.alter = (text, direction, socket) => {
      const reading = direction === 'in' && text.startsWith('INFO ') ? readMessage(text) : null;
      if (!reading?.ok || reading.message.kind !== 'request') return text;
      taken.push(reading.message.body);
      const reply = status === null ? null : replyTo(reading.message, status, 'As scripted');
      if (reply) queueMicrotask(() => socket.deliver(writeMessage(reply)));
      return null;
    };
  };

  const begin = async (dtmf: 'auto' | 'info') => {
    const hear = (digit: string) => {
      keyed += digit;
      heard(digit);
    };
    alice = new Phone(network, 'alice', { dtmf, keyed: hear });
    await Promise.all([alice.ready(), bob.ready()]);
    ({ near, far } = await talk(alice, bob));
  };

  beforeEach(() => {
    taken = [];
    keyed = '';
    heard = () => {};
    network = createNetwork();
    bob = new Phone(network, 'bob');
  });

  afterEach(async () => {
    network.alter = (text) => text;
    await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
  });

  it('go one after the other, however fast they are asked for, where the configuration wants them', async () => {
    await begin('info');
    answerInfo(200);
    await Promise.all([near.sendDigits('1#'), near.sendDigits('a')]);
    expect(taken).to.deep.equal(['1', '#', 'A'].map((digit) => `Signal=${digit}\r\nDuration=160\r\n`));
    expect(keyed).to.equal('1#A');
  });

  it('are heard by the agent, and not by the far end', async () => {
    await begin('info');
    const [agent, farEnd] = [new AudioContext(), new AudioContext()];
    const ears = [new Ear(agent), new Ear(farEnd)] as const;
    Object.defineProperty(agent, 'destination', { value: ears[0].input });
    const tones = new KeyTones(() => agent);
    farEnd.createMediaStreamSource(far.media.remoteStream ?? new MediaStream()).connect(ears[1].input);
    answerInfo(200);
    heard = (digit) => void tones.play(digit, '');
    await near.sendDigits('5');
    await eventually(() => ears[0].shareAt([770, 1336]) > 0.9);
    await eventually(() => ears[1].sound.length > 16_000);
    expect(ears[1].shareAt([770, 1336])).to.be.below(0.1);
    await Promise.all([agent.close(), farEnd.close()]);
  });

  it('go to a far end that takes no telephone events', async () => {
    network.alter = (text) => text.replaceAll('telephone-event', 'telephone-evenx');
    await begin('auto');
    expect(near.media.tones).to.equal(null);
    answerInfo(200);
    await near.sendDigits('5');
    expect(taken).to.have.length(1);
  });

  it('are told to be refused, and the next ones go', async () => {
    await begin('info');
    answerInfo(415);
    expect(await refusalOf(near.sendDigits('12'))).to.deep.equal(['refused', 415]);
    expect(taken).to.have.length(1);
    answerInfo(200);
    await near.sendDigits('3');
    expect(taken.at(-1)).to.contain('Signal=3');
  });

  it('leave nothing behind at the call, however many there are', async () => {
    await begin('info');
    answerInfo(200);
    await near.sendDigits('1');
    let listeners = 0;
    near.over.addEventListener = () => listeners++;
    await near.sendDigits('234567890');
    Reflect.deleteProperty(near.over, 'addEventListener');
    expect(listeners).to.equal(0);
  });

  it('end with the call', async () => {
    await begin('info');
    answerInfo(null);
    const sent = refusalOf(near.sendDigits('12'));
    far.hangUp();
    expect(await sent).to.deep.equal(['over', null]);
  });

  it('are none of what is no digit', async () => {
    await begin('info');
    answerInfo(200);
    expect(await refusalOf(near.sendDigits('1x'))).to.deep.equal(['notDialable', null]);
    expect(taken).to.deep.equal([]);
  });
});
