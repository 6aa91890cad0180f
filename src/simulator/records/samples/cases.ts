/** Cases of the customers, and notes about customers and cases. */
import { AGENT } from '../agent.js';
import { contactId, FOURTH_COFFEE, LITWARE, MARIA } from './customers.js';
import type { Fields } from '../fields.js';

const caseId = (tail: string) => `c2a47d18-6b3e-4f7c-9d51-8e40b1f6${tail}`;

export const WRONG_PLUG = caseId('ca01');

export const CASES: readonly Fields[] = [
  {
    incidentid: WRONG_PLUG,
    title: 'Grinder delivered with the wrong plug',
    ticketnumber: 'CAS-01042-K7P2Q9',
    _customerid_value: FOURTH_COFFEE,
    _primarycontactid_value: MARIA,
    prioritycode: 1,
    caseorigincode: 1,
    casetypecode: 2,
    statuscode: 3,
    description: 'The grinder for the Redmond shop came with a European plug. An adapter is on its way.',
    createdon: '2026-11-18T16:14:00Z',
    _ownerid_value: AGENT.id,
  },
  {
    incidentid: caseId('ca02'),
    title: 'Which machines does the contract cover?',
    ticketnumber: 'CAS-01039-D4M8X1',
    _customerid_value: contactId('bf02'),
    _primarycontactid_value: contactId('bf02'),
    prioritycode: 3,
    caseorigincode: 2,
    casetypecode: 1,
    description: 'Yvonne asks whether the two new machines in Bellevue are covered.',
    createdon: '2026-11-12T09:45:00Z',
    _ownerid_value: AGENT.id,
  },
  {
    incidentid: caseId('ca03'),
    title: 'Invoice sent to the old address',
    ticketnumber: 'CAS-01033-R6T3W5',
    _customerid_value: LITWARE,
    _primarycontactid_value: contactId('bf03'),
    prioritycode: 2,
    caseorigincode: 3,
    casetypecode: 3,
    statecode: 1,
    statuscode: 5,
    description: 'Address corrected and the invoice sent once more.',
    createdon: '2026-11-05T14:20:00Z',
  },
];

const noteId = (tail: string) => `f7c1c1b6-7c0c-4a65-9a1e-0f1fd093${tail}`;

export const NOTES: readonly Fields[] = [
  {
    annotationid: noteId('0001'),
    subject: 'Renewal',
    notetext: 'Contract runs until March. Maria wants an offer with on-site service.',
    _objectid_value: MARIA,
    createdon: '2026-11-10T13:05:00Z',
    _ownerid_value: AGENT.id,
  },
  {
    annotationid: noteId('0002'),
    subject: 'Adapter',
    notetext: 'Sent by courier on the 19th. Ask on Monday whether it arrived.',
    _objectid_value: WRONG_PLUG,
    createdon: '2026-11-19T08:30:00Z',
    _ownerid_value: AGENT.id,
  },
];
