import { expect } from '@open-wc/testing';
import { Story, TWO_PROVIDERS } from './story.js';
import type { Data } from '../../../src/simulator/desktop/snapshot.js';

const ready = () => new Story().ready();
const consented = () => ready().event('onclicktoact').call('canCreateSession').resolves(true);
const toast = (token: string): Data => ({
  templateName: 'incoming',
  templateParameters: { customerName: 'Maria', phoneNumber: '1' },
  cancellationToken: token,
});
const session = (more: Readonly<Record<string, Data>> = {}): Data => ({
  templateName: 'call',
  templateParameters: { customerName: 'Maria' },
  ...more,
});
const titles = (seconds: number) => {
  const story = ready();
  for (let count = 0; count < 12; count += 1)
    story
      .after(seconds)
      .call('setSessionTitle', [{ title: 'x' }])
      .resolves();
  return story;
};
const search = (filter: string) =>
  ready().call('searchAndOpenRecords', ['contact', `?$select=fullname&$filter=${filter}`, true]);

/** A warning, a story that has it, and one like it that has not. */
const CASES: readonly (readonly [string, () => Story, () => Story])[] = [
  [
    'answered-too-late',
    () => ready().call('getMode').after(10.5).resolves(1),
    () =>
      ready()
        .call('notifyEvent', [toast('a')])
        .after(60)
        .resolves({ actionName: 'Timeout' }),
  ],
  [
    'unknown-method',
    () => ready().call('closeSession').rejects('MethodNotFoundError: there is no method closeSession.'),
    () => ready().call('getMode').rejects('PrivilegeError: no.'),
  ],
  ['flood', () => ready().add('postMessage', { kind: 'flood', detail: null }), () => ready().call('getMode')],
  [
    'no-answer',
    () => ready().call('getMode').after(11),
    () => ready().call('getMode').after(5).ready().after(6),
  ],
  ['no-answer', () => ready().call('getMode').after(11), () => ready().call('openForm', ['{}']).after(11)],
  ['library-unused', () => ready().after(11), () => ready().listens('onSessionClosed').after(11)],
  [
    'panel-not-shown',
    () => ready().call('getMode').resolves(1).after(11),
    () => ready().call('setMode', [1]).resolves(1).after(11),
  ],
  [
    'panel-not-shown-again',
    () =>
      ready()
        .call('setMode', [1])
        .resolves(1)
        .change('sessionOpened', 's1')
        .change('sessionClosed', 's1')
        .after(11),
    () =>
      ready()
        .change('sessionOpened', 's1')
        .change('sessionClosed', 's1')
        .call('setMode', [1])
        .resolves(1)
        .after(11),
  ],
  [
    'handler-without-promise',
    () => ready().event('onmodechanged').handling('failed', 'The handler returned no promise.'),
    () => ready().event('onmodechanged').handling('handled'),
  ],
  [
    'handler-failed',
    () => ready().event('onmodechanged').handling('failed', 'The handler failed: broken'),
    () => ready().event('onmodechanged').handling('failed', 'The handler returned no promise.'),
  ],
  [
    'event-unheard',
    () => ready().event('onSessionClosed').handling('unheard'),
    () => ready().event('onsizechanged').handling('unheard'),
  ],
  [
    'event-name-case',
    () => ready().listens('onSessionswitched'),
    () => ready().listens('onSessionSwitched', 'myOwnEvent'),
  ],
  [
    'handler-unsettled',
    () => ready().event('onmodechanged').after(11),
    () => ready().event('onmodechanged').handling('handled').after(11),
  ],
  [
    'session-without-consent',
    () => ready().call('createSession', [session()]).resolves('s1'),
    () =>
      ready()
        .call('notifyEvent', [toast('a')])
        .resolves({ actionName: 'Accept' })
        .call('createSession', [session()]),
  ],
  [
    'session-without-consent',
    () =>
      ready()
        .call('notifyEvent', [toast('a')])
        .resolves({ actionName: 'Reject' })
        .call('createSession', [session()]),
    () =>
      consented()
        .call('createSession', [session()])
        .rejects('SessionLimitExceededError: no.')
        .call('createSession', [session()]),
  ],
  [
    'session-without-consent',
    () => consented().call('createSession', [session()]).resolves('s1').call('createSession', [session()]),
    () => ready().add('enterPanel', { kind: 'act', detail: {} }).call('createSession', [session()]),
  ],
  [
    'session-not-asked-for',
    () => ready().call('createSession', [session()]),
    () => consented().call('createSession', [session()]),
  ],
  [
    'too-many-sessions',
    () =>
      consented()
        .call('createSession', [session()])
        .rejects('SessionLimitExceededError: 10 sessions are open.'),
    () => consented().call('createSession', [session()]).resolves('s1'),
  ],
  [
    'foreign-session',
    () =>
      ready()
        .change('sessionOpened', 's9', 'chat')
        .call('getSession', ['s9'])
        .rejects('SessionNotFoundError: no.'),
    () =>
      ready()
        .change('sessionOpened', 's1')
        .change('sessionClosed', 's1')
        .call('getSession', ['s1'])
        .rejects('SessionNotFoundError: no.'),
  ],
  [
    'mode-without-focus',
    () => ready().call('setMode', [1]).rejects('ModeNotSupportedError: no.'),
    () => ready().call('setMode', [1]).resolves(1),
  ],
  ['width-ignored', () => ready().call('setWidth', [299]), () => ready().call('setWidth', [300])],
  [
    'correlation-as-count',
    () => ready().call('requestFocusSession', ['s1', 'a-guid']),
    () => ready().call('requestFocusSession', ['s1', 2]),
  ],
  ['timer-of-messages', () => titles(1), () => titles(2)],
  [
    'template-missing',
    () =>
      ready()
        .call('notifyEvent', [{ templateName: 'gone', cancellationToken: 'a' }])
        .rejects('NotificationTemplateNotFoundError: no.'),
    () =>
      ready()
        .call('notifyEvent', [toast('a')])
        .rejects('InvalidArgumentError: no.'),
  ],
  [
    'slug-without-value',
    () =>
      ready().call('notifyEvent', [
        { templateName: 'incoming', templateParameters: { customerName: '' }, cancellationToken: 'a' },
      ]),
    () => ready().call('notifyEvent', [toast('a')]),
  ],
  [
    'slug-without-value',
    () => consented().call('createSession', [{ templateName: 'call' }]),
    () => consented().call('createSession', [{ templateName: 'call', customerName: 'Maria' }]),
  ],
  [
    'parameters-for-unknown-tab',
    () =>
      consented().call('createSession', [
        session({ templateParameters: { customerName: 'M', search: { text: 'x' } } }),
      ]),
    () =>
      consented().call('createSession', [
        session({ templateParameters: { customerName: 'M', customer: { text: 'x' } } }),
      ]),
  ],
  [
    'value-without-text',
    () => ready().call('setSessionTitle', [{ customerName: { first: 'Maria' } }]),
    () => ready().call('setSessionTitle', [{ customerName: { $: 'cut', characters: 9_000, text: 'Maria' } }]),
  ],
  [
    'value-without-text',
    () => ready().call('updateContext', [{ case: null }, 's1']),
    () => ready().call('updateContext', [{ case: null }, 's1', true]),
  ],
  [
    'toast-without-token',
    () => ready().call('notifyEvent', [toast('')]),
    () => ready().call('notifyEvent', [toast('a')]),
  ],
  [
    'toast-without-token',
    () => ready().call('notifyEvent', [toast(''), 'correlation', '']),
    () => ready().call('notifyEvent', [toast(''), 'correlation', 'a']),
  ],
  [
    'token-in-use',
    () =>
      ready()
        .call('notifyEvent', [toast('a')])
        .call('notifyEvent', [toast('a')]),
    () =>
      ready()
        .call('notifyEvent', [toast('a')])
        .resolves({ actionName: 'Timeout' })
        .call('notifyEvent', [toast('a')]),
  ],
  [
    'token-in-use',
    () =>
      ready()
        .call('notifyEvent', [toast(''), 'correlation', 'a'])
        .call('notifyEvent', [toast('a')]),
    () =>
      ready()
        .call('notifyEvent', [toast(''), 'correlation', 'a'])
        .resolves({ actionName: 'Timeout' })
        .call('notifyEvent', [toast('a')]),
  ],
  [
    'unknown-token',
    () => ready().call('cancelEvent', ['b']).rejects('NotificationNotFoundError: no.'),
    () =>
      ready()
        .call('notifyEvent', [toast('b')])
        .resolves({ actionName: 'Timeout' })
        .call('cancelEvent', ['b'])
        .rejects('NotificationNotFoundError: no.'),
  ],
  [
    'toast-not-shown',
    () =>
      ready()
        .call('notifyEvent', [toast('a')])
        .resolves({ actionName: 'Reject', responseReason: 'NotificationQueueLimitExceeded' }),
    () =>
      ready()
        .call('notifyEvent', [toast('a')])
        .resolves({ actionName: 'Reject', responseReason: 'DeclinedByAgent' }),
  ],
  [
    'object-for-text',
    () => ready().call('createRecord', ['contact', { lastname: 'x' }]),
    () => ready().call('createRecord', ['contact', '{"lastname":"x"}']),
  ],
  [
    'text-for-object',
    () => ready().call('setSessionTitle', ['{"title":"x"}']),
    () => ready().call('setSessionTitle', [{ title: 'x' }]),
  ],
  [
    'broken-json',
    () => ready().call('updateRecord', ['contact', '1', '{lastname:']),
    () => ready().call('updateRecord', ['contact', '1', '{}']),
  ],
  [
    'unescaped-quote',
    () => search("lastname eq 'O'Brien'"),
    () => search("contains(city,'') and lastname eq 'O''Brien'"),
  ],
  [
    'unescaped-quote',
    () => search("lastname eq 'O%27Brien'"),
    () => search("(lastname eq 'O%27%27Brien') or contains(city, 'x')"),
  ],
  ['bare-ampersand', () => search("name eq 'Tea & Co'"), () => search("name eq 'Tea %26 Co'&$top=1")],
  [
    'braces-in-reference',
    () =>
      ready().call('createRecord', [
        'phonecall',
        '{"parties":[{"partyid_systemuser@odata.bind":"/systemusers({4F})"}]}',
      ]),
    () =>
      ready().call('createRecord', [
        'phonecall',
        '{"parties":[{"partyid_systemuser@odata.bind":"/systemusers(4F)"}]}',
      ]),
  ],
  [
    'analytics-without-conversation',
    () => ready().call('logAnalyticsEvent', [{ events: [] }, 'x']),
    () => ready().call('logAnalyticsEvent', [{ conversationId: 'c', events: [] }, 'x']),
  ],
];

describe('warnings', () => {
  for (const [place, [code, mistaken, right]] of CASES.entries()) {
    it(`${place + 1}. ${code}: is given for the mistake, and not for what is right`, () => {
      expect(mistaken().codes()).to.include(code);
      expect(right().codes()).not.to.include(code);
    });
  }

  it('of several providers ask for a default session, which needs no consent', () => {
    expect(ready().call('getMode').resolves(1).after(11).codes(TWO_PROVIDERS)).to.deep.equal([
      'panel-not-shown',
    ]);
    const started = ready()
      .call('canCreateSession')
      .call('createSession', [session()])
      .resolves('s1')
      .after(11);
    expect(started.codes(TWO_PROVIDERS)).not.to.include('panel-not-shown');
    expect(started.codes(TWO_PROVIDERS)).not.to.include('session-without-consent');
  });

  it('say nothing of a default session in the place of the one that was closed', () => {
    const open = (story: Story) => story.call('createSession', [session()]).resolves('s1');
    const left = open(ready()).change('sessionOpened', 's1', 'phone');
    expect(open(left).codes(TWO_PROVIDERS)).to.include('session-without-consent');
    const closed = open(ready())
      .change('sessionOpened', 's1', 'phone')
      .change('sessionClosed', 's1', 'phone');
    expect(open(closed).codes(TWO_PROVIDERS)).not.to.include('session-without-consent');
  });

  it('say nothing of what may have been before the first entry known', () => {
    const story = new Story().call('createSession', [session()]).resolves('s1');
    expect(story.codes()).to.deep.equal([]);
  });

  it('come once for a run of messages', () => {
    expect(
      titles(1)
        .codes()
        .filter((code) => code === 'timer-of-messages'),
    ).to.have.lengthOf(1);
  });

  it('say why a template is missing', () => {
    const why = (templateName: string) =>
      consented()
        .call('createSession', [{ templateName }])
        .rejects('SessionTemplateNotFoundError: no.')
        .inspect()
        .rows.at(-1)
        ?.warnings.at(-1)?.sentence;
    expect(why('Call')).to.contain('there is “call”: upper and lower case count');
    expect(why('case')).to.contain('is not generic');
    expect(why('other')).to.contain('there is “call”, “case”');
  });

  it('lead to the page of the documentation, whatever the name that a provider sent', () => {
    const addresses = (story: Story) =>
      story.inspect().rows.flatMap(({ warnings }) => warnings.map(({ address }) => address));
    expect(addresses(ready().call('setWidth', [1]))[0]).to.match(/\/microsoft-ciframework\/setwidth$/);
    const hostile = ready().call('javascript:x"<').rejects('MethodNotFoundError: no.');
    expect(addresses(hostile)[0]).to.match(/\/reference\/microsoft-ciframework$/);
  });
});

describe('the reason of a rejection', () => {
  const reason = (story: Story) => story.inspect().rows.at(-1)?.reason;

  it('says what the agent did, and whose session it is', () => {
    const closed = ready().change('sessionOpened', 's1').change('sessionClosed', 's1');
    expect(reason(closed.call('getSession', ['s1']).rejects('SessionNotFoundError: no.'))).to.equal(
      'The agent has closed the session s1.',
    );
    const foreign = ready().change('sessionOpened', 's2', 'chat');
    expect(reason(foreign.call('getSession', ['s2']).rejects('SessionNotFoundError: no.'))).to.equal(
      'The session s2 belongs to chat.',
    );
    expect(reason(ready().call('getSession', ['s3']).rejects('SessionNotFoundError: no.'))).to.equal(
      'There is no session s3.',
    );
  });

  it('is what the desktop said where nothing more is known', () => {
    expect(reason(ready().call('getMode').rejects('SomethingError: the lamp is off.'))).to.equal(
      'the lamp is off.',
    );
    expect(reason(ready().call('getMode').rejects('constructor: x'))).to.equal('x');
  });
});

describe('a row', () => {
  it('joins a call with its answer and an event with its handling, whichever comes first', () => {
    const story = ready().call('getMode').after(0.5).event('onmodechanged').handling('handled').resolves(1);
    // `resolves` answers the call, which the event came after.
    const rows = story.inspect().rows.slice(1);
    expect(rows.map(({ entry, outcome }) => [entry.name, outcome?.kind])).to.deep.equal([
      ['getMode', 'result'],
      ['onmodechanged', 'handled'],
    ]);
  });

  it('stands for itself when its call is not known any more', () => {
    const inspection = ready().call('getMode').inspect();
    inspection.forget(5);
    inspection.add({
      id: 5,
      at: 9,
      provider: 'phone',
      name: 'getMode',
      correlation: 1,
      kind: 'result',
      detail: 1,
    });
    expect(inspection.rows.map(({ entry }) => entry.kind)).to.deep.equal(['result']);
  });
});
