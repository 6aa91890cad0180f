import { aTimeout, expect } from '@open-wc/testing';
import { NetworkMemory } from '../../src/sip/gathering.js';
import { Loudspeaker } from '../../src/sip/loudspeaker.js';
import { Media } from '../../src/sip/media.js';
import { Microphone } from '../../src/sip/microphone.js';
import { refusal, replaceMicrophone, restoreMicrophone } from './support/microphones.js';
import { isHeard, isQuiet, packets } from './support/sound.js';
import { eventually } from './support/eventually.js';

async function expectRejection(promise: Promise<unknown>): Promise<void> {
  const failure = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).to.be.instanceOf(Error);
}

describe('The media of two ends', () => {
  let opened: Media[];
  let microphone: Microphone;

  const create = (configuration: () => RTCConfiguration = () => ({})): Media => {
    const loudspeaker = new Loudspeaker(() => {});
    const media = new Media({
      configuration,
      memory: new NetworkMemory(),
      microphone,
      loudspeaker,
    });
    opened.push(media);
    return media;
  };

  const join = async (): Promise<readonly [Media, Media]> => {
    const [alice, bob] = [create(), create()];
    await Promise.all([alice.openMicrophone(), bob.openMicrophone()]);
    await alice.accept(await bob.answer(await alice.offer()));
    return [alice, bob];
  };

  beforeEach(() => {
    opened = [];
    microphone = new Microphone();
  });
  afterEach(() => opened.forEach((media) => media.close()));

  it('begin anew where what was prepared has failed', async () => {
    let isFull = true;
    const media = create(() => {
      if (isFull) throw new Error('Too many connections');
      return {};
    });
    media.prepare();
    await aTimeout(0);
    isFull = false;
    expect(await media.offer()).to.contain('m=audio');
  });

  it('hear each other once both speak', async () => {
    const [alice, bob] = await join();
    alice.speak(true);
    bob.speak(true);
    expect(await isHeard(alice.remoteStream)).to.be.true;
    expect(await isHeard(bob.remoteStream)).to.be.true;
  });

  it('send no packet before they speak, although the connection is up', async () => {
    const [alice, bob] = await join();
    await eventually(() => bob.peerConnection.connectionState === 'connected');
    await eventually(() => alice.peerConnection.connectionState === 'connected');
    alice.speak(true);
    await eventually(async () => (await packets(bob.peerConnection)).received > 20);
    expect((await packets(bob.peerConnection)).sent).to.equal(0);
    expect(bob.localStream?.active).to.be.true;
  });

  it('fall silent when one mutes: packets go on, sound does not', async () => {
    const [alice, bob] = await join();
    alice.mute(true);
    alice.speak(true);
    bob.speak(true);
    expect(await isHeard(alice.remoteStream)).to.be.true;
    const [track] = alice.localStream?.getAudioTracks() ?? [];
    expect(track?.enabled).to.be.false;
  });

  it('send nothing once one stops speaking', async () => {
    const [alice, bob] = await join();
    alice.speak(true);
    await eventually(async () => (await packets(bob.peerConnection)).received > 0);
    alice.speak(false);
    expect(await isQuiet(alice.peerConnection)).to.be.true;
  });

  it('find each other again after a restart', async () => {
    const [alice, bob] = await join();
    await eventually(() => alice.peerConnection.connectionState === 'connected');
    const before = alice.description;
    const offer = await alice.offer({ restart: true });
    expect(/a=ice-ufrag:.*/.exec(offer)?.[0]).not.to.equal(/a=ice-ufrag:.*/.exec(before)?.[0]);
    await alice.accept(await bob.answer(offer));
    alice.speak(true);
    bob.speak(true);
    expect(await isHeard(alice.remoteStream)).to.be.true;
  });

  it('stand as they were after an offer that came to nothing', async () => {
    const [alice, bob] = await join();
    alice.direct('sendonly');
    await alice.offer();
    await alice.rollBack();
    alice.direct('sendrecv');
    expect(alice.peerConnection.signalingState).to.equal('stable');
    alice.speak(true);
    bob.speak(true);
    expect(await isHeard(bob.remoteStream)).to.be.true;
  });

  it('close everything, also a microphone that opens too late', async () => {
    const media = create();
    const opening = media.openMicrophone();
    media.close();
    await expectRejection(opening);
    await eventually(() => media.localStream !== null);
    expect(media.localStream?.getTracks().map((track) => track.readyState)).to.deep.equal(['ended']);
    await eventually(() => media.peerConnection.connectionState === 'closed');
  });

  it('go on when the microphone is unplugged and there is another, or the same again', async () => {
    const [alice, bob] = await join();
    alice.speak(true);
    bob.speak(true);
    const [lost] = alice.localStream?.getAudioTracks() ?? [];
    replaceMicrophone(() => Promise.reject(refusal('NotFoundError')));
    lost?.stop();
    lost?.dispatchEvent(new Event('ended'));
    restoreMicrophone();
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    const [sender] = alice.peerConnection.getSenders();
    await eventually(() => sender?.track?.readyState === 'live');
    expect(sender?.track).not.to.equal(lost);
    expect(await isHeard(bob.remoteStream)).to.be.true;
  });

  /** Another microphone than the one that the browser takes by itself. */
  const another = async (): Promise<MediaDeviceInfo> => {
    const inputs = (await navigator.mediaDevices.enumerateDevices()).filter(
      ({ kind, deviceId }) => kind === 'audioinput' && deviceId !== 'default',
    );
    const found = inputs.at(-1);
    if (!found) throw new Error('The browser has one microphone only');
    return found;
  };

  it('speak through another microphone as soon as it is chosen, and let go of the first', async () => {
    const [alice, bob] = await join();
    alice.speak(true);
    const [first] = alice.localStream?.getAudioTracks() ?? [];
    const { deviceId, label } = await another();
    expect(first?.label).not.to.equal(label);
    microphone.use({ deviceId: { exact: deviceId } });
    const [sender] = alice.peerConnection.getSenders();
    await eventually(() => sender?.track?.label === label);
    expect(first?.readyState).to.equal('ended');
    bob.speak(true);
    expect(await isHeard(bob.remoteStream)).to.be.true;
  });

  it('stay muted, and unheard before they speak, through another microphone', async () => {
    const [alice] = await join();
    const { deviceId, label } = await another();
    alice.mute(true);
    microphone.use({ deviceId: { exact: deviceId } });
    await eventually(() => alice.localStream?.getAudioTracks()[0]?.label === label);
    const [sender] = alice.peerConnection.getSenders();
    expect(sender?.track).to.equal(null);
    expect(alice.localStream?.getAudioTracks()[0]?.enabled).to.be.false;
    alice.speak(true);
    await eventually(() => sender?.track?.label === label);
    expect(sender?.track?.enabled).to.be.false;
  });

  it('use the microphone that was chosen last, whichever opens first', async () => {
    const [alice] = await join();
    const { deviceId, label } = await another();
    let begin = () => {};
    const slow = new Promise<void>((resolve) => (begin = resolve));
    const late: MediaStream[] = [];
    replaceMicrophone(async () => {
      await slow;
      const stream = await MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, {
        audio: true,
      });
      late.push(stream);
      return stream;
    });
    microphone.use({});
    restoreMicrophone();
    microphone.use({ deviceId: { exact: deviceId } });
    await eventually(() => alice.localStream?.getAudioTracks()[0]?.label === label);
    begin();
    await eventually(() => late.length === 2 && late.every((stream) => !stream.active));
    expect(alice.localStream?.getAudioTracks()[0]?.label).to.equal(label);
  });

  it('keep the microphone that they have where another cannot be opened', async () => {
    const [alice] = await join();
    const before = alice.localStream;
    replaceMicrophone(() => Promise.reject(refusal('NotReadableError')));
    microphone.use({ deviceId: 'x' });
    restoreMicrophone();
    await Promise.resolve();
    expect(alice.localStream).to.equal(before);
    expect(before?.active).to.be.true;
  });

  it('are closed in a task of their own, after the events that wait to be dispatched', async () => {
    const [alice, bob] = await join();
    const events: string[] = [];
    const [first, second] = [alice.peerConnection, bob.peerConnection];
    const note = () => {
      events.push('event');
      alice.close();
      bob.close();
      events.push(second.connectionState);
    };
    first.addEventListener('connectionstatechange', note, { once: true });
    await eventually(() => second.connectionState === 'closed' && first.connectionState === 'closed');
    expect(events[0]).to.equal('event');
    expect(events[1]).not.to.equal('closed');
  });

  it('answer the audio of an offer that has video too, and leave the video idle', async () => {
    const other = new RTCPeerConnection();
    other.addTransceiver('video');
    other.addTransceiver('audio');
    await other.setLocalDescription();
    const answer = await create().answer(other.localDescription?.sdp ?? '');
    expect(answer).to.match(/^m=video [^]*^a=inactive$[^]*^m=audio/m);
    expect(answer).to.match(/^m=audio [1-9]/m);
    await other.setRemoteDescription({ type: 'answer', sdp: answer });
    other.close();
  });

  for (const offer of [
    '',
    'v=0',
    'rubbish\r\n',
    'v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n',
  ]) {
    it(`reject ${JSON.stringify(offer.slice(0, 20))} as an offer`, async () => {
      await expectRejection(create().answer(offer));
    });
  }
});

describe('Gathering', () => {
  const silentServer = { iceServers: [{ urls: 'stun:127.0.0.1:9' }] };
  const offerWith = async (servers: RTCConfiguration, memory = new NetworkMemory()) => {
    const media = new Media({
      configuration: () => servers,
      memory,
      microphone: new Microphone(),
      loudspeaker: new Loudspeaker(() => {}),
    });
    const offer = await media.offer();
    const { iceGatheringState } = media.peerConnection;
    media.close();
    return { offer, iceGatheringState, memory };
  };

  it('does not wait for the slowest candidates without servers', async () => {
    const { offer, iceGatheringState } = await offerWith({});
    expect(offer).to.match(/^a=candidate:.* typ host/m);
    expect(iceGatheringState).to.equal('gathering');
  });

  it('does not wait for a silent STUN server, and remembers it', async () => {
    const { offer, iceGatheringState, memory } = await offerWith(silentServer);
    expect(offer).to.match(/^a=candidate:.* typ host/m);
    expect(iceGatheringState).to.equal('gathering');
    expect([...memory.silent]).to.deep.equal(['srflx']);
  });

  it('gives up on relay-only without a relay, with no address of the agent in the offer', async () => {
    const { offer } = await offerWith({
      iceServers: [{ urls: 'turn:127.0.0.1:9', username: 'u', credential: 'p' }],
      iceTransportPolicy: 'relay',
    });
    expect(offer).not.to.match(/^a=candidate/m);
  });
});
