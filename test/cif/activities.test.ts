import { expect } from '@open-wc/testing';
import type { Entry } from '../../src/agent-desktop.js';
import type { Activity } from '../../src/call/activity.js';
import { writeActivity } from '../../src/cif/activities.js';
import { ANSWER_LIMIT, Host } from '../../src/cif/host.js';
import { Journal } from '../../src/log.js';
import { Clock } from '../support/clock.js';
import { FakeFramework, rejecting, resolving, silent } from './fake-framework.js';

const AT = Date.parse('2026-11-21T10:00:00.400Z');

const ACTIVITY: Activity = {
  id: '00000000-0000-4000-8000-000000000001',
  followUpId: '00000000-0000-4000-8000-000000000002',
  direction: 'inbound',
  party: { name: 'ADA', number: '+15550100' },
  customer: { entity: 'contact', id: 'c-1', name: 'Ada', detail: '' },
  begunAt: AT - 5_000,
  establishedAt: AT,
  endedAt: AT + 125_000,
  outcome: 'answered',
  notes: { outcome: 'Resolved', text: '<b>Plug</b>', followUp: null },
};
const ENTRY: Entry = { activity: ACTIVITY, stage: 'completed', written: null, subject: 'Call from Ada' };
const FOLLOW_UP = { kind: 'task', subject: 'Get back', due: AT } as const;

describe('the record of a call', () => {
  let fake: FakeFramework;
  beforeEach(() => (fake = new FakeFramework()));

  const write = (entry: Partial<Entry> = {}, activity: Partial<Activity> = {}, agent = 'agent-1') => {
    const whole = { ...ENTRY, ...entry, activity: { ...ACTIVITY, ...activity } };
    return writeActivity(new Host(fake.framework, new Journal().log), whole, agent);
  };
  const refusal = (writing: Promise<void>) =>
    writing.then(
      () => 'written',
      (error: unknown) => (error as { reason: string }).reason,
    );
  const created = () =>
    fake
      .argumentsOf('createRecord')
      .map(([entity, data]) => ({ entity, ...(JSON.parse(String(data)) as object) }));
  const updated = () =>
    fake
      .argumentsOf('updateRecord')
      .map(([entity, id, data]) => ({ entity, id, ...(JSON.parse(String(data)) as object) }));

  const STARTED = {
    subject: 'Call from Ada',
    phonenumber: '+15550100',
    directioncode: false,
    actualstart: '2026-11-21T10:00:00Z',
    phonecall_activity_parties: [
      { 'partyid_systemuser@odata.bind': '/systemusers(agent-1)', participationtypemask: 2 },
      { 'partyid_contact@odata.bind': '/contacts(c-1)', participationtypemask: 1 },
    ],
    'regardingobjectid_contact@odata.bind': '/contacts(c-1)',
  };

  it('is made open when the call begins, with parties, regarding and direction, under a key of ours', async () => {
    await write({ stage: 'started' }, { endedAt: null });
    expect(created()).to.deep.equal([
      { entity: 'phonecall', ...STARTED, activityid: ACTIVITY.id, statecode: 0, statuscode: 1 },
    ]);
    expect(updated()).to.be.empty;
  });

  it('gets its times when the call ends', async () => {
    await write({ stage: 'ended', written: 'started' });
    expect(created()).to.be.empty;
    expect(updated()).to.deep.equal([
      {
        entity: 'phonecall',
        id: ACTIVITY.id,
        ...STARTED,
        actualend: '2026-11-21T10:02:05Z',
        actualdurationminutes: 2,
      },
    ]);
  });

  it('is closed with what the agent wrote', async () => {
    await write({ written: 'ended' });
    expect(updated()[0]).to.deep.include({
      description: '<b>Plug</b>',
      category: 'Resolved',
      statecode: 1,
      statuscode: 4,
    });
  });

  it('of a call of the agent’s goes the other way', async () => {
    await write({}, { direction: 'outbound' });
    expect(updated()[0]).to.deep.include({ directioncode: true, statecode: 1, statuscode: 2 });
    expect(JSON.stringify(created()[0])).to.contain('"/systemusers(agent-1)","participationtypemask":1');
  });

  it('of a call in which nobody talked is cancelled', async () => {
    await write({}, { establishedAt: null, outcome: 'missed' });
    expect(updated()[0]).to.deep.include({
      statecode: 2,
      statuscode: 3,
      actualdurationminutes: 0,
      actualstart: '2026-11-21T09:59:55Z',
    });
  });

  it('of a call that nobody saw the end of makes up no end', async () => {
    await write({}, { endedAt: null });
    expect(updated()[0]).not.to.have.any.keys('actualend', 'actualdurationminutes');
  });

  it('is about a case without making the case a party, and about nobody where nobody is known', async () => {
    await write({}, { customer: { entity: 'incident', id: 'i-1', name: '', detail: '' } });
    expect(created()[0]).to.deep.include({ 'regardingobjectid_incident@odata.bind': '/incidents(i-1)' });
    expect(JSON.stringify(created()[0])).not.to.contain('partyid_incident');
    await write({}, { customer: null }, '');
    expect(created()[1]).to.deep.include({ phonecall_activity_parties: [] });
    await write({}, { customer: { entity: 'new_machine', id: 'm-1', name: '', detail: '' } });
    expect(JSON.stringify(created()[2])).not.to.contain('m-1');
  });

  it('that is there already is not made a second time, and is closed all the same', async () => {
    fake.answer('createRecord', rejecting({ message: 'A record with matching key values already exists.' }));
    await write();
    expect(updated()[0]).to.deep.include({ statecode: 1 });
  });

  it('does without a customer whose record is gone', async () => {
    fake.answer('createRecord', (_, data) =>
      String(data).includes('c-1')
        ? Promise.reject(new Error('contact With Id = c-1 Does Not Exist'))
        : Promise.resolve('{}'),
    );
    await write();
    expect(updated()).to.have.length(1);
    expect(JSON.stringify(updated())).not.to.contain('c-1');
  });

  it('brings what is left to do when it is closed, under a key of its own', async () => {
    const notes = { ...ACTIVITY.notes, followUp: FOLLOW_UP };
    await write({ stage: 'ended' }, { notes });
    expect(created()).to.have.length(1);
    await write({ written: 'ended' }, { notes });
    expect(created()[1]).to.deep.equal({
      entity: 'task',
      activityid: ACTIVITY.followUpId,
      subject: 'Get back',
      scheduledend: '2026-11-21T10:00:00Z',
      'regardingobjectid_contact@odata.bind': '/contacts(c-1)',
    });
    await write({ written: 'ended' }, { notes: { ...notes, followUp: { ...FOLLOW_UP, kind: 'phonecall' } } });
    expect(created()[2]).to.deep.include({
      entity: 'phonecall',
      phonenumber: '+15550100',
      directioncode: true,
    });
  });

  it('is closed only when what is left to do is there: the second attempt closes it, once', async () => {
    const notes = { ...ACTIVITY.notes, followUp: FOLLOW_UP };
    fake.answer('createRecord', rejecting(new Map([['errorCode', '0x80040220']])));
    expect(await refusal(write({ written: 'ended' }, { notes }))).to.equal('refused');
    expect(updated()).to.be.empty;
    fake.answer('createRecord', resolving(null));
    await write({ written: 'ended' }, { notes });
    expect(updated()).to.have.length(1);
  });

  it('is no longer than its columns', async () => {
    const long = 'x'.repeat(5_000);
    await write({ subject: long }, { notes: { outcome: long, text: long, followUp: null } });
    const [data] = updated() as unknown as Record<string, string>[];
    expect([data?.subject, data?.description, data?.category].map((text) => text?.length)).to.deep.equal([
      200, 2000, 250,
    ]);
  });

  for (const method of ['createRecord', 'updateRecord'] as const) {
    it(`is not written where the host refuses ${method}`, async () => {
      fake.answer(method, rejecting(new Map([['errorCode', '0x80040220']])));
      expect(await refusal(write())).to.equal('refused');
    });

    it(`is not known to be written where ${method} is never answered`, async () => {
      const clock = new Clock();
      fake.answer(method, silent);
      const result = refusal(write());
      await clock.advance(ANSWER_LIMIT);
      clock.restore();
      expect(await result).to.equal('silent');
    });
  }

  it('is refused by a host that keeps none', async () => {
    fake.lack('createRecord');
    expect(await refusal(write())).to.equal('refused');
    fake.answer('createRecord', resolving(null));
    expect(await refusal(write())).to.equal('written');
  });
});
