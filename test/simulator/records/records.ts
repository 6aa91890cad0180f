/** A few records with everything that the tests look for: nulls, quotes, lookups, numbers written in several ways. */
import { RecordStore } from '../../../src/simulator/records/store.js';

export const MARIA = '00000000-0000-4000-8000-000000000001';
export const SIOBHAN = '00000000-0000-4000-8000-000000000002';
export const PAUL = '00000000-0000-4000-8000-000000000003';
export const OBRIEN = '00000000-0000-4000-8000-000000000009';
export const CASE = '00000000-0000-4000-8000-00000000000a';
export const CALL = '00000000-0000-4000-8000-00000000000b';
export const BEN = '00000000-0000-4000-8000-00000000000c';
export const NOBODY = '00000000-0000-4000-8000-0000000000ff';

export function sampleStore(): RecordStore {
  return new RecordStore({
    systemuser: [{ systemuserid: BEN, fullname: 'Ben Okafor' }],
    account: [
      {
        accountid: OBRIEN,
        name: "O'Brien & Sons",
        telephone1: '617 555 0194',
        _primarycontactid_value: SIOBHAN,
      },
    ],
    contact: [
      { contactid: MARIA, fullname: 'Maria Campbell', telephone1: '+1 425-555-0100', jobtitle: 'Buyer' },
      {
        contactid: SIOBHAN,
        fullname: "Siobhán O'Brien",
        telephone1: '617-555-0107',
        jobtitle: 'Owner',
        _parentcustomerid_value: OBRIEN,
        createdon: '2026-11-18T16:12:00Z',
      },
      { contactid: PAUL, fullname: 'Paul Cannon', mobilephone: '555-0108' },
    ],
    incident: [
      {
        incidentid: CASE,
        title: 'Broken grinder',
        ticketnumber: 'CAS-00001-AAAAAA',
        _customerid_value: MARIA,
        prioritycode: 1,
      },
    ],
    phonecall: [
      {
        activityid: CALL,
        subject: 'Grinder',
        directioncode: false,
        actualdurationminutes: 1_200,
        _regardingobjectid_value: CASE,
      },
    ],
  });
}

/** Names of the contacts that a query finds. */
export function found(query: string): readonly unknown[] {
  return sampleStore()
    .search('contact', query)
    .map(({ fullname }) => fullname);
}
