import { expect, waitUntil } from '@open-wc/testing';
import type { Call } from '../../src/call/call.js';
import { consultation } from '../../src/call/calls.js';
import type { SipLine } from '../../src/sip/line.js';
import { eventually } from '../sip/support/eventually.js';
import type { Phone } from '../sip/support/phones.js';
import { isHeard } from '../sip/support/sound.js';
import { Transferee } from '../sip/support/transferee.js';
import { NUMBER, onStage, Stage } from './stage.js';

const WAIT = { timeout: 8000, interval: 5 };

describe('a call that the agent transfers', () => {
  let stage: Stage;
  /** Their telephone can do what it is asked to do, which ours, that asks, has no use for. */
  let customer: Transferee;
  let colleague: Phone;
  let call: Call;

  beforeEach(async () => {
    stage = await new Stage({ algorithms: ['MD5'] }).open();
    customer = new Transferee('alice');
    [colleague] = await Promise.all([stage.phone('carol'), customer.register(stage.network)]);
    await customer.call('bob');
    await waitUntil(() => stage.view.calls.length === 1, 'the widget rings', WAIT);
    stage.request({ type: 'answer', call: stage.call.id });
    await stage.reaches(stage.call.id, 'live');
    await waitUntil(() => stage.call.session.state === 'open', 'the session is open', WAIT);
    await customer.talks();
    ({ call } = stage);
  });

  afterEach(async () => {
    await Promise.all([stage.close(), customer.stop()]);
  });

  const transfer = (target = 'carol') => stage.request({ type: 'transfer', call: call.id, target });

  const transferOf = (id: string) => {
    const found = stage.callNamed(id);
    return 'transfer' in found ? found.transfer : null;
  };

  const isBackWithAgent = async () => {
    await stage.reaches(call.id, 'live');
    expect(transferOf(call.id)).to.equal(null);
    expect(await isHeard(customer.heard)).to.equal(true);
  };

  describe('at once', () => {
    it('is the target’s when the target answers, and the log and the recent calls say so', async () => {
      transfer();
      const target = await colleague.rung();
      await waitUntil(() => transferOf(call.id)?.ringing === true, 'it rings there', WAIT);
      expect(stage.call.phase).to.equal('held');
      await target.answer();
      await stage.ends();
      expect(stage.lastCall).to.include({ transferredTo: 'carol', outcome: 'answered' });
      expect(stage.view).to.deep.include({ calls: [], notices: [] });
      expect(stage.logs('call.transferred')).to.equal(true);
      await customer.talks();
      expect(await isHeard(target.media.remoteStream)).to.equal(true);
    });

    it('is the agent’s again when the target is busy; the agent is told, and the session asks for attention', async () => {
      colleague.offeredCall = (line) => line.reject(486);
      transfer();
      expect(await stage.notices('transferFailed')).to.deep.include({
        ...{ call: call.id, party: 'alice', target: 'carol' },
        ...{ reason: 'refused', status: 486, held: false },
      });
      expect(stage.detail('call.transferFailed')).to.include({ reason: 'refused', status: 486 });
      await stage.hosts('requestFocusSession');
      await isBackWithAgent();
    });

    it('stays where it is when what was typed cannot be dialled', async () => {
      transfer('§');
      expect(await stage.notices('transferFailed')).to.include({ reason: 'notDialable', held: false });
      expect(stage.call.phase).to.equal('live');
    });

    it('puts the message about the last attempt away when another is made', async () => {
      transfer('nobody');
      await stage.notices('transferFailed');
      transfer();
      await colleague.rung();
      expect(stage.notice('transferFailed')).to.equal(undefined);
    });

    it('is taken back by the agent, who need not be told', async () => {
      transfer();
      await colleague.rung();
      stage.request({ type: 'resume', call: call.id });
      await isBackWithAgent();
      expect(stage.view.notices).to.deep.equal([]);
    });

    it('is over when the customer hangs up meanwhile, and the agent goes on', async () => {
      transfer();
      await colleague.rung();
      await customer.hangUp();
      await stage.ends();
      expect(stage.lastCall).to.deep.include({ transferredTo: null });
      expect(stage.view.notices).to.deep.equal([]);
      await stage.customer.reaches('ready');
      await stage.takesTheNextCall();
    });

    it('goes through though the agent’s connection is lost meanwhile', async () => {
      transfer();
      const target = await colleague.rung();
      await waitUntil(() => transferOf(call.id) !== null, 'it is being transferred', WAIT);
      stage.dropAgent();
      await waitUntil(() => stage.downs > 0, 'the line is down', WAIT);
      await stage.agentIsReady();
      await target.answer();
      await stage.ends();
      expect(stage.lastCall.transferredTo).to.equal('carol');
    });

    it('that is taken back without a connection waits on hold, and the agent is told', async () => {
      transfer();
      await colleague.rung();
      await waitUntil(() => transferOf(call.id) !== null, 'it is being transferred', WAIT);
      stage.network.reachable = false;
      stage.dropAgent();
      await waitUntil(() => stage.view.registration.state === 'down', 'the line is down', WAIT);
      stage.request({ type: 'resume', call: call.id });
      expect(await stage.notices('requestRefused')).to.include({ act: 'resume', reason: 'noAnswer' });
      expect(stage.call).to.deep.include({ phase: 'held', transfer: null });
      stage.network.reachable = true;
    });

    it('waits on hold when it comes back to an agent who has answered somebody else', async () => {
      transfer();
      const target = await colleague.rung();
      const other = await stage.talks();
      target.reject(486);
      expect(await stage.notices('transferFailed')).to.include({ status: 486, held: true });
      await stage.reaches(call.id, 'held');
      expect(stage.callNamed(other.id).phase).to.equal('live');
      expect(stage.notice('transferFailed'), 'it is true still').not.to.equal(undefined);
      stage.request({ type: 'resume', call: call.id });
      await isBackWithAgent();
      expect(stage.notice('transferFailed')).to.equal(undefined);
    });
  });

  describe('after asking', () => {
    let target: SipLine;
    let consulted: Call;

    beforeEach(async () => {
      stage.request({ type: 'consult', call: call.id, target: 'carol' });
      target = await colleague.rung();
      await target.answer();
      await stage.reaches(call.id, 'held');
      consulted = stage.view.calls.at(-1) ?? call;
      await stage.reaches(consulted.id, 'live');
    });

    const complete = () => stage.request({ type: 'transferTo', call: call.id, consulted: consulted.id });

    it('is known as the one that is asked about, and asked about once', async () => {
      expect(consultation(stage.view.calls)).to.deep.include({ call: stage.callNamed(call.id) });
      stage.request({ type: 'consult', call: call.id, target: 'carol' });
      await eventually(() => stage.logs('call.consultRefused'));
      expect(stage.view.calls).to.have.length(2);
    });

    it('is joined with the one who was asked, and both calls of the agent are over', async () => {
      complete();
      const joined = await colleague.rung(2);
      await joined.answer();
      await stage.ends(2);
      expect(stage.view).to.deep.include({ calls: [], notices: [] });
      expect(stage.view.recent.find(({ id }) => id === call.id)?.transferredTo).to.equal('carol');
      await customer.talks();
      expect(await isHeard(joined.media.remoteStream)).to.equal(true);
      expect(await isHeard(customer.heard)).to.equal(true);
    });

    it('is joined after a swap, too', async () => {
      stage.request({ type: 'resume', call: call.id });
      await stage.reaches(call.id, 'live');
      await stage.reaches(consulted.id, 'held');
      complete();
      await (await colleague.rung(2)).answer();
      await stage.ends(2);
      expect(stage.view.calls).to.deep.equal([]);
    });

    it('waits on hold when it is refused, and the one who was asked is still there', async () => {
      colleague.offeredCall = (line) => line.reject(603);
      complete();
      expect(await stage.notices('transferFailed')).to.include({ target: 'carol', status: 603, held: true });
      expect(stage.callNamed(consulted.id).phase).to.equal('live');
      expect(stage.callNamed(call.id).phase).to.equal('held');
    });

    it('is not forgotten when the one who was asked hangs up', async () => {
      target.hangUp();
      expect(await stage.notices('consultationEnded')).to.deep.include({
        ...{ call: call.id, party: 'alice', consulted: 'carol' },
      });
      await stage.hosts('requestFocusSession');
      expect(stage.call.phase).to.equal('held');
      stage.request({ type: 'resume', call: call.id });
      await isBackWithAgent();
      expect(stage.notice('consultationEnded')).to.equal(undefined);
    });

    it('is taken back by the agent, who leaves the other without further ado', async () => {
      stage.request({ type: 'hangUp', call: consulted.id });
      stage.request({ type: 'resume', call: call.id });
      await isBackWithAgent();
      expect(stage.view.notices).to.deep.equal([]);
      expect(consultation(stage.view.calls)).to.equal(null);
    });

    it('leaves the one who was asked with the agent when the customer hangs up', async () => {
      await customer.hangUp();
      await stage.ends();
      expect(stage.call).to.include({ id: consulted.id, phase: 'live' });
      expect(consultation(stage.view.calls)).to.equal(null);
    });

    it('changes nothing for a third who rings meanwhile', async () => {
      const third = await stage.rings();
      expect(third.party.number).to.equal(NUMBER);
      complete();
      await (await colleague.rung(2)).answer();
      await stage.ends(2);
      expect(stage.call).to.include({ id: third.id, phase: 'offered' });
      stage.request({ type: 'answer', call: third.id });
      await stage.reaches(third.id, 'live');
    });
  });

  it('that is to be asked about stays on hold when nobody can be reached, and the agent is told', async () => {
    colleague.offeredCall = (line) => line.reject(486);
    stage.request({ type: 'consult', call: call.id, target: 'carol' });
    expect(await stage.notices('consultationEnded')).to.include({ call: call.id });
    expect(await stage.notices('callEnded')).to.include({ outcome: 'failed', status: 486 });
    await stage.reaches(call.id, 'held');
  });

  it('is not asked about when it is gone', () => {
    stage.request({ type: 'consult', call: 'gone', target: 'carol' });
    stage.request({ type: 'transfer', call: 'gone', target: 'carol' });
    expect(stage.view.calls).to.have.length(1);
    expect(stage.view.notices).to.deep.equal([]);
  });
});

describe('a question for which there is no room', () => {
  it('is asked again as the question that it was, once there is room', () =>
    onStage({ policy: { most: 1 } }, async (stage) => {
      const { id } = await stage.talks();
      stage.request({ type: 'consult', call: id, target: 'carol' });
      expect(await stage.notices('dialRefused')).to.include({ reason: 'tooMany', target: 'carol', call: id });
      expect(stage.call.phase).to.equal('live');
      stage.request({ type: 'hangUp', call: id });
      await stage.ends();
      expect(stage.notice('dialRefused'), 'there is nobody to ask for any more').to.equal(undefined);
    }));
});
