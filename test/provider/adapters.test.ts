import { expect } from '@open-wc/testing';
import { Journal } from '../../src/log.js';
import { Provider } from '../../src/provider/provider.js';
import { callPolicy } from '../support/call-policy.js';
import { Clock } from '../support/clock.js';
import { BROKEN, caller, SOFTPHONE } from './fakes.js';

const ENDED = { by: 'party', status: null, elsewhere: false } as const;

describe('a provider whose telephone and desktop keep no promise', () => {
  let clock: Clock;
  let journal: Journal;
  let provider: Provider;
  let rejections: number;
  const note = () => (rejections += 1);

  beforeEach(() => {
    rejections = 0;
    addEventListener('unhandledrejection', note);
    clock = new Clock();
    journal = new Journal();
    provider = new Provider({
      softphone: () => SOFTPHONE,
      desktop: () => BROKEN,
      credentials: { from: 'agent', user: '' },
      policy: callPolicy(),
      log: journal.log,
      show: () => undefined,
    });
  });
  afterEach(() => {
    clock.restore();
    removeEventListener('unhandledrejection', note);
  });

  it('asks for consent in the widget, and is answered without a session', async () => {
    const { line } = caller('1');
    provider.offered(line);
    await clock.settle();
    expect(provider.view.notices[0]).to.include({ code: 'askedHere', cause: 'clientError' });
    provider.handle({ type: 'answer', call: '1' });
    provider.happened(line, { type: 'established', at: 1 });
    await clock.settle();
    expect(provider.view.calls[0]?.session).to.deep.equal({ state: 'refused', reason: 'refused' });
    expect(rejections).to.equal(0);
  });

  it('tells the agent when the telephone will have none of the credentials', () => {
    provider.handle({ type: 'signIn', user: '\ud800', password: 'x' });
    expect(provider.view.notices[0]).to.have.nested.property('problem.field', 'credentials');
    expect(provider.view.signIn).to.deep.equal({ user: '\ud800', refused: false });
  });

  it('has forgotten all but the newest of two thousand calls, and no timer is left', async () => {
    for (let count = 0; count < 2000; count++) {
      const { line, hangUp } = caller(String(count));
      provider.offered(line);
      if (count % 2) {
        provider.handle({ type: 'answer', call: line.id });
        await Promise.resolve();
        provider.happened(line, { type: 'established', at: 1 });
        provider.happened(line, { type: 'held', at: 2 });
      }
      provider.happened(line, { type: 'ended', at: 3, ending: ENDED });
      hangUp();
    }
    await clock.settle();
    const { calls, recent, notices } = provider.view;
    expect([calls.length, recent.length, notices.length, clock.pending]).to.deep.equal([0, 50, 1, 0]);
    expect(journal.entries).to.have.length(500);
    expect(rejections).to.equal(0);
  });
});

describe('what goes with a telephone', () => {
  it('begins with it once, ends when it is stopped, and begins anew with it', async () => {
    const lives: AbortSignal[] = [];
    const provider = new Provider({
      softphone: () => SOFTPHONE,
      desktop: () => BROKEN,
      credentials: { from: 'agent', user: '' },
      policy: callPolicy(),
      log: () => {},
      begun: (over) => lives.push(over),
      show: () => undefined,
    });
    void provider.start();
    void provider.start();
    expect(lives.map(({ aborted }) => aborted)).to.deep.equal([false]);
    await provider.stop();
    expect(lives.map(({ aborted }) => aborted)).to.deep.equal([true]);
    void provider.start();
    expect(lives.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    await provider.stop();
  });
});
