import { expect } from '@open-wc/testing';
import { createSessionStories } from '../src/session-stories.js';
import { de } from '../src/ui/messages/de.js';
import { en } from '../src/ui/messages/en.js';
import { eventually } from './sip/support/eventually.js';
import { rejecting, silent } from './cif/fake-framework.js';
import type { SessionStory } from '../src/agent-desktop.js';
import { BROKEN } from './provider/fakes.js';
import { NUMBER, onStage, type Stage } from './provider/stage.js';
import { after, idle, liveMaria } from './ui/states.js';

const followed = (stage: Stage, messages = en) =>
  stage.provider.accompany(createSessionStories(stage.provider.desktop, () => messages));

interface Title {
  readonly sessionId: string;
  readonly customerName: string;
  readonly callState: string;
}

/** What the titles of a session say, one after the other. */
const titles = (stage: Stage, session = 'session-1') =>
  stage.host
    .argumentsOf('setSessionTitle')
    .map(([title]) => title as Title)
    .filter(({ sessionId }) => sessionId === session)
    .map(({ customerName, callState }) => `${callState}: ${customerName}`);

const says = (stage: Stage, title: string, session = 'session-1') =>
  eventually(() => titles(stage, session).at(-1) === title, `the title of ${session} is “${title}”`);

const switchesTo = (stage: Stage, sessionId: string, focused = true) =>
  stage.host.raise('onSessionSwitched', { sessionId, focused });

describe('the session of a call, after it was opened', () => {
  it('says who is there and what the call is doing, until it is over', () =>
    onStage({}, async (stage) => {
      followed(stage);
      const { id } = await stage.talks();
      await says(stage, 'Live: Alice');
      stage.request({ type: 'mute', call: id, muted: true });
      stage.request({ type: 'hold', call: id });
      await says(stage, 'On hold: Alice');
      stage.request({ type: 'resume', call: id });
      await says(stage, 'Live: Alice');
      stage.request({ type: 'hangUp', call: id });
      await says(stage, 'Call ended: Alice');
      expect(titles(stage)).to.have.length(4);
    }));

  it('says that the call is over where the session opens only then', () =>
    onStage({}, async (stage) => {
      followed(stage);
      let open: (session: string) => void = () => {};
      stage.host.answer('createSession', () => new Promise((resolve) => (open = resolve)));
      stage.request({ type: 'dial', target: NUMBER });
      await eventually(() => stage.host.argumentsOf('createSession').length === 1);
      stage.request({ type: 'hangUp', call: stage.call.id });
      await stage.ends();
      open('session-1');
      await says(stage, `Call ended: ${NUMBER}`);
    }));

  it('says it in the language of the agent', () =>
    onStage({}, async (stage) => {
      followed(stage, de);
      const { id } = await stage.talks();
      stage.request({ type: 'hold', call: id });
      await says(stage, 'Gehalten: Alice');
    }));

  it('keeps the customer and the phase in its context, beside what it was opened with', () =>
    onStage({}, async (stage) => {
      followed(stage);
      stage.host.answer('searchAndOpenRecords', (entity) =>
        Promise.resolve(
          entity === 'contact'
            ? '{"0":{"contactid":"c-1","fullname":"Alice Li","telephone1":"+15550100"}}'
            : '{}',
        ),
      );
      const { id } = await stage.talks();
      stage.request({ type: 'hold', call: id });
      await says(stage, 'On hold: Alice Li');
      const [context, session] = stage.host.argumentsOf('updateContext').at(-1) ?? [];
      expect(session).to.equal('session-1');
      expect(context).to.deep.include({
        ...{ customerName: 'Alice Li', phoneNumber: '+15550100', callPhase: 'held' },
        ...{ customerEntityName: 'contact', customerRecordId: 'c-1' },
      });
      expect(context).not.to.have.property('softphone');
    }));

  it('says to whom the call was transferred', () => {
    const told: string[] = [];
    const desktop = {
      ...BROKEN,
      tellStory: (_: string, { state }: SessionStory) => Promise.resolve(void told.push(state)),
    };
    const stories = createSessionStories(desktop, () => en);
    const passedOn = after(liveMaria, { type: 'transferring', to: 'carol' }, { type: 'transferred' });
    const ended = after(passedOn, {
      type: 'ended',
      at: 0,
      ending: { by: 'agent', status: null, elsewhere: false },
    });
    stories.follow({ ...idle, calls: [passedOn] });
    stories.follow({ ...idle, recent: ended.phase === 'ended' ? [ended] : [] });
    stories.follow({ ...idle, recent: ended.phase === 'ended' ? [ended] : [] });
    expect(told).to.deep.equal(['Transferring…', 'Transferred to carol']);
  });

  it('says whom the agent asks meanwhile, who gets no session, and then who is in the conference', () =>
    onStage({}, async (stage) => {
      followed(stage);
      const carol = await stage.phone('carol');
      carol.offeredCall = (line) => void line.answer();
      const { id } = await stage.talks();
      stage.request({ type: 'consult', call: id, target: 'carol' });
      await says(stage, 'asking carol: Alice');
      const consulted = stage.view.calls[1];
      if (!consulted) throw new Error('Nobody is asked');
      await stage.reaches(consulted.id, 'live');
      await stage.reaches(id, 'held');
      stage.request({ type: 'confer', call: id, other: consulted.id });
      await says(stage, 'Conference: Alice and carol');
      stage.request({ type: 'hangUp', call: consulted.id });
      await says(stage, 'Live: Alice');
      expect(stage.host.count('createSession')).to.equal(1);
    }));

  it('is of its own for each customer, and the one who is taken back in the widget asks for the agent', () =>
    onStage({}, async (stage) => {
      followed(stage);
      const carol = await stage.phone('carol');
      const first = await stage.talks();
      await stage.talks(carol);
      await switchesTo(stage, 'session-2');
      await says(stage, 'Live: carol', 'session-2');
      await says(stage, 'On hold: Alice');
      stage.request({ type: 'resume', call: first.id });
      await stage.hosts('requestFocusSession');
      expect(stage.host.argumentsOf('requestFocusSession')).to.deep.equal([['session-1']]);
      expect(stage.host.count('notifyNewActivity'), 'it is the agent’s own doing').to.equal(0);
    }));

  it('is marked while the caller waits too long, and no longer when the agent is back', () =>
    onStage({ policy: { heldReminder: 1 } }, async (stage) => {
      followed(stage);
      const { id } = await stage.talks();
      await switchesTo(stage, 'session-1', false);
      stage.request({ type: 'hold', call: id });
      await stage.hosts('notifyKpiBreach');
      expect(stage.host.argumentsOf('notifyKpiBreach')[0]).to.deep.equal([
        'session-1',
        undefined,
        'On hold for 1 second',
      ]);
      stage.request({ type: 'resume', call: id });
      await stage.reaches(id, 'live');
      await eventually(
        () => stage.host.argumentsOf('notifyKpiBreach').at(-1)?.[1] === true,
        'the mark is taken away',
      );
    }));

  it('costs the call nothing where the host is silent, refuses, or does not have the methods', () =>
    onStage({}, async (stage) => {
      followed(stage);
      stage.host.answer('setSessionTitle', silent);
      stage.host.answer('updateContext', rejecting({ message: 'no' }));
      stage.host.lack('notifyKpiBreach');
      const { id } = await stage.talks();
      stage.request({ type: 'hold', call: id });
      await says(stage, 'On hold: Alice');
      stage.host.lack('setSessionTitle');
      stage.request({ type: 'resume', call: id });
      await stage.reaches(id, 'live');
      stage.request({ type: 'hangUp', call: id });
      await stage.takesTheNextCall();
    }));

  it('is not told anything once the agent has closed it', () =>
    onStage({}, async (stage) => {
      followed(stage);
      const { id } = await stage.talks();
      await says(stage, 'Live: Alice');
      await stage.host.raise('onSessionClosed', { sessionId: 'session-1' });
      stage.request({ type: 'hold', call: id });
      await stage.reaches(id, 'held');
      stage.request({ type: 'hangUp', call: id });
      await stage.takesTheNextCall();
      expect(titles(stage)).to.deep.equal(['Live: Alice']);
    }));
});

describe('the session that the agent is in', () => {
  it('brings its call to the front in the widget, and changes no call', () =>
    onStage({}, async (stage) => {
      const carol = await stage.phone('carol');
      const first = await stage.talks();
      const second = await stage.talks(carol);
      await stage.reaches(first.id, 'held');
      await switchesTo(stage, 'session-2', false);
      await switchesTo(stage, 'session-1');
      expect(stage.view.front).to.equal(first.id);
      expect(stage.view.calls.map(({ phase }) => phase)).to.deep.equal(['held', 'live']);
      stage.request({ type: 'resume', call: first.id });
      expect(stage.view.front, 'the agent has turned to a call').to.equal(null);
      await stage.reaches(second.id, 'held');
      await switchesTo(stage, 'session-2');
      await switchesTo(stage, 'session-2', false);
      expect(stage.view.front).to.equal(null);
    }));
});
