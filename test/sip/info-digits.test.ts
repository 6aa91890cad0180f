import { expect } from '@open-wc/testing';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import type { SipLine } from '../../src/sip/line.js';
import { readMessage } from '../../src/sip/message/read.js';
import { replyTo, writeMessage } from '../../src/sip/message/write.js';
import { LineError } from '../../src/softphone.js';
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
    alice = new Phone(network, 'alice', { dtmf });
    await Promise.all([alice.ready(), bob.ready()]);
    ({ near, far } = await talk(alice, bob));
  };

  beforeEach(() => {
    taken = [];
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
