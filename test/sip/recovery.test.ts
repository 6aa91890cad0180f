import { expect } from '@open-wc/testing';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import type { PageSocket } from '../../src/simulator/exchange/page-socket.js';
import type { SipLine } from '../../src/sip/line.js';
import { eventually } from './support/eventually.js';
import { createNetwork, Phone, talk } from './support/phones.js';
import { isHeard } from './support/sound.js';
import { VirtualTime } from './support/virtual-time.js';

/** The connection says so, whatever it is: real ones take a quarter of a minute to fail. */
function pretend({ media }: SipLine, state: RTCPeerConnectionState): void {
  Object.defineProperty(media.peerConnection, 'connectionState', { configurable: true, get: () => state });
  media.peerConnection.dispatchEvent(new Event('connectionstatechange'));
}

function stopPretending({ media }: SipLine): void {
  Reflect.deleteProperty(media.peerConnection, 'connectionState');
  media.peerConnection.dispatchEvent(new Event('connectionstatechange'));
}

/** As browsers tell of a new address of the machine: by a candidate that nobody has asked for. */
function findAddress({ media: { peerConnection } }: SipLine): void {
  Object.defineProperty(peerConnection, 'iceGatheringState', { configurable: true, get: () => 'complete' });
  const text = 'candidate:1 1 udp 2122194687 198.51.100.2 40000 typ host';
  const candidate = new RTCIceCandidate({ candidate: text, sdpMid: '0' });
  peerConnection.dispatchEvent(new RTCPeerConnectionIceEvent('icecandidate', { candidate }));
  Reflect.deleteProperty(peerConnection, 'iceGatheringState');
}

const nameOf = ({ media }: SipLine) => /a=ice-ufrag:(.*)/.exec(media.description)?.[1];

describe('A call whose audio is lost', () => {
  const time = new VirtualTime();
  let network: PageNetwork;
  let alice: Phone;
  let bob: Phone;
  let near: SipLine;
  let far: SipLine;
  let offers: number;
  /** What the server does with Alice's offers. */
  let passes: boolean;
  let socketOfAlice: PageSocket | undefined;
  let isInReach: boolean;
  /** Led away from an address that is gone: nothing gets through any more, and nobody says so. */
  let dead: PageSocket | undefined;

  const isConnected = (line: SipLine) => line.media.peerConnection.connectionState === 'connected';

  /** However many of the waits that are virtual it takes. */
  const inTime = (isSo: () => boolean) =>
    eventually(async () => {
      await time.pass(100);
      return isSo();
    });

  const statesSince = (count: number) => alice.registrations.slice(count).map(({ state }) => state);

  beforeEach(async () => {
    network = createNetwork();
    [offers, passes] = [0, true];
    [isInReach, dead] = [true, undefined];
    const openSocket = (url: string, protocols: string) => {
      if (!isInReach) throw new Error('There is no way to the server');
      return (socketOfAlice = network.open(url, protocols));
    };
    alice = new Phone(network, 'alice', { openSocket });
    bob = new Phone(network, 'bob');
    await Promise.all([alice.ready(), bob.ready()]);
    ({ near, far } = await talk(alice, bob));
    await eventually(() => isConnected(near) && isConnected(far));
    network.alter = (text, direction, socket) => {
      if (socket === dead) return null;
      const isOffer = direction === 'in' && socket === socketOfAlice && text.startsWith('INVITE');
      if (isOffer) offers += 1;
      return isOffer && !passes ? null : text;
    };
    // Short pauses are part of what is waited for; long ones are what is tested.
    time.install({ from: 400 });
  });

  afterEach(async () => {
    time.uninstall();
    await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
  });

  it('is left alone when it comes back by itself', async () => {
    pretend(near, 'disconnected');
    expect((await alice.happens(near, 'connected')).connected).to.be.false;
    await time.pass(1900);
    stopPretending(near);
    expect((await alice.happens(near, 'connected')).connected).to.be.true;
    await time.pass(60_000);
    expect(offers).to.equal(0);
  });

  it('is repaired after two seconds: another way is found, and both are heard', async () => {
    const before = nameOf(near);
    pretend(near, 'disconnected');
    await time.pass(2600);
    await eventually(() => alice.events.some((event) => event.startsWith('call.renewed')));
    stopPretending(near);
    expect(nameOf(near)).not.to.equal(before);
    expect((await alice.happens(near, 'connected')).connected).to.be.true;
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    expect(await isHeard(far.media.remoteStream)).to.be.true;
    await time.pass(120_000);
    expect(offers).to.equal(1);
  });

  it('is repaired at once when it has failed', async () => {
    pretend(near, 'failed');
    await eventually(() => offers === 1);
    stopPretending(near);
  });

  it('is not tried any more once the agent has hung up', async () => {
    pretend(near, 'failed');
    await eventually(() => offers === 1);
    near.hangUp();
    const tried = offers;
    await time.pass(120_000);
    expect(offers).to.equal(tried);
  });

  it('looks for another way when the machine turns out to have another address, though it may be well', async () => {
    const [before, flow] = [nameOf(near), socketOfAlice];
    findAddress(near);
    await inTime(() => nameOf(near) !== before);
    await inTime(() => alice.events.some((event) => event.startsWith('call.renewed')));
    expect(socketOfAlice).to.equal(flow);
    expect(offers).to.equal(1);
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    expect(await isHeard(far.media.remoteStream)).to.be.true;
  });

  it('goes another way over another flow at once when the machine turns out to have another address', async () => {
    const told = alice.registrations.length;
    dead = socketOfAlice;
    findAddress(near);
    await time.pass(600);
    await inTime(() => alice.softphone.registration.state === 'ready');
    expect(statesSince(told)).to.deep.equal(['down', 'connecting', 'ready']);
    expect(socketOfAlice).to.not.equal(dead);
    await inTime(() => alice.events.some((event) => event.startsWith('call.renewed')));
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    expect(await isHeard(far.media.remoteStream)).to.be.true;
    far.hangUp();
    expect((await alice.happens(near, 'ended')).ending).to.deep.include({ by: 'party' });
  });

  it('is there still when the machine with another address finds no way to the server at first', async () => {
    [isInReach, dead] = [false, socketOfAlice];
    findAddress(near);
    await inTime(() => alice.softphone.registration.state === 'down');
    isInReach = true;
    await inTime(() => alice.events.some((event) => event.startsWith('call.renewed')));
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    far.hangUp();
    expect((await alice.happens(near, 'ended')).ending).to.deep.include({ by: 'party' });
  });

  it('keeps a flow that is well when there is another address, and with it the call that is being dialled', async () => {
    const carol = await new Phone(network, 'carol').ready();
    const told = alice.registrations.length;
    const dialled = await alice.call('carol');
    const rung = await carol.rung();
    await alice.happens(dialled, 'ringing');
    findAddress(near);
    await time.pass(3000);
    expect(statesSince(told)).to.deep.equal([]);
    await rung.answer();
    await alice.happens(dialled, 'established');
    await carol.softphone.stop();
  });

  it('begins anew on another flow, though the offer on the old one was lost', async () => {
    passes = false;
    pretend(near, 'failed');
    await eventually(() => offers === 1);
    passes = true;
    socketOfAlice?.cut();
    await time.pass(2000);
    await eventually(() => alice.events.some((event) => event.startsWith('call.renewed')), 'renewed');
    stopPretending(near);
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    far.hangUp();
    expect((await alice.happens(near, 'ended')).ending).to.deep.include({ by: 'party' });
  });
});
