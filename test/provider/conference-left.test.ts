import { expect, waitUntil } from '@open-wc/testing';
import { isTalking, type Call } from '../../src/call/call.js';
import { conference } from '../../src/call/conference.js';
import type { SipLine } from '../../src/sip/line.js';
import { eventually } from '../sip/support/eventually.js';
import type { Phone } from '../sip/support/phones.js';
import { isHeard } from '../sip/support/sound.js';
import { Transferee } from '../sip/support/transferee.js';
import { Stage } from './stage.js';

const WAIT = { timeout: 8000, interval: 5 };

describe('a conference that the agent leaves to the two others', () => {
  let stage: Stage;
  let customer: Transferee;
  let colleague: Phone;
  /** The colleague’s side of the agent’s call. */
  let atColleague: SipLine;
  let call: Call;
  let asked: Call;

  beforeEach(async () => {
    stage = await new Stage({ algorithms: ['MD5'] }).open();
    customer = new Transferee('alice');
    [colleague] = await Promise.all([stage.phone('carol'), customer.register(stage.network)]);
    await customer.call('bob');
    await waitUntil(() => stage.view.calls.length === 1, 'the widget rings', WAIT);
    ({ call } = stage);
    stage.request({ type: 'answer', call: call.id });
    await stage.reaches(call.id, 'live');
    await customer.talks();
    stage.request({ type: 'consult', call: call.id, target: 'carol' });
    atColleague = await colleague.rung();
    await atColleague.answer();
    asked = stage.callNamed(stage.view.calls.at(-1)?.id ?? '');
    await stage.reaches(asked.id, 'live');
    await stage.reaches(call.id, 'held');
    stage.request({ type: 'confer', call: call.id, other: asked.id });
    await eventually(() => stage.logs('conference.begun'), 'the conference has begun');
  });

  afterEach(() => Promise.all([stage.close(), customer.stop()]));

  const connect = () => stage.request({ type: 'transferTo', call: call.id, consulted: asked.id });

  const goesOn = async () => {
    await stage.reaches(call.id, 'live');
    expect(conference(stage.view.calls)?.calls).to.have.length(2);
    expect(await isHeard(customer.heard)).to.equal(true);
    expect(await isHeard(atColleague.media.remoteStream)).to.equal(true);
  };

  it('is over for the agent when they talk', async () => {
    connect();
    const line = await colleague.rung(2);
    await line.answer();
    await stage.ends(2);
    expect(stage.view).to.deep.include({ calls: [], notices: [] });
    expect(await isHeard(line.media.remoteStream)).to.equal(true);
    await customer.talks();
    expect(await isHeard(customer.heard)).to.equal(true);
  });

  it('goes on when the telephone of the one cannot be transferred, and the agent is told', async () => {
    customer.referred = (referral) => void referral.reject({ statusCode: 405 });
    connect();
    const reason = { reason: 'refused', status: 405, held: false };
    expect(await stage.notices('transferFailed')).to.deep.include({ call: call.id, ...reason });
    await goesOn();
  });

  it('goes on when the other one does not take the call', async () => {
    colleague.offeredCall = (line) => line.reject(486);
    connect();
    expect(await stage.notices('transferFailed')).to.include({ status: 486, held: false });
    await goesOn();
  });

  it('is taken back by the agent meanwhile', async () => {
    connect();
    await colleague.rung(2);
    await eventually(() => stage.detail('call.transferring') !== undefined, 'they are being connected');
    stage.request({ type: 'resume', call: call.id });
    await goesOn();
    expect(stage.view.notices).to.deep.equal([]);
  });

  it('is a call of two when the other one hangs up meanwhile', async () => {
    colleague.offeredCall = (line) => line.reject(480);
    customer.referred = () => atColleague.hangUp();
    connect();
    await stage.ends();
    await eventually(() => conference(stage.view.calls) === null, 'there is no conference any more');
    expect(stage.call.id).to.equal(call.id);
    stage.request({ type: 'resume', call: call.id });
    await stage.reaches(call.id, 'live');
  });

  it('goes through though the agent’s connection is lost meanwhile', async () => {
    connect();
    const line = await colleague.rung(2);
    // Some far ends that could not tell of the ringing tell nothing any more, not even of the end.
    const rings = () => stage.view.calls.some((each) => isTalking(each) && each.transfer?.ringing);
    await eventually(rings, 'it rings at the colleague');
    stage.dropAgent();
    await eventually(() => stage.downs > 0, 'the line is down');
    await stage.agentIsReady();
    await line.answer();
    await stage.ends(2);
    expect(stage.view.calls).to.deep.equal([]);
  });
});
