import { expect } from '@open-wc/testing';
import type { Customer } from '../../src/call/call.js';
import { Provider } from '../../src/provider/provider.js';
import { callPolicy } from '../support/call-policy.js';
import { Clock } from '../support/clock.js';
import { BROKEN, caller, SOFTPHONE } from './fakes.js';

describe('a call whose far end is somebody else now', () => {
  let clock: Clock;
  let provider: Provider;
  /** Answers the searches, by number. */
  let found: Map<string, (customers: readonly Customer[]) => void>;

  beforeEach(() => {
    clock = new Clock();
    found = new Map();
    provider = new Provider({
      softphone: () => SOFTPHONE,
      desktop: () => ({
        ...BROKEN,
        lookUp: (number) => new Promise((resolve) => found.set(number, resolve)),
        offer: () => new Promise(() => {}),
      }),
      credentials: { from: 'agent', user: '' },
      policy: callPolicy({ heldReminder: 0 }),
      log: () => {},
      show: () => undefined,
    });
  });
  afterEach(() => clock.restore());

  const record = (name: string): Customer => ({ entity: 'contact', id: name, name, detail: '' });
  const nameOf = () => provider.view.calls[0]?.customer?.name;

  it('gets the record of the new one, and never again that of the one before', async () => {
    const { line, hangUp } = caller('a');
    provider.offered(line);
    await clock.settle();
    provider.happened(line, { type: 'established', at: 1 });
    provider.happened(line, { type: 'party', party: { name: 'Carl', number: '+15550188' } });
    await clock.settle();
    found.get('+15550188')?.([record('Carl Jansson')]);
    await clock.settle();
    expect(nameOf()).to.equal('Carl Jansson');
    found.get('+15550100')?.([record('Maria Castro')]);
    await clock.settle();
    expect(nameOf()).to.equal('Carl Jansson');
    provider.happened(line, {
      type: 'ended',
      at: 2,
      ending: { by: 'party', status: null, elsewhere: false },
    });
    expect(provider.view.recent[0]?.party).to.deep.equal({ name: 'Carl', number: '+15550188' });
    hangUp();
  });

  it('is not searched for again where only the name is another', async () => {
    const { line } = caller('a');
    provider.offered(line);
    await clock.settle();
    found.get('+15550100')?.([record('Maria Castro')]);
    await clock.settle();
    found.clear();
    provider.happened(line, { type: 'party', party: { name: 'Maria C.', number: '+15550100' } });
    await clock.settle();
    expect([...found.keys()]).to.deep.equal([]);
    expect(nameOf()).to.equal('Maria Castro');
  });
});
