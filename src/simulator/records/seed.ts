/** What the records are at the start. The samples are all made up, with telephone numbers kept free for fiction. */
import { ACCOUNTS, CONTACTS } from './samples/customers.js';
import { ACTIVITY_PARTIES, PHONE_CALLS, TASKS } from './samples/activities.js';
import { ARTICLES } from './samples/articles.js';
import { CASES, NOTES } from './samples/cases.js';
import { USERS } from './samples/users.js';
import type { Fields } from './fields.js';

/** Records by the logical name of their table, each with its key. */
export type Seed = Readonly<Record<string, readonly Fields[]>>;

export const SAMPLE_RECORDS: Seed = {
  systemuser: USERS,
  account: ACCOUNTS,
  contact: CONTACTS,
  incident: CASES,
  phonecall: PHONE_CALLS,
  task: TASKS,
  activityparty: ACTIVITY_PARTIES,
  annotation: NOTES,
  knowledgearticle: ARTICLES,
};
