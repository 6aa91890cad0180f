import { expect } from '@open-wc/testing';
import { BEN, CALL, CASE, MARIA, NOBODY, OBRIEN, PAUL, sampleStore, SIOBHAN } from './records.js';
import { RecordError } from '../../../src/simulator/records/record-error.js';
import type { RecordChange } from '../../../src/simulator/records/record-change.js';
import { RecordChangeEvent } from '../../../src/simulator/records/record-change.js';

const refused: readonly (readonly [entity: string, data: unknown, named: string])[] = [
  [
    'contact',
    { nothing: 1 },
    "The property 'nothing' does not exist on type 'Microsoft.Dynamics.CRM.contact'",
  ],
  ['contact', { constructor: 1 }, "'constructor'"],
  ['contact', JSON.parse('{"__proto__": 1}'), "'__proto__'"],
  [
    'contact',
    { jobtitle: {} },
    "'jobtitle': Cannot convert the literal '{…}' to the expected type 'Edm.String'",
  ],
  ['contact', { jobtitle: 5 }, "'jobtitle'"],
  ['contact', { jobtitle: 'x'.repeat(101) }, "'jobtitle' attribute of the 'contact' entity exceeded"],
  ['contact', { statecode: 7 }, "'statecode' on record of type 'contact' is outside the valid range"],
  ['incident', { prioritycode: 9 }, 'Accepted Values: 1,2,3'],
  ['incident', { prioritycode: 'High' }, "'prioritycode'"],
  ['phonecall', { actualdurationminutes: '6' }, "'actualdurationminutes'"],
  ['phonecall', { actualdurationminutes: 1.5 }, "'actualdurationminutes'"],
  ['phonecall', { actualdurationminutes: 3e9 }, "'actualdurationminutes'"],
  ['phonecall', { directioncode: 'true' }, "'directioncode'"],
  ['phonecall', { scheduledend: 'tomorrow' }, "'scheduledend'"],
  ['phonecall', { scheduledend: '2026-02-31T25:00:00Z' }, "'scheduledend'"],
  ['contact', { contactid: 'me' }, "'contactid'"],
  ['contact', { _parentcustomerid_value: OBRIEN }, "'parentcustomerid_account@odata.bind'"],
  ['contact', { 'parentcustomerid_account@odata.bind': '/accounts(nobody)' }, 'nobody Does Not Exist'],
  ['contact', { 'parentcustomerid_account@odata.bind': `/accounts(${NOBODY})` }, NOBODY],
  ['contact', { 'parentcustomerid_account@odata.bind': `/contacts(${MARIA})` }, "'/accounts(<id>)'"],
  ['contact', { 'parentcustomerid_account@odata.bind': OBRIEN }, "'/accounts(<id>)'"],
  ['contact', { 'parentcustomerid_account@odata.bind': 5 }, "'/accounts(<id>)'"],
  ['contact', { 'parentcustomerid@odata.bind': `/accounts(${OBRIEN})` }, "'parentcustomerid'"],
  ['contact', { 'jobtitle@odata.bind': `/accounts(${OBRIEN})` }, "'jobtitle'"],
  ['phonecall', { phonecall_activity_parties: {} }, "'phonecall_activity_parties'"],
  ['phonecall', { phonecall_activity_parties: [5] }, "'activityparty'"],
  ['phonecall', { phonecall_activity_parties: [{ participationtypemask: 99 }] }, "'participationtypemask'"],
  ['contact', [], "'contact' must be a JSON object"],
  ['contact', null, "'contact'"],
  ['contact', 'fullname', "'contact'"],
  ['activityparty', {}, "'Create' method does not support entities of type 'activityparty'"],
  ['constructor', {}, "'constructor'"],
];

describe('creating', () => {
  for (const [entity, data, named] of refused) {
    it(`is refused for ${entity} ${JSON.stringify(data).slice(0, 70)}`, () => {
      expect(() => sampleStore().create(entity, data)).to.throw(RecordError, named);
    });
  }

  it('takes a lookup by its binding: one target, several, an activity’s, an address in full', () => {
    const store = sampleStore();
    const bound = (entity: string, name: string, value: string) =>
      store.find(entity, store.create(entity, { [`${name}@odata.bind`]: value }));
    expect(bound('account', 'primarycontactid', `/contacts(${PAUL})`)?._primarycontactid_value).to.equal(
      PAUL,
    );
    expect(bound('incident', 'customerid_account', `accounts(${OBRIEN})`)?._customerid_value).to.equal(
      OBRIEN,
    );
    const call = bound('phonecall', 'regardingobjectid_incident', `/incidents(${CASE.toUpperCase()})`);
    expect(call?._regardingobjectid_value).to.equal(CASE);
    const address = `https://contoso.example/api/data/v9.2/contacts(${MARIA})`;
    const task = bound('task', 'regardingobjectid_contact_task', address);
    expect(task?._regardingobjectid_value).to.equal(MARIA);
  });

  it('passes over annotations and what the organisation keeps itself', () => {
    const store = sampleStore();
    const id = store.create('contact', { lastname: 'New', createdon: '1999-01-01', '@odata.etag': 'x' });
    expect(store.find('contact', id)?.createdon).not.to.match(/^1999/);
  });

  it('takes an id, but not one that is taken', () => {
    const store = sampleStore();
    expect(store.create('contact', { contactid: `{${NOBODY.toUpperCase()}}` })).to.equal(NOBODY);
    expect(() => store.create('contact', { contactid: MARIA })).to.throw(RecordError, 'matching key values');
  });

  it('gives a case its number and what is usual', () => {
    const store = sampleStore();
    const id = store.create('incident', { title: 'Broken' });
    const incident = store.find('incident', id);
    expect(incident).to.include({ statecode: 0, statuscode: 1, prioritycode: 2 });
    expect(incident?.ticketnumber).to.match(/^CAS-\d{5}-[0-9A-F]{6}$/);
  });

  it('keeps times in UTC and in seconds', () => {
    const store = sampleStore();
    const id = store.create('task', { scheduledend: '2026-11-23T18:00:00.25+02:00' });
    expect(store.find('task', id)?.scheduledend).to.equal('2026-11-23T16:00:00Z');
  });
});

describe('a telephone call', () => {
  const parties = [
    { 'partyid_systemuser@odata.bind': `/systemusers(${BEN})`, participationtypemask: 1 },
    { 'partyid_contact@odata.bind': `/contacts(${MARIA})`, participationtypemask: 2 },
  ];
  const EXPAND = '?$expand=phonecall_activity_parties($select=participationtypemask,_partyid_value)';

  it('is kept with its parties, as CIF providers send them', () => {
    const store = sampleStore();
    const id = store.create('phonecall', {
      subject: 'Call',
      phonenumber: '+1 425-555-0100',
      directioncode: true,
      actualdurationminutes: 4,
      phonecall_activity_parties: parties,
      'regardingobjectid_contact@odata.bind': `/contacts(${MARIA})`,
    });
    expect(store.find('phonecall', id)).to.include({ subject: 'Call', _regardingobjectid_value: MARIA });
    const [from, to, ...others] = [store.retrieve('phonecall', id, EXPAND).phonecall_activity_parties].flat();
    expect(from).to.include({ participationtypemask: 1, _partyid_value: BEN });
    expect(to).to.include({
      participationtypemask: 2,
      '_partyid_value@OData.Community.Display.V1.FormattedValue': 'Maria Campbell',
      '_partyid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
    });
    expect(others).to.deep.equal([]);
  });

  it('gets other parties in place of the ones it had', () => {
    const store = sampleStore();
    const id = store.create('phonecall', { phonecall_activity_parties: parties });
    store.update('phonecall', id, { phonecall_activity_parties: parties.slice(1) });
    expect(store.retrieve('phonecall', id, EXPAND).phonecall_activity_parties).to.have.lengthOf(1);
  });

  it('is not created at all when one of its parties is nobody', () => {
    const store = sampleStore();
    const wrong = [...parties, { 'partyid_contact@odata.bind': `/contacts(${NOBODY})` }];
    expect(() => store.create('phonecall', { phonecall_activity_parties: wrong })).to.throw(
      RecordError,
      NOBODY,
    );
    expect(store.all('phonecall')).to.have.lengthOf(1);
    expect(store.all('activityparty')).to.have.lengthOf(0);
  });
});

describe('updating', () => {
  it('changes what is sent and nothing else, and makes a new version', () => {
    const store = sampleStore();
    const before = store.retrieve('contact', MARIA, '');
    store.update('contact', `{${MARIA.toUpperCase()}}`, { jobtitle: null, contactid: PAUL });
    const after = store.retrieve('contact', MARIA, '');
    expect(after).to.include({ contactid: MARIA, jobtitle: null, telephone1: before.telephone1 });
    expect(after['@odata.etag']).not.to.equal(before['@odata.etag']);
    expect(store.find('contact', PAUL)?.fullname).to.equal('Paul Cannon');
  });

  it('makes a full name of its parts', () => {
    const store = sampleStore();
    store.update('contact', MARIA, { firstname: 'Maria', lastname: 'Castro' });
    expect(store.nameOf('contact', MARIA)).to.equal('Maria Castro');
  });

  it('empties a lookup that is bound to null', () => {
    const store = sampleStore();
    store.update('contact', SIOBHAN, { 'parentcustomerid_account@odata.bind': null });
    expect(store.find('contact', SIOBHAN)?._parentcustomerid_value).to.equal(null);
  });

  it('leaves the record as it was when one value is wrong', () => {
    const store = sampleStore();
    expect(() => store.update('contact', MARIA, { jobtitle: 'x', nothing: 1 })).to.throw(RecordError);
    expect(store.find('contact', MARIA)?.jobtitle).to.equal('Buyer');
  });

  it('is refused for a record that does not exist', () => {
    expect(() => sampleStore().update('contact', NOBODY, {})).to.throw(
      RecordError,
      `${NOBODY} Does Not Exist`,
    );
  });
});

describe('deleting', () => {
  it('empties the lookups that point to the record', () => {
    const store = sampleStore();
    store.delete('account', OBRIEN);
    expect(store.find('account', OBRIEN)).to.equal(null);
    expect(store.find('contact', SIOBHAN)?._parentcustomerid_value).to.equal(null);
  });

  it('takes along what is about the record, and the parties of its calls', () => {
    const store = sampleStore();
    const parties = [{ 'partyid_contact@odata.bind': `/contacts(${MARIA})`, participationtypemask: 1 }];
    store.update('phonecall', CALL, { phonecall_activity_parties: parties });
    store.delete('incident', CASE);
    expect(store.all('phonecall')).to.deep.equal([]);
    expect(store.all('activityparty')).to.deep.equal([]);
  });

  it('is refused twice', () => {
    const store = sampleStore();
    store.delete('contact', PAUL);
    expect(() => store.delete('contact', PAUL)).to.throw(RecordError, PAUL);
  });
});

describe('a form', () => {
  it('gives texts, which become what their columns hold', () => {
    const store = sampleStore();
    const typed = store.typed('phonecall', {
      subject: 'Call',
      description: '',
      actualdurationminutes: '12',
      directioncode: 'false',
      prioritycode: '2',
      _regardingobjectid_value: MARIA,
      'ownerid@odata.bind': null,
    });
    const call = store.find('phonecall', store.create('phonecall', typed));
    expect(call).to.include({
      subject: 'Call',
      description: null,
      actualdurationminutes: 12,
      directioncode: false,
      prioritycode: 2,
      _regardingobjectid_value: MARIA,
      _ownerid_value: null,
    });
  });

  for (const [name, value] of [
    ['actualdurationminutes', 'twelve'],
    ['directioncode', 'out'],
    ['prioritycode', '1.5'],
    ['scheduledend', 'soon'],
  ] as const) {
    it(`is refused with “${value}” for ${name}`, () => {
      const store = sampleStore();
      expect(() => store.create('phonecall', store.typed('phonecall', { [name]: value }))).to.throw(
        RecordError,
        `'${name}'`,
      );
    });
  }
});

describe('a change', () => {
  it('is told with the record as it is now, and with a version that grows', () => {
    const store = sampleStore();
    const changes: RecordChange[] = [];
    store.addEventListener('recordchange', (event) => {
      if (event instanceof RecordChangeEvent) changes.push(event.change);
    });
    const id = store.create('contact', { lastname: 'New' });
    store.update('contact', id, { lastname: 'Newer' });
    store.delete('contact', id);
    expect(changes.map(({ fields }) => fields?.fullname)).to.deep.equal(['New', 'Newer', undefined]);
    const [first, second, third] = changes.map(({ version }) => version);
    expect(first).to.be.below(second ?? 0);
    expect(second).to.be.below(third ?? 0);
  });

  it('is forgotten by a reset', () => {
    const store = sampleStore();
    store.delete('contact', PAUL);
    store.create('contact', { lastname: 'New' });
    store.reset();
    expect(store.all('contact')).to.have.lengthOf(3);
    expect(store.nameOf('contact', PAUL)).to.equal('Paul Cannon');
  });
});
