import { expect } from '@open-wc/testing';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import type { PageSocket } from '../../src/simulator/exchange/page-socket.js';
import { LineError } from '../../src/softphone.js';
import { createNetwork, isClosed, Phone, talk } from './support/phones.js';
import { isHeard, packets } from './support/sound.js';
import { eventually } from './support/eventually.js';

describe('A telephone whose connection is cut', () => {
  let network: PageNetwork;
  let alice: Phone;
  let bob: Phone;
  let socketsOf: Map<Phone, PageSocket>;

  const create = (user: string): Phone => {
    const phone: Phone = new Phone(network, user, {
      openSocket: (url, protocols) => {
        const socket = network.open(url, protocols);
        socketsOf.set(phone, socket);
        return socket;
      },
    });
    return phone;
  };

  const cut = (phone: Phone) => socketsOf.get(phone)?.cut();

  const cutAndReturn = async (phone: Phone) => {
    cut(phone);
    await phone.reaches('down');
    await phone.reaches('ready');
  };

  beforeEach(async () => {
    socketsOf = new Map();
    network = createNetwork();
    [alice, bob] = [create('alice'), create('bob')];
    await Promise.all([alice.ready(), bob.ready()]);
  });

  afterEach(async () => {
    network.reachable = true;
    await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
  });

  it('is registered again and can be called', async () => {
    await cutAndReturn(bob);
    const { near, far } = await talk(alice, bob);
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    expect(await isHeard(far.media.remoteStream)).to.be.true;
  });

  describe('in a call', () => {
    it('goes on talking while it is away', async () => {
      const { near, far } = await talk(alice, bob);
      expect(await isHeard(far.media.remoteStream)).to.be.true;
      network.reachable = false;
      cut(alice);
      cut(bob);
      await alice.reaches('down');
      const before = (await packets(near.media.peerConnection)).received;
      await eventually(async () => (await packets(near.media.peerConnection)).received > before + 25);
      expect(near.over.aborted || far.over.aborted).to.be.false;
      expect(alice.has(near, 'connected')).to.be.false;
    });

    for (const side of ['caller', 'called one'] as const) {
      it(`tells the far end where it is: the far end's goodbye reaches the ${side}`, async () => {
        const { near, far } = await talk(alice, bob);
        const [gone, line, other] = side === 'caller' ? [alice, near, far] : [bob, far, near];
        const renewed = () => gone.events.some((event) => event.startsWith('call.renewed'));
        cut(gone);
        await eventually(renewed, 'renewed');
        expect(await isHeard(line.media.remoteStream)).to.be.true;
        expect(await isHeard(other.media.remoteStream)).to.be.true;
        other.hangUp();
        expect((await gone.happens(line, 'ended')).ending).to.deep.include({ by: 'party' });
        await eventually(() => isClosed(line));
      });
    }

    it('says goodbye after it is back, when the agent hung up meanwhile', async () => {
      const { near, far } = await talk(alice, bob);
      network.reachable = false;
      cut(alice);
      await alice.reaches('down');
      near.hangUp();
      await eventually(() => isClosed(near));
      network.reachable = true;
      expect((await bob.happens(far, 'ended')).ending).to.deep.include({ by: 'party' });
    });

    it('refuses to hold while it is away', async () => {
      const { near } = await talk(alice, bob);
      network.reachable = false;
      cut(alice);
      await alice.reaches('down');
      const refusal = await near.hold().catch((error: unknown) => error);
      expect(refusal).to.be.instanceOf(LineError).with.property('reason', 'noAnswer');
      expect(alice.has(near, 'holding')).to.be.false;
    });

    it('is live again when the connection went while it was holding', async () => {
      const { near, far } = await talk(alice, bob);
      network.alter = (text, direction) => (direction === 'out' && text.startsWith('INVITE') ? null : text);
      const holding = near.hold().catch((error: unknown) => error);
      await eventually(() => near.media.peerConnection.signalingState === 'have-local-offer');
      network.alter = (text) => text;
      cut(alice);
      expect(await holding)
        .to.be.instanceOf(LineError)
        .with.property('reason', 'noAnswer');
      expect(alice.facts(near).at(-1)?.type).to.equal('resumed');
      await alice.reaches('ready');
      expect(await isHeard(far.media.remoteStream)).to.be.true;
    });

    it('holds although the acknowledgement of its answer went with the connection', async function () {
      this.timeout(20_000);
      const near = await alice.call('bob');
      const far = await bob.rung();
      network.alter = (text, direction, socket) =>
        direction === 'in' && socket === socketsOf.get(alice) && text.startsWith('ACK') ? null : text;
      await far.answer();
      await alice.happens(near, 'established');
      await cutAndReturn(bob);
      await far.hold();
      network.alter = (text) => text;
      await far.resume();
      await near.hold();
      expect(alice.facts(near).at(-1)?.type).to.equal('held');
      far.hangUp();
      await alice.happens(near, 'ended');
    });

    it('holds again after it is back', async () => {
      const { near } = await talk(alice, bob);
      await cutAndReturn(alice);
      await near.hold();
      await near.resume();
      expect(alice.facts(near).at(-1)?.type).to.equal('resumed');
    });
  });

  describe('while it rings', () => {
    it('rings on and is answered after it is back', async () => {
      const near = await alice.call('bob');
      const far = await bob.rung();
      await cutAndReturn(bob);
      expect(far.over.aborted).to.be.false;
      await far.answer();
      await alice.happens(near, 'established');
      expect(await isHeard(near.media.remoteStream)).to.be.true;
    });

    it('stops ringing at the caller when it is declined while away', async () => {
      const near = await alice.call('bob');
      const far = await bob.rung();
      await alice.happens(near, 'ringing');
      network.reachable = false;
      cut(bob);
      await bob.reaches('down');
      far.reject(486);
      await eventually(() => isClosed(far));
      network.reachable = true;
      expect((await alice.happens(near, 'ended')).ending).to.deep.include({ by: 'party', status: 486 });
    });

    it('cannot answer while it is away, and goes on ringing', async () => {
      await alice.call('bob');
      const far = await bob.rung();
      network.reachable = false;
      cut(bob);
      await bob.reaches('down');
      const refusal = await far.answer().catch((error: unknown) => error);
      expect(refusal).to.be.instanceOf(LineError).with.property('reason', 'noAnswer');
      expect(far.over.aborted).to.be.false;
    });

    it('gives up a call of its own, and the far end stops ringing when it is back', async () => {
      const near = await alice.call('bob');
      const far = await bob.rung();
      await alice.happens(near, 'ringing');
      cut(alice);
      expect((await alice.happens(near, 'ended')).ending).to.deep.equal({
        by: 'network',
        status: null,
        elsewhere: false,
      });
      expect((await bob.happens(far, 'ended')).ending).to.deep.include({ by: 'party' });
      await eventually(() => isClosed(near) && isClosed(far));
    });
  });

  it('says when the audio is gone, and that it is back', async () => {
    const { near, far } = await talk(alice, bob);
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    far.media.peerConnection.close();
    expect((await alice.happens(near, 'connected')).connected).to.be.false;
    expect(near.over.aborted).to.be.false;
  });
});
