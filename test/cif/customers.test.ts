import { expect } from '@open-wc/testing';
import { findCustomers } from '../../src/cif/customers.js';
import { Host } from '../../src/cif/host.js';
import { quoted, SEARCH_LIMIT } from '../../src/cif/search.js';
import { CUSTOMERS } from '../../src/cif/tables.js';
import { Journal } from '../../src/log.js';
import { Clock } from '../support/clock.js';
import { FakeFramework, rejecting, resolving, silent, throwing } from './fake-framework.js';

const ADA = {
  contactid: '{c-1}',
  fullname: 'Ada O’Neill',
  telephone1: '+1 (555) 010-0123',
  '_parentcustomerid_value@OData.Community.Display.V1.FormattedValue': 'Contoso',
};
const BOB = { contactid: 'c-2', fullname: 'Bob', mobilephone: '555 010 0123' };
const EVE = { contactid: 'c-3', fullname: 'Eve', telephone1: '+44 20 7946 0123' };
const CONTOSO = { accountid: 'a-1', name: 'Contoso', telephone1: '+15550100123' };

describe('the search for a customer', () => {
  let fake: FakeFramework;
  const never = new AbortController().signal;

  beforeEach(() => (fake = new FakeFramework()));

  const find = (number = '+15550100123', signal = never, tables = CUSTOMERS, country = '') =>
    findCustomers({ host: new Host(fake.framework, new Journal().log), tables, country }, number, signal);
  const ids = async () => (await find())?.map((customer) => customer.id);
  const queries = () =>
    fake.argumentsOf('searchAndOpenRecords').map(([entity, query, searchOnly]) => {
      const options = new URLSearchParams(String(query));
      return {
        entity,
        searchOnly,
        select: options.get('$select'),
        filter: options.get('$filter'),
        top: options.get('$top'),
      };
    });
  /** What the tables hold, whatever is asked. */
  const hold = (tables: Record<string, unknown>) =>
    fake.answer('searchAndOpenRecords', (entity) => Promise.resolve(tables[String(entity)] ?? '{}'));

  it('asks contacts and accounts for several forms of the number, and opens nothing', async () => {
    hold({ contact: JSON.stringify({ 0: ADA }) });
    await find();
    const forms = (column: string) =>
      `${column} eq '+15550100123' or ${column} eq '15550100123' or contains(${column},'0100123')`;
    expect(queries()).to.deep.equal([
      {
        entity: 'contact',
        searchOnly: true,
        select: 'contactid,fullname,telephone1,mobilephone,_parentcustomerid_value',
        filter: `${forms('telephone1')} or ${forms('mobilephone')}`,
        top: '50',
      },
      {
        entity: 'account',
        searchOnly: true,
        select: 'accountid,name,telephone1',
        filter: forms('telephone1'),
        top: '50',
      },
    ]);
  });

  it('finds what the host gives as an object keyed "0", "1"', async () => {
    hold({ contact: JSON.stringify({ 0: ADA, 1: BOB }), account: JSON.stringify({ 0: CONTOSO }) });
    expect(await find()).to.deep.equal([
      { entity: 'contact', id: 'c-1', name: 'Ada O’Neill', detail: 'Contoso' },
      { entity: 'account', id: 'a-1', name: 'Contoso', detail: '' },
    ]);
  });

  it('takes records whose number ends alike where nobody has the very number', async () => {
    hold({ contact: { 0: BOB, 1: { ...EVE, telephone1: '010 0123' } } });
    expect(await ids()).to.deep.equal(['c-2']);
  });

  it('knows a number in the ways in which its country writes it, and asks for them', async () => {
    const zoe = { contactid: 'c-4', fullname: 'Zoé', telephone1: '01 42 68 53 00' };
    hold({ contact: { 0: zoe } });
    for (const number of ['+33142685300', '0033142685300', '01.42.68.53.00']) {
      expect(await find(number, never, CUSTOMERS, 'FR')).to.have.length(1);
    }
    const [{ filter } = { filter: '' }] = queries();
    for (const form of ['+33142685300', '33142685300', '0142685300', '01 42 68 53 00', '+33 1 42 68 53 00']) {
      expect(filter).to.contain(`telephone1 eq '${form}'`);
    }
  });

  it('asks the tables and columns that the organisation has named', async () => {
    const patient = { entity: 'new_patient', name: 'new_name', phones: ['new_phone'], detail: 'new_ward' };
    const cases = { entity: 'incident', name: 'title', phones: ['new_caller'], detail: '_customerid_value' };
    hold({
      new_patient: { 0: { new_patientid: 'p-1', new_name: 'Ida', new_phone: '+15550100123', new_ward: 'B' } },
      incident: {
        0: { incidentid: 'i-1', title: 'Leak', new_caller: '+15550100123', _customerid_value: 'c' },
      },
    });
    expect(await find('+15550100123', never, [patient, cases])).to.deep.equal([
      { entity: 'new_patient', id: 'p-1', name: 'Ida', detail: 'B' },
      { entity: 'incident', id: 'i-1', name: 'Leak', detail: '' },
    ]);
    expect(queries().map(({ select }) => select)).to.deep.equal([
      'new_patientid,new_name,new_phone,new_ward',
      'incidentid,title,new_caller,_customerid_value',
    ]);
  });

  for (const [name, shape] of [
    ['a list', [ADA]],
    ['JSON text of a list', JSON.stringify([ADA])],
    ['a list in value', JSON.stringify({ value: [ADA] })],
    ['a Map', new Map([['0', ADA]])],
    ['a Map of Maps', new Map([['0', new Map(Object.entries(ADA))]])],
    ['rows in JSON text', { 0: JSON.stringify(ADA) }],
  ] as [string, unknown][]) {
    it(`finds what the host gives as ${name}`, async () => {
      hold({ contact: shape });
      expect(await ids()).to.deep.equal(['c-1']);
    });
  }

  it('tries four digits when seven find nothing, and compares the rest itself', async () => {
    fake.answer('searchAndOpenRecords', (entity, query) =>
      Promise.resolve(entity === 'contact' && !String(query).includes('0100123') ? { 0: EVE, 1: ADA } : {}),
    );
    expect(await ids()).to.deep.equal(['c-1']);
    expect(queries().at(-1)?.filter).to.equal("contains(telephone1,'0123')");
    expect(fake.count('searchAndOpenRecords')).to.equal(4);
  });

  it('does not ask for what is no telephone number', async () => {
    for (const number of ['', 'alice', "1' or '1' eq '1", '*21#']) expect(await find(number)).to.equal(null);
    expect(fake.count('searchAndOpenRecords')).to.equal(0);
  });

  it('encodes the condition, so that no number ends it', async () => {
    await find('+1 (555) 010-0123');
    const [, query] = fake.argumentsOf('searchAndOpenRecords')[0] ?? [];
    expect(query).to.match(/^\?\$select=[\w,]+&\$filter=[\w%().!~*'-]+&\$top=50$/);
  });

  it('doubles quotes', () => {
    expect(quoted("O'Neill's")).to.equal("'O''Neill''s'");
    expect(quoted("') or (name ne '")).to.equal("''') or (name ne '''");
  });

  for (const [name, answer] of [
    ['null', resolving(null)],
    ['text', resolving('no records')],
    ['rows that are none', resolving({ 0: null, 1: 'x', 2: [], 3: 42 })],
    ['rows without an id', resolving({ 0: { fullname: 'Ada', telephone1: '+15550100123' } })],
    ['rows with a hostile id', resolving({ 0: { ...ADA, contactid: "c-1' or '1" } })],
    ['a rejection', rejecting({ message: 'no privilege' })],
    ['a throw', throwing('no')],
  ] as [string, () => unknown][]) {
    it(`cannot say that it is nobody’s by ${name}`, async () => {
      fake.answer('searchAndOpenRecords', answer);
      expect(await find()).to.equal(null);
    });
  }

  it('cannot say that it is nobody’s while one of the tables has not been heard', async () => {
    const clock = new Clock();
    fake.answer('searchAndOpenRecords', (entity) => (entity === 'contact' ? silent() : Promise.resolve({})));
    const found = find();
    await clock.advance(SEARCH_LIMIT);
    clock.restore();
    expect(await found).to.equal(null);
  });

  it('does without a table that the agent may not read', async () => {
    fake.answer('searchAndOpenRecords', (entity) =>
      entity === 'account' ? Promise.reject(new Error('no privilege')) : Promise.resolve({}),
    );
    expect(await find()).to.deep.equal([]);
  });

  for (const [name, contact] of [
    ['rows of other people', { 0: EVE }],
    ['ten thousand rows of other people', Array.from({ length: 10_000 }, () => EVE)],
  ] as [string, unknown][]) {
    it(`finds nobody in ${name}`, async () => {
      hold({ contact });
      expect(await find()).to.deep.equal([]);
    });
  }

  it('finds accounts when contacts cannot be searched', async () => {
    fake.answer('searchAndOpenRecords', (entity) =>
      entity === 'contact' ? Promise.reject(new Error('no')) : Promise.resolve({ 0: CONTOSO }),
    );
    expect(await ids()).to.deep.equal(['a-1']);
  });

  it('finds nobody on a host that cannot search', async () => {
    fake.lack('searchAndOpenRecords');
    expect(await find()).to.equal(null);
  });

  it('is over when the caller hangs up, whatever the host still does', async () => {
    fake.answer('searchAndOpenRecords', silent);
    const withdrawal = new AbortController();
    const found = find('+15550100123', withdrawal.signal);
    withdrawal.abort();
    expect(await found).to.equal(null);
    expect(await find('+15550100123', withdrawal.signal)).to.equal(null);
    expect(fake.count('searchAndOpenRecords')).to.equal(2);
  });

  it('gives a silent host up at the limit', async () => {
    const clock = new Clock();
    fake.answer('searchAndOpenRecords', silent);
    const found = find();
    await clock.advance(SEARCH_LIMIT);
    clock.restore();
    expect(await found).to.equal(null);
    expect(fake.count('searchAndOpenRecords')).to.equal(2);
    expect(clock.pending).to.equal(0);
  });
});
