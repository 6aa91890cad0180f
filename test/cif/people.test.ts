import { expect } from '@open-wc/testing';
import { Host } from '../../src/cif/host.js';
import { findPeople } from '../../src/cif/people.js';
import { SEARCH_LIMIT } from '../../src/cif/search.js';
import { COLLEAGUES, CUSTOMERS } from '../../src/cif/tables.js';
import { RecordStore } from '../../src/simulator/records/store.js';
import { SAMPLE_RECORDS } from '../../src/simulator/records/seed.js';
import { Clock } from '../support/clock.js';
import { FakeFramework, rejecting, resolving, silent } from './fake-framework.js';

const never = new AbortController().signal;

describe('finding people in the desktop', () => {
  let fake: FakeFramework;

  beforeEach(() => {
    fake = new FakeFramework();
    const records = new RecordStore(SAMPLE_RECORDS);
    fake.answer('searchAndOpenRecords', (entity, query) =>
      Promise.resolve(Object.fromEntries(records.search(String(entity), String(query)).entries())),
    );
  });

  const find = (text: string, signal = never) =>
    findPeople(
      {
        host: new Host(fake.framework, () => {}),
        customers: CUSTOMERS,
        colleagues: COLLEAGUES,
        country: 'US',
      },
      text,
      signal,
    );
  const lines = async (text: string) =>
    (await find(text)).map(({ kind, name, number }) => `${kind} ${name} ${number}`);
  const filters = () =>
    fake
      .argumentsOf('searchAndOpenRecords')
      .map(([, query]) => new URLSearchParams(String(query)).get('$filter'));

  it('finds customers by a part of the name, one line for each number', async () => {
    expect(await lines('maria')).to.deep.equal([
      'customer Maria Campbell +1 425-555-0100',
      'customer Maria Campbell 425 555 0101',
    ]);
    expect((await find('maria'))[0]?.customer).to.include({ entity: 'contact', detail: 'Fourth Coffee' });
  });

  it('finds companies and colleagues, whose record is no customer', async () => {
    expect(await lines('fourth')).to.deep.equal(['customer Fourth Coffee +1 425-555-0150']);
    expect(await find('okafor')).to.deep.equal([
      {
        ...{ kind: 'colleague', name: 'Ben Okafor', detail: 'Service agent' },
        ...{ number: '+1 425 555 0121', customer: null },
      },
    ]);
  });

  it('finds a name by its words in any order, and one with a quote in it', async () => {
    expect(await lines('campbell, mar')).to.have.length(2);
    expect(await lines("o'brien")).not.to.be.empty;
    expect(filters()).to.include("contains(fullname,'o''brien')");
  });

  it('finds a number by its beginning, as the country writes it, or by a part of it', async () => {
    expect(await lines('4255550150')).to.include('customer Fourth Coffee +1 425-555-0150');
    expect(await lines('(214) 555')).to.include('customer Litware, Inc. (214) 555-0161');
    expect(await lines('555-0150')).to.include('customer Fourth Coffee +1 425-555-0150');
  });

  it('asks for nothing that nobody could mean', async () => {
    for (const text of ['', '  ', '12', '*21#', '+', ',']) expect(await find(text)).to.deep.equal([]);
    expect(fake.count('searchAndOpenRecords')).to.equal(0);
  });

  it('asks for no more than a person types', async () => {
    await find('word '.repeat(5_000));
    for (const filter of filters()) expect(filter?.length).to.be.lessThan(300);
  });

  for (const [name, answer] of [
    ['rejects', rejecting('no')],
    ['answers rubbish', resolving('}{')],
    ['gives rows of rubbish', resolving({ 0: { contactid: 'c', fullname: {}, telephone1: [] }, 1: null })],
    ['lacks the method', null],
  ] as const) {
    it(`finds nobody on a host that ${name}`, async () => {
      if (answer) fake.answer('searchAndOpenRecords', answer);
      else fake.lack('searchAndOpenRecords');
      expect(await find('maria')).to.deep.equal([]);
    });
  }

  it('finds those of one table while another gives no answer', async () => {
    const clock = new Clock();
    fake.answer('searchAndOpenRecords', (entity) =>
      entity === 'contact'
        ? silent()
        : Promise.resolve({ 0: { accountid: 'a', name: 'Ada', telephone1: '1' } }),
    );
    const found = find('ada');
    await clock.advance(SEARCH_LIMIT);
    clock.restore();
    expect((await found).map(({ name }) => name)).to.deep.equal(['Ada']);
  });

  it('is over as soon as it is not wanted any more', async () => {
    fake.answer('searchAndOpenRecords', silent);
    const unwanted = new AbortController();
    const found = find('maria', unwanted.signal);
    unwanted.abort();
    expect(await found).to.deep.equal([]);
    expect(await find('maria', unwanted.signal)).to.deep.equal([]);
    expect(fake.count('searchAndOpenRecords')).to.equal(3);
  });
});
