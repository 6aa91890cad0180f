import { expect } from '@open-wc/testing';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import { LineError, MicrophoneError } from '../../src/softphone.js';
import { refusal, replaceMicrophone, restoreMicrophone } from './support/microphones.js';
import { createNetwork, isClosed, Phone, talk } from './support/phones.js';
import { isHeard, isQuiet, packets } from './support/sound.js';
import { eventually } from './support/eventually.js';

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

const refusedAs = async (promise: Promise<unknown>): Promise<string> => {
  const failure = await failureOf(promise);
  return failure instanceof LineError ? failure.reason : String(failure);
};

describe('A call', () => {
  let network: PageNetwork;
  let alice: Phone;
  let bob: Phone;
  /** Start lines of all that went over the wire towards the exchange. */
  let sent: string[];

  const endingOf = async (phone: Phone, line: Parameters<Phone['facts']>[0]) =>
    (await phone.happens(line, 'ended')).ending;

  beforeEach(async () => {
    sent = [];
    network = createNetwork();
    network.alter = (text, direction) => {
      if (direction === 'in') sent.push(text.slice(0, text.indexOf('\r\n')));
      return text;
    };
    alice = new Phone(network, 'alice', { displayName: 'Alice "A."\r\nX-Injected: yes' });
    bob = new Phone(network, 'bob');
    await Promise.all([alice.ready(), bob.ready()]);
  });

  afterEach(async () => {
    restoreMicrophone();
    await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
  });

  it('rings with the name and number of the caller, is answered and heard at both ends', async () => {
    const near = await alice.call('bob');
    const far = await bob.rung();
    await alice.happens(near, 'ringing');
    expect(far.party).to.deep.equal({ name: 'Alice A.X-Injected: yes', number: 'alice' });
    expect(near.party).to.deep.equal({ name: '', number: 'bob' });
    await far.answer();
    await alice.happens(near, 'established');
    expect(bob.has(far, 'established')).to.be.true;
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    expect(await isHeard(far.media.remoteStream)).to.be.true;
  });

  it('sends nothing of the agent before the answer, although the microphone is open', async () => {
    await alice.call('bob');
    const far = await bob.rung();
    await eventually(() => far.media.localStream !== null);
    expect(await isQuiet(far.media.peerConnection)).to.be.true;
    expect((await packets(far.media.peerConnection)).sent).to.equal(0);
  });

  describe('that is established', () => {
    it('ends at both sides when the caller hangs up', async () => {
      const { near, far } = await talk(alice, bob);
      near.hangUp();
      expect(await endingOf(alice, near)).to.deep.equal({ by: 'agent', status: null, elsewhere: false });
      expect(await endingOf(bob, far)).to.deep.equal({ by: 'party', status: null, elsewhere: false });
      await eventually(() => isClosed(near) && isClosed(far));
    });

    it('ends at both sides when the called one hangs up', async () => {
      const { near, far } = await talk(alice, bob);
      far.hangUp();
      expect(await endingOf(bob, far)).to.deep.equal({ by: 'agent', status: null, elsewhere: false });
      expect(await endingOf(alice, near)).to.deep.equal({ by: 'party', status: null, elsewhere: false });
      await eventually(() => isClosed(near) && isClosed(far));
    });

    it('ends at both sides when the called one hangs up before the answer was acknowledged', async () => {
      const near = await alice.call('bob');
      const far = await bob.rung();
      await far.answer();
      far.hangUp();
      expect(await endingOf(alice, near)).to.deep.include({ by: 'party' });
      await eventually(() => isClosed(near) && isClosed(far));
    });

    it('ends at both sides when both hang up at once, and reports it once', async () => {
      const { near, far } = await talk(alice, bob);
      near.hangUp();
      far.hangUp();
      await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
      expect(alice.facts(near).filter(({ type }) => type === 'ended')).to.have.length(1);
      expect(bob.facts(far).filter(({ type }) => type === 'ended')).to.have.length(1);
    });

    it('refuses every request after its end', async () => {
      const { near } = await talk(alice, bob);
      near.hangUp();
      for (const request of [
        near.answer(),
        near.invite(),
        near.hold(),
        near.resume(),
        near.sendDigits('1'),
      ]) {
        expect(await refusedAs(request)).to.equal('over');
      }
      near.reject(486);
      near.mute(true);
      near.hangUp();
      expect(alice.facts(near).at(-1)?.type).to.equal('ended');
    });

    it('is told of its end before `over` aborts', async () => {
      const { near } = await talk(alice, bob);
      let knew = false;
      near.over.addEventListener('abort', () => (knew = alice.has(near, 'ended')));
      near.hangUp();
      expect(knew).to.be.true;
    });
  });

  describe('that rings', () => {
    for (const status of [480, 486, 603] as const) {
      it(`is refused with ${status}`, async () => {
        const near = await alice.call('bob');
        const far = await bob.rung();
        far.reject(status);
        expect(await endingOf(bob, far)).to.deep.equal({ by: 'agent', status, elsewhere: false });
        expect(await endingOf(alice, near)).to.deep.equal({ by: 'party', status, elsewhere: false });
        await eventually(() => isClosed(near) && isClosed(far));
      });
    }

    it('is refused as busy when hung up', async () => {
      const near = await alice.call('bob');
      (await bob.rung()).hangUp();
      expect(await endingOf(alice, near)).to.deep.include({ by: 'party', status: 486 });
    });

    it('can be refused in the very moment it is offered', async () => {
      bob.offeredCall = (line) => line.reject(486);
      const near = await alice.call('bob');
      expect(await endingOf(alice, near)).to.deep.include({ status: 486 });
      const far = await bob.rung();
      await eventually(() => isClosed(far));
    });

    it('ends when the caller gives up', async () => {
      const near = await alice.call('bob');
      const far = await bob.rung();
      near.hangUp();
      expect(await endingOf(alice, near)).to.deep.equal({ by: 'agent', status: 487, elsewhere: false });
      expect(await endingOf(bob, far)).to.deep.equal({ by: 'party', status: 487, elsewhere: false });
      await eventually(() => isClosed(near) && isClosed(far));
      expect(await refusedAs(far.answer())).to.equal('over');
    });

    it('ends on the other telephone of the same user when one answers, as answered elsewhere', async () => {
      const second = await new Phone(network, 'bob').ready();
      await alice.call('bob');
      const [far, other] = await Promise.all([bob.rung(), second.rung()]);
      await far.answer();
      expect(await endingOf(second, other)).to.deep.equal({ by: 'party', status: 487, elsewhere: true });
      await eventually(() => isClosed(other));
      await second.softphone.stop();
    });

    it('is answered once by two fast clicks', async () => {
      await alice.call('bob');
      const far = await bob.rung();
      await Promise.all([far.answer(), far.answer()]);
      expect(sent.filter((line) => line === 'SIP/2.0 200 OK')).to.have.length(1);
      expect(await refusedAs(far.answer())).to.equal('wrongState');
    });

    it('comes to nothing when the caller gives up while the answer waits for the microphone', async () => {
      const late = await navigator.mediaDevices.getUserMedia({ audio: true });
      const openings: ((stream: MediaStream) => void)[] = [];
      const near = await alice.call('bob');
      replaceMicrophone(() => new Promise((resolve) => openings.push(resolve)));
      const far = await bob.rung();
      const answer = refusedAs(far.answer());
      near.hangUp();
      await bob.happens(far, 'ended');
      expect(await answer).to.equal('over');
      openings.forEach((open) => open(late));
      await eventually(() => !late.active);
      await eventually(() => isClosed(far));
    });

    it('ends at both sides when the caller hangs up while the answer is on its way', async () => {
      const near = await alice.call('bob');
      const far = await bob.rung();
      network.alter = (text, direction) => {
        if (direction === 'out' && /^SIP\/2\.0 200 [^]*CSeq: \d+ INVITE/.test(text)) near.hangUp();
        return text;
      };
      await far.answer();
      expect(await endingOf(alice, near)).to.deep.include({ by: 'agent', status: 487 });
      expect(await endingOf(bob, far)).to.deep.include({ by: 'party', status: null });
      await eventually(() => isClosed(near) && isClosed(far));
    });
  });

  describe('that is dialled', () => {
    it('is not sent at all when hung up before its invitation is ready', async () => {
      const line = alice.softphone.dial('bob');
      const invitation = refusedAs(line.invite());
      line.hangUp();
      expect(await invitation).to.equal('over');
      expect(sent.filter((start) => start.startsWith('INVITE'))).to.be.empty;
      await eventually(() => isClosed(alice.softphone.lines[0] ?? line));
    });

    it('is taken back when hung up before the server has said anything', async () => {
      const near = await alice.call('bob');
      near.hangUp();
      const far = await bob.rung();
      expect(await endingOf(bob, far)).to.deep.include({ by: 'party', status: 487 });
      await eventually(() => isClosed(near));
    });

    it('to nobody is refused with the status of the server', async () => {
      const near = await alice.call('nobody');
      expect(await endingOf(alice, near)).to.deep.equal({ by: 'party', status: 404, elsewhere: false });
      await eventually(() => isClosed(near));
    });

    it('to oneself does not ring oneself', async () => {
      const near = await alice.call('alice');
      expect(await endingOf(alice, near)).to.deep.include({ status: 482 });
      expect(alice.calls).to.be.empty;
    });

    it('to what cannot be dialled is refused at once', () => {
      expect(() => alice.softphone.dial('a b'))
        .to.throw(LineError)
        .with.property('reason', 'notDialable');
    });

    it('is refused when the telephone is not registered', async () => {
      await alice.softphone.stop();
      expect(() => alice.softphone.dial('bob'))
        .to.throw(LineError)
        .with.property('reason', 'notReady');
    });
  });

  describe('without a microphone', () => {
    for (const [name, fault] of [
      ['NotAllowedError', 'denied'],
      ['NotFoundError', 'missing'],
      ['NotReadableError', 'busy'],
      ['AbortError', 'busy'],
    ] as const) {
      it(`(${name}) goes on ringing and can be answered later`, async () => {
        const near = await alice.call('bob');
        replaceMicrophone(() => Promise.reject(refusal(name)));
        const far = await bob.rung();
        const failure = await failureOf(far.answer());
        expect(failure).to.be.instanceOf(MicrophoneError).with.property('fault', fault);
        expect(far.over.aborted || near.over.aborted).to.be.false;

        restoreMicrophone();
        await far.answer();
        await alice.happens(near, 'established');
        expect(await isHeard(near.media.remoteStream)).to.be.true;
      });
    }

    it('cannot be made: nothing is sent, and it is over', async () => {
      // From the beginning: what stands by for the next call has its microphone already.
      replaceMicrophone(() => Promise.reject(refusal('NotAllowedError')));
      const carol = await new Phone(network, 'carol').ready();
      const line = carol.softphone.dial('bob');
      expect(await failureOf(line.invite())).to.be.instanceOf(MicrophoneError);
      expect(line.over.aborted).to.be.true;
      expect(sent.filter((start) => start.startsWith('INVITE'))).to.be.empty;
      await carol.softphone.stop();
    });
  });

  it('goes on while another one rings, is answered and ends', async () => {
    const carol = await new Phone(network, 'carol').ready();
    const { near } = await talk(alice, bob);
    const second = await carol.call('bob');
    const far = await bob.rung(2);
    expect(far.party.number).to.equal('carol');
    await far.answer();
    await carol.happens(second, 'established');
    expect(await isHeard(second.media.remoteStream)).to.be.true;
    second.hangUp();
    await bob.happens(far, 'ended');
    expect(near.over.aborted).to.be.false;
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    await carol.softphone.stop();
  });

  it('of plain RTP is refused with 488 and never rings', async () => {
    network.alter = (text) => text.replaceAll('UDP/TLS/RTP/SAVPF', 'RTP/AVP          ');
    const near = await alice.call('bob');
    expect(await endingOf(alice, near)).to.deep.include({ status: 488 });
    expect(bob.calls).to.be.empty;
  });

  it('whose description the browser cannot take is refused with 488 and leaves nothing behind', async () => {
    network.alter = (text, direction) =>
      text.startsWith('INVITE') && direction === 'out' ? text.replace('a=ice-ufrag:', 'a=ice-fraud:') : text;
    const near = await alice.call('bob');
    expect(await endingOf(alice, near)).to.deep.include({ status: 488 });
    const far = await bob.rung();
    expect(await endingOf(bob, far)).to.deep.equal({ by: 'network', status: 488, elsewhere: false });
    await eventually(() => isClosed(far));
  });

  it('ends when the telephone is stopped, at both sides', async () => {
    const { near, far } = await talk(alice, bob);
    await alice.softphone.stop();
    expect(alice.has(near, 'ended')).to.be.true;
    await bob.happens(far, 'ended');
    await eventually(() => isClosed(near) && isClosed(far));
  });

  it('leaves no name, number or password in the log', async () => {
    const { near } = await talk(alice, bob);
    near.hangUp();
    const log = [...alice.events, ...bob.events].join('\n');
    expect(log).to.contain('call.established');
    expect(log).not.to.match(/secret|alice|bob|Alice/i);
  });
});
