import { expect } from '@open-wc/testing';
import { RecordError } from '../../../src/simulator/records/record-error.js';
import { RecordStore } from '../../../src/simulator/records/store.js';

const MARIA = '00000000-0000-4000-8000-000000000001';
const SIOBHAN = '00000000-0000-4000-8000-000000000002';
const PAUL = '00000000-0000-4000-8000-000000000003';
const OBRIEN = '00000000-0000-4000-8000-000000000009';

function store(): RecordStore {
  return new RecordStore({
    account: [{ accountid: OBRIEN, name: "O'Brien & Sons", telephone1: '617 555 0194' }],
    contact: [
      { contactid: MARIA, fullname: 'Maria Campbell', telephone1: '+1 425-555-0100', jobtitle: 'Buyer' },
      {
        contactid: SIOBHAN,
        fullname: "Siobhán O'Brien",
        telephone1: '617-555-0107',
        jobtitle: 'Owner',
        _parentcustomerid_value: OBRIEN,
      },
      { contactid: PAUL, fullname: 'Paul Cannon', mobilephone: '555-0108' },
    ],
  });
}

function found(query: string): readonly unknown[] {
  return store()
    .search('contact', query)
    .map(({ fullname }) => fullname);
}

const filters: readonly (readonly [filter: string, names: readonly string[]])[] = [
  ["fullname eq 'Maria Campbell'", ['Maria Campbell']],
  ["fullname eq 'maria campbell'", ['Maria Campbell']],
  ["fullname eq 'Siobhán O''Brien'", ["Siobhán O'Brien"]],
  ["contains(fullname,'o''b')", ["Siobhán O'Brien"]],
  ["fullname eq ''''", []],
  ["fullname ne 'Maria Campbell'", ["Siobhán O'Brien", 'Paul Cannon']],
  ["contains(telephone1,'5550107')", []],
  ["contains(telephone1,'555-01')", ['Maria Campbell', "Siobhán O'Brien"]],
  ["startswith(fullname,'pa')", ['Paul Cannon']],
  ["endswith(fullname,'BELL')", ['Maria Campbell']],
  ['telephone1 eq null', ['Paul Cannon']],
  ['telephone1 ne null', ['Maria Campbell', "Siobhán O'Brien"]],
  ["telephone1 eq '1' or mobilephone eq '555-0108'", ['Paul Cannon']],
  ["jobtitle eq 'Buyer' or jobtitle eq 'Owner' and fullname eq 'x'", ['Maria Campbell']],
  ["(jobtitle eq 'Buyer' or jobtitle eq 'Owner') and contains(fullname,'Siob')", ["Siobhán O'Brien"]],
  ["not contains(fullname,'a')", ["Siobhán O'Brien"]],
  ["not (jobtitle eq 'Buyer')", ["Siobhán O'Brien", 'Paul Cannon']],
  [`contactid eq ${PAUL}`, ['Paul Cannon']],
  [`contactid eq '${PAUL}'`, ['Paul Cannon']],
  [`_parentcustomerid_value eq ${OBRIEN}`, ["Siobhán O'Brien"]],
  ['statecode eq 0', ['Maria Campbell', "Siobhán O'Brien", 'Paul Cannon']],
  ['statecode gt 0', []],
  ['statecode ge 0 and statecode le 0', ['Maria Campbell', "Siobhán O'Brien", 'Paul Cannon']],
  ["fullname lt 'N'", ['Maria Campbell']],
  ["contains(fullname,') or (statecode eq 0')", []],
];

describe('$filter', () => {
  for (const [filter, names] of filters) {
    it(`finds by: ${filter}`, () => {
      expect(found(`?$filter=${filter}`)).to.have.members([...names]);
      expect(found(`?$select=fullname&$filter=${encodeURIComponent(filter)}`)).to.have.members([...names]);
    });
  }

  for (const filter of [
    'fullname',
    'fullname eq',
    "eq 'x'",
    "fullname eq 'x",
    "fullname eq 'O'Brien'",
    "fullname is 'x'",
    "(fullname eq 'x'",
    "fullname eq 'x')",
    "fullname eq 'x' and",
    "contains(fullname 'x')",
    "contains('x',fullname)",
    "password eq 'x'",
    "constructor eq 'x'",
    "fullname eq 'x'; drop",
    `${'('.repeat(3_000)}statecode eq 0${')'.repeat(3_000)}`,
    `${'not '.repeat(1_500)}statecode eq 0`,
    `fullname eq '${'x'.repeat(10_000)}'`,
  ]) {
    it(`refuses: ${filter.slice(0, 40)}`, () => {
      expect(() => found(`?$filter=${filter}`)).to.throw(RecordError);
    });
  }
});

describe('the other query options', () => {
  it('select columns, and the key always', () => {
    const [first] = store().search('contact', '?$select=telephone1&$top=1');
    expect(first).to.deep.equal({ contactid: MARIA, telephone1: '+1 425-555-0100' });
  });

  it('give a lookup with the name of what it points to', () => {
    const record = store().retrieve('contact', SIOBHAN, '?$select=_parentcustomerid_value');
    expect(record).to.deep.equal({
      contactid: SIOBHAN,
      _parentcustomerid_value: OBRIEN,
      '_parentcustomerid_value@OData.Community.Display.V1.FormattedValue': "O'Brien & Sons",
    });
  });

  it('order, up and down, by one column and by several', () => {
    expect(found('?$orderby=fullname')[0]).to.equal('Maria Campbell');
    expect(found('?$orderby=fullname desc')[0]).to.equal("Siobhán O'Brien");
    expect(found('?$orderby=statecode desc,fullname desc')[0]).to.equal("Siobhán O'Brien");
  });

  it('end after $top records', () => {
    expect(found('?$top=2')).to.have.lengthOf(2);
    expect(found('?$top=0')).to.have.lengthOf(0);
  });

  it('search any column of text', () => {
    expect(found('?$search=cannon')).to.deep.equal(['Paul Cannon']);
    expect(found('?$search="0108"')).to.deep.equal(['Paul Cannon']);
  });

  it('find an ampersand that is encoded', () => {
    const query = `?$filter=name eq '${encodeURIComponent("O''Brien & Sons")}'`;
    expect(store().search('account', query)).to.have.lengthOf(1);
  });

  it('are none when there are none', () => {
    for (const query of ['', '?', '&']) expect(found(query)).to.have.lengthOf(3);
  });

  for (const query of [
    '?$top=many',
    '?$top=-1',
    '?$orderby=nothing',
    '?$orderby=fullname up',
    '?$select=x',
    '?$x=1',
  ]) {
    it(`refuse: ${query}`, () => {
      expect(() => found(query)).to.throw(RecordError);
    });
  }
});

describe('the record store', () => {
  it('takes a lookup by its binding, with or without its target’s name', () => {
    const records = store();
    const binding = `/accounts(${OBRIEN})`;
    records.update('contact', PAUL, { 'parentcustomerid_account@odata.bind': binding });
    records.update('contact', MARIA, { 'parentcustomerid@odata.bind': binding });
    expect(records.find('contact', PAUL)?._parentcustomerid_value).to.equal(OBRIEN);
    expect(records.find('contact', MARIA)?._parentcustomerid_value).to.equal(OBRIEN);
  });

  it('takes ids with braces and in capitals', () => {
    expect(store().find('contact', `{${MARIA.toUpperCase()}}`)?.fullname).to.equal('Maria Campbell');
  });

  for (const [what, data] of [
    ['a column that does not exist', { nothing: 1 }],
    ['a value that is no value', { jobtitle: {} }],
    ['a binding to nobody', { 'parentcustomerid@odata.bind': '/accounts(nobody)' }],
    ['a binding of a column that is no lookup', { 'jobtitle@odata.bind': `/accounts(${OBRIEN})` }],
    ['an array', []],
    ['nothing', null],
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(() => store().create('contact', data)).to.throw(RecordError);
    });
  }

  it('refuses a table that does not exist', () => {
    expect(() => store().search('constructor', '')).to.throw(RecordError, 'constructor');
  });

  it('keeps telephone calls with the parties that CIF providers send', () => {
    const records = store();
    const id = records.create('phonecall', {
      subject: 'Call',
      phonenumber: '1',
      directioncode: true,
      phonecall_activity_parties: [
        { 'partyid_contact@odata.bind': `/contacts(${MARIA})`, participationtypemask: 2 },
      ],
      'regardingobjectid_contact@odata.bind': `/contacts(${MARIA})`,
    });
    expect(records.find('phonecall', id)).to.include({ subject: 'Call', _regardingobjectid_value: MARIA });
  });
});
