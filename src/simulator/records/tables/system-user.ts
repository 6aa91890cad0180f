/** The people who work in the organisation. */
import { column, flag, KEPT } from './columns.js';
import type { Entity } from '../entity.js';

export const SYSTEM_USER: Entity = {
  logicalName: 'systemuser',
  setName: 'systemusers',
  label: 'User',
  pluralLabel: 'Users',
  objectTypeCode: 8,
  primaryId: 'systemuserid',
  primaryName: 'fullname',
  isActivity: false,
  columns: [
    column('fullname', 'Full name', 'text', { maxLength: 200 }),
    column('firstname', 'First name', 'text', { maxLength: 256 }),
    column('lastname', 'Last name', 'text', { maxLength: 256 }),
    column('title', 'Title', 'text', { maxLength: 128 }),
    column('domainname', 'User name', 'text', { maxLength: 1_024 }),
    column('internalemailaddress', 'Primary email', 'email'),
    column('address1_telephone1', 'Main phone', 'phone', { maxLength: 64 }),
    column('mobilephone', 'Mobile phone', 'phone', { maxLength: 64 }),
    flag('isdisabled', 'Status', 'Disabled', 'Enabled'),
    ...KEPT.filter(({ name }) => name !== 'ownerid'),
  ],
  collections: [],
  initial: () => ({ isdisabled: false }),
};
