import { expect } from '@open-wc/testing';
import type { PresenceChange } from '../../src/agent-presence.js';
import { CifPresence } from '../../src/cif/presence.js';
import { Desk, startedDesk } from './desk.js';
import { rejecting, resolving, type FakeFramework } from './fake-framework.js';

async function presence(arrange: (fake: FakeFramework) => void = () => {}) {
  const desk = await startedDesk({}, arrange);
  return { desk, presence: new CifPresence(() => desk.desktop.host()) };
}

describe('the agent’s presence in the desktop', () => {
  it('is asked for and set by its text', async () => {
    const { desk, presence: desktop } = await presence((fake) => {
      fake.answer('getPresence', resolving('Available'));
      fake.answer('setPresence', resolving(true));
    });
    expect(await desktop.current()).to.equal('Available');
    expect(await desktop.set('Busy')).to.equal(true);
    expect(desk.fake.argumentsOf('setPresence')).to.deep.equal([['Busy']]);
  });

  it('is not known where the organisation has none, refuses it, or says so', async () => {
    for (const answer of [
      resolving('FAILED'),
      resolving(null),
      resolving(''),
      rejecting('{"message":"no"}'),
    ]) {
      const { presence: desktop } = await presence((fake) => fake.answer('getPresence', answer));
      expect(await desktop.current()).to.equal(null);
    }
    const { presence: without } = await presence((fake) => {
      fake.lack('getPresence');
      fake.lack('setPresence');
    });
    expect(await without.current()).to.equal(null);
    expect(await without.set('Busy')).to.equal(false);
    const nowhere = new CifPresence(() => new Desk().desktop.host());
    expect(await nowhere.current()).to.equal(null);
  });

  it('is not set where the desktop says no, in whatever shape', async () => {
    for (const answer of [resolving(false), resolving('false'), resolving('FAILED'), rejecting(new Map())]) {
      const { presence: desktop } = await presence((fake) => fake.answer('setPresence', answer));
      expect(await desktop.set('Busy')).to.equal(false);
    }
  });

  it('is told of in both shapes that are documented, and in rubbish', async () => {
    const { desk, presence: desktop } = await presence();
    const changes: PresenceChange[] = [];
    desktop.watch((change) => changes.push(change), new AbortController().signal);
    await desk.desktop.host();
    await Promise.resolve();
    const info = {
      presenceId: 'p-1',
      presenceText: 'Do not disturb',
      basePresenceStatus: 'BUSY_DO_NOT_DISTURB',
    };
    for (const payload of [{ presenceInfo: info }, { presenceId: 'p-1' }, { presenceInfo: 7 }]) {
      void desk.fake.raise('onPresenceChange', payload);
    }
    expect(changes).to.deep.equal([
      { text: 'Do not disturb', isDoNotDisturb: true },
      { text: null, isDoNotDisturb: null },
      { text: null, isDoNotDisturb: null },
    ]);
  });
});
