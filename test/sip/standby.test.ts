import { expect } from '@open-wc/testing';
import { NetworkMemory } from '../../src/sip/gathering.js';
import { Loudspeaker } from '../../src/sip/loudspeaker.js';
import { Media } from '../../src/sip/media.js';
import { Microphone } from '../../src/sip/microphone.js';
import { Standby } from '../../src/sip/standby.js';
import { eventually } from './support/eventually.js';
import { refusal, replaceMicrophone, restoreMicrophone } from './support/microphones.js';
import { packets } from './support/sound.js';
import { VirtualTime } from './support/virtual-time.js';

const MINUTE = 60_000;

describe('A call on standby', () => {
  const time = new VirtualTime();
  let end: AbortController;
  let made: Media[];
  let isWanted: boolean;
  let standby: Standby;

  const create = (): Media => {
    const loudspeaker = new Loudspeaker(() => {});
    const media = new Media({
      configuration: () => ({}),
      memory: new NetworkMemory(),
      microphone: new Microphone(),
      loudspeaker,
    });
    made.push(media);
    return media;
  };
  const isClosed = ({ peerConnection, localStream }: Media) =>
    peerConnection.connectionState === 'closed' && !localStream?.active;
  const sees = (sign: string) => document.body.dispatchEvent(new Event(sign, { bubbles: true }));

  const begin = async () => {
    standby.renew();
    await time.pass(1000);
  };

  beforeEach(() => {
    time.install({ from: 150 });
    end = new AbortController();
    [made, isWanted] = [[], true];
    standby = new Standby({ create, isWanted: () => isWanted }, end.signal);
  });

  afterEach(() => {
    end.abort();
    time.uninstall();
    restoreMicrophone();
    made.forEach((media) => media.close());
  });

  it('has its offer and its microphone ready before anybody dials', async () => {
    await begin();
    const [ready] = made;
    await eventually(() => ready?.peerConnection.signalingState === 'have-local-offer');
    await eventually(() => ready?.localStream?.active ?? false);
    const media = standby.take();
    expect(media).to.equal(ready);
    expect(media.peerConnection.getSenders().map(({ track }) => track)).to.deep.equal([null]);
    const before = media.description;
    expect(await media.offer()).to.contain(before.split('\r\n')[1]);
  });

  it('sends nothing of the microphone, although the far end could hear it', async () => {
    await begin();
    const media = standby.take();
    await media.openMicrophone();
    const far = create();
    await media.accept(await far.answer(await media.offer()));
    await eventually(() => media.peerConnection.connectionState === 'connected');
    far.speak(true);
    await far.openMicrophone();
    await eventually(async () => (await packets(media.peerConnection)).received > 20);
    expect((await packets(media.peerConnection)).sent).to.equal(0);
  });

  it('is another one for the next call', async () => {
    await begin();
    const first = standby.take();
    await time.pass(1000);
    const second = standby.take();
    expect(made).to.deep.equal([first, second]);
    expect(second).not.to.equal(first);
  });

  it('is made for a call that comes before it is ready', async () => {
    standby.renew();
    const media = standby.take();
    expect(made).to.deep.equal([media]);
    await time.pass(1000);
    expect(made).to.have.length(2);
  });

  it('is made anew when it is out of date, and the old one is closed', async () => {
    await begin();
    await eventually(() => made[0]?.localStream?.active ?? false);
    await begin();
    const [old, renewed] = made;
    await eventually(() => old !== undefined && isClosed(old));
    expect(standby.take()).to.equal(renewed);
  });

  it('is let go of five minutes after the last sign of the agent, and made again at the next', async () => {
    await begin();
    await time.pass(4 * MINUTE);
    sees('keydown');
    await time.pass(4 * MINUTE);
    const [first] = made;
    expect(first?.peerConnection.signalingState).to.equal('have-local-offer');
    await time.pass(2 * MINUTE);
    const left = time.pending;
    await time.pass(60 * MINUTE);
    expect(time.pending).to.be.at.most(left);
    await eventually(() => first !== undefined && isClosed(first));
    expect(made).to.have.length(1);
    sees('focusin');
    await time.pass(1000);
    expect(made).to.have.length(2);
  });

  it('is not made again for an agent who is not there', async () => {
    await begin();
    await time.pass(10 * MINUTE);
    await begin();
    expect(made).to.have.length(1);
  });

  it('is not made where no call could be made', async () => {
    isWanted = false;
    await begin();
    expect(made).to.be.empty;
    isWanted = true;
    await begin();
    expect(made).to.have.length(1);
  });

  it('does without a microphone that cannot be had: who dials hears why', async () => {
    replaceMicrophone(() => Promise.reject(refusal('NotReadableError')));
    await begin();
    const media = standby.take();
    const failure = await media.openMicrophone().catch((error: unknown) => error);
    expect(failure).to.have.property('fault', 'busy');
  });

  it('asks for no permission that has not been given', async () => {
    const query = navigator.permissions.query.bind(navigator.permissions);
    navigator.permissions.query = () => Promise.resolve({ state: 'prompt' } as PermissionStatus);
    let asked = 0;
    replaceMicrophone(() => (asked++, Promise.reject(refusal('NotAllowedError'))));
    try {
      await begin();
      expect(made).to.have.length(1);
      expect(asked).to.equal(0);
    } finally {
      navigator.permissions.query = query;
    }
  });

  it('is closed with the sign-in, and not made after it', async () => {
    await begin();
    await eventually(() => made[0]?.localStream?.active ?? false);
    const before = time.pending;
    end.abort();
    sees('keydown');
    standby.renew();
    // The one that waited for the agent to go.
    expect(time.pending).to.equal(before - 1);
    await time.pass(MINUTE);
    expect(made).to.have.length(1);
    await eventually(() => made[0] !== undefined && isClosed(made[0]));
  });
});
