import { expect, waitUntil } from '@open-wc/testing';
import { eventually } from '../sip/support/eventually.js';
import { NUMBER, onStage, type Stage } from './stage.js';

const CONTACT = '5e81f9d7-2a6b-4f3e-9b07-d84c62e1bf01';
const clicks = (stage: Stage, value: string) =>
  stage.host.raise('onclicktoact', {
    value,
    entityLogicalName: 'contact',
    entityId: CONTACT,
    recordTitle: 'Alice',
  });
const asked = async (stage: Stage) => {
  const notice = await stage.notices('askToDial');
  return 'why' in notice ? notice.why : '';
};

describe('a number that is clicked in the desktop', () => {
  it('is dialled at once, with the record that it stands in', () =>
    onStage({ policy: { country: 'US' } }, async (stage) => {
      await clicks(stage, NUMBER);
      await eventually(() => stage.view.calls.length === 1);
      expect(stage.call).to.deep.include({ direction: 'outbound' });
      expect(stage.call.customer).to.include({ entity: 'contact', id: CONTACT });
    }));

  for (const [value, why] of [
    ['*21*0123#', 'code'],
    ['#31#15550100', 'code'],
    ['0900 123456', 'premium'],
    ['+1 900 555 0100', 'premium'],
    ['1-900-555-0100', 'premium'],
    ['+49 30 1234567', 'international'],
    ['+442071234567', 'international'],
    ['0049 30 1234567', 'international'],
    ['011 44 20 7123 4567', 'international'],
    ['9011 44 20 7123 4567', 'international'],
  ] as const) {
    it(`is asked about first where it is ${value} (${why}), and dialled by the agent's own click`, () =>
      onStage({ policy: { country: 'US' } }, async (stage) => {
        await clicks(stage, value);
        expect(await asked(stage)).to.equal(why);
        expect(stage.view.calls).to.be.empty;
        stage.request({ type: 'dial', target: value });
        await waitUntil(() => stage.view.calls.length + stage.view.recent.length === 1);
        const [call] = [...stage.view.calls, ...stage.view.recent];
        expect(call?.customer).to.include({ id: CONTACT });
        expect(stage.notice('askToDial')).to.equal(undefined);
      }));
  }

  it('is asked about wherever the policy says so: a forged click makes no call', () =>
    onStage({ policy: { clickToAct: 'ask', country: 'US' } }, async (stage) => {
      for (let time = 0; time < 50; time += 1) void clicks(stage, NUMBER);
      expect(await asked(stage)).to.equal('policy');
      expect(stage.view.calls).to.be.empty;
      expect(stage.view.notices).to.have.length(1);
      stage.request({ type: 'dial', target: NUMBER });
      await eventually(() => stage.view.calls.length === 1);
      expect(stage.call.customer).to.include({ id: CONTACT });
    }));

  it('is asked about where another one was dialled a moment ago', () =>
    onStage({ policy: { country: 'US' } }, async (stage) => {
      await clicks(stage, NUMBER);
      await eventually(() => stage.view.calls.length === 1);
      stage.request({ type: 'hangUp', call: stage.call.id });
      await stage.ends();
      await clicks(stage, NUMBER);
      expect(await asked(stage)).to.equal('often');
      expect(stage.view.calls).to.be.empty;
    }));

  it('is refused with a reason while another one is being dialled, and while the line is down', () =>
    onStage({ policy: { country: 'US' } }, async (stage) => {
      await clicks(stage, NUMBER);
      await eventually(() => stage.view.calls.length === 1);
      await clicks(stage, 'carol');
      expect(await stage.notices('dialRefused')).to.include({ target: 'carol', reason: 'wrongState' });
      stage.request({ type: 'hangUp', call: stage.call.id });
      await stage.ends();
      stage.request({ type: 'signOut' });
      await waitUntil(() => stage.view.registration.state === 'signedOut');
      await clicks(stage, 'bob');
      await waitUntil(() => {
        const notice = stage.notice('dialRefused');
        return notice !== undefined && 'target' in notice && notice.target === 'bob';
      });
      expect(stage.notice('dialRefused')).to.include({ reason: 'notReady' });
    }));

  it('that the agent was asked about is forgotten when he dials another one', () =>
    onStage({ policy: { country: 'US' } }, async (stage) => {
      await clicks(stage, '+49 30 1234567');
      await asked(stage);
      stage.request({ type: 'dial', target: NUMBER });
      await eventually(() => stage.view.calls.length === 1);
      expect(stage.call.customer?.id).not.to.equal(CONTACT);
    }));

  it('that the agent would not call is another one when he types it himself', () =>
    onStage({ policy: { country: 'US' } }, async (stage) => {
      await clicks(stage, '+49 30 1234567');
      await stage.notices('askToDial');
      for (const { id } of stage.view.notices) stage.request({ type: 'dismiss', notice: id });
      stage.request({ type: 'dial', target: '+49 30 1234567' });
      await waitUntil(() => stage.view.calls.length + stage.view.recent.length === 1);
      const [call] = [...stage.view.calls, ...stage.view.recent];
      expect(call?.customer?.id).not.to.equal(CONTACT);
    }));
});
