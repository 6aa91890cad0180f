import { expect, waitUntil } from '@open-wc/testing';
import { rejecting, resolving, silent } from '../cif/fake-framework.js';
import { SessionError } from '../../src/agent-desktop.js';
import { isHeard } from '../sip/support/sound.js';
import { onStage, type Stage } from './stage.js';

const closes = (stage: Stage, sessionId = 'session-1') => stage.host.raise('onSessionClosed', { sessionId });
const leaves = (stage: Stage, sessionId = 'session-1') =>
  stage.host.raise('onSessionSwitched', { sessionId, focused: false });

describe('the session of a call', () => {
  for (const [name, method, answer, reason] of [
    ['there are ten already', 'canCreateSession', resolving(false), 'tooMany'],
    [
      'the template is missing',
      'createSession',
      rejecting('{"message":"Template not found"}'),
      'templateMissing',
    ],
    ['the host refuses it', 'createSession', rejecting({ message: 'no' }), 'refused'],
  ] as const) {
    it(`is refused when ${name}: the call is up, and another try opens it`, () =>
      onStage({}, async (stage) => {
        stage.host.answer(method, answer);
        const { id, phase, session } = await stage.talks();
        expect(phase).to.equal('live');
        expect(session).to.deep.equal({ state: 'refused', reason });
        stage.host.answer('canCreateSession', resolving(true));
        stage.host.answer('createSession', resolving('at-last'));
        stage.request({ type: 'openSession', call: id });
        await waitUntil(() => stage.call.session.state === 'open');
        expect(stage.call.session).to.deep.equal({ state: 'open', id: 'at-last' });
      }));
  }

  it('does not hold up the customer while the host thinks about it', () =>
    onStage({}, async (stage) => {
      stage.host.answer('createSession', silent);
      const line = await stage.customer.call('bob');
      await waitUntil(() => stage.view.calls.length === 1);
      stage.request({ type: 'answer', call: stage.call.id });
      await stage.customer.happens(line, 'established');
      expect(await isHeard(line.media.remoteStream)).to.equal(true);
      expect(stage.call.session.state).to.equal('opening');
    }));

  it('that the host opens after all, long after it was given up, is the call’s', () =>
    onStage({}, async (stage) => {
      let open: (session: string) => void = () => {};
      const late = new Promise<string>((resolve) => (open = resolve));
      const { desktop } = stage.provider;
      desktop.openSession = () => Promise.reject(new SessionError('hostSilent', late));
      const { id, session } = await stage.talks();
      expect(session).to.deep.equal({ state: 'refused', reason: 'hostSilent' });
      open('late');
      await waitUntil(() => stage.call.session.state === 'open');
      expect(stage.call.session).to.deep.equal({ state: 'open', id: 'late' });
      stage.provider.sessionFocused('late');
      expect(stage.view.front).to.equal(id);
    }));

  it('that the host opens after all does not replace the one that the agent has asked for meanwhile', () =>
    onStage({}, async (stage) => {
      let open: (session: string) => void = () => {};
      const late = new Promise<string>((resolve) => (open = resolve));
      const { desktop } = stage.provider;
      desktop.openSession = () => Promise.reject(new SessionError('hostSilent', late));
      const { id } = await stage.talks();
      desktop.openSession = () => Promise.resolve('asked-for');
      stage.request({ type: 'openSession', call: id });
      await waitUntil(() => stage.call.session.state === 'open');
      open('late');
      await late;
      expect(stage.call.session).to.deep.equal({ state: 'open', id: 'asked-for' });
    }));

  it('of one call that is closed while another call has one leaves the panel as the agent has it', () =>
    onStage({}, async (stage) => {
      await stage.talks();
      await stage.talks(await stage.phone('carol'));
      const shown = stage.host.count('setMode');
      await closes(stage);
      await waitUntil(() => stage.view.calls[0]?.session.state === 'closed');
      expect(stage.host.count('setMode')).to.equal(shown);
      await closes(stage, 'session-2');
      await waitUntil(() => stage.host.count('setMode') > shown, 'the last one brings it up');
    }));

  it('that the agent closes leaves the call, shows the widget and can be opened again', () =>
    onStage({}, async (stage) => {
      const { id } = await stage.talks();
      const shown = stage.host.count('setMode');
      await closes(stage);
      expect(stage.call).to.deep.include({ phase: 'live', session: { state: 'closed' } });
      await waitUntil(() => stage.host.count('setMode') > shown);
      expect(stage.host.argumentsOf('setMode').at(-1)).to.deep.equal([1]);
      stage.request({ type: 'openSession', call: id });
      await waitUntil(() => stage.call.session.state === 'open');
      expect(stage.call.session).to.deep.equal({ state: 'open', id: 'session-2' });
    }));

  it('that the agent closes ends the call where the policy says so', () =>
    onStage({ policy: { sessionClosed: 'hangUp' } }, async (stage) => {
      await stage.talks();
      await closes(stage);
      const { outcome, ending } = await stage.ends();
      expect(outcome).to.equal('answered');
      expect(ending.by).to.equal('agent');
    }));

  it('that the agent closes while the call is held leaves it on hold', () =>
    onStage({}, async (stage) => {
      const { id } = await stage.talks();
      stage.request({ type: 'hold', call: id });
      await stage.reaches(id, 'held');
      await closes(stage);
      expect(stage.call).to.deep.include({ phase: 'held', session: { state: 'closed' } });
    }));

  it('that the agent closes after the call changes nothing but the panel', () =>
    onStage({}, async (stage) => {
      const { id } = await stage.talks();
      stage.request({ type: 'hangUp', call: id });
      await stage.ends();
      const shown = stage.host.count('setMode');
      await closes(stage);
      await waitUntil(() => stage.host.count('setMode') > shown);
      await stage.takesTheNextCall();
    }));

  it('of another call that is closed while one rings leaves the ringing one alone', () =>
    onStage({}, async (stage) => {
      const first = await stage.talks();
      stage.request({ type: 'hangUp', call: first.id });
      await stage.ends();
      const { id } = await stage.rings();
      await closes(stage);
      expect(stage.call.phase).to.equal('offered');
      stage.request({ type: 'answer', call: id });
      await stage.reaches(id, 'live');
    }));

  it('is not asked for when the caller hangs up before the host has said that it can open one', () =>
    onStage({}, async (stage) => {
      let allow: (answer: boolean) => void = () => {};
      stage.host.answer('canCreateSession', () => new Promise((resolve) => (allow = resolve)));
      await stage.talksWithout('canCreateSession');
      stage.customer.softphone.lines[0]?.hangUp();
      await stage.ends();
      allow(true);
      await stage.takesTheNextCall();
      expect(stage.host.count('createSession'), 'the next call’s').to.equal(1);
    }));

  it('that opens for a call which has just ended is closed by the agent, and the widget is shown', () =>
    onStage({}, async (stage) => {
      let open: (session: string) => void = () => {};
      stage.host.answer('createSession', () => new Promise((resolve) => (open = resolve)));
      await stage.talksWithout('createSession');
      stage.customer.softphone.lines[0]?.hangUp();
      await stage.ends();
      open('late');
      await waitUntil(() => stage.logs('session.opened'));
      const shown = stage.host.count('setMode');
      await closes(stage, 'late');
      await waitUntil(() => stage.host.count('setMode') > shown);
      await stage.takesTheNextCall();
    }));

  it('that is closed before the host has said its name is noticed', () =>
    onStage({}, async (stage) => {
      let open: (session: string) => void = () => {};
      stage.host.answer('createSession', () => new Promise((resolve) => (open = resolve)));
      const { id } = await stage.rings();
      stage.request({ type: 'answer', call: id });
      await stage.reaches(id, 'live');
      await stage.hosts('createSession');
      await closes(stage, 'early');
      open('early');
      await waitUntil(() => stage.call.session.state !== 'opening');
      expect(stage.call.session.state).to.equal('closed');
    }));
});

describe('the agent’s attention', () => {
  it('is asked for when the caller hangs up in a session that is not focused', () =>
    onStage({}, async (stage) => {
      await stage.talks();
      await leaves(stage);
      stage.customer.softphone.lines[0]?.hangUp();
      await stage.hosts('requestFocusSession');
      expect(stage.host.argumentsOf('requestFocusSession')).to.deep.equal([['session-1']]);
    }));

  it('is asked for when the caller takes the agent off hold', () =>
    onStage({}, async (stage) => {
      await stage.talks();
      await leaves(stage);
      const [line] = stage.customer.softphone.lines;
      if (!line) throw new Error('The customer has no call');
      await stage.customer.happens(line, 'established');
      await line.hold();
      expect(stage.host.count('requestFocusSession')).to.equal(0);
      await line.resume();
      await stage.hosts('requestFocusSession');
    }));

  it('is asked for when the line is down', () =>
    onStage({}, async (stage) => {
      await stage.talks();
      await leaves(stage);
      stage.network.reachable = false;
      for (const socket of stage.network.sockets) socket.cut();
      await stage.hosts('requestFocusSession');
      expect(stage.call.phase).to.equal('live');
      // Every further attempt that fails is no news.
      await waitUntil(() => stage.downs >= 2, 'another attempt fails', { timeout: 8000, interval: 5 });
      expect(stage.host.count('requestFocusSession')).to.equal(1);
      stage.network.reachable = true;
    }));

  it('is not asked for when the agent is in that session', () =>
    onStage({}, async (stage) => {
      await stage.talks();
      await stage.host.raise('onSessionSwitched', { sessionId: 'session-1', focused: true });
      stage.customer.softphone.lines[0]?.hangUp();
      await stage.ends();
      await stage.takesTheNextCall();
      expect(stage.host.argumentsOf('requestFocusSession')).not.to.deep.include(['session-1']);
    }));

  it('is not asked for when the agent hung up', () =>
    onStage({}, async (stage) => {
      const { id } = await stage.talks();
      await leaves(stage);
      stage.request({ type: 'hangUp', call: id });
      await stage.ends();
      await stage.takesTheNextCall();
      expect(stage.host.argumentsOf('requestFocusSession')).not.to.deep.include(['session-1']);
    }));
});
