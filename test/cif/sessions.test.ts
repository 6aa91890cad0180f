import { expect } from '@open-wc/testing';
import { SessionError } from '../../src/agent-desktop.js';
import { Host } from '../../src/cif/host.js';
import { SESSION_LIMIT, Sessions } from '../../src/cif/sessions.js';
import { Journal } from '../../src/log.js';
import { Clock } from '../support/clock.js';
import { OFFER } from './desk.js';
import { FakeFramework, Pending, rejecting, resolving, silent, throwing } from './fake-framework.js';

const TEMPLATES = {
  sessionTemplate: 'new_session',
  defaultSessionTemplate: 'new_default',
  unnamed: 'Unknown',
};

const never = new AbortController().signal;

describe('the sessions of this provider', () => {
  let fake: FakeFramework;
  let told: string[];
  let sessions: Sessions;
  let clock: Clock;

  beforeEach(() => {
    fake = new FakeFramework();
    told = [];
    clock = new Clock();
    const log = new Journal().log;
    sessions = new Sessions(
      new Host(fake.framework, log),
      TEMPLATES,
      {
        sessionClosed: (session) => told.push(`closed ${session}`),
        sessionFocused: (session) => told.push(session === null ? 'left' : 'focused'),
        noSessionLeft: () => told.push('none left'),
      },
      log,
    );
  });
  afterEach(() => clock.restore());

  const refusal = (opening: Promise<string | null>) =>
    opening.then(
      (session) => `opened ${String(session)}`,
      (error: unknown) => (error instanceof SessionError ? error.reason : error),
    );

  describe('when one is opened', () => {
    it('asks first, and then names the template, the customer and the record', async () => {
      expect(await sessions.open(OFFER, never)).to.equal('session-1');
      expect(fake.calls).to.deep.equal([
        { method: 'canCreateSession', args: [] },
        {
          method: 'createSession',
          args: [
            {
              templateName: 'new_session',
              templateParameters: {
                customerName: 'Ada O’Neill',
                phoneNumber: '+15550100123',
                customerDetail: 'Contoso',
                customerEntityName: 'contact',
                customerRecordId: 'c-1',
                callState: 'Call',
              },
              customerName: 'Ada O’Neill',
              context: { softphone: 'call' },
            },
          ],
        },
      ]);
    });

    it('names a caller without a record by name, number, or not at all', async () => {
      const names = [];
      for (const party of [
        { name: 'Bob', number: '1' },
        { name: '', number: '1' },
        { name: '', number: '' },
      ]) {
        await sessions.open({ party, customer: null }, never);
        names.push(fake.argumentsOf('createSession').at(-1)?.[0]);
      }
      expect(names.map((input) => (input as { customerName: string }).customerName)).to.deep.equal([
        'Bob',
        '1',
        'Unknown',
      ]);
    });

    for (const [name, answer, id] of [
      ['JSON text', '"s-1"', 's-1'],
      ['an object', { sessionId: 's-1' }, 's-1'],
      ['a Map', new Map([['sessionId', 's-1']]), 's-1'],
      ['text in value', '{"value":"s-1"}', 's-1'],
      ['text of digits', '42', '42'],
    ] as [string, unknown, string][]) {
      it(`takes its id as ${name}`, async () => {
        fake.answer('createSession', resolving(answer));
        expect(await sessions.open(OFFER, never)).to.equal(id);
      });
    }

    for (const answer of [false, 'false', '{"value":false}']) {
      it(`is refused as the eleventh when canCreateSession gives ${JSON.stringify(answer)}`, async () => {
        fake.answer('canCreateSession', resolving(answer));
        expect(await refusal(sessions.open(OFFER, never))).to.equal('tooMany');
        expect(fake.count('createSession')).to.equal(0);
      });
    }

    for (const [name, arrange] of [
      ['is missing', () => fake.lack('canCreateSession')],
      ['rejects', () => fake.answer('canCreateSession', rejecting('no'))],
      ['throws', () => fake.answer('canCreateSession', throwing('no'))],
      ['gives rubbish', () => fake.answer('canCreateSession', resolving({ x: 1 }))],
      ['gives null', () => fake.answer('canCreateSession', resolving(null))],
      ['never answers', () => fake.answer('canCreateSession', silent)],
    ] as [string, () => void][]) {
      it(`is opened all the same when canCreateSession ${name}`, async () => {
        arrange();
        const opening = sessions.open(OFFER, never);
        await clock.advance(SESSION_LIMIT);
        expect(await opening).to.equal('session-1');
      });
    }

    for (const [name, answer, reason] of [
      [
        'an unknown template, as JSON',
        rejecting('{"message":"Session template not found"}'),
        'templateMissing',
      ],
      [
        'too many, as a Map',
        rejecting(new Map([['message', 'Maximum number of sessions reached']])),
        'tooMany',
      ],
      ['too many, as text', rejecting('Session limit exceeded'), 'tooMany'],
      ['an object', rejecting({ errorCode: 7, message: 'no' }), 'refused'],
      ['nothing', rejecting(undefined), 'refused'],
      ['a throw', throwing('no'), 'refused'],
      ['null', resolving(null), 'refused'],
      ['an empty id', resolving(''), 'refused'],
      ['a list', resolving([]), 'refused'],
    ] as [string, () => unknown, string][]) {
      it(`is refused with a reason when the host answers with ${name}`, async () => {
        fake.answer('createSession', answer);
        expect(await refusal(sessions.open(OFFER, never))).to.equal(reason);
      });
    }

    it('is refused when an older host has no sessions', async () => {
      fake.lack('createSession');
      expect(await refusal(sessions.open(OFFER, never))).to.equal('refused');
    });

    it('is refused as silent at the limit', async () => {
      fake.answer('createSession', silent);
      const opening = refusal(sessions.open(OFFER, never));
      await clock.advance(SESSION_LIMIT);
      expect(await opening).to.equal('hostSilent');
      expect(clock.pending).to.equal(0);
    });

    it('is not asked for when the call is over before the host has said that it can open one', async () => {
      const answer = new Pending();
      const call = new AbortController();
      fake.answer('canCreateSession', answer.answer);
      const opening = sessions.open(OFFER, call.signal);
      call.abort();
      answer.resolve(true);
      expect(await opening).to.be.null;
      expect(fake.count('createSession')).to.equal(0);
    });

    it('is ours, though no call’s, when the host opens it after the limit', async () => {
      const late = new Pending();
      fake.answer('createSession', late.answer);
      const opening = sessions.open(OFFER, never).catch((error: unknown) => error);
      await clock.advance(SESSION_LIMIT);
      const error = await opening;
      expect(error).to.be.instanceOf(SessionError).and.to.have.property('reason', 'hostSilent');
      late.resolve('s-late');
      expect(error instanceof SessionError && (await error.late)).to.equal('s-late');
      told = [];
      sessions.switched({ sessionId: 's-late', focused: true });
      expect(told).to.deep.equal(['focused']);
    });
  });

  describe('the focus', () => {
    const requests = () => fake.argumentsOf('requestFocusSession');

    beforeEach(async () => {
      await sessions.open(OFFER, never);
      await sessions.open(OFFER, never);
    });

    it('is requested for a session that the agent is not in, with nothing but its id', async () => {
      sessions.switched({ sessionId: 'session-2', focused: true });
      await sessions.requestFocus('session-1', true);
      expect(requests()).to.deep.equal([['session-1']]);
    });

    it('is not requested for the session that the agent is in', async () => {
      sessions.switched({ sessionId: 'session-1', focused: true });
      await sessions.requestFocus('session-1', true);
      expect(requests()).to.be.empty;
    });

    it('is followed as focussed, and as text', async () => {
      sessions.switched({ sessionId: 'session-1', focussed: true });
      await sessions.requestFocus('session-1', true);
      sessions.switched({ sessionId: 'session-2', focused: 'true' });
      await sessions.requestFocus('session-2', true);
      expect(requests()).to.be.empty;
    });

    it('is requested once the agent has left the session', async () => {
      sessions.switched({ sessionId: 'session-1', focused: true });
      sessions.switched({ sessionId: 'session-1', focused: false });
      await sessions.requestFocus('session-1', true);
      expect(requests()).to.deep.equal([['session-1']]);
    });

    it('tells how much is new since the agent was there, and begins again after that', async () => {
      const news = () => fake.argumentsOf('notifyNewActivity');
      sessions.switched({ sessionId: 'session-2', focused: true });
      await sessions.requestFocus('session-1', true);
      await sessions.requestFocus('session-1', true);
      await sessions.requestFocus('session-1', false);
      await sessions.requestFocus('session-2', true);
      expect(news()).to.deep.equal([
        ['session-1', 1],
        ['session-1', 2],
      ]);
      sessions.switched({ sessionId: 'session-1', focused: true });
      sessions.switched({ sessionId: 'session-1', focused: false });
      await sessions.requestFocus('session-1', true);
      expect(news().at(-1)).to.deep.equal(['session-1', 1]);
      fake.lack('notifyNewActivity');
      await sessions.requestFocus('session-1', true);
      expect(requests()).to.have.length(5);
    });

    it('is right in either order of the events of a switch', async () => {
      sessions.switched({ sessionId: 'session-1', focused: true });
      sessions.switched({ sessionId: 'session-2', focused: true });
      sessions.switched({ sessionId: 'session-1', focused: false });
      await sessions.requestFocus('session-2', true);
      expect(requests()).to.be.empty;
    });

    it('is asked for while no event has told anything', async () => {
      fake.answer('getFocusedSession', resolving('"session-1"'));
      await sessions.requestFocus('session-1', true);
      await sessions.requestFocus('session-2', true);
      expect(requests()).to.deep.equal([['session-2']]);
    });

    for (const [name, arrange] of [
      ['is missing', () => fake.lack('getFocusedSession')],
      ['rejects', () => fake.answer('getFocusedSession', rejecting('no'))],
      ['never answers', () => fake.answer('getFocusedSession', silent)],
    ] as [string, () => void][]) {
      it(`is requested when getFocusedSession ${name}: rather once too often`, async () => {
        arrange();
        const request = sessions.requestFocus('session-1', true);
        await clock.advance(SESSION_LIMIT);
        await request;
        expect(requests()).to.deep.equal([['session-1']]);
      });
    }

    it('is not changed by a session that is not ours, nor by rubbish', async () => {
      sessions.switched({ sessionId: 'session-1', focused: true });
      for (const payload of [
        { sessionId: 'foreign', focused: true },
        { sessionId: 'foreign', focused: false },
        {},
        { focused: true },
        { sessionId: 7 },
        { sessionId: ['session-2'], focused: true },
      ]) {
        sessions.switched(payload);
      }
      await sessions.requestFocus('session-1', true);
      expect(requests()).to.be.empty;
    });

    it('is never requested for a session that is not ours', async () => {
      await sessions.requestFocus('foreign', true);
      expect(requests()).to.be.empty;
    });

    it('does no harm when it is refused', async () => {
      fake.answer('requestFocusSession', rejecting('no'));
      await sessions.requestFocus('session-1', true);
      fake.lack('requestFocusSession');
      await sessions.requestFocus('session-1', true);
    });

    it('is known when its event comes before createSession answers', async () => {
      const opening = new Pending();
      fake.answer('createSession', opening.answer);
      const opened = sessions.open(OFFER, never);
      await clock.settle();
      sessions.switched({ sessionId: 's-3', focused: true });
      expect(told).to.be.empty;
      opening.resolve('s-3');
      await sessions.requestFocus((await opened) ?? '', true);
      expect(told).to.deep.equal(['focused']);
      expect(requests()).to.be.empty;
    });
  });

  describe('when the agent closes one', () => {
    it('tells of it, and of the last one', async () => {
      await sessions.open(OFFER, never);
      await sessions.open(OFFER, never);
      sessions.closed({ sessionId: 'session-1' });
      expect(told).to.deep.equal(['closed session-1']);
      sessions.closed({ sessionId: 'session-2' });
      expect(told.slice(1)).to.deep.equal(['closed session-2', 'none left']);
    });

    it('takes the two events of a focused session in either order', async () => {
      for (const session of [await sessions.open(OFFER, never), await sessions.open(OFFER, never)]) {
        sessions.switched({ sessionId: session, focused: true });
        told = [];
        if (session === 'session-1') sessions.switched({ sessionId: session, focused: false });
        sessions.closed({ sessionId: session });
        if (session === 'session-2') sessions.switched({ sessionId: session, focused: false });
        expect(told.find((each) => each !== 'left')).to.equal(`closed ${session}`);
      }
    });

    it('tells that none is left, though the host never answered when it was asked for another', async () => {
      await sessions.open(OFFER, never);
      fake.answer('createSession', silent);
      const opening = refusal(sessions.open(OFFER, never));
      await clock.advance(SESSION_LIMIT);
      await opening;
      expect(told).to.be.empty;
      sessions.closed({ sessionId: 'session-1' });
      expect(told).to.deep.equal(['closed session-1', 'none left']);
    });

    it('tells that none is left as soon as the one that was being opened is refused', async () => {
      await sessions.open(OFFER, never);
      const answer = new Pending();
      fake.answer('createSession', answer.answer);
      const opening = refusal(sessions.open(OFFER, never));
      await clock.settle();
      sessions.closed({ sessionId: 'session-1' });
      expect(told).to.deep.equal(['closed session-1']);
      answer.reject('no');
      await opening;
      expect(told.slice(1)).to.deep.equal(['none left']);
    });

    it('tells once, however often the host says it', async () => {
      await sessions.open(OFFER, never);
      sessions.closed({ sessionId: 'session-1' });
      sessions.closed({ sessionId: 'session-1' });
      expect(told).to.deep.equal(['closed session-1', 'none left']);
    });

    it('ignores a session that is not ours, and rubbish', async () => {
      await sessions.open(OFFER, never);
      for (const payload of [{ sessionId: 'foreign' }, {}, { sessionId: null }, { sessionId: {} }])
        sessions.closed(payload);
      expect(told).to.be.empty;
    });

    it('tells of it after createSession has answered, if it was closed before', async () => {
      const answer = new Pending();
      fake.answer('createSession', answer.answer);
      const opened = sessions.open(OFFER, never).then((session) => told.push(`opened ${String(session)}`));
      await clock.settle();
      sessions.closed({ sessionId: 's-1' });
      answer.resolve('s-1');
      await opened;
      await clock.advance(0);
      expect(told).to.deep.equal(['opened s-1', 'closed s-1', 'none left']);
    });
  });

  it('are not closed by what was said of a stranger while another one was being opened', async () => {
    const answer = new Pending();
    fake.answer('createSession', answer.answer);
    const opened = sessions.open(OFFER, never);
    await clock.settle();
    sessions.closed({ sessionId: 's-2' });
    answer.resolve('s-1');
    await opened;
    fake.answer('createSession', resolving('s-2'));
    await sessions.open(OFFER, never);
    await clock.advance(0);
    expect(told).to.be.empty;
  });

  describe('those of a page that was there before', () => {
    /** As a host keeps them over a reload; home is listed and not told of. */
    const earlier = (sessions: Record<string, unknown>, all: unknown = Object.keys(sessions)) => {
      fake.answer('getAllSessions', resolving(all));
      fake.answer('getSession', (id) => {
        const context = sessions[String(id)];
        return context === undefined ? Promise.reject(new Error('no')) : Promise.resolve(context);
      });
    };
    const withContext = (softphone: unknown) => new Map([['context', { softphone }]]);
    const opened = () => fake.argumentsOf('createSession').length;

    it('are taken over: a default session is not opened a second time', async () => {
      earlier({ home: undefined, kept: withContext('default') });
      await sessions.takeOver();
      await sessions.keepDefault();
      expect(opened()).to.equal(0);
      sessions.closed({ sessionId: 'kept' });
      await sessions.keepDefault();
      expect(opened()).to.equal(1);
    });

    it('are followed: the last call’s that is closed is told', async () => {
      earlier({ 's-9': withContext('call') }, '["s-9"]');
      await sessions.takeOver();
      sessions.closed({ sessionId: 's-9' });
      expect(told).to.deep.equal(['closed s-9', 'none left']);
    });

    it('that are not marked as ours are left alone', async () => {
      earlier({ a: withContext('other'), b: null, c: 'rubbish', d: { context: [] } });
      await sessions.takeOver();
      await sessions.keepDefault();
      expect(opened()).to.equal(1);
    });

    for (const [name, answer] of [
      ['rejects', rejecting('no')],
      ['gives rubbish', resolving('x')],
      ['gives nothing', resolving(null)],
    ] as const) {
      it(`are none on a host that ${name}`, async () => {
        fake.answer('getAllSessions', answer);
        await sessions.takeOver();
        await sessions.keepDefault();
        expect(opened()).to.equal(1);
      });
    }

    it('are not waited for longer than three seconds', async () => {
      fake.answer('getAllSessions', silent);
      const over = sessions.takeOver();
      // What asks for them is fetched first.
      while (fake.count('getAllSessions') === 0) await clock.settle();
      await clock.advance(3_000);
      await over;
    });
  });

  describe('the default session', () => {
    const defaults = () =>
      fake
        .argumentsOf('createSession')
        .filter(([input]) => (input as { templateName: string }).templateName === 'new_default');

    it('is opened by its own template, once', async () => {
      await Promise.all([sessions.keepDefault(), sessions.keepDefault()]);
      await sessions.keepDefault();
      expect(defaults()).to.deep.equal([
        [{ templateName: 'new_default', context: { softphone: 'default' } }],
      ]);
    });

    it('is asked for first, and not opened where there may be no other', async () => {
      fake.answer('canCreateSession', resolving(false));
      await sessions.keepDefault();
      expect(defaults()).to.deep.equal([]);
    });

    it('is no call’s: its end is not told, but it can be the last', async () => {
      await sessions.keepDefault();
      sessions.closed({ sessionId: 'session-1' });
      expect(told).to.deep.equal(['none left']);
    });

    it('can be opened again after it was closed', async () => {
      await sessions.keepDefault();
      sessions.closed({ sessionId: 'session-1' });
      await sessions.keepDefault();
      expect(defaults()).to.have.length(2);
    });

    it('that is still open does not hide that the last call’s session was closed', async () => {
      await sessions.keepDefault();
      await sessions.open(OFFER, never);
      sessions.closed({ sessionId: 'session-2' });
      expect(told).to.deep.equal(['closed session-2', 'none left']);
    });

    it('that is closed while a call has a session is not the last', async () => {
      await sessions.keepDefault();
      await sessions.open(OFFER, never);
      sessions.closed({ sessionId: 'session-1' });
      expect(told).to.be.empty;
    });

    it('that is refused, or never comes, does no harm', async () => {
      fake.answer('createSession', rejecting('no'));
      await sessions.keepDefault();
      fake.answer('createSession', silent);
      const kept = sessions.keepDefault();
      await clock.advance(SESSION_LIMIT);
      await kept;
      void sessions.keepDefault();
      await clock.advance(0);
      expect(defaults()).to.have.length(3);
    });
  });
});
