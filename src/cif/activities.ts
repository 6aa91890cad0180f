/**
 * Writes the record of a call, a phone call activity, and the task or phone call that is left to do. The keys are
 * chosen before the first attempt, so an attempt of which nobody knows how it ended can be made again: a record that
 * is there already is not made a second time. Knows no call.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/phonecall
 */
import { RecordError, type Entry } from '../agent-desktop.js';
import type { Activity, FollowUp } from '../call/activity.js';
import type { Customer } from '../call/call.js';
import { ANSWER_LIMIT, type Host } from './host.js';
import { within } from './limit.js';
import { hostError, type HostError } from './result.js';

/** Lengths of the columns. */
const LONGEST = { subject: 200, description: 2000, category: 250, number: 200 };

/** The sets that a call can be about. Of another table the record of the call tells the number only. */
const SETS: ReadonlyMap<string, string> = new Map([
  ['contact', 'contacts'],
  ['account', 'accounts'],
  ['lead', 'leads'],
  ['incident', 'incidents'],
]);

/** Who can take part in a call: a case cannot. */
const PARTIES = ['contact', 'account', 'lead'];

/** `participationtypemask` of an activity party. */
const SENDER = 1;
const RECIPIENT = 2;

const OPEN = { statecode: 0 };
const CANCELLED = { statecode: 2, statuscode: 3 };
const MADE = { statecode: 1, statuscode: 2 };
const RECEIVED = { statecode: 1, statuscode: 4 };

type Data = Readonly<Record<string, unknown>>;

/** @param agent the key of the agent's own record, '' where it is not known. @throws RecordError */
export async function writeActivity(host: Host, entry: Entry, agent: string): Promise<void> {
  try {
    await withOrWithoutCustomer(entry.activity.customer, (customer) => write(host, entry, customer, agent));
  } catch (rejection) {
    const { code } = hostError(rejection);
    throw new RecordError(code === 'silent' ? 'silent' : 'refused');
  }
}

/** A customer's record that is gone must not cost the record of the call. */
async function withOrWithoutCustomer(
  customer: Customer | null,
  attempt: (customer: Customer | null) => Promise<void>,
): Promise<void> {
  try {
    await attempt(customer);
  } catch (rejection) {
    if (customer === null || !isNowhere(hostError(rejection))) throw rejection;
    await attempt(null);
  }
}

async function write(host: Host, entry: Entry, customer: Customer | null, agent: string): Promise<void> {
  const { activity, stage, written } = entry;
  const { id, followUpId, notes } = activity;
  const data = phoneCall(entry, customer, agent);
  const isNew = written === null;
  // Open at first: the update that closes a record is told from the one that makes it.
  if (isNew) await create(host, 'phonecall', { ...data, ...OPEN, statuscode: 1, activityid: id });
  if (isNew && stage === 'started') return;
  // Before the record is closed: what is left to do may be refused, and a closed record is not to be written again for it.
  if (stage === 'completed' && notes.followUp !== null) {
    const { followUp } = notes;
    await create(host, followUp.kind, { activityid: followUpId, ...toDo(followUp, activity, customer) });
  }
  await ask(host.call('updateRecord', 'phonecall', id, JSON.stringify(data)));
}

async function create(host: Host, entity: string, data: Data): Promise<void> {
  try {
    await ask(host.call('createRecord', entity, JSON.stringify(data)));
  } catch (rejection) {
    if (!isThereAlready(hostError(rejection))) throw rejection;
  }
}

function ask(answer: Promise<unknown>): Promise<unknown> {
  return within(ANSWER_LIMIT, answer);
}

/** Error code 0x80040237, DuplicateRecord, or the words that go with it. */
function isThereAlready(error: HostError): boolean {
  return error.says(/duplicate|0x80040237|-2147220937|matching key values/i);
}

/** Error code 0x80040217, ObjectDoesNotExist. */
function isNowhere(error: HostError): boolean {
  return error.says(/does ?not ?exist|0x80040217|-2147220969/i);
}

function phoneCall({ activity, stage, subject }: Entry, customer: Customer | null, agent: string): Data {
  const { direction, party, begunAt, establishedAt, endedAt, notes } = activity;
  return {
    subject: subject.slice(0, LONGEST.subject),
    phonenumber: party.number.slice(0, LONGEST.number),
    directioncode: direction === 'outbound',
    actualstart: time(establishedAt ?? begunAt),
    phonecall_activity_parties: parties(direction, customer, agent),
    ...regarding(customer),
    ...(stage === 'started' ? {} : endOf(establishedAt, endedAt)),
    ...(stage === 'completed'
      ? {
          description: notes.text.slice(0, LONGEST.description),
          category: notes.outcome.slice(0, LONGEST.category),
          ...stateOf(activity),
        }
      : {}),
  };
}

/** The end of a call that nobody saw the end of is not made up. */
function endOf(establishedAt: number | null, endedAt: number | null): Data {
  if (endedAt === null) return {};
  const minutes = establishedAt === null ? 0 : Math.round((endedAt - establishedAt) / 60_000);
  return { actualend: time(endedAt), actualdurationminutes: minutes };
}

/** A call in which nobody talked has not taken place. */
function stateOf({ direction, establishedAt }: Activity): Data {
  if (establishedAt === null) return CANCELLED;
  return direction === 'outbound' ? MADE : RECEIVED;
}

function parties(direction: Activity['direction'], customer: Customer | null, agent: string): Data[] {
  const isOutbound = direction === 'outbound';
  const set = customer && PARTIES.includes(customer.entity) ? SETS.get(customer.entity) : undefined;
  return [
    ...(agent === '' ? [] : [party('systemuser', `/systemusers(${agent})`, isOutbound ? SENDER : RECIPIENT)]),
    ...(customer && set
      ? [party(customer.entity, `/${set}(${customer.id})`, isOutbound ? RECIPIENT : SENDER)]
      : []),
  ];
}

function party(entity: string, address: string, participationtypemask: number): Data {
  return { [`partyid_${entity}@odata.bind`]: address, participationtypemask };
}

function regarding(customer: Customer | null): Data {
  const set = customer && SETS.get(customer.entity);
  return customer && set
    ? { [`regardingobjectid_${customer.entity}@odata.bind`]: `/${set}(${customer.id})` }
    : {};
}

function toDo({ kind, subject, due }: FollowUp, activity: Activity, customer: Customer | null): Data {
  const number = activity.party.number.slice(0, LONGEST.number);
  return {
    subject: subject.slice(0, LONGEST.subject),
    scheduledend: time(due),
    ...regarding(customer),
    ...(kind === 'phonecall' ? { phonenumber: number, directioncode: true } : {}),
  };
}

/** Dataverse keeps whole seconds. */
function time(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
