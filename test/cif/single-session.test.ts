import { expect } from '@open-wc/testing';
import type { Method } from '../../src/cif/framework.js';
import { ANSWER_LIMIT } from '../../src/cif/host.js';
import { Clock } from '../support/clock.js';
import { Desk, OFFER, SEVERAL_PROVIDERS, startedDesk } from './desk.js';
import { type FakeFramework, rejecting, resolving, silent, throwing } from './fake-framework.js';

const never = new AbortController().signal;
const NO_TOAST = { toast: 'notShown', cause: 'noHost' };
const FORM = JSON.stringify({ entityName: 'contact', entityId: 'c-1' });

const singleDesk = (arrange?: (fake: FakeFramework) => void) =>
  startedDesk({}, (fake) => {
    fake.haveSingleSession();
    arrange?.(fake);
  });

const modes = ({ fake }: Desk) => fake.argumentsOf('setMode').map(([mode]) => mode);

/** The part that is fetched when the first record is to be shown has come to this. */
async function until(clock: Clock, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await import('../../src/cif/record-page.js');
    await clock.settle();
  }
}

const asks = (clock: Clock, { fake }: Desk, method: Method) => until(clock, () => fake.count(method) > 0);
const isNoted = (clock: Clock, desk: Desk) => until(clock, () => desk.events.at(-1) === 'record.notShown');

describe('a single-session app', () => {
  let clock: Clock;

  beforeEach(() => (clock = new Clock()));
  afterEach(() => clock.restore());

  for (const [by, arrange] of [
    ['what its library has', (fake: FakeFramework) => fake.lack('isConsoleApp')],
    ['what it says, whatever its library has', giveAll],
  ] as const) {
    it(`is known by ${by}: no toast and no session is asked for`, async () => {
      const desk = await singleDesk(arrange);
      expect(await desk.desktop.offer(OFFER, never)).to.deep.equal(NO_TOAST);
      expect(await desk.desktop.openSession(OFFER, never)).to.equal(null);
      expect(desk.fake.count('notifyEvent')).to.equal(0);
      expect(desk.fake.count('createSession')).to.equal(0);
    });
  }

  for (const [how, answer] of [
    ['is silent', silent],
    ['rejects', rejecting('no')],
    ['throws', throwing({ message: 'no' })],
    ['gives rubbish', resolving({ x: 1 })],
    ['gives nothing', resolving(null)],
  ] as const) {
    it(`is not suspected where isConsoleApp ${how} and the library has sessions`, async () => {
      const desk = new Desk();
      desk.fake.answer('isConsoleApp', answer);
      const started = desk.start();
      await clock.advance(ANSWER_LIMIT);
      await started;
      expect(desk.observed.host).to.include({ state: 'connected' });
      expect(await desk.desktop.openSession(OFFER, never)).to.equal('session-1');
    });
  }

  it('gets no default session, no word of sessions, and the panel stays as the agent has it', async () => {
    const desk = await startedDesk(SEVERAL_PROVIDERS, (fake) => fake.haveSingleSession());
    expect(modes(desk)).to.be.empty;
    expect(desk.observed.panels).to.deep.equal(['minimized']);
    expect([...desk.fake.handlers.keys()]).to.deep.equal([
      'onclicktoact',
      'onmodechanged',
      'onsizechanged',
      'onpagenavigate',
    ]);
  });

  it('turns its page to the customer’s record', async () => {
    const desk = await singleDesk();
    expect(await desk.desktop.openSession(OFFER, never)).to.equal(null);
    await asks(clock, desk, 'openForm');
    expect(desk.fake.argumentsOf('openForm')).to.deep.equal([[FORM]]);
  });

  it('without forms is searched for the record, which it opens', async () => {
    const desk = await singleDesk((fake) => fake.lack('openForm'));
    await desk.desktop.openSession(OFFER, never);
    await asks(clock, desk, 'searchAndOpenRecords');
    const query = '?$select=contactid&$filter=contactid eq c-1&$top=1';
    expect(desk.fake.argumentsOf('searchAndOpenRecords')).to.deep.equal([['contact', query, false]]);
  });

  it('that refuses the record, or has no way to show it, is noted in the log', async () => {
    const refusing = await singleDesk((fake) => fake.answer('openForm', rejecting('{"errorCode":7}')));
    await refusing.desktop.openSession(OFFER, never);
    await isNoted(clock, refusing);
    const lacking = await singleDesk((fake) => {
      fake.lack('openForm');
      fake.lack('searchAndOpenRecords');
    });
    await lacking.desktop.openSession(OFFER, never);
    await isNoted(clock, lacking);
    expect(lacking.observed.host).to.include({ state: 'connected' });
  });

  it('stays where it is for a caller whom nobody knows', async () => {
    const desk = await singleDesk();
    await desk.desktop.openSession({ ...OFFER, customer: null }, never);
    await clock.settle();
    expect(desk.fake.count('openForm')).to.equal(0);
  });
});

describe('the panel of a single-session app', () => {
  it('comes up for a call and goes back afterwards', async () => {
    const desk = await singleDesk();
    await desk.desktop.show();
    await desk.desktop.giveWay();
    expect(modes(desk)).to.deep.equal([1, 0]);
    expect(desk.observed.panels).to.deep.equal(['minimized', 'docked', 'minimized']);
  });

  it('goes back once, however many calls there were', async () => {
    const desk = await singleDesk();
    await desk.desktop.show();
    await desk.desktop.show();
    await desk.desktop.giveWay();
    await desk.desktop.giveWay();
    expect(modes(desk)).to.deep.equal([1, 1, 0]);
  });

  it('stays where the agent had it expanded', async () => {
    const desk = await singleDesk((fake) => fake.answer('getMode', resolving(1)));
    await desk.desktop.show();
    await desk.desktop.giveWay();
    expect(modes(desk)).to.deep.equal([1]);
  });

  it('stays where the agent puts it during the call', async () => {
    const desk = await singleDesk();
    await desk.desktop.show();
    await desk.fake.raise('onmodechanged', { value: 1 });
    await desk.fake.raise('onmodechanged', { value: 0 });
    await desk.fake.raise('onmodechanged', { value: 1 });
    await desk.desktop.giveWay();
    expect(modes(desk)).to.deep.equal([1]);
  });

  it('goes back where the host echoes what it was asked', async () => {
    const desk = await singleDesk();
    await desk.desktop.show();
    await desk.fake.raise('onmodechanged', { value: 1 });
    await desk.desktop.giveWay();
    expect(modes(desk)).to.deep.equal([1, 0]);
  });

  for (const [how, answer] of [
    ['rejects', rejecting('no')],
    ['gives rubbish', resolving('soon')],
  ] as const) {
    it(`stays expanded where getMode ${how}: nobody knows what it would go back to`, async () => {
      const desk = await singleDesk((fake) => fake.answer('getMode', answer));
      await desk.desktop.show();
      await desk.desktop.giveWay();
      expect(modes(desk)).to.deep.equal([1]);
    });
  }

  it('of a multi-session app does not go back: there the session decides', async () => {
    const desk = await startedDesk();
    await desk.fake.raise('onmodechanged', { value: 0 });
    await desk.desktop.show();
    await desk.desktop.giveWay();
    expect(modes(desk)).to.deep.equal([1, 1]);
  });
});

describe('an old organisation', () => {
  let clock: Clock;

  beforeEach(() => (clock = new Clock()));
  afterEach(() => clock.restore());

  const METHODS_OF_1: readonly Method[] = [
    'removeHandler',
    'getEnvironment',
    'isConsoleApp',
    'setClickToAct',
    'getMode',
    'setMode',
    'searchAndOpenRecords',
    'openForm',
  ];

  for (const method of METHODS_OF_1) {
    it(`without ${method} has everything else`, async () => {
      const desk = await singleDesk((fake) => fake.lack(method));
      expect(desk.observed.host).to.include({ state: 'connected' });
      expect(desk.fake.handlers.size).to.equal(4);
      await desk.desktop.lookUp('+15550100123', never);
      await desk.desktop.show();
      expect(await desk.desktop.openSession(OFFER, never)).to.equal(null);
      await desk.desktop.giveWay();
      await desk.fake.raise('onclicktoact', { value: '1001' });
      expect(desk.observed.clicks).to.have.length(1);
      if (method !== 'setMode') expect(modes(desk)[0]).to.equal(1);
      desk.desktop.stop();
    });
  }

  it('with toasts, but without sessions, shows the toast and turns its page to the record', async () => {
    const desk = await startedDesk({}, (fake) => {
      fake.lack('createSession');
      fake.answer('notifyEvent', resolving({ actionName: 'Accept', responseReason: 'Accept' }));
    });
    expect(await desk.desktop.offer(OFFER, never)).to.include({ toast: 'accepted' });
    expect(await desk.desktop.openSession(OFFER, never)).to.equal(null);
    await asks(clock, desk, 'openForm');
    expect(desk.fake.argumentsOf('openForm')).to.deep.equal([[FORM]]);
  });

  it('with sessions, but without toasts, asks in the widget and opens the session', async () => {
    const desk = await startedDesk({}, (fake) => fake.lack('notifyEvent'));
    expect(await desk.desktop.offer(OFFER, never)).to.deep.equal(NO_TOAST);
    expect(await desk.desktop.openSession(OFFER, never)).to.equal('session-1');
  });
});

/** A library of today in an app of yesterday. */
function giveAll(fake: FakeFramework): void {
  for (const method of ['notifyEvent', 'createSession', 'canCreateSession'] as const)
    fake.answer(method, silent);
}
