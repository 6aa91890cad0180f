import { expect, waitUntil } from '@open-wc/testing';
import type { Quality } from '../../../src/call/quality.js';
import { MutedSpeech } from '../../../src/sip/quality/muted-speech.js';
import { createNetwork, Phone, talk } from '../support/phones.js';
import type { TalkingPair } from '../support/phones.js';

/** A far end's reports come every five seconds or so (RFC 3550 section 6.2), and machines are slow. */
const PATIENCE = { timeout: 40_000, interval: 50 };

describe('The quality of a call between two telephones', function () {
  this.timeout(60_000);
  let pair: TalkingPair;

  beforeEach(async () => {
    const network = createNetwork();
    const [alice, bob] = [new Phone(network, 'alice'), new Phone(network, 'bob')];
    await Promise.all([alice.ready(), bob.ready()]);
    pair = await talk(alice, bob);
  });
  afterEach(() => Promise.all([pair.alice.softphone.stop(), pair.bob.softphone.stop()]));

  const told = (phone: Phone, line: TalkingPair['near']): Quality | null => {
    const facts = phone.facts(line).flatMap((fact) => (fact.type === 'quality' ? [fact.quality] : []));
    return facts.at(-1) ?? null;
  };
  const reaches = (isSo: (quality: Quality | null) => boolean, what: string) =>
    waitUntil(() => isSo(told(pair.alice, pair.near)), what, PATIENCE);

  it('is good both ways, silent when nothing comes, and kept when the call is over', async () => {
    const { alice, near, far } = pair;
    await reaches((now) => now?.sent.grade === 'good' && now.received.grade === 'good', 'good both ways');
    const [sender] = far.media.peerConnection.getSenders();
    const voice = sender?.track ?? null;
    await sender?.replaceTrack(null);
    await reaches((now) => now?.received.grade === 'none', 'nothing is heard');
    expect(told(alice, near)?.warnings).to.include('receivedSilence');
    await sender?.replaceTrack(voice);
    await reaches((now) => now?.warnings.includes('receivedSilence') === false, 'they are heard again');
    near.hangUp();
    const { quality } = await alice.happens(near, 'ended');
    expect(quality?.received.average).to.be.within(1, 4.5);
    expect(quality?.warnings).to.include('receivedSilence');
  });

  it('says nothing while the call is on hold', async () => {
    const { near } = pair;
    await reaches((now) => now?.received.grade === 'good', 'good to hear');
    await near.hold();
    await reaches((now) => now === null, 'nothing is said');
    await near.resume();
    await reaches((now) => now?.received.grade === 'good', 'good to hear again');
  });

  it('warns an agent who talks while muted, of whom nothing is sent', async () => {
    const { near } = pair;
    near.mute(true);
    await reaches((now) => now?.warnings.includes('mutedSpeech') === true, 'warned');
    const [sender] = near.media.peerConnection.getSenders();
    expect(sender?.track?.enabled).to.be.false;
    near.mute(false);
    await reaches((now) => now?.warnings.includes('mutedSpeech') === false, 'not warned any more');
  });
});

describe('The ear for a muted agent', () => {
  it('hears with a track of its own, which it stops', async () => {
    const clones: MediaStreamTrack[] = [];
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    try {
      const [microphone] = stream.getAudioTracks();
      if (!microphone) throw new Error('No microphone');
      const value = () => {
        const copy = MediaStreamTrack.prototype.clone.call(microphone);
        clones.push(copy);
        return copy;
      };
      Object.defineProperty(microphone, 'clone', { value });
      microphone.enabled = false;
      const ear = new MutedSpeech();
      expect(ear.level(null)).to.be.null;
      await waitUntil(() => (ear.level(microphone) ?? 0) > 0.01, 'the beeps are heard', PATIENCE);
      expect(microphone.enabled).to.be.false;
      expect(ear.level(null)).to.be.null;
      expect(clones.map(({ readyState }) => readyState)).to.deep.equal(['ended']);
      expect(microphone.readyState).to.equal('live');
    } finally {
      stream.getTracks().forEach((track) => track.stop());
    }
  });
});
