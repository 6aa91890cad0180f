import { expect, waitUntil } from '@open-wc/testing';
import type { EmergencyNumbers } from '../../src/call/emergency.js';
import { NUMBER, onStage } from './stage.js';

const blocking: readonly EmergencyNumbers[] = [
  { numbers: ['112'], mode: 'block', text: 'Take the red phone.' },
];
/** A number that the exchange puts through. */
const warning: readonly EmergencyNumbers[] = [
  { numbers: [NUMBER], mode: 'warn', text: 'Say where you are.' },
];

describe('an emergency number that this telephone cannot reach', () => {
  it('is not called, and the agent is told what to do instead', () =>
    onStage({ policy: { emergency: blocking } }, async (stage) => {
      stage.request({ type: 'dial', target: '1-1-2' });
      expect(await stage.notices('emergencyBlocked')).to.include({
        target: '1-1-2',
        text: 'Take the red phone.',
      });
      expect(stage.view).to.deep.include({ calls: [], recent: [] });
      stage.request({ type: 'dial', target: NUMBER });
      await waitUntil(() => stage.view.calls.length === 1);
      expect(stage.notice('emergencyBlocked'), 'another number was called').to.equal(undefined);
    }));

  it('is not called by a click in the desktop either', () =>
    onStage({ policy: { emergency: blocking } }, async (stage) => {
      stage.provider.clickedToAct({ number: 'tel:112', name: '', customer: null });
      await stage.notices('emergencyBlocked');
      expect(stage.view.calls).to.deep.equal([]);
    }));

  it('is neither asked nor given a call', () =>
    onStage({ policy: { emergency: blocking } }, async (stage) => {
      const { id } = await stage.talks();
      stage.request({ type: 'consult', call: id, target: '112' });
      await stage.notices('emergencyBlocked');
      stage.request({ type: 'transfer', call: id, target: '112' });
      expect(stage.call).to.include({ id, phase: 'live', transfer: null });
    }));
});

describe('an emergency number that this telephone reaches', () => {
  it('is called at once, with the text beside the call as long as there is one', () =>
    onStage({ policy: { emergency: warning } }, async (stage) => {
      stage.request({ type: 'dial', target: NUMBER });
      const { id } = stage.call;
      expect(stage.notice('emergencyDialled')).to.include({ call: id, text: 'Say where you are.' });
      await stage.customer.rung();
      stage.request({ type: 'hangUp', call: id });
      await stage.ends();
      expect(stage.notice('emergencyDialled')).to.equal(undefined);
    }));

  it('is called without a question where any other number that is clicked is asked about', () =>
    onStage({ policy: { emergency: warning, clickToAct: 'ask' } }, async (stage) => {
      stage.provider.clickedToAct({ number: NUMBER, name: '', customer: null });
      await stage.customer.rung();
      expect(stage.notice('askToDial')).to.equal(undefined);
    }));

  it('is called even if there are as many calls as are allowed', () =>
    onStage({ policy: { emergency: warning, most: 1 } }, async (stage) => {
      await stage.talks(await stage.phone('carol'));
      stage.request({ type: 'dial', target: NUMBER });
      await stage.customer.rung();
      expect(stage.view.calls.length).to.equal(2);
      expect(stage.notice('dialRefused')).to.equal(undefined);
    }));

  it('is called by a click while another number is being dialled, and once', () =>
    onStage({ policy: { emergency: warning } }, async (stage) => {
      const carol = await stage.phone('carol');
      stage.request({ type: 'dial', target: 'carol' });
      await carol.rung();
      for (let time = 0; time < 3; time += 1)
        stage.provider.clickedToAct({ number: NUMBER, name: '', customer: null });
      await stage.customer.rung();
      await stage.notices('dialRefused');
      expect(stage.view.calls.length).to.equal(2);
    }));

  it('is to be called from elsewhere while the line is not ready', () =>
    onStage({ policy: { emergency: warning } }, async (stage) => {
      stage.request({ type: 'signOut' });
      await waitUntil(() => stage.view.registration.state === 'signedOut');
      stage.request({ type: 'dial', target: NUMBER });
      expect(await stage.notices('emergencyBlocked')).to.include({ target: NUMBER });
    }));
});
