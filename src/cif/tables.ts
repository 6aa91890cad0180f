/** Where people are looked for in an organisation that has not said where. */
import type { RecordTable } from '../config/config.js';

/** Contacts come before accounts. */
export const CUSTOMERS: readonly RecordTable[] = [
  {
    entity: 'contact',
    name: 'fullname',
    phones: ['telephone1', 'mobilephone'],
    detail: '_parentcustomerid_value',
  },
  { entity: 'account', name: 'name', phones: ['telephone1'], detail: '' },
];

export const COLLEAGUES: readonly RecordTable[] = [
  {
    entity: 'systemuser',
    name: 'fullname',
    phones: ['address1_telephone1', 'mobilephone'],
    detail: 'title',
  },
];
