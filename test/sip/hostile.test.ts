import { expect } from '@open-wc/testing';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import { mutate, seeded } from './message/mutation.js';
import { createNetwork, Phone, talk } from './support/phones.js';
import { request } from './support/scripted-server.js';
import { isHeard } from './support/sound.js';
import { eventually } from './support/eventually.js';

describe('Hostile messages at the socket', () => {
  let network: PageNetwork;
  let alice: Phone;
  let bob: Phone;
  let faults: unknown[];
  const noteError = (event: ErrorEvent) => faults.push(event.message);
  const noteRejection = (event: PromiseRejectionEvent) => faults.push(event.reason);

  /** Real messages of a real call, as they arrived at the telephones. */
  const record = (): string[] => {
    const seen: string[] = [];
    network.alter = (text, direction) => {
      if (direction === 'out') seen.push(text);
      return text;
    };
    return seen;
  };

  const bombard = async (samples: readonly string[], count: number) => {
    const random = seeded(4475);
    // Replies to forgeries would count against the telephone at the exchange.
    network.alter = () => null;
    const [socket] = network.sockets.slice(-1);
    for (let shot = 0; shot < count; shot++) {
      const sample = samples[shot % samples.length] ?? '';
      socket?.deliver(mutate(sample.replace(/branch=z9hG4bK/, `branch=z9hG4bK${shot}`), random));
      if (shot % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    network.alter = (text) => text;
  };

  beforeEach(async () => {
    faults = [];
    addEventListener('error', noteError);
    addEventListener('unhandledrejection', noteRejection);
    network = createNetwork();
    [alice, bob] = [new Phone(network, 'alice'), new Phone(network, 'bob')];
    await alice.ready();
    await bob.ready();
  });

  afterEach(async () => {
    await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
    removeEventListener('error', noteError);
    removeEventListener('unhandledrejection', noteRejection);
  });

  it('do nothing to an idle telephone: the next call is heard at both ends', async () => {
    const samples = record();
    const first = await talk(alice, bob);
    first.near.hangUp();
    await bob.happens(first.far, 'ended');
    // What still passes for an invitation is turned away.
    bob.offeredCall = (line) => line.reject(486);
    await bombard(samples, 3000);

    bob.offeredCall = () => {};
    await eventually(() => bob.softphone.lines.length === 0);
    const calls = bob.calls.length;
    const near = await alice.call('bob');
    const far = await bob.rung(calls + 1);
    await far.answer();
    await alice.happens(near, 'established');
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    expect(await isHeard(far.media.remoteStream)).to.be.true;
    expect(faults).to.be.empty;
  });

  it('do nothing to a call: it is heard at both ends', async () => {
    const samples = record();
    const { near, far } = await talk(alice, bob);
    bob.offeredCall = (line) => line.reject(486);
    // A goodbye in the right dialog is no forgery that a telephone could tell: there the server is trusted.
    await bombard(
      samples.filter((text) => !text.startsWith('BYE')),
      3000,
    );
    expect(far.over.aborted).to.be.false;
    expect(await isHeard(near.media.remoteStream)).to.be.true;
    expect(await isHeard(far.media.remoteStream)).to.be.true;
    expect(faults).to.be.empty;
  });

  it('of outrageous size do nothing', async () => {
    const [socket] = network.sockets.slice(-1);
    socket?.deliver('A'.repeat(5_000_000));
    socket?.deliver(request({ method: 'INVITE', uri: 'sip:bob@example.com', body: 'x'.repeat(100_000) }));
    socket?.deliver(new Array(20_000).fill('Via: SIP/2.0/WSS x\r\n').join(''));
    await talk(alice, bob);
    expect(bob.calls).to.have.length(1);
    expect(faults).to.be.empty;
  });
});
