import { expect } from '@open-wc/testing';
import type { LineFact } from '../../src/softphone.js';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import type { PageSocket } from '../../src/simulator/exchange/page-socket.js';
import type { SipLine } from '../../src/sip/line.js';
import { LineError } from '../../src/softphone.js';
import { eventually } from './support/eventually.js';
import { createNetwork, isClosed, Phone } from './support/phones.js';
import { Room, type Voice } from './support/tones.js';

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof LineError ? error.reason : error),
  );

const NativeAudioContext = globalThis.AudioContext;

/** A customer, the agent's call with them, and their side of it. */
interface Party {
  readonly phone: Phone;
  readonly near: SipLine;
  readonly far: SipLine;
}

describe('A conference', () => {
  let room: Room;
  let network: PageNetwork;
  let bob: Phone;
  /** What the agent's telephone mixes with, and its connections, oldest first. */
  let contexts: AudioContext[];
  let sockets: PageSocket[];
  let alice: Party;
  let carol: Party;

  const phone = async (user: 'alice' | 'bob' | 'carol', openSocket: PageNetwork['open'] = network.open) => {
    const made = new Phone(network, user, { openSocket });
    room.speaks(made, user);
    return made.ready();
  };

  const calls = async (user: 'alice' | 'carol'): Promise<Party> => {
    const customer = await phone(user);
    const before = bob.calls.length;
    const far = await customer.call('bob');
    const near = await bob.rung(before + 1);
    await near.answer();
    await customer.happens(far, 'established');
    return { phone: customer, near, far };
  };

  const hears = ({ media }: SipLine, ...voices: readonly Voice[]) =>
    room.hears(media.remoteStream, ...voices);

  const allHearAll = () =>
    Promise.all([
      hears(alice.far, 'bob', 'carol'),
      hears(carol.far, 'bob', 'alice'),
      hears(alice.near, 'alice'),
      hears(carol.near, 'carol'),
    ]);

  const typesOf = (line: SipLine): LineFact['type'][] =>
    bob
      .facts(line)
      .map(({ type }) => type)
      .filter((type) => !['established', 'connected', 'quality'].includes(type));

  /** As the agent makes one: the first customer waits on hold. */
  const confer = async () => {
    await alice.near.join(carol.near.id);
    await alice.near.resume();
  };

  beforeEach(async () => {
    room = await Room.open();
    network = createNetwork();
    contexts = [];
    sockets = [];
    bob = await phone('bob', (...address) => {
      const socket = network.open(...address);
      sockets.push(socket);
      return socket;
    });
    alice = await calls('alice');
    await alice.near.hold();
    carol = await calls('carol');
    globalThis.AudioContext = class extends NativeAudioContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        contexts.push(this);
      }
    };
  });

  afterEach(async () => {
    globalThis.AudioContext = NativeAudioContext;
    await Promise.all([alice, carol].map((party) => party.phone.softphone.stop()));
    await bob.softphone.stop();
    await room.close();
  });

  it('lets each of three hear the two others', async () => {
    await Promise.all([hears(carol.far, 'bob'), hears(carol.near, 'carol')]);
    await confer();
    await allHearAll();
    expect(typesOf(alice.near)).to.deep.equal(['holding', 'held', 'joined', 'resuming', 'resumed']);
    expect(typesOf(carol.near)).to.deep.equal(['joined']);
  });

  it('is heard by nobody on hold: the customer who waits is not, either', async () => {
    await alice.near.join(carol.near.id);
    await hears(alice.far);
    await hears(carol.far, 'bob');
    await alice.near.resume();
    await allHearAll();
    await Promise.all([alice.near.hold(), carol.near.hold()]);
    for (const { far, near } of [alice, carol]) await Promise.all([hears(far), hears(near)]);
    await Promise.all([alice.near.resume(), carol.near.resume()]);
    await allHearAll();
  });

  it('goes on between the customers while the agent is muted', async () => {
    await confer();
    for (const { near } of [alice, carol]) near.mute(true);
    await Promise.all([hears(alice.far, 'carol'), hears(carol.far, 'alice'), hears(alice.near, 'alice')]);
    for (const { near } of [alice, carol]) near.mute(false);
    await allHearAll();
  });

  it('keeps the music of a customer who puts it on hold from the other one', async () => {
    await confer();
    await allHearAll();
    alice.far.media.direct('sendonly');
    alice.far.renew();
    await bob.happens(alice.near, 'heldByParty');
    await hears(carol.far, 'bob');
    await hears(alice.near, 'alice');
    alice.far.media.direct('sendrecv');
    alice.far.renew();
    await allHearAll();
  });

  it('goes on as a call of two when the agent drops one', async () => {
    await confer();
    await allHearAll();
    const microphone = carol.near.media.microphone;
    const [sender] = carol.near.media.peerConnection.getSenders();
    const sent: (MediaStreamTrack | null)[] = [];
    const replaceTrack = sender?.replaceTrack.bind(sender);
    Object.assign(sender ?? {}, {
      replaceTrack: (track: MediaStreamTrack | null) => {
        sent.push(track);
        return replaceTrack?.(track);
      },
    });
    alice.near.hangUp();
    await alice.phone.happens(alice.far, 'ended');
    await hears(carol.far, 'bob');
    await hears(carol.near, 'carol');
    expect(sent, 'never silence, and no mixing any more').to.deep.equal([microphone]);
    expect(typesOf(carol.near)).to.deep.equal(['joined', 'parted']);
    expect(isClosed(alice.near)).to.be.true;
    await eventually(() => contexts.every(({ state }) => state === 'closed'), 'nothing is mixed');
  });

  it('goes on as a call of two when one of them hangs up, and can be made again', async () => {
    await confer();
    alice.far.hangUp();
    await bob.happens(carol.near, 'parted');
    await hears(carol.far, 'bob');
    await alice.phone.softphone.stop();
    await carol.near.hold();
    alice = await calls('alice');
    await alice.near.join(carol.near.id);
    await carol.near.resume();
    await allHearAll();
  });

  it('parts, and each is a call of its own', async () => {
    await confer();
    carol.near.part();
    await Promise.all([hears(alice.far, 'bob'), hears(carol.far, 'bob')]);
    expect([alice, carol].map(({ near }) => bob.facts(near).at(-1)?.type)).to.deep.equal([
      'parted',
      'parted',
    ]);
    carol.near.part();
  });

  it('takes another microphone, muted as it was', async () => {
    await confer();
    room.speaks(bob, 'bob’s other microphone');
    await Promise.all([
      hears(alice.far, 'bob’s other microphone', 'carol'),
      hears(carol.far, 'bob’s other microphone', 'alice'),
    ]);
    for (const { near } of [alice, carol]) near.mute(true);
    room.speaks(bob, 'bob');
    await Promise.all([hears(alice.far, 'carol'), hears(carol.far, 'alice')]);
    for (const { near } of [alice, carol]) near.mute(false);
    await allHearAll();
  });

  it('survives another way through the network on either side', async () => {
    await confer();
    alice.near.renew();
    carol.far.renew();
    await eventually(() =>
      alice.phone.events.concat(bob.events).some((event) => event.startsWith('call.renewed')),
    );
    await allHearAll();
  });

  it('survives a connection to the server that breaks: the sound goes on all the while', async () => {
    await confer();
    sockets.forEach((socket) => socket.cut());
    await bob.reaches('down');
    await allHearAll();
    await bob.reaches('ready');
    await allHearAll();
  });

  it('leaves the agent heard by both while the system has stopped the mixing', async () => {
    await confer();
    await contexts.at(-1)?.suspend();
    await Promise.all([hears(alice.far, 'bob'), hears(carol.far, 'bob')]);
    document.body.click();
    await allHearAll();
  });

  it('needs two calls that are up, and is one for three', async () => {
    await confer();
    expect(await refusalOf(alice.near.join(carol.near.id))).to.equal('wrongState');
    expect(await refusalOf(alice.near.join(alice.near.id))).to.equal('wrongState');
    expect(await refusalOf(alice.near.join('nobody'))).to.equal('wrongState');
    const dialled = await bob.call('alice');
    expect(await refusalOf(dialled.join(carol.near.id))).to.equal('wrongState');
    alice.near.hangUp();
    expect(await refusalOf(carol.near.join(alice.near.id))).to.equal('wrongState');
    expect(await refusalOf(alice.near.join(carol.near.id))).to.equal('over');
  });

  it('does not come about when one hangs up meanwhile', async () => {
    globalThis.AudioContext = class extends NativeAudioContext {
      override resume = () => {
        carol.near.hangUp();
        return super.resume();
      };
    };
    expect(await refusalOf(alice.near.join(carol.near.id))).to.equal('over');
    await alice.near.resume();
    await hears(alice.far, 'bob');
  });

  it('does not come about where the browser does not mix, and both calls are as they were', async () => {
    globalThis.AudioContext = class extends NativeAudioContext {
      override resume = () => Promise.reject(new DOMException('', 'InvalidStateError'));
    };
    expect(await refusalOf(alice.near.join(carol.near.id))).to.equal('notMixed');
    globalThis.AudioContext = NativeAudioContext;
    await hears(carol.far, 'bob');
    await confer();
    await allHearAll();
  });

  it('leaves nothing behind where one of them cannot be taken into it', async () => {
    Object.defineProperty(carol.near.media, 'remoteStream', { value: null, configurable: true });
    expect(await refusalOf(alice.near.join(carol.near.id))).to.equal('notMixed');
    Reflect.deleteProperty(carol.near.media, 'remoteStream');
    await eventually(() => contexts.at(-1)?.state === 'closed');
    let taken = 0;
    const Native = globalThis.MediaStreamAudioSourceNode;
    globalThis.MediaStreamAudioSourceNode = class extends Native {
      constructor(context: AudioContext, options: MediaStreamAudioSourceOptions) {
        super(context, options);
        taken += 1;
      }
    };
    alice.near.media.microphoneChanged();
    globalThis.MediaStreamAudioSourceNode = Native;
    expect(taken, 'microphones taken into what is closed').to.equal(0);
    await confer();
    await allHearAll();
  });
});
