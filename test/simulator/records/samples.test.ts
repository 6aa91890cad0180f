/** The sample records keep the rules that everybody else's records are held to. */
import { columnAt, keyOf } from '../../../src/simulator/records/entity.js';
import { expect } from '@open-wc/testing';
import { readValue } from '../../../src/simulator/records/column-value.js';
import { RecordStore } from '../../../src/simulator/records/store.js';
import { SAMPLE_RECORDS } from '../../../src/simulator/records/seed.js';
import { ENTITIES } from '../../../src/simulator/records/tables/tables.js';

const samples = Object.entries(SAMPLE_RECORDS).flatMap(([name, rows]) =>
  rows.map((row) => [name, row] as const),
);

describe('the sample records', () => {
  const store = new RecordStore(SAMPLE_RECORDS);

  it('have something in every table', () => {
    for (const { logicalName } of ENTITIES) expect(store.all(logicalName), logicalName).not.to.be.empty;
  });

  it('fit their columns, and every lookup leads to a record', () => {
    for (const [name, row] of samples) {
      const entity = store.entity(name);
      for (const [key, value] of Object.entries(row)) {
        const column = columnAt(entity, key);
        if (!column) throw new Error(`${name} has no column ${key}`);
        expect(readValue(entity, column, value), `${name}.${key}`).to.equal(value);
        if (column.type === 'lookup' && value !== null) {
          expect(store.followed(column, row), `${name}.${keyOf(column)}`).not.to.equal(null);
        }
      }
    }
  });

  it('have an id of their own', () => {
    const ids = samples.map(([name, row]) => row[store.entity(name).primaryId]);
    expect(new Set(ids)).to.have.lengthOf(samples.length);
  });

  it('have telephone numbers that are kept free for fiction', () => {
    for (const [name, row] of samples) {
      for (const { name: key, type } of store.entity(name).columns) {
        const digits = String(row[key] ?? '').replace(/\D/g, '');
        if (type === 'phone' && digits) expect(digits, `${name}.${key}`).to.match(/55501\d\d$/);
      }
    }
  });
});
