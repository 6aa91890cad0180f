import { expect } from '@open-wc/testing';
import { RecordError } from '../../src/agent-desktop.js';
import type { Party } from '../../src/call/call.js';
import { CUSTOMERS } from '../../src/cif/tables.js';
import { Desk, startedDesk } from './desk.js';
import { rejecting, resolving, silent } from './fake-framework.js';
import { FakePage } from './fake-page.js';

const NUMBER = '+14255550142';
const caller = (name: string): Party => ({ name, number: NUMBER });

const forms = (desk: Desk) =>
  desk.fake.argumentsOf('openForm').map((args) => args.map((each) => JSON.parse(String(each)) as unknown));

const FILLED: readonly (readonly [name: string, values: Readonly<Record<string, string>>])[] = [
  ['Ada Maria O’Neill', { telephone1: NUMBER, firstname: 'Ada Maria', lastname: 'O’Neill' }],
  ['Ada', { telephone1: NUMBER, lastname: 'Ada' }],
  ['', { telephone1: NUMBER }],
  ['+1 425 555 0142', { telephone1: NUMBER }],
  ['<b>Ada</b> O"Neill', { telephone1: NUMBER, firstname: '<b>Ada</b>', lastname: 'O"Neill' }],
  [
    `${'A'.repeat(80)} ${'B'.repeat(80)}`,
    { telephone1: NUMBER, firstname: 'A'.repeat(50), lastname: 'B'.repeat(50) },
  ],
];

describe('the form of a new contact', () => {
  for (const [name, values] of FILLED) {
    it(`is filled in for ${JSON.stringify(name.slice(0, 20))}`, async () => {
      const desk = await startedDesk();
      void desk.desktop.createCustomer(caller(name), null);
      await desk.asked('openForm');
      expect(forms(desk)).to.deep.equal([[{ entityName: 'contact' }, values]]);
    });
  }

  it('is of the first table that the organisation has named', async () => {
    const patients = { entity: 'new_patient', name: 'new_name', phones: ['new_phone', 'x'], detail: '' };
    const desk = await startedDesk({ records: [patients, ...CUSTOMERS] });
    void desk.desktop.createCustomer(caller('Ada O’Neill'), null);
    await desk.asked('openForm');
    expect(forms(desk)).to.deep.equal([
      [{ entityName: 'new_patient' }, { new_phone: NUMBER, new_name: 'Ada O’Neill' }],
    ]);
  });

  for (const [shape, answer] of [
    ['an object', { savedEntityReference: [{ entityType: 'contact', id: '{C-1}', name: 'Ada' }] }],
    ['text', '{"savedEntityReference":[{"entityType":"contact","id":"C-1","name":"Ada"}]}'],
    ['a Map', new Map([['savedEntityReference', { 0: { id: 'C-1', name: 'Ada' } }]])],
  ] as const) {
    it(`gives the record that was saved, told as ${shape}`, async () => {
      const desk = await startedDesk({}, (fake) => fake.answer('openForm', resolving(answer)));
      const saved = await desk.desktop.createCustomer(caller('Ada'), null);
      expect(saved).to.deep.equal({ entity: 'contact', id: 'C-1', name: 'Ada', detail: '' });
    });
  }

  for (const answer of [
    null,
    '',
    '{}',
    { savedEntityReference: 'x' },
    { savedEntityReference: [{ entityType: 'lead', id: 'l-1' }] },
    { savedEntityReference: [{ entityType: 'contact', id: "c' or 1" }] },
  ]) {
    it(`gives none for ${JSON.stringify(answer)}`, async () => {
      const desk = await startedDesk({}, (fake) => fake.answer('openForm', resolving(answer)));
      expect(await desk.desktop.createCustomer(caller('Ada'), null)).to.equal(null);
    });
  }

  for (const [name, desk] of [
    ['refuses it', () => startedDesk({}, (fake) => fake.answer('openForm', rejecting('Ada, no')))],
    ['has no forms', () => startedDesk({}, (fake) => fake.lack('openForm'))],
    ['is not there', () => Promise.resolve(new Desk({}, new FakePage('', false)))],
  ] as const) {
    it(`is an error of its own where the host ${name}`, async () => {
      const { desktop, journal } = await desk();
      const error: unknown = await desktop
        .createCustomer(caller('Ada'), null)
        .catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(RecordError);
      expect(JSON.stringify(journal.entries)).not.to.match(/Ada|5550142/);
    });
  }
});

describe('a record that is to be shown in a session', () => {
  const record = { entity: 'contact', id: 'c-1', name: 'Ada', detail: '' };
  const open = async (desk: Desk) =>
    (await desk.desktop.openSession({ party: caller(''), customer: null }, new AbortController().signal)) ??
    '';

  it('is shown at once where the agent looks at it', async () => {
    const desk = await startedDesk();
    const session = await open(desk);
    await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: true });
    void desk.desktop.showRecord(record, session);
    await desk.asked('openForm');
    expect(desk.fake.count('requestFocusSession')).to.equal(0);
  });

  it('waits in another session, which is marked, until the agent comes', async () => {
    const desk = await startedDesk();
    const session = await open(desk);
    await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: true });
    await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: false });
    void desk.desktop.showRecord(record, session);
    await desk.asked('requestFocusSession');
    expect(desk.fake.count('openForm')).to.equal(0);
    await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: true });
    await desk.asked('openForm');
    expect(forms(desk)).to.deep.equal([[{ entityName: 'contact', entityId: 'c-1' }]]);
  });

  it('is not waited for in a session that the agent has closed, and none is opened for it', async () => {
    const desk = await startedDesk();
    const session = await open(desk);
    await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: true });
    await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: false });
    const shown = desk.desktop.showRecord(record, session);
    const waiting = [1, 2].map(() =>
      desk.desktop.createCustomer(caller('Ada'), session).catch((error: unknown) => error),
    );
    await desk.asked('requestFocusSession');
    await desk.fake.raise('onSessionClosed', { sessionId: session });
    for (const error of [
      ...(await Promise.all(waiting)),
      await desk.desktop.createCustomer(caller('Ada'), session).catch((refused: unknown) => refused),
    ]) {
      expect(error).to.be.instanceOf(RecordError).and.to.include({ reason: 'refused' });
    }
    await shown;
    await desk.desktop.showRecord(record, session);
    expect(forms(desk)).to.be.empty;
  });

  it('is shown where nobody can say which session has the focus', async () => {
    const desk = await startedDesk({}, (fake) => fake.lack('getFocusedSession'));
    void desk.desktop.showRecord(record, await open(desk));
    await desk.asked('openForm');
  });

  it('is not waited for: the form of it may stay open', async () => {
    const desk = await startedDesk({}, (fake) => fake.answer('openForm', silent));
    void desk.desktop.showRecord(record, null);
    await desk.asked('openForm');
    expect(desk.fake.count('requestFocusSession')).to.equal(0);
  });
});
