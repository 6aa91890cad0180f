/** Cases, what is written about them, and the articles that solve them. */
import { choice, collection, column, KEPT, lookup } from './columns.js';
import type { Entity } from '../entity.js';

export const INCIDENT: Entity = {
  logicalName: 'incident',
  setName: 'incidents',
  label: 'Case',
  pluralLabel: 'Cases',
  objectTypeCode: 112,
  primaryId: 'incidentid',
  primaryName: 'title',
  isActivity: false,
  columns: [
    column('title', 'Case title', 'text', { maxLength: 200 }),
    column('ticketnumber', 'Case number', 'text'),
    lookup('customerid', 'Customer', ['contact', 'account']),
    lookup('primarycontactid', 'Contact', ['contact']),
    choice('prioritycode', 'Priority', { 1: 'High', 2: 'Normal', 3: 'Low' }),
    choice('caseorigincode', 'Origin', { 1: 'Phone', 2: 'Email', 3: 'Web' }),
    choice('casetypecode', 'Case type', { 1: 'Question', 2: 'Problem', 3: 'Request' }),
    choice('statecode', 'Status', { 0: 'Active', 1: 'Resolved', 2: 'Cancelled' }),
    choice('statuscode', 'Status reason', {
      1: 'In progress',
      2: 'On hold',
      3: 'Waiting for details',
      4: 'Researching',
      5: 'Problem solved',
      6: 'Cancelled',
      1000: 'Information provided',
      2000: 'Merged',
    }),
    column('description', 'Description', 'memo'),
    ...KEPT,
  ],
  collections: [
    collection('Incident_Phonecalls', 'phonecall', 'regardingobjectid'),
    collection('Incident_Annotation', 'annotation', 'objectid'),
  ],
  initial: () => ({ statecode: 0, statuscode: 1, prioritycode: 2, ticketnumber: newTicketNumber() }),
};

export const ANNOTATION: Entity = {
  logicalName: 'annotation',
  setName: 'annotations',
  label: 'Note',
  pluralLabel: 'Notes',
  objectTypeCode: 5,
  primaryId: 'annotationid',
  primaryName: 'subject',
  isActivity: false,
  columns: [
    column('subject', 'Subject', 'text', { maxLength: 500 }),
    column('notetext', 'Text', 'memo', { maxLength: 100_000 }),
    lookup('objectid', 'Regarding', ['contact', 'account', 'incident', 'phonecall', 'task'], {
      cascades: true,
    }),
    ...KEPT,
  ],
  collections: [],
  initial: () => ({}),
};

export const KNOWLEDGE_ARTICLE: Entity = {
  logicalName: 'knowledgearticle',
  setName: 'knowledgearticles',
  label: 'Knowledge article',
  pluralLabel: 'Knowledge articles',
  objectTypeCode: 9953,
  primaryId: 'knowledgearticleid',
  primaryName: 'title',
  isActivity: false,
  columns: [
    column('title', 'Title', 'text', { maxLength: 425 }),
    column('articlepublicnumber', 'Article number', 'text'),
    column('description', 'Short description', 'memo', { maxLength: 155 }),
    column('content', 'Content', 'memo', { maxLength: 100_000 }),
    column('keywords', 'Keywords', 'memo', { maxLength: 10_000 }),
    choice('statecode', 'Status', {
      0: 'Draft',
      1: 'Approved',
      2: 'Scheduled',
      3: 'Published',
      4: 'Expired',
      5: 'Archived',
      6: 'Discarded',
    }),
    ...KEPT,
  ],
  collections: [],
  initial: () => ({ statecode: 0 }),
};

/** As Dynamics numbers its cases: `CAS-01042-K7P2Q9`. */
function newTicketNumber(): string {
  const [running = 0] = crypto.getRandomValues(new Uint32Array(1));
  const tail = crypto.randomUUID().replaceAll('-', '').slice(0, 6).toUpperCase();
  return `CAS-${String(running % 100_000).padStart(5, '0')}-${tail}`;
}
