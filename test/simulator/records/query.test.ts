import { expect } from '@open-wc/testing';
import { BEN, CALL, CASE, found, MARIA, OBRIEN, PAUL, sampleStore, SIOBHAN } from './records.js';
import { RecordError } from '../../../src/simulator/records/record-error.js';

describe('the query options', () => {
  it('select columns, and the key always', () => {
    const [first] = sampleStore().search('contact', '?$select=telephone1&$top=1');
    expect(first).to.have.all.keys('@odata.etag', 'contactid', 'telephone1');
    expect(first).to.include({ contactid: MARIA, telephone1: '+1 425-555-0100' });
  });

  it('order, up and down, by one column and by several', () => {
    expect(found('?$orderby=fullname')[0]).to.equal('Maria Campbell');
    expect(found('?$orderby=fullname desc')[0]).to.equal("Siobhán O'Brien");
    expect(found('?$orderby=statecode desc, fullname desc')[0]).to.equal("Siobhán O'Brien");
    expect(found('?$orderby=jobtitle asc')).to.deep.equal([
      'Paul Cannon',
      'Maria Campbell',
      "Siobhán O'Brien",
    ]);
  });

  it('end after $top records', () => {
    expect(found('?$top=2')).to.have.lengthOf(2);
    expect(found('?$top=0')).to.have.lengthOf(0);
  });

  it('search the columns of text, for all the words or for a phrase', () => {
    expect(found('?$search=cannon')).to.deep.equal(['Paul Cannon']);
    expect(found('?$search="0108"')).to.deep.equal(['Paul Cannon']);
    expect(found('?$search=campbell maria')).to.deep.equal(['Maria Campbell']);
    expect(found('?$search="campbell maria"')).to.deep.equal([]);
    expect(found(`?$search=${encodeURIComponent('+1 425-555-0100')}`)).to.deep.equal(['Maria Campbell']);
    expect(found("?$search=O'Brien")).to.deep.equal(["Siobhán O'Brien"]);
  });

  it('find an ampersand that is encoded', () => {
    const query = `?$filter=name eq '${encodeURIComponent("O''Brien & Sons")}'`;
    expect(sampleStore().search('account', query)).to.have.lengthOf(1);
  });

  it('are none when there are none', () => {
    for (const query of ['', '?', '&', '?$count=true']) expect(found(query)).to.have.lengthOf(3);
  });

  for (const [query, named] of [
    ['?$top=many', 'many'],
    ['?$top=-1', '-1'],
    ['?$orderby=nothing', 'nothing'],
    ['?$orderby=fullname up', 'fullname up'],
    ['?$orderby=fullname desc asc', 'fullname desc asc'],
    ['?$select=x', "'x'"],
    ['?$select=parentcustomerid', 'parentcustomerid'],
    ['?$skip=1', '$skip'],
    ['?$top=1&$top=2', '$top'],
    [`?$filter=name eq 'O''Brien & Sons'`, "Sons'"],
  ] as const) {
    it(`refuse: ${query}`, () => {
      expect(() => found(query)).to.throw(RecordError, named);
    });
  }
});

describe('$expand', () => {
  it('gives the record behind a lookup as an object, with what is selected of it', () => {
    const options = '?$select=name&$expand=primarycontactid($select=fullname,telephone1)';
    const account = sampleStore().retrieve('account', OBRIEN, options);
    expect(account.name).to.equal("O'Brien & Sons");
    expect(account.primarycontactid).to.have.all.keys('@odata.etag', 'contactid', 'fullname', 'telephone1');
    expect(account.primarycontactid).to.include({ contactid: SIOBHAN, fullname: "Siobhán O'Brien" });
  });

  it('gives null for a lookup that is empty or leads to another table', () => {
    const store = sampleStore();
    const options = '?$expand=customerid_contact($select=fullname),customerid_account($select=name)';
    const incident = store.retrieve('incident', CASE, options);
    expect(incident.customerid_contact).to.include({ fullname: 'Maria Campbell' });
    expect(incident.customerid_account).to.equal(null);
    const empty = store.retrieve('contact', PAUL, '?$expand=parentcustomerid_account');
    expect(empty.parentcustomerid_account).to.equal(null);
  });

  it('expands what was expanded', () => {
    const options =
      '?$expand=regardingobjectid_incident($select=title;$expand=customerid_contact($select=fullname))';
    const [call] = sampleStore().search('phonecall', options);
    expect(call?.regardingobjectid_incident)
      .to.have.property('customerid_contact')
      .that.includes({ fullname: 'Maria Campbell' });
  });

  it('takes the name of the activity at the end of a lookup with several targets', () => {
    const call = sampleStore().retrieve(
      'phonecall',
      CALL,
      '?$expand=regardingobjectid_incident_phonecall($select=title)',
    );
    expect(call.regardingobjectid_incident_phonecall).to.include({ title: 'Broken grinder' });
  });

  it('gives the records of a collection as an array, filtered, ordered and cut', () => {
    const store = sampleStore();
    const cases = (options: string) =>
      store.retrieve('contact', MARIA, `?$expand=incident_customer_contacts(${options})`)
        .incident_customer_contacts;
    store.create('incident', {
      title: 'Also broken',
      'customerid_contact@odata.bind': `/contacts(${MARIA})`,
    });
    store.create('incident', { title: 'Of Paul', 'customerid_contact@odata.bind': `/contacts(${PAUL})` });
    expect(cases('$select=title;$orderby=title')).to.have.lengthOf(2);
    expect(cases("$filter=contains(title,'grinder')")).to.have.lengthOf(1);
    expect(cases('$top=1;$orderby=title desc')).to.have.nested.property('[0].title', 'Broken grinder');
  });

  for (const [options, named] of [
    ['?$expand=nothing', "'nothing' on type 'Microsoft.Dynamics.CRM.contact'"],
    ['?$expand=fullname', "'fullname'"],
    ['?$expand=parentcustomerid', "'parentcustomerid'"],
    ['?$expand=constructor', "'constructor'"],
    ['?$expand=parentcustomerid_account($select=x)', "'x' on type 'Microsoft.Dynamics.CRM.account'"],
    ['?$expand=parentcustomerid_account($top=1)', '$top'],
    ['?$expand=parentcustomerid_account($select=name', 'parentcustomerid_account($select=name'],
    ['?$expand=parentcustomerid_account)', 'parentcustomerid_account)'],
    [`?$expand=${'parentcustomerid_contact($expand='.repeat(900)}`, 'parentcustomerid_contact'],
    [`?$expand=${nested(20)}`, '5 deep'],
    [`?$expand=${Array.from({ length: 16 }, () => 'parentcustomerid_account').join(',')}`, '15'],
    [`?$expand=${'('.repeat(20_000)}`, '('],
  ] as const) {
    it(`refuses ${options.slice(0, 60)}`, () => {
      expect(() => found(options)).to.throw(RecordError, named);
    });
  }

  it('is refused with options that make no sense for one record', () => {
    expect(() => sampleStore().retrieve('systemuser', BEN, '?$filter=isdisabled eq false')).to.throw(
      RecordError,
      '$filter',
    );
  });
});

function nested(depth: number): string {
  return 'parentcustomerid_contact($expand='.repeat(depth) + 'parentcustomerid_contact' + ')'.repeat(depth);
}
