import { expect } from '@open-wc/testing';
import { Journal } from '../../src/log.js';
import { Provider } from '../../src/provider/provider.js';
import type { LineFact } from '../../src/softphone.js';
import { callPolicy } from '../support/call-policy.js';
import { Clock } from '../support/clock.js';
import { BROKEN, caller, SOFTPHONE } from './fakes.js';

describe('a call that takes the place of one that the agent is in', () => {
  let clock: Clock;
  let provider: Provider;
  let journal: Journal;

  beforeEach(() => {
    clock = new Clock();
    journal = new Journal();
    provider = new Provider({
      softphone: () => SOFTPHONE,
      desktop: () => BROKEN,
      credentials: { from: 'agent', user: '' },
      policy: callPolicy({ heldReminder: 0, most: 1 }),
      log: journal.log,
      show: () => undefined,
    });
  });
  afterEach(() => clock.restore());

  /** The agent talks to a colleague, to whom this happens, and who then passes a customer on. */
  const passedOn = async (...facts: LineFact[]) => {
    const colleague = caller('colleague');
    provider.offered(colleague.line);
    await clock.settle();
    provider.handle({ type: 'answer', call: 'colleague' });
    for (const fact of [{ type: 'established', at: 1 } as const, ...facts])
      provider.happened(colleague.line, fact);
    await clock.settle();
    const customer = caller('customer', 'colleague');
    provider.offered(customer.line);
    await clock.settle();
    return customer.done;
  };

  it('is answered at once, and needs no room of its own', async () => {
    expect(await passedOn()).to.deep.equal(['answer']);
    expect(journal.entries.some(({ event }) => event === 'call.transferredHere')).to.equal(true);
  });

  for (const [why, facts] of [
    ['muted', [{ type: 'muted', muted: true }]],
    ['on hold', [{ type: 'held', at: 2 }]],
    [
      'being transferred',
      [
        { type: 'held', at: 2 },
        { type: 'transferring', to: 'carol' },
      ],
    ],
  ] as const) {
    it(`is offered to an agent who is not heard there, because the call is ${why}`, async () => {
      expect(await passedOn(...facts)).to.deep.equal([]);
      expect(provider.view.calls.at(-1)).to.include({ id: 'customer', phase: 'offered' });
    });
  }
});
