/** The queries that the widget of this repository sends, as it composes them, against the sample records. */
import { expect } from '@open-wc/testing';
import { findCustomers } from '../../../src/cif/customers.js';
import { Host } from '../../../src/cif/host.js';
import { CUSTOMERS } from '../../../src/cif/tables.js';
import { RecordStore } from '../../../src/simulator/records/store.js';
import { SAMPLE_RECORDS } from '../../../src/simulator/records/seed.js';

/** Searches that are answered out of the records, as the desktop does. */
function find(number: string, sent: string[] = []) {
  const directory = { host: searching(sent), tables: CUSTOMERS, country: 'US' };
  return findCustomers(directory, number, new AbortController().signal);
}

function searching(sent: string[]): Host {
  const records = new RecordStore(SAMPLE_RECORDS);
  const searchAndOpenRecords = (entity: string, query: string): Promise<unknown> => {
    sent.push(query);
    return Promise.resolve(Object.fromEntries(records.search(entity, query).entries()));
  };
  return new Host({ searchAndOpenRecords }, () => {});
}

/** Numbers as the network gives them, and whose they are, however they are written in the record. */
const numbers: readonly (readonly [number: string, name: string])[] = [
  ['+14255550100', 'Maria Campbell'],
  ['004255550101', 'Maria Campbell'],
  ['4255550102', 'Yvonne McKay'],
  ['+1 (214) 555-0104', 'Susanna Stubberud'],
  ['2065550105', 'Nancy Anderson'],
  ['13125550106', 'Robert Lyon'],
  ['6175550107', "Siobhán O'Brien"],
  ['5550108', 'Paul Cannon'],
  ['+455550109', 'Thomas Andersen'],
  ['+14255550150', 'Fourth Coffee'],
  ['6175550194', "O'Brien & Sons"],
];

describe('the widget’s search', () => {
  for (const [number, name] of numbers) {
    it(`finds ${name} by ${number}`, async () => {
      const found = await find(number);
      expect(found?.map((customer) => customer.name)).to.deep.equal([name]);
    });
  }

  it('tells the company of a contact by its name', async () => {
    const [customer] = (await find('+14255550100')) ?? [];
    expect(customer).to.include({ entity: 'contact', detail: 'Fourth Coffee' });
  });

  it('finds nobody by a number that nobody has, after every form was tried', async () => {
    const sent: string[] = [];
    expect(await find('+13035550142', sent)).to.deep.equal([]);
    expect(sent.map((query) => decodeURIComponent(query)).join(' ')).to.contain(
      "telephone1 eq '+13035550142'",
    );
    expect(sent).to.have.lengthOf(4);
  });
});
