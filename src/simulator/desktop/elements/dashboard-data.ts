/** What the agent's dashboard tells, out of the records of the organisation. */
import { shown } from './page-element.js';
import type { Fields, RecordStore } from '../../records/store.js';

export interface Figure {
  readonly label: string;
  readonly count: number;
  /** Whether any at all is too many. */
  readonly isUrgent: boolean;
}

export interface AgendaItem {
  readonly entity: 'task' | 'phonecall';
  readonly record: Fields;
  readonly when: 'overdue' | 'today' | 'later';
}

/** `statecode` of a case that is worked on, and of an activity that is to be done. */
const OPEN = 0;
/** `prioritycode` of a case. */
const HIGH = 1;
/** More calls are a list of their own. */
const RECENT = 20;

/** Open ones of the agent's, the pressing ones first, then the newest. */
export function casesOf(records: RecordStore, agent: string): readonly Fields[] {
  return records
    .all('incident')
    .filter((record) => record.statecode === OPEN && record._ownerid_value === agent)
    .sort(
      (one, other) =>
        Number(one.prioritycode ?? HIGH) - Number(other.prioritycode ?? HIGH) || newestFirst(one, other),
    );
}

export function callsOf(records: RecordStore): readonly Fields[] {
  const made = records.all('phonecall').filter((call) => !isToDo(call));
  return [...made].sort(newestFirst).slice(0, RECENT);
}

/** What is to be done, the oldest first. */
export function agendaOf(records: RecordStore, agent: string, now: Date): readonly AgendaItem[] {
  const evening = new Date(now);
  evening.setHours(23, 59, 59, 999);
  const whenDue = (due: number) => {
    if (due < now.getTime()) return 'overdue';
    return due <= evening.getTime() ? 'today' : 'later';
  };
  return (['task', 'phonecall'] as const)
    .flatMap((entity) =>
      records
        .all(entity)
        .filter((record) => isToDo(record) && record._ownerid_value === agent)
        .map((record) => ({ entity, record, due: Date.parse(shown(record, 'scheduledend')) })),
    )
    .sort((one, other) => one.due - other.due)
    .map(({ entity, record, due }) => ({ entity, record, when: whenDue(due) }));
}

export function figuresOf(records: RecordStore, agent: string, now: Date): readonly Figure[] {
  const cases = casesOf(records, agent);
  const due = agendaOf(records, agent, now).filter(({ when }) => when !== 'later');
  const today = callsOf(records).filter(
    (call) => new Date(shown(call, 'createdon')).toDateString() === now.toDateString(),
  );
  return [
    { label: 'Open cases', count: cases.length, isUrgent: false },
    {
      label: 'High priority',
      count: cases.filter(({ prioritycode }) => prioritycode === HIGH).length,
      isUrgent: true,
    },
    { label: 'Activities due', count: due.length, isUrgent: false },
    { label: 'Calls today', count: today.length, isUrgent: false },
  ];
}

/** An activity that is planned for a time and not done. */
function isToDo({ statecode, scheduledend }: Fields): boolean {
  return statecode === OPEN && typeof scheduledend === 'string';
}

function newestFirst(one: Fields, other: Fields): number {
  return shown(other, 'createdon').localeCompare(shown(one, 'createdon'));
}
