/** People and companies. */
import { ACTIVE, ADDRESS, collection, column, KEPT, lookup } from './columns.js';
import type { Entity } from '../entity.js';

export const CONTACT: Entity = {
  logicalName: 'contact',
  setName: 'contacts',
  label: 'Contact',
  pluralLabel: 'Contacts',
  objectTypeCode: 2,
  primaryId: 'contactid',
  primaryName: 'fullname',
  isActivity: false,
  columns: [
    column('fullname', 'Full name', 'text', { maxLength: 160 }),
    column('firstname', 'First name', 'text', { maxLength: 50 }),
    column('lastname', 'Last name', 'text', { maxLength: 50 }),
    column('jobtitle', 'Job title', 'text'),
    lookup('parentcustomerid', 'Company', ['account', 'contact']),
    column('telephone1', 'Business phone', 'phone'),
    column('mobilephone', 'Mobile phone', 'phone'),
    column('emailaddress1', 'Email', 'email'),
    ...ADDRESS,
    column('description', 'Description', 'memo'),
    ...ACTIVE,
    ...KEPT,
  ],
  collections: [
    collection('contact_customer_contacts', 'contact', 'parentcustomerid'),
    collection('incident_customer_contacts', 'incident', 'customerid'),
    collection('Contact_Phonecalls', 'phonecall', 'regardingobjectid'),
    collection('Contact_Annotation', 'annotation', 'objectid'),
  ],
  initial: () => ({ statecode: 0, statuscode: 1 }),
};

export const ACCOUNT: Entity = {
  logicalName: 'account',
  setName: 'accounts',
  label: 'Account',
  pluralLabel: 'Accounts',
  objectTypeCode: 1,
  primaryId: 'accountid',
  primaryName: 'name',
  isActivity: false,
  columns: [
    column('name', 'Account name', 'text', { maxLength: 160 }),
    column('accountnumber', 'Account number', 'text', { maxLength: 20 }),
    column('telephone1', 'Main phone', 'phone'),
    column('telephone2', 'Other phone', 'phone'),
    column('emailaddress1', 'Email', 'email'),
    column('websiteurl', 'Website', 'url'),
    lookup('primarycontactid', 'Primary contact', ['contact']),
    ...ADDRESS,
    column('description', 'Description', 'memo'),
    ...ACTIVE,
    ...KEPT,
  ],
  collections: [
    collection('contact_customer_accounts', 'contact', 'parentcustomerid'),
    collection('incident_customer_accounts', 'incident', 'customerid'),
    collection('Account_Phonecalls', 'phonecall', 'regardingobjectid'),
    collection('Account_Annotation', 'annotation', 'objectid'),
  ],
  initial: () => ({ statecode: 0, statuscode: 1 }),
};
