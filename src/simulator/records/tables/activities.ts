/**
 * What is done with customers: telephone calls and tasks, and who takes part in them.
 * https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity
 */
import { choice, collection, column, flag, KEPT, lookup } from './columns.js';
import type { Entity } from '../entity.js';

const REGARDING = lookup('regardingobjectid', 'Regarding', ['contact', 'account', 'incident'], {
  cascades: true,
});

const PRIORITY = choice('prioritycode', 'Priority', { 0: 'Low', 1: 'Normal', 2: 'High' });

export const PHONE_CALL: Entity = {
  logicalName: 'phonecall',
  setName: 'phonecalls',
  label: 'Phone call',
  pluralLabel: 'Phone calls',
  objectTypeCode: 4210,
  primaryId: 'activityid',
  primaryName: 'subject',
  isActivity: true,
  columns: [
    column('subject', 'Subject', 'text', { maxLength: 200 }),
    column('phonenumber', 'Phone number', 'phone', { maxLength: 200 }),
    flag('directioncode', 'Direction', 'Outgoing', 'Incoming'),
    column('actualdurationminutes', 'Duration in minutes', 'number'),
    REGARDING,
    column('description', 'Description', 'memo'),
    column('category', 'Category', 'text', { maxLength: 250 }),
    PRIORITY,
    column('scheduledend', 'Due', 'time'),
    column('actualstart', 'Actual start', 'time'),
    column('actualend', 'Actual end', 'time'),
    choice('statecode', 'Status', { 0: 'Open', 1: 'Completed', 2: 'Cancelled' }),
    choice('statuscode', 'Status reason', { 1: 'Open', 2: 'Made', 3: 'Cancelled', 4: 'Received' }),
    ...KEPT,
  ],
  collections: [collection('phonecall_activity_parties', 'activityparty', 'activityid', true)],
  initial: () => ({ statecode: 0, statuscode: 1, prioritycode: 1, directioncode: true }),
};

export const TASK: Entity = {
  logicalName: 'task',
  setName: 'tasks',
  label: 'Task',
  pluralLabel: 'Tasks',
  objectTypeCode: 4212,
  primaryId: 'activityid',
  primaryName: 'subject',
  isActivity: true,
  columns: [
    column('subject', 'Subject', 'text', { maxLength: 200 }),
    REGARDING,
    column('description', 'Description', 'memo'),
    PRIORITY,
    column('scheduledend', 'Due', 'time'),
    column('actualdurationminutes', 'Duration in minutes', 'number'),
    choice('statecode', 'Status', { 0: 'Open', 1: 'Completed', 2: 'Cancelled' }),
    choice('statuscode', 'Status reason', {
      2: 'Not started',
      3: 'In progress',
      4: 'Waiting for someone else',
      5: 'Completed',
      6: 'Cancelled',
      7: 'Deferred',
    }),
    ...KEPT,
  ],
  collections: [collection('task_activity_parties', 'activityparty', 'activityid', true)],
  initial: () => ({ statecode: 0, statuscode: 2, prioritycode: 1 }),
};

export const ACTIVITY_PARTY: Entity = {
  logicalName: 'activityparty',
  setName: 'activityparties',
  label: 'Activity party',
  pluralLabel: 'Activity parties',
  objectTypeCode: 135,
  primaryId: 'activitypartyid',
  primaryName: 'addressused',
  isActivity: false,
  columns: [
    column('addressused', 'Address', 'text', { maxLength: 320 }),
    lookup('activityid', 'Activity', ['phonecall', 'task'], { cascades: true }),
    lookup('partyid', 'Party', ['contact', 'account', 'systemuser']),
    choice('participationtypemask', 'Participation', {
      1: 'Sender',
      2: 'To recipient',
      3: 'CC recipient',
      4: 'BCC recipient',
      5: 'Required attendee',
      6: 'Optional attendee',
      7: 'Organizer',
      8: 'Regarding',
      9: 'Owner',
      10: 'Resource',
      11: 'Customer',
    }),
    column('versionnumber', 'Version', 'number', { readOnly: true }),
  ],
  collections: [],
  initial: () => ({}),
};
