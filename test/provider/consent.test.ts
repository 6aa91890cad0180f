import { expect, waitUntil } from '@open-wc/testing';
import type { Outcome } from '../../src/call/call.js';
import { rejecting, resolving } from '../cif/fake-framework.js';
import { onStage, type StageOptions } from './stage.js';

const toast = (actionName: string, responseReason: string) =>
  resolving(JSON.stringify({ actionName, responseReason }));

interface Refusal {
  readonly name: string;
  readonly answer: (...args: unknown[]) => unknown;
  readonly options?: StageOptions;
  readonly status: number;
  readonly outcome: Outcome;
  readonly logged: string;
}

const REFUSED: readonly Refusal[] = [
  {
    name: 'declined by the agent',
    answer: toast('Reject', 'DeclinedByAgent'),
    status: 486,
    outcome: 'declined',
    logged: 'toast.declined',
  },
  {
    name: 'declined where that means every phone',
    answer: toast('Reject', 'DeclinedByAgent'),
    options: { policy: { declineStatus: 603 } },
    status: 603,
    outcome: 'declined',
    logged: 'toast.declined',
  },
  {
    name: 'too long in the queue',
    answer: toast('Reject', 'NotificationQueueTimeLimitExceeded'),
    status: 480,
    outcome: 'missed',
    logged: 'toast.expired',
  },
  {
    name: 'left alone until it goes',
    answer: toast('Timeout', 'DisplayTimeout'),
    status: 480,
    outcome: 'missed',
    logged: 'toast.expired',
  },
];

const ASKED_HERE = [
  ['refused by a full queue', toast('Reject', 'NotificationQueueLimitExceeded'), {}, 'queueFull'],
  ['without a template', rejecting('NotificationTemplateNotFoundError'), {}, 'templateMissing'],
  ['broken in the client', rejecting(new Map([['message', 'RejectAfterClientError']])), {}, 'clientError'],
  ['taken away by the host', toast('Cancelled', ''), {}, 'withdrawn'],
  ['answered with rubbish', resolving('<html>'), {}, 'unintelligible'],
  [
    'accepted by itself where that is asked',
    toast('Accept', 'AutoAccept'),
    { policy: { autoAccept: 'ask' } },
    'autoAccept',
  ],
] as const;

describe('consent', () => {
  for (const [name, reason] of [
    ['by hand', 'Accept'],
    ['by itself', 'AutoAccept'],
  ] as const) {
    it(`given by a toast accepted ${name} answers the caller and opens a session`, () =>
      onStage({}, async (stage) => {
        stage.host.answer('notifyEvent', toast('Accept', reason));
        const line = await stage.customer.call('bob');
        await stage.customer.happens(line, 'established');
        await waitUntil(() => stage.call.session.state === 'open');
        expect(stage.call.phase).to.equal('live');
        expect(stage.detail('toast.accepted')).to.include({ automatic: reason === 'AutoAccept' });
        expect(stage.detail('consent.answer')).to.include({ by: 'toast', call: stage.call.id });
        expect(stage.view.notices, 'the call itself is the message').to.deep.equal([]);
        line.hangUp();
        expect((await stage.ends()).outcome).to.equal('answered');
      }));
  }

  for (const { name, answer, options = {}, status, outcome, logged } of REFUSED) {
    it(`refused by a toast that is ${name} gives the caller ${status}, and the call is ${outcome}`, () =>
      onStage(options, async (stage) => {
        stage.host.answer('notifyEvent', answer);
        const line = await stage.customer.call('bob');
        const { ending } = await stage.customer.happens(line, 'ended');
        expect(ending).to.include({ by: 'party', status });
        expect((await stage.ends()).outcome).to.equal(outcome);
        expect(await stage.notices('callEnded')).to.include({ outcome });
        expect(stage.logs(logged)).to.equal(true);
        expect(stage.host.count('createSession'), 'no session without consent').to.equal(0);
        await stage.takesTheNextCall();
      }));
  }

  for (const [name, answer, options, cause] of ASKED_HERE) {
    it(`is asked for in the widget when the toast is ${name}`, () =>
      onStage(options, async (stage) => {
        stage.host.answer('notifyEvent', answer);
        const { id } = await stage.rings();
        expect(await stage.notices('askedHere')).to.include({ cause, call: id });
        expect(stage.call.phase).to.equal('offered');
        expect(stage.logs('consent.askedHere')).to.equal(true);
        expect(stage.host.count('createSession'), 'no session without consent').to.equal(0);
        stage.request({ type: 'answer', call: id });
        await stage.reaches(id, 'live');
        expect(stage.notice('askedHere')).to.not.equal(undefined);
      }));
  }

  it('is asked for in the widget alone where there is no host, which the agent has been told already', () =>
    onStage({}, async (stage) => {
      stage.host.lack('notifyEvent');
      const { id } = await stage.rings();
      await waitUntil(() => stage.detail('consent.askedHere') !== undefined);
      expect(stage.detail('consent.askedHere')).to.include({ cause: 'noHost', call: id });
      expect(stage.notice('askedHere')).to.equal(undefined);
      stage.request({ type: 'answer', call: id });
      await stage.reaches(id, 'live');
    }));

  it('given by toast in the moment in which the caller gives up puts nobody else on hold', () =>
    onStage({}, async (stage) => {
      const first = await stage.talks();
      const carol = await stage.phone('carol');
      let accept: (answer: string) => void = () => {};
      stage.host.answer('notifyEvent', () => new Promise((resolve) => (accept = resolve)));
      const shown = stage.host.count('notifyEvent');
      const line = await carol.call('bob');
      await stage.hosts('notifyEvent', shown + 1);
      stage.network.alter = (text, direction) => {
        if (direction === 'in' && text.startsWith('CANCEL'))
          accept('{"actionName":"Accept","responseReason":"Accept"}');
        return text;
      };
      line.hangUp();
      expect((await stage.ends()).outcome).to.equal('missed');
      expect(stage.callNamed(first.id).phase).to.equal('live');
      expect(stage.host.count('createSession')).to.equal(1);
    }));

  it('is asked for in the widget at once, while the host says nothing', () =>
    onStage({}, async (stage) => {
      const { id } = await stage.rings();
      expect(stage.call.phase).to.equal('offered');
      stage.request({ type: 'answer', call: id });
      await stage.reaches(id, 'live');
    }));

  it('given in the widget withdraws the toast', () =>
    onStage({}, async (stage) => {
      const { id } = await stage.rings();
      await stage.hosts('notifyEvent');
      stage.request({ type: 'answer', call: id });
      await stage.hosts('cancelEvent');
      const [[shown] = []] = stage.host.argumentsOf('notifyEvent');
      expect(shown).to.include({ cancellationToken: stage.host.argumentsOf('cancelEvent')[0]?.[0] });
      await stage.reaches(id, 'live');
    }));

  it('refused in the widget withdraws the toast and gives the caller 486', () =>
    onStage({}, async (stage) => {
      const line = await stage.customer.call('bob');
      await stage.hosts('notifyEvent');
      stage.request({ type: 'decline', call: stage.call.id });
      expect((await stage.customer.happens(line, 'ended')).ending).to.include({ status: 486 });
      await stage.hosts('cancelEvent');
      expect(stage.lastCall.outcome).to.equal('declined');
    }));

  it('is asked for no longer when the caller gives up', () =>
    onStage({}, async (stage) => {
      const line = await stage.customer.call('bob');
      await stage.hosts('notifyEvent');
      line.hangUp();
      expect((await stage.ends()).outcome).to.equal('missed');
      await stage.hosts('cancelEvent');
      expect(await stage.notices('callEnded')).to.include({ outcome: 'missed' });
      await stage.takesTheNextCall();
    }));

  it('is asked for no longer when another of the agent’s phones has answered, and nothing was missed', () =>
    onStage({}, async (stage) => {
      const other = await stage.phone('bob');
      const line = await stage.customer.call('bob');
      await stage.hosts('notifyEvent');
      await (await other.rung()).answer();
      await stage.customer.happens(line, 'established');
      expect((await stage.ends()).outcome).to.equal('elsewhere');
      await stage.hosts('cancelEvent');
    }));

  it('given by a toast after the agent declined in the widget counts for nothing', () =>
    onStage({}, async (stage) => {
      let accept: (answer: string) => void = () => {};
      stage.host.answer('notifyEvent', () => new Promise((resolve) => (accept = resolve)));
      await stage.rings();
      await stage.hosts('notifyEvent');
      stage.request({ type: 'decline', call: stage.call.id });
      accept('{"actionName":"Accept","responseReason":"Accept"}');
      expect((await stage.ends()).outcome).to.equal('declined');
      expect(stage.host.count('createSession')).to.equal(0);
    }));

  it('shows the matched record in the toast', () =>
    onStage({}, async (stage) => {
      stage.host.answer(
        'searchAndOpenRecords',
        resolving('{"0":{"contactid":"c-7","fullname":"Alice Castro","telephone1":"+1 555 0100"}}'),
      );
      await stage.rings();
      await stage.hosts('notifyEvent');
      expect(JSON.stringify(stage.host.argumentsOf('notifyEvent'))).to.contain('Alice Castro');
      expect(stage.call.customer).to.include({ entity: 'contact', id: 'c-7' });
    }));

  it('is asked for by toast without the record when the search is slow', () =>
    onStage({}, async (stage) => {
      stage.host.answer('searchAndOpenRecords', () => new Promise(() => {}));
      await stage.rings();
      await stage.hosts('notifyEvent');
      expect(stage.call.customer).to.equal(null);
    }));
});
