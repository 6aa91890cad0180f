import { expect } from '@open-wc/testing';
import { replyTo, writeMessage } from '../../src/sip/message/write.js';
import { readMessage } from '../../src/sip/message/read.js';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import { refusal } from './support/microphones.js';
import { createNetwork, isClosed, Phone, talk } from './support/phones.js';
import { isHeard } from './support/sound.js';
import { eventually } from './support/eventually.js';

describe('A call', () => {
  let network: PageNetwork;
  let alice: Phone;
  let bob: Phone;

  /** From now on the server refuses to register anybody. */
  const refuseRegistrations = () => {
    network.alter = (text, direction, socket) => {
      const reading = direction === 'in' && text.startsWith('REGISTER') ? readMessage(text) : null;
      if (!reading?.ok || reading.message.kind !== 'request') return text;
      const refusal = replyTo(reading.message, 403, 'Forbidden');
      queueMicrotask(() => socket.deliver(writeMessage(refusal)));
      return null;
    };
  };

  beforeEach(async () => {
    network = createNetwork();
    [alice, bob] = [new Phone(network, 'alice'), new Phone(network, 'bob')];
    await Promise.all([alice.ready(), bob.ready()]);
  });

  afterEach(async () => {
    network.alter = (text) => text;
    Reflect.deleteProperty(HTMLAudioElement.prototype, 'play');
    await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
  });

  it('outlives another sign-in of the same user', async () => {
    const { near, far } = await talk(alice, bob);
    alice.start();
    expect(near.over.aborted).to.be.false;
    expect(alice.softphone.lines).to.deep.equal([near]);
    await near.hold();
    await near.resume();
    expect(await isHeard(far.media.remoteStream)).to.be.true;
    far.hangUp();
    await alice.happens(near, 'ended');
  });

  it('ends when another user signs in', async () => {
    const { near, far } = await talk(alice, bob);
    alice.softphone.start({ user: 'carol', password: 'carol-secret' });
    expect(alice.has(near, 'ended')).to.be.true;
    await bob.happens(far, 'ended');
    await eventually(() => isClosed(near) && isClosed(far));
    await eventually(() => alice.softphone.registration.state === 'ready');
  });

  it('is held, resumed and ended although the server registers us no more', async () => {
    const { near, far } = await talk(alice, bob);
    refuseRegistrations();
    alice.start();
    await alice.reaches('down');
    await near.hold();
    await near.resume();
    near.hangUp();
    await bob.happens(far, 'ended');
  });

  it('is refused new ones when the server registers us no more', async () => {
    refuseRegistrations();
    alice.start();
    await alice.reaches('down');
    expect(() => alice.softphone.dial('bob'))
      .to.throw()
      .with.property('reason', 'notReady');
  });

  it('is not lost over an observer that throws at blocked sound', async () => {
    const refuse = { configurable: true, value: () => Promise.reject(refusal('NotAllowedError')) };
    Object.defineProperty(HTMLAudioElement.prototype, 'play', refuse);
    alice.soundBlocked = () => {
      throw new Error('Clumsy');
    };
    const { near, far } = await talk(alice, bob);
    await eventually(() => alice.events.some((event) => event.startsWith('observer.failed')));
    near.hangUp();
    expect(alice.has(near, 'ended')).to.be.true;
    await bob.happens(far, 'ended');
  });
});
