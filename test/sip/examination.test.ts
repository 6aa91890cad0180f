import { expect } from '@open-wc/testing';
import { examine } from '../../src/sip/examination.js';
import type { ExaminedCall } from '../../src/sip/examination.js';
import { createNetwork, Phone, talk } from './support/phones.js';
import { refusal, replaceMicrophone, restoreMicrophone } from './support/microphones.js';
import { VirtualTime } from './support/virtual-time.js';

const TURN: RTCConfiguration = { iceServers: [{ urls: ['stun:a.example', 'turns:a.example:443'] }] };

/** The window's own property: deleted, it would be gone. */
const SECURE = { configurable: true, enumerable: true, value: true };

interface Facts {
  readonly isTalking?: boolean;
  readonly isMuted?: boolean;
  readonly microphone?: MediaStreamTrack | null;
  readonly state?: RTCPeerConnectionState;
  readonly configuration?: RTCConfiguration;
  readonly warnings?: ExaminedCall['warnings'];
}

function call({ state = 'connected', configuration = {}, warnings = [], ...facts }: Facts): ExaminedCall {
  const peerConnection = { connectionState: state, getConfiguration: () => configuration };
  return { media: { isTalking: true, isMuted: false, microphone: null, ...facts, peerConnection }, warnings };
}

/** A microphone that works, as seen by the page: only `muted` is what the test says. */
async function capture(muted: boolean): Promise<MediaStream> {
  const stream = await MediaDevices.prototype.getUserMedia.call(navigator.mediaDevices, { audio: true });
  for (const track of stream.getAudioTracks()) Object.defineProperty(track, 'muted', { value: muted });
  return stream;
}

describe('The examination', () => {
  afterEach(() => {
    restoreMicrophone();
    Reflect.deleteProperty(document, 'permissionsPolicy');
    Object.defineProperty(window, 'isSecureContext', SECURE);
  });

  it('finds nothing where nothing is wrong, and closes the microphone that it has opened', async () => {
    let stream: MediaStream | undefined;
    replaceMicrophone(async () => (stream = await capture(false)));
    expect(await examine([])).to.be.empty;
    expect(stream?.getTracks().map((track) => track.readyState)).to.deep.equal(['ended']);
  });

  for (const [name, finding] of [
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
    ['NotReadableError', 'busy'],
  ] as const) {
    it(`finds that the microphone is ${finding}`, async () => {
      replaceMicrophone(() => Promise.reject(refusal(name)));
      expect(await examine([])).to.deep.equal([finding]);
    });
  }

  it('finds that the frame may not use the microphone', async () => {
    const value = { allowsFeature: () => false };
    Object.defineProperty(document, 'permissionsPolicy', { configurable: true, value });
    replaceMicrophone(() => Promise.reject(refusal('NotAllowedError')));
    expect(await examine([])).to.deep.equal(['notDelegated']);
  });

  it('finds that the page is not secure', async () => {
    Object.defineProperty(window, 'isSecureContext', { configurable: true, value: false });
    expect(await examine([])).to.deep.equal(['insecure']);
  });

  it('finds a microphone that the system has muted, in a call or outside of one', async () => {
    replaceMicrophone(() => capture(true));
    expect(await examine([])).to.deep.equal(['mutedBySystem']);
    const stream = await capture(true);
    const [microphone = null] = stream.getAudioTracks();
    replaceMicrophone(() => Promise.reject(refusal('NotReadableError')));
    expect(await examine([call({ microphone })])).to.deep.equal(['mutedBySystem']);
    stream.getTracks().forEach((track) => track.stop());
  });

  it('does not wait for an agent who does not answer the browser, and takes no microphone later', async () => {
    const stream = await capture(false);
    let allow: (stream: MediaStream) => void = () => {};
    replaceMicrophone(() => new Promise((resolve) => (allow = resolve)));
    const time = new VirtualTime();
    time.install();
    try {
      const found = examine([]);
      await time.pass(8000);
      expect(await found).to.deep.equal(['undecided']);
      allow(stream);
      await time.pass(0);
      expect(stream.getTracks().map((track) => track.readyState)).to.deep.equal(['ended']);
      expect(time.pending).to.equal(0);
    } finally {
      time.uninstall();
    }
  });

  for (const [what, facts, finding] of [
    ['a call without a way and without a relay', { state: 'failed' }, 'noRelay'],
    ['a call without a way in spite of a relay', { state: 'failed', configuration: TURN }, 'pathFailed'],
    ['a call whose way is lost', { state: 'disconnected', configuration: TURN }, 'pathFailed'],
    ['a call that finds no way', { state: 'connecting' }, 'noRelay'],
    ['a call that the agent has muted', { isMuted: true }, 'muted'],
    ['a call that sends nothing', { warnings: ['sentSilence'] }, 'notHeard'],
    ['a call that receives nothing', { warnings: ['receivedSilence'] }, 'nothingHeard'],
  ] as const satisfies readonly [string, Facts, string][]) {
    it(`finds ${what}`, async () => {
      expect(await examine([call(facts)])).to.deep.equal([finding]);
    });
  }

  it('finds nothing against a call that still rings, and says once what is so of several', async () => {
    expect(await examine([call({ isTalking: false, state: 'new' })])).to.be.empty;
    expect(await examine([call({ state: 'failed' }), call({ state: 'failed' })])).to.deep.equal(['noRelay']);
  });

  it('looks at real calls', async () => {
    const network = createNetwork();
    const [alice, bob] = [new Phone(network, 'alice'), new Phone(network, 'bob')];
    await Promise.all([alice.ready(), bob.ready()]);
    const { near } = await talk(alice, bob);
    near.mute(true);
    expect(await alice.softphone.examine()).to.include('muted');
    await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
  });
});
