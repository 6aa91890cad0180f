/** Telephone calls that were made, who took part in them, and what is left to do. */
import { AGENT } from '../agent.js';
import { contactId, MARIA } from './customers.js';
import { WRONG_PLUG } from './cases.js';
import type { Fields } from '../fields.js';

const activityId = (tail: string) => `e0b83a52-5c1d-4d1a-8f6e-55c1a6b2${tail}`;
const YVONNE = contactId('bf02');

export const PHONE_CALLS: readonly Fields[] = [
  {
    activityid: activityId('0001'),
    subject: 'Grinder delivered with the wrong plug',
    phonenumber: '+1 425-555-0100',
    directioncode: false,
    actualdurationminutes: 6,
    _regardingobjectid_value: MARIA,
    statecode: 1,
    statuscode: 4,
    createdon: '2026-11-18T16:12:00Z',
    actualend: '2026-11-18T16:18:00Z',
    description: 'Adapter sent, replacement ordered for the Redmond shop.',
    _ownerid_value: AGENT.id,
  },
  {
    activityid: activityId('0002'),
    subject: 'Asked about the service contract',
    phonenumber: '(425) 555-0102',
    directioncode: true,
    actualdurationminutes: 3,
    _regardingobjectid_value: YVONNE,
    statecode: 1,
    statuscode: 2,
    createdon: '2026-11-12T09:40:00Z',
    actualend: '2026-11-12T09:43:00Z',
    _ownerid_value: AGENT.id,
  },
  {
    activityid: activityId('0003'),
    subject: 'Wanted to know when the replacement comes',
    phonenumber: '+1 425-555-0100',
    directioncode: false,
    actualdurationminutes: 2,
    _regardingobjectid_value: WRONG_PLUG,
    statecode: 1,
    statuscode: 4,
    createdon: '2026-11-20T10:02:00Z',
    actualend: '2026-11-20T10:04:00Z',
    _ownerid_value: AGENT.id,
  },
];

export const TASKS: readonly Fields[] = [
  {
    activityid: activityId('0101'),
    subject: 'Ask whether the adapter arrived',
    _regardingobjectid_value: WRONG_PLUG,
    scheduledend: '2026-11-23T17:00:00Z',
    createdon: '2026-11-19T08:31:00Z',
    _ownerid_value: AGENT.id,
  },
];

const SENDER = 1;
const RECIPIENT = 2;

const party = (tail: string, call: string, partyid: string, participationtypemask: number): Fields => ({
  activitypartyid: `9d3e6c71-04b8-4a2f-b6d5-71c0e8a9${tail}`,
  _activityid_value: activityId(call),
  _partyid_value: partyid,
  participationtypemask,
});

export const ACTIVITY_PARTIES: readonly Fields[] = [
  party('0001', '0001', MARIA, SENDER),
  party('0002', '0001', AGENT.id, RECIPIENT),
  party('0003', '0002', AGENT.id, SENDER),
  party('0004', '0002', YVONNE, RECIPIENT),
  party('0005', '0003', MARIA, SENDER),
  party('0006', '0003', AGENT.id, RECIPIENT),
];
