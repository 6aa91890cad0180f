import { expect } from '@open-wc/testing';
import { CALL, CASE, OBRIEN, PAUL, sampleStore, SIOBHAN } from './records.js';

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

describe('a record as it is answered', () => {
  it('has an etag that is its version', () => {
    const store = sampleStore();
    store.update('contact', PAUL, { jobtitle: 'Guide' });
    const { versionnumber } = store.find('contact', PAUL) ?? {};
    expect(store.retrieve('contact', PAUL, '')['@odata.etag']).to.equal(`W/"${versionnumber}"`);
    expect(store.search('contact', '?$top=3')[2]?.['@odata.etag']).to.equal(`W/"${versionnumber}"`);
  });

  it('has a lookup with the name, the table and the navigation property of what it points to', () => {
    const store = sampleStore();
    expect(store.retrieve('contact', SIOBHAN, '?$select=_parentcustomerid_value')).to.deep.equal({
      '@odata.etag': `W/"${store.find('contact', SIOBHAN)?.versionnumber}"`,
      contactid: SIOBHAN,
      _parentcustomerid_value: OBRIEN,
      [`_parentcustomerid_value${FORMATTED}`]: "O'Brien & Sons",
      '_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty':
        'parentcustomerid_account',
      '_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'account',
    });
  });

  it('has an empty lookup without any of it', () => {
    const record = sampleStore().retrieve('contact', PAUL, '?$select=_parentcustomerid_value');
    expect(record).to.have.all.keys('@odata.etag', 'contactid', '_parentcustomerid_value');
  });

  for (const [entity, id, column, formatted] of [
    ['incident', CASE, 'prioritycode', 'High'],
    ['incident', CASE, 'statuscode', 'In progress'],
    ['phonecall', CALL, 'directioncode', 'Incoming'],
    ['phonecall', CALL, 'actualdurationminutes', '1,200'],
  ] as const) {
    it(`has ${column} as people read it: ${formatted}`, () => {
      const record = sampleStore().retrieve(entity, id, `?$select=${column}`);
      expect(record[`${column}${FORMATTED}`]).to.equal(formatted);
    });
  }

  it('has times as the agent reads them, beside the point in time', () => {
    const record = sampleStore().retrieve('contact', SIOBHAN, '?$select=createdon');
    expect(record.createdon).to.equal('2026-11-18T16:12:00Z');
    expect(record[`createdon${FORMATTED}`]).to.match(/^11\/1[789]\/26, \d{1,2}:12/);
  });

  it('has no formatted value where the value is empty or is a text', () => {
    const record = sampleStore().retrieve('contact', PAUL, '?$select=fullname,createdon');
    expect(Object.keys(record).filter((key) => key.includes(FORMATTED))).to.deep.equal([]);
  });
});
