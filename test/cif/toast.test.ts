import { expect } from '@open-wc/testing';
import type { ToastOutcome } from '../../src/agent-desktop.js';
import { Host } from '../../src/cif/host.js';
import { showToast } from '../../src/cif/toast.js';
import { Journal } from '../../src/log.js';
import { FakeFramework, Pending, rejecting, resolving, silent, throwing } from './fake-framework.js';

const UNINTELLIGIBLE: ToastOutcome = { toast: 'notShown', cause: 'unintelligible' };
const CLIENT_ERROR: ToastOutcome = { toast: 'notShown', cause: 'clientError' };
const TEMPLATE_MISSING: ToastOutcome = { toast: 'notShown', cause: 'templateMissing' };

const OUTCOMES: [actionName: unknown, responseReason: unknown, outcome: ToastOutcome][] = [
  ['Accept', 'Accept', { toast: 'accepted', automatic: false }],
  ['Accept', 'AutoAccept', { toast: 'accepted', automatic: true }],
  ['Reject', 'DeclinedByAgent', { toast: 'declined' }],
  ['Reject', 'NotificationQueueLimitExceeded', { toast: 'notShown', cause: 'queueFull' }],
  ['Reject', 'NotificationQueueTimeLimitExceeded', { toast: 'expired', where: 'inQueue' }],
  ['Timeout', 'DisplayTimeout', { toast: 'expired', where: 'onScreen' }],
  ['Timeout', undefined, { toast: 'expired', where: 'onScreen' }],
  ['Cancel', 'Cancelled', { toast: 'withdrawn' }],
  ['Cancelled', undefined, { toast: 'withdrawn' }],
  // A yes, or a no, that is not in the documentation is none.
  ['Accept', undefined, UNINTELLIGIBLE],
  ['Accept', 'DeclinedByAgent', UNINTELLIGIBLE],
  ['accept', 'accept', UNINTELLIGIBLE],
  ['Accept ', 'Accept', UNINTELLIGIBLE],
  [['Accept'], ['Accept'], UNINTELLIGIBLE],
  ['Accept', ['Accept'], UNINTELLIGIBLE],
  ['Reject', undefined, UNINTELLIGIBLE],
  ['Reject', 'Accept', UNINTELLIGIBLE],
  [undefined, 'Accept', UNINTELLIGIBLE],
  ['__proto__', 'constructor', UNINTELLIGIBLE],
  [true, 1, UNINTELLIGIBLE],
];

const REJECTIONS: [name: string, rejection: unknown, outcome: ToastOutcome][] = [
  ['the template’s name unknown, as text', 'NotificationTemplateNotFoundError', TEMPLATE_MISSING],
  [
    'the template’s name unknown, as JSON',
    '{"message":"NotificationTemplateNotFoundError","msdyn_name":"NotifyEvent"}',
    TEMPLATE_MISSING,
  ],
  [
    'the template’s name unknown, as an object',
    { message: 'NotificationTemplateNotFoundError: new_call' },
    TEMPLATE_MISSING,
  ],
  [
    'the template’s name unknown, as a Map',
    new Map([['message', 'NotificationTemplateNotFoundError']]),
    TEMPLATE_MISSING,
  ],
  ['an error of the client, as text', 'RejectAfterClientError', CLIENT_ERROR],
  ['an error of the client, as an object', { message: 'RejectAfterClientError' }, CLIENT_ERROR],
  ['rubbish', 42, CLIENT_ERROR],
  ['nothing', undefined, CLIENT_ERROR],
];

describe('a toast', () => {
  let fake: FakeFramework;
  let withdrawal: AbortController;
  let journal: Journal;

  beforeEach(() => {
    fake = new FakeFramework();
    withdrawal = new AbortController();
    journal = new Journal();
  });

  const show = () =>
    showToast(new Host(fake.framework, journal.log), 'new_call', { customerName: 'Ada' }, withdrawal.signal);
  const token = () =>
    (fake.argumentsOf('notifyEvent')[0]?.[0] as { cancellationToken: string }).cancellationToken;

  it('is asked for by template, with its slugs and a token of its own', () => {
    void show();
    void show();
    const [first, second] = fake
      .argumentsOf('notifyEvent')
      .map(([input]) => input as Record<string, unknown>);
    expect(first).to.deep.include({ templateName: 'new_call', templateParameters: { customerName: 'Ada' } });
    expect(first?.cancellationToken).to.be.a('string').and.not.equal(second?.cancellationToken);
  });

  for (const [actionName, responseReason, outcome] of OUTCOMES) {
    const answer = { actionName, responseReason };
    it(`that ends with ${JSON.stringify(answer)} means ${JSON.stringify(outcome)}`, async () => {
      for (const shape of [
        answer,
        JSON.stringify(answer),
        JSON.stringify({ value: answer }),
        new Map(Object.entries(answer)),
      ]) {
        fake.answer('notifyEvent', resolving(shape));
        expect(await show()).to.deep.equal(outcome);
      }
    });
  }

  for (const rubbish of [null, undefined, '', 'Accept', 'true', true, 1, '{', '[]', {}, { value: null }]) {
    it(`that ends with ${JSON.stringify(rubbish)} means nothing`, async () => {
      fake.answer('notifyEvent', resolving(rubbish));
      expect(await show()).to.deep.equal(UNINTELLIGIBLE);
    });
  }

  for (const [name, rejection, outcome] of REJECTIONS) {
    it(`that is refused with ${name} was ${JSON.stringify(outcome)}`, async () => {
      fake.answer('notifyEvent', rejecting(rejection));
      expect(await show()).to.deep.equal(outcome);
      fake.answer('notifyEvent', throwing(rejection));
      expect(await show()).to.deep.equal(outcome);
    });
  }

  it('cannot be shown by a host that has none', async () => {
    fake.lack('notifyEvent');
    expect(await show()).to.deep.equal({ toast: 'notShown', cause: 'noHost' });
  });

  it('is over at once when it is withdrawn, even if the host stays silent', async () => {
    fake.answer('cancelEvent', silent);
    const toast = show();
    withdrawal.abort();
    expect(await toast).to.deep.equal({ toast: 'withdrawn' });
    expect(fake.argumentsOf('cancelEvent')).to.deep.equal([[token()]]);
  });

  it('that is accepted after it was withdrawn stays withdrawn', async () => {
    const answer = new Pending();
    fake.answer('notifyEvent', answer.answer);
    const toast = show();
    withdrawal.abort();
    answer.resolve('{"actionName":"Accept","responseReason":"Accept"}');
    expect(await toast).to.deep.equal({ toast: 'withdrawn' });
  });

  it('is not cancelled any more once the agent has answered it', async () => {
    fake.answer('notifyEvent', resolving({ actionName: 'Accept', responseReason: 'Accept' }));
    await show();
    withdrawal.abort();
    expect(fake.count('cancelEvent')).to.equal(0);
  });

  it('is not shown when the caller has hung up before', async () => {
    withdrawal.abort();
    expect(await show()).to.deep.equal({ toast: 'withdrawn' });
    expect(fake.count('notifyEvent')).to.equal(0);
  });

  for (const [name, arrange] of [
    ['has no cancelEvent', () => fake.lack('cancelEvent')],
    ['throws in cancelEvent', () => fake.answer('cancelEvent', throwing('no'))],
    ['rejects cancelEvent', () => fake.answer('cancelEvent', rejecting('no'))],
  ] as [string, () => void][]) {
    it(`is withdrawn from a host that ${name}, too`, async () => {
      arrange();
      const toast = show();
      withdrawal.abort();
      expect(await toast).to.deep.equal({ toast: 'withdrawn' });
    });
  }
});
