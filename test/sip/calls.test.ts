import { expect } from '@open-wc/testing';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import { createNetwork, isClosed, Phone, talk } from './support/phones.js';
import { isHeard, packets } from './support/sound.js';

describe('A call', () => {
  let network: PageNetwork;
  let alice: Phone;
  let bob: Phone;

  beforeEach(async () => {
    network = createNetwork();
    alice = new Phone(network, 'alice', { displayName: 'Alice A.' });
    bob = new Phone(network, 'bob');
    await Promise.all([alice.ready(), bob.ready()]);
  });

  afterEach(async () => {
    await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
  });

  it('rings with the name and number of the caller, is answered and heard at both ends', async () => {
    const near = await alice.call('bob');
    const far = await bob.rung();
    await alice.happens(near, 'ringing');
    expect(far.party).to.deep.equal({ name: 'Alice A.', number: 'alice' });
    expect(near.party).to.deep.equal({ name: '', number: 'bob' });
    await far.answer();
    await alice.happens(near, 'established');
    expect(bob.has(far, 'established')).to.be.true;
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    expect(await isHeard(far.media.remoteStream)).to.be.true;
  });

  it('sends nothing of the agent before the answer', async () => {
    await alice.call('bob');
    const far = await bob.rung();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await packets(far.media.peerConnection)).sent).to.equal(0);
  });

  it('ends at both sides when the caller hangs up', async () => {
    const { near, far } = await talk(alice, bob);
    near.hangUp();
    expect((await alice.happens(near, 'ended')).ending).to.deep.equal({
      by: 'agent',
      status: null,
      elsewhere: false,
    });
    expect((await bob.happens(far, 'ended')).ending).to.deep.equal({
      by: 'party',
      status: null,
      elsewhere: false,
    });
    expect(isClosed(near) && isClosed(far)).to.be.true;
  });
});
