import { expect, waitUntil } from '@open-wc/testing';
import { toneFor } from '../../src/sound/choice.js';
import { caller } from './fakes.js';
import { NUMBER, onStage, type Stage } from './stage.js';

const ended = (stage: Stage) => stage.view.recent.length;

/** Somebody else calls the agent, and hears how it ends. */
async function isRefused(stage: Stage, user: string): Promise<number | null> {
  const phone = await stage.phone(user);
  const line = await phone.call('bob');
  return (await phone.happens(line, 'ended')).ending.status;
}

describe('who calls while the agent is in a call', () => {
  it('hears busy at once where that is configured, and stands among the recent calls', () =>
    onStage({ policy: { nextCaller: 'busy' } }, async (stage) => {
      const { id } = await stage.talks();
      const toasts = stage.host.count('notifyEvent');
      expect(await isRefused(stage, 'carol')).to.equal(486);
      expect(stage.lastCall).to.include({ outcome: 'busy', direction: 'inbound' });
      expect(stage.lastCall.party.number).to.equal('carol');
      expect(stage.host.count('notifyEvent'), 'toasts').to.equal(toasts);
      expect(stage.view.notices, 'the agent is talking').to.deep.equal([]);
      expect(stage.call).to.include({ id, phase: 'live' });
      stage.request({ type: 'hangUp', call: id });
      await stage.ends(2);
      await stage.takesTheNextCall();
    }));

  it('rings as ever where it was the only one', () =>
    onStage({ policy: { nextCaller: 'busy' } }, (stage) => stage.takesTheNextCall()));

  it('is shown in widget and toast without a sound where that is configured', () =>
    onStage({ policy: { nextCaller: 'silent' } }, async (stage) => {
      const first = await stage.talks();
      const toasts = stage.host.count('notifyEvent');
      const next = await stage.rings(await stage.phone('carol'));
      expect(next).to.include({ phase: 'offered', alerting: 'silent' });
      await stage.hosts('notifyEvent', toasts + 1);
      expect(toneFor(stage.view.calls)).to.equal(null);
      stage.request({ type: 'hangUp', call: first.id });
      await stage.ends();
      expect(toneFor(stage.view.calls), 'nothing else is heard any more').to.equal('ring');
      stage.request({ type: 'answer', call: next.id });
      await stage.reaches(next.id, 'live');
    }));

  it('stands among the recent calls as busy when there is no room, and the agent is told', () =>
    onStage({ policy: { most: 1 } }, async (stage) => {
      await stage.talks();
      expect(await isRefused(stage, 'carol')).to.equal(486);
      expect(stage.lastCall.outcome).to.equal('busy');
      await stage.notices('turnedAway');
    }));
});

describe('an agent who is not to be disturbed', () => {
  it('sees no toast and hears no ring; the caller hears busy and is noted', () =>
    onStage({}, async (stage) => {
      stage.request({ type: 'doNotDisturb', on: true });
      expect(stage.view.doNotDisturb).to.be.closeTo(Date.now(), 5000);
      expect(await isRefused(stage, 'carol')).to.equal(486);
      expect(stage.view).to.deep.include({ calls: [], notices: [] });
      expect(stage.lastCall.outcome).to.equal('doNotDisturb');
      expect(stage.host.count('notifyEvent')).to.equal(0);
      expect(stage.logs('doNotDisturb.on')).to.equal(true);
      stage.request({ type: 'doNotDisturb', on: false });
      expect(stage.view.doNotDisturb).to.equal(null);
      await stage.takesTheNextCall();
    }));

  it('refuses with the status of the configuration', () =>
    onStage({ policy: { doNotDisturbStatus: 480 } }, async (stage) => {
      stage.request({ type: 'doNotDisturb', on: true });
      expect(await isRefused(stage, 'carol')).to.equal(480);
    }));

  it('calls out as ever', () =>
    onStage({}, async (stage) => {
      stage.request({ type: 'doNotDisturb', on: true });
      stage.request({ type: 'dial', target: NUMBER });
      await waitUntil(() => stage.view.calls.some(({ phase }) => phase === 'ringing'));
      stage.request({ type: 'hangUp', call: stage.call.id });
      await stage.ends();
      expect(stage.view.doNotDisturb, 'it is still on').not.to.equal(null);
    }));

  it('goes on with the call that rang before, and is asked for it', () =>
    onStage({}, async (stage) => {
      const { id } = await stage.rings();
      stage.request({ type: 'doNotDisturb', on: true });
      stage.request({ type: 'answer', call: id });
      await stage.reaches(id, 'live');
    }));

  it('is the same since the first time, however often it is asked for', () =>
    onStage({}, (stage) => {
      stage.request({ type: 'doNotDisturb', on: true });
      const { doNotDisturb } = stage.view;
      stage.request({ type: 'doNotDisturb', on: true });
      expect(stage.view.doNotDisturb).to.equal(doNotDisturb);
      return Promise.resolve();
    }));

  it('may be disturbed again after signing out: the next agent starts anew', () =>
    onStage({}, async (stage) => {
      stage.request({ type: 'doNotDisturb', on: true });
      stage.request({ type: 'signOut' });
      await waitUntil(() => stage.view.registration.state === 'signedOut');
      expect(stage.view.doNotDisturb).to.equal(null);
    }));

  it('may be disturbed when it is another agent, who signed in without the first signing out', () =>
    onStage({}, (stage) => {
      const ready = (user: string) =>
        stage.provider.registrationChanged({ state: 'ready', server: '', user, since: 0 });
      ready('bob');
      stage.request({ type: 'doNotDisturb', on: true });
      stage.provider.voiceMailChanged({ state: 'unavailable', status: 404 });
      ready('carol');
      expect(stage.view.doNotDisturb).to.equal(null);
      expect(stage.view.voiceMail).to.deep.equal({ state: 'unknown' });
      return Promise.resolve();
    }));
});

describe('the calls that are over', () => {
  it('are forgotten when the agent wants it, and new ones are kept', () =>
    onStage({}, async (stage) => {
      const line = await stage.customer.call('bob');
      await waitUntil(() => stage.view.calls.length === 1);
      line.hangUp();
      expect((await stage.ends()).outcome).to.equal('missed');
      expect(stage.view.seenAt).to.be.lessThan(stage.lastCall.endedAt);
      stage.request({ type: 'seeRecent' });
      expect(stage.view.seenAt).to.be.at.least(stage.lastCall.endedAt);
      stage.request({ type: 'clearRecent' });
      expect(ended(stage)).to.equal(0);
      await stage.takesTheNextCall();
      expect(ended(stage)).to.equal(1);
    }));

  it('stay when the same agent is back, and are not shown to another one', () =>
    onStage({}, (stage) => {
      const ready = (user: string) =>
        stage.provider.registrationChanged({ state: 'ready', server: '', user, since: 0 });
      stage.request({ type: 'doNotDisturb', on: true });
      stage.provider.offered(caller('a').line);
      stage.provider.registrationChanged({ state: 'signedOut' });
      ready('bob');
      expect(ended(stage)).to.equal(1);
      ready('carol');
      expect(ended(stage)).to.equal(0);
      return Promise.resolve();
    }));

  it('are no more than fifty, and the oldest goes first', () =>
    onStage({}, async (stage) => {
      stage.request({ type: 'doNotDisturb', on: true });
      for (let count = 0; count < 55; count++) stage.provider.offered(caller(`caller${count}`).line);
      expect(stage.view.recent.length).to.equal(50);
      expect(stage.lastCall.id).to.equal('caller54');
      return Promise.resolve();
    }));
});
