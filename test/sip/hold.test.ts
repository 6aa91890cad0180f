import { expect } from '@open-wc/testing';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import { LineError } from '../../src/softphone.js';
import { createNetwork, Phone, talk } from './support/phones.js';
import type { TalkingPair } from './support/phones.js';
import { isHeard, isQuiet } from './support/sound.js';
import { eventually } from './support/eventually.js';

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof LineError ? { reason: error.reason, status: error.status } : error),
  );

describe('A call in which both talk', () => {
  let network: PageNetwork;
  let pair: TalkingPair;
  /** The digits that alice is told of. */
  let keyed: string;

  const typesOf = (phone: Phone, line: TalkingPair['near']) =>
    phone
      .facts(line)
      .map(({ type }) => type)
      .filter((type) => ['holding', 'held', 'resuming', 'resumed'].includes(type));

  const heldByParty = (phone: Phone, line: TalkingPair['near']) =>
    phone.facts(line).flatMap((fact) => (fact.type === 'heldByParty' ? [fact.held] : []));

  /** Whatever would change the session is answered with 488, as a far end without hold does. */
  const refuseReinvites = () => {
    network.alter = (text, direction) =>
      direction === 'out' && text.startsWith('INVITE ')
        ? text.replaceAll('a=fingerprint', 'a=fingerprwnt')
        : text;
  };

  beforeEach(async () => {
    network = createNetwork();
    keyed = '';
    const alice = new Phone(network, 'alice', { keyed: (digit) => (keyed += digit) });
    const bob = new Phone(network, 'bob');
    await Promise.all([alice.ready(), bob.ready()]);
    pair = await talk(alice, bob);
  });

  afterEach(() => Promise.all([pair.alice.softphone.stop(), pair.bob.softphone.stop()]));

  for (const side of ['caller', 'called one'] as const) {
    const sides = () =>
      side === 'caller'
        ? { phone: pair.alice, line: pair.near, other: pair.bob, otherLine: pair.far }
        : { phone: pair.bob, line: pair.far, other: pair.alice, otherLine: pair.near };

    it(`is held and resumed by the ${side}, and the other one is told`, async () => {
      const { phone, line, other, otherLine } = sides();
      await line.hold();
      expect(typesOf(phone, line)).to.deep.equal(['holding', 'held']);
      expect(heldByParty(other, otherLine)).to.deep.equal([true]);
      expect(await isQuiet(line.media.peerConnection)).to.be.true;

      await line.resume();
      expect(typesOf(phone, line)).to.deep.equal(['holding', 'held', 'resuming', 'resumed']);
      expect(heldByParty(other, otherLine)).to.deep.equal([true, false]);
      expect(await isHeard(otherLine.media.remoteStream)).to.be.true;
      expect(await isHeard(line.media.remoteStream)).to.be.true;
      expect(heldByParty(phone, line)).to.be.empty;
    });
  }

  it('is silent from the click on, whatever the far end answers', async () => {
    const holding = pair.near.hold();
    const [sender] = pair.near.media.peerConnection.getSenders();
    await eventually(() => sender?.track === null);
    await holding;
    expect(await isQuiet(pair.near.media.peerConnection)).to.be.true;
  });

  it('stays live when the far end refuses to be held', async () => {
    refuseReinvites();
    expect(await refusalOf(pair.near.hold())).to.deep.equal({ reason: 'refused', status: 488 });
    expect(typesOf(pair.alice, pair.near)).to.deep.equal(['holding', 'resumed']);
    expect(await isHeard(pair.far.media.remoteStream)).to.be.true;
  });

  it('is silent on both sides when the far end refuses to be held and the agent is elsewhere, until resumed', async () => {
    refuseReinvites();
    expect(await refusalOf(pair.near.hold(true))).to.deep.equal({ reason: 'refused', status: 488 });
    expect(typesOf(pair.alice, pair.near)).to.deep.equal(['holding', 'held']);
    expect(await isQuiet(pair.near.media.peerConnection)).to.be.true;
    // Who did not agree to be held need not agree to the end of it.
    await pair.near.resume();
    expect(await isHeard(pair.far.media.remoteStream)).to.be.true;
    expect(await isHeard(pair.near.media.remoteStream)).to.be.true;
  });

  it('stays held when the far end refuses to resume, and resumes later', async () => {
    await pair.near.hold();
    refuseReinvites();
    expect(await refusalOf(pair.near.resume())).to.deep.equal({ reason: 'refused', status: 488 });
    expect(typesOf(pair.alice, pair.near)).to.deep.equal(['holding', 'held', 'resuming', 'held']);
    expect(await isQuiet(pair.near.media.peerConnection)).to.be.true;

    network.alter = (text) => text;
    await pair.near.resume();
    expect(await isHeard(pair.far.media.remoteStream)).to.be.true;
  });

  it('is held by both when both hold at once', async () => {
    await Promise.all([pair.near.hold(), pair.far.hold()]);
    expect(typesOf(pair.alice, pair.near)).to.deep.equal(['holding', 'held']);
    expect(typesOf(pair.bob, pair.far)).to.deep.equal(['holding', 'held']);
    await pair.near.resume();
    await pair.far.resume();
    expect(await isHeard(pair.far.media.remoteStream)).to.be.true;
    expect(await isHeard(pair.near.media.remoteStream)).to.be.true;
  });

  for (const side of ['caller', 'called one'] as const) {
    it(`is held by the ${side} in the very moment it is answered`, async () => {
      const { alice, bob } = pair;
      const near = await alice.call('bob');
      const far = await bob.rung(2);
      const [holder, line, other, otherLine] =
        side === 'caller' ? [alice, near, bob, far] : [bob, far, alice, near];
      holder.told = (type) => type === 'established' && void line.hold();
      await far.answer();
      await holder.happens(line, 'held');
      await other.happens(otherLine, 'heldByParty');
      expect(typesOf(holder, line)).to.deep.equal(['holding', 'held']);
    });
  }

  it('refuses a hold while held, a resume while live and digits while held', async () => {
    expect(await refusalOf(pair.near.resume())).to.deep.include({ reason: 'wrongState' });
    await pair.near.hold();
    expect(await refusalOf(pair.near.hold())).to.deep.include({ reason: 'wrongState' });
    expect(await refusalOf(pair.near.sendDigits('1'))).to.deep.include({ reason: 'wrongState' });
  });

  it('rejects a hold when the far end hangs up meanwhile', async () => {
    const holding = refusalOf(pair.near.hold());
    pair.far.hangUp();
    await pair.alice.happens(pair.near, 'ended');
    expect(await holding).to.deep.include({ reason: 'over' });
    expect(pair.alice.facts(pair.near).at(-1)?.type).to.equal('ended');
  });

  it('is muted at the microphone, while the far end is still heard', async () => {
    pair.near.mute(true);
    const [track] = pair.near.media.localStream?.getAudioTracks() ?? [];
    expect(track?.enabled).to.be.false;
    expect(await pair.alice.happens(pair.near, 'muted')).to.deep.equal({ type: 'muted', muted: true });
    expect(await isHeard(pair.near.media.remoteStream)).to.be.true;
    await pair.near.hold();
    await pair.near.resume();
    expect(track?.enabled).to.be.false;
    pair.near.mute(false);
    expect(track?.enabled).to.be.true;
    expect(await isHeard(pair.far.media.remoteStream)).to.be.true;
  });

  it('sends digits one after the other, however fast they come', async () => {
    await eventually(() => pair.near.media.tones !== null);
    const tones: string[] = [];
    pair.near.media.tones?.addEventListener('tonechange', ({ tone }) => tones.push(tone));
    await Promise.all([pair.near.sendDigits('12'), pair.near.sendDigits('#a')]);
    expect(tones.filter(Boolean).join('')).to.equal('12#A');
  });

  it('tells of each digit once when it goes out, and logs none', async () => {
    await eventually(() => pair.near.media.tones !== null);
    await Promise.all([pair.near.sendDigits('73'), pair.near.sendDigits('9')]);
    await pair.near.sendDigits('5');
    expect(keyed).to.equal('7395');
    expect(pair.alice.events.join(' ')).not.to.match(/739|95/);
  });

  for (const digits of ['', 'x', '1 2', '12;3', '1'.repeat(65)]) {
    it(`sends no digits of ${JSON.stringify(digits.slice(0, 5))}`, async () => {
      expect(await refusalOf(pair.near.sendDigits(digits))).to.deep.include({ reason: 'notDialable' });
    });
  }
});
