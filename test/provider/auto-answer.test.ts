import { expect } from '@open-wc/testing';
import { Journal } from '../../src/log.js';
import { Provider } from '../../src/provider/provider.js';
import { callPolicy } from '../support/call-policy.js';
import { Clock } from '../support/clock.js';
import { BROKEN, caller, SOFTPHONE } from './fakes.js';

const NOTICE = 1500;

describe('a call that the server wants answered', () => {
  let clock: Clock;
  let journal: Journal;
  let provider: Provider;

  const create = (autoAnswer: boolean) =>
    new Provider({
      softphone: () => SOFTPHONE,
      desktop: () => ({ ...BROKEN, lookUp: () => Promise.resolve([]), offer: () => new Promise(() => {}) }),
      credentials: { from: 'agent', user: '' },
      policy: callPolicy({ autoAnswer }),
      log: journal.log,
      show: () => undefined,
    });

  beforeEach(() => {
    clock = new Clock();
    journal = new Journal();
    provider = create(true);
  });
  afterEach(() => clock.restore());

  const alerting = () => provider.view.calls.map((call) => call.phase === 'offered' && call.alerting);

  it('is answered by itself after a tone, and gets its session', async () => {
    const { line } = caller('a', null, 0);
    const answered: string[] = [];
    const answering = {
      ...line,
      answer() {
        provider.happened(answering, { type: 'established', at: 1 });
        return Promise.resolve(void answered.push('answer'));
      },
    };
    provider.offered(answering);
    expect(alerting()).to.deep.equal(['automatic']);
    await clock.advance(NOTICE - 1);
    expect(answered).to.deep.equal([]);
    await clock.advance(1);
    expect(answered).to.deep.equal(['answer']);
    const { detail } = journal.entries.find(({ event }) => event === 'consent.answer') ?? {};
    expect(detail).to.include({ by: 'server' });
    expect(provider.view.calls[0]?.session.state, 'asked for').to.equal('refused');
  });

  it('waits as long as the server says', async () => {
    const { line, done } = caller('a', null, 5);
    provider.offered(line);
    await clock.advance(4999);
    expect(done).to.deep.equal([]);
    await clock.advance(1);
    expect(done).to.deep.equal(['answer']);
  });

  it('rings as ever where the configuration does not allow it', async () => {
    provider = create(false);
    const { line, done } = caller('a', null, 0);
    provider.offered(line);
    await clock.advance(60_000);
    expect(done).to.deep.equal([]);
    expect(alerting()).to.deep.equal(['usual']);
  });

  it('is not answered once the agent has declined it', async () => {
    const { line, done } = caller('a', null, 0);
    provider.offered(line);
    provider.handle({ type: 'decline', call: 'a' });
    await clock.advance(NOTICE);
    expect(done).to.deep.equal(['reject']);
  });

  it('is not answered once the caller has gone', async () => {
    const { line, done, hangUp } = caller('a', null, 0);
    provider.offered(line);
    hangUp();
    await clock.advance(NOTICE);
    expect(done).to.deep.equal([]);
    expect(clock.pending, 'timers').to.equal(0);
  });

  it('asks the agent who has answered another one meanwhile', async () => {
    const [first, second] = [caller('a'), caller('b', null, 0)];
    provider.offered(first.line);
    provider.offered(second.line);
    provider.handle({ type: 'answer', call: 'a' });
    await clock.advance(NOTICE);
    expect([first.done, second.done]).to.deep.equal([['answer'], []]);
    expect(alerting()).to.deep.equal([false, 'usual']);
    provider.handle({ type: 'answer', call: 'b' });
    await clock.settle();
    expect(second.done).to.deep.equal(['answer']);
  });

  it('asks the agent who does not hear the tone', async () => {
    const { line, done } = caller('a', null, 0);
    provider.offered(line);
    provider.soundBlocked(true, 'tones');
    await clock.advance(NOTICE);
    expect(done).to.deep.equal([]);
    expect(alerting()).to.deep.equal(['usual']);
  });

  it('asks the agent who does not want to be disturbed any more', async () => {
    const { line, done } = caller('a', null, 0);
    provider.offered(line);
    provider.handle({ type: 'doNotDisturb', on: true });
    await clock.advance(NOTICE);
    expect(done).to.deep.equal([]);
  });

  it('asks the agent, once and for all, when the answer could not be sent', async () => {
    const { line, done } = caller('a', null, 0);
    const silent = { ...line, answer: () => Promise.reject(new Error('no microphone')) };
    provider.offered(silent);
    await clock.advance(NOTICE);
    expect(alerting()).to.deep.equal(['usual']);
    await clock.advance(60_000);
    expect(journal.entries.filter(({ event }) => event === 'call.answerFailed').length).to.equal(1);
    expect(done).to.deep.equal([]);
  });
});
