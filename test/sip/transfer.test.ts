import { expect } from '@open-wc/testing';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import type { SipLine } from '../../src/sip/line.js';
import { LineError } from '../../src/softphone.js';
import { eventually } from './support/eventually.js';
import { createNetwork, Phone } from './support/phones.js';
import { isHeard, isQuiet } from './support/sound.js';
import { Transferee } from './support/transferee.js';
import { VirtualTime } from './support/virtual-time.js';

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof LineError ? [error.reason, error.status] : error),
  );

describe('A transfer', () => {
  let network: PageNetwork;
  let customer: Transferee;
  let agent: Phone;
  let colleague: Phone;
  /** The agent's call with the customer. */
  let line: SipLine;

  const factsOf = (phone: Phone, of: SipLine) =>
    phone
      .facts(of)
      .map((fact) => (fact.type === 'transferring' && fact.ringing ? 'ringing there' : fact.type))
      .filter((type) => !['established', 'connected', 'heldByParty'].includes(type));

  const isBackWithAgent = async () => {
    await agent.happens(line, 'resumed');
    expect(line.over.aborted).to.be.false;
    expect(await isHeard(customer.heard)).to.be.true;
    expect(await isHeard(line.media.remoteStream)).to.be.true;
  };

  beforeEach(async () => {
    network = createNetwork({ algorithms: ['MD5'] });
    customer = new Transferee('alice');
    [agent, colleague] = [new Phone(network, 'bob'), new Phone(network, 'carol')];
    await Promise.all([customer.register(network), agent.ready(), colleague.ready()]);
    await customer.call('bob');
    line = await agent.rung();
    await line.answer();
    await customer.talks();
  });

  afterEach(async () => {
    network.alter = (text) => text;
    await Promise.all([customer.stop(), agent.softphone.stop(), colleague.softphone.stop()]);
  });

  describe('to whom nobody has asked', () => {
    it('joins the customer with the target, and is over when they talk', async () => {
      const transferred = line.transfer('carol');
      const target = await colleague.rung();
      expect(await isQuiet(line.media.peerConnection)).to.be.true;
      expect(agent.has(line, 'transferred')).to.be.false;
      await agent.happens(line, 'transferring');
      await target.answer();
      await transferred;
      const { ending } = await agent.happens(line, 'ended');
      expect(ending).to.deep.equal({ by: 'agent', status: null, elsewhere: false });
      expect(factsOf(agent, line)).to.deep.equal([
        'holding',
        'held',
        'transferring',
        'ringing there',
        'transferred',
        'ended',
      ]);
      await customer.talks();
      expect(await isHeard(target.media.remoteStream)).to.be.true;
      expect(await isHeard(customer.heard)).to.be.true;
    });

    it('gives the customer back when the target refuses, and says with which status', async () => {
      colleague.offeredCall = (offered) => offered.reject(486);
      expect(await refusalOf(line.transfer('carol'))).to.deep.equal(['refused', 486]);
      expect(factsOf(agent, line).slice(-3)).to.deep.equal(['transferFailed', 'resuming', 'resumed']);
      await isBackWithAgent();
    });

    it('gives the customer back when there is no such target', async () => {
      expect(await refusalOf(line.transfer('nobody'))).to.deep.equal(['refused', 404]);
      await isBackWithAgent();
    });

    it('gives the customer back when their telephone cannot be transferred', async () => {
      customer.referred = (referral) => void referral.reject({ statusCode: 405 });
      expect(await refusalOf(line.transfer('carol'))).to.deep.equal(['refused', 405]);
      await isBackWithAgent();
    });

    it('gives the customer back when it is not told what became of it', async () => {
      network.alter = (text, direction) =>
        direction === 'out' && text.startsWith('NOTIFY ')
          ? text.replace(/^Subscription-State: .*$/m, 'Subscription-State: terminated;reason=noresource')
          : text;
      expect(await refusalOf(line.transfer('carol'))).to.deep.equal(['noAnswer', null]);
      await isBackWithAgent();
    });

    it('is taken back by the agent, who talks to the customer again', async () => {
      const transferred = refusalOf(line.transfer('carol'));
      await colleague.rung();
      await line.resume();
      expect(await transferred).to.deep.equal(['withdrawn', null]);
      await isBackWithAgent();
    });

    it('leaves a customer on hold who was on hold before', async () => {
      await line.hold();
      expect(await refusalOf(line.transfer('nobody'))).to.deep.equal(['refused', 404]);
      expect(agent.has(line, 'resuming')).to.be.false;
      await line.resume();
      await isBackWithAgent();
    });

    it('is over with the call when the customer hangs up meanwhile', async () => {
      const transferred = refusalOf(line.transfer('carol'));
      await colleague.rung();
      await customer.hangUp();
      expect(await transferred).to.deep.equal(['over', null]);
      expect((await agent.happens(line, 'ended')).ending.by).to.equal('party');
    });

    it('is not begun twice, nor to what cannot be dialled, nor without a connection', async () => {
      expect(await refusalOf(line.transfer('sip:carol@elsewhere.example'))).to.deep.equal([
        'notDialable',
        null,
      ]);
      const first = refusalOf(line.transfer('carol'));
      await agent.happens(line, 'transferring');
      expect(await refusalOf(line.transfer('carol'))).to.deep.equal(['wrongState', null]);
      await line.resume();
      await first;
      await agent.happens(line, 'resumed');
      network.reachable = false;
      network.sockets.forEach((socket) => socket.finish(1006, ''));
      await agent.reaches('down');
      expect(await refusalOf(line.transfer('carol'))).to.deep.equal(['noAnswer', null]);
    });

    it('waits three minutes for the target and no longer', async () => {
      const time = new VirtualTime();
      time.install({ from: 30_000 });
      try {
        const transferred = refusalOf(line.transfer('carol'));
        await agent.happens(line, 'transferring');
        await time.pass(180_000);
        expect(await transferred).to.deep.equal(['noAnswer', null]);
        await isBackWithAgent();
      } finally {
        time.uninstall();
      }
    });

    it('leaves no doubt to a far end that notifies of something else', async () => {
      const statuses: string[] = [];
      network.alter = (text, direction) => {
        const [, status] = /^SIP\/2\.0 (\d+) [^]*^CSeq: \d+ NOTIFY$/m.exec(text) ?? [];
        if (direction === 'in' && status) statuses.push(status);
        return direction === 'out' && text.startsWith('NOTIFY ')
          ? text.replace(/^Event: .*$/m, 'Event: presence')
          : text;
      };
      const transferred = refusalOf(line.transfer('carol'));
      await eventually(() => statuses.length > 0, 'an answer to NOTIFY');
      await line.resume();
      await transferred;
      expect(statuses[0]).to.equal('489');
    });
  });

  it('does not take what it is told of the one before for its own outcome', async () => {
    let first = '';
    const statuses: string[] = [];
    network.alter = (text, direction) => {
      if (direction === 'in') {
        first ||= /^CSeq: (\d+) REFER$/m.exec(text)?.[1] ?? '';
        const [, status] = /^SIP\/2\.0 (\d+) [^]*^CSeq: \d+ NOTIFY$/m.exec(text) ?? [];
        if (status) statuses.push(status);
      }
      return text.startsWith('NOTIFY ') ? text.replace(/^Event: .*$/m, `Event: refer;id=${first}`) : text;
    };
    const before = refusalOf(line.transfer('carol'));
    await colleague.rung();
    await line.resume();
    expect(await before).to.deep.equal(['withdrawn', null]);
    await agent.happens(line, 'resumed');
    statuses.length = 0;
    const transferred = refusalOf(line.transfer('nobody'));
    await eventually(() => statuses.length > 0, 'an answer to NOTIFY');
    await line.resume();
    expect(await transferred).to.deep.equal(['withdrawn', null]);
    expect(statuses[0]).to.equal('481');
  });

  describe('after asking', () => {
    let consulted: SipLine;
    let target: SipLine;

    beforeEach(async () => {
      await line.hold();
      consulted = await agent.call('carol');
      target = await colleague.rung();
      await target.answer();
      await agent.happens(consulted, 'established');
    });

    it('joins the customer with the one who was asked, and both calls of the agent are over', async () => {
      const transferred = line.transferTo(consulted.id);
      const joined = await colleague.rung(2);
      expect(joined.replaces).to.equal(target.id);
      await joined.answer();
      await transferred;
      await Promise.all([agent.happens(line, 'ended'), agent.happens(consulted, 'ended')]);
      await colleague.happens(target, 'ended');
      await customer.talks();
      expect(joined.party.number).to.equal('alice');
      expect(await isHeard(joined.media.remoteStream)).to.be.true;
      expect(await isHeard(customer.heard)).to.be.true;
    });

    it('leaves both calls as they were when it is refused', async () => {
      colleague.offeredCall = (offered) => offered.reject(603);
      expect(await refusalOf(line.transferTo(consulted.id))).to.deep.equal(['refused', 603]);
      expect(consulted.over.aborted || line.over.aborted).to.be.false;
      expect(agent.facts(line).at(-1)?.type).to.equal('transferFailed');
      expect(await isHeard(consulted.media.remoteStream)).to.be.true;
      await consulted.hold();
      await line.resume();
      await isBackWithAgent();
    });

    it('is refused for a call that is not there', async () => {
      expect(await refusalOf(line.transferTo('nobody'))).to.deep.equal(['wrongState', null]);
      expect(await refusalOf(line.transferTo(line.id))).to.deep.equal(['wrongState', null]);
    });

    for (const [what, change, status] of [
      ['no call of ours', 'to-tag=other', '481'],
      ['a call that has been answered, though only an unanswered one is meant', '$&;early-only', '486'],
      ['nothing at all', 'tag', '400'],
    ] as const) {
      it(`is refused with ${status} to a caller who would replace ${what}`, async () => {
        network.alter = (text, direction) =>
          direction === 'out' ? text.replace(/(?<=^Replaces: .*)to-tag=\w+/m, change) : text;
        expect(await refusalOf(line.transferTo(consulted.id))).to.deep.equal(['refused', Number(status)]);
        expect(colleague.calls).to.have.length(1);
      });
    }
  });
});
