/** What stands in a record's timeline: the activities and notes that regard it, newest first. */
import { entityNamed } from '../../../records/entity.js';
import { shown } from '../page-element.js';
import type { Fields, RecordStore } from '../../../records/store.js';

export type Kind = 'incoming' | 'outgoing' | 'task' | 'note';

export interface TimelineItem {
  readonly kind: Kind;
  readonly entity: string;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly minutes: number | null;
  /** In UTC, as the organisation keeps it. */
  readonly at: string;
  readonly author: string;
}

/** The tables of the timeline, and the lookup by which a record of theirs regards another. */
const SOURCES = {
  phonecall: 'regardingobjectid',
  task: 'regardingobjectid',
  annotation: 'objectid',
} as const;

type Source = keyof typeof SOURCES;

export function timelineOf(records: RecordStore, record: string): readonly TimelineItem[] {
  return Object.entries(SOURCES)
    .flatMap(([entity, lookup]) =>
      records
        .all(entity)
        .filter((fields) => fields[`_${lookup}_value`] === record)
        .map((fields) => itemOf(records, entity as Source, fields)),
    )
    .sort((one, other) => other.at.localeCompare(one.at));
}

function itemOf(records: RecordStore, source: Source, fields: Fields): TimelineItem {
  const { label = '', primaryId = '' } = entityNamed(source) ?? {};
  return {
    kind: kindOf(source, fields),
    entity: source,
    id: shown(fields, primaryId),
    title: shown(fields, 'subject') || label,
    text: shown(fields, source === 'annotation' ? 'notetext' : 'description'),
    minutes: typeof fields.actualdurationminutes === 'number' ? fields.actualdurationminutes : null,
    at: shown(fields, 'createdon'),
    author: records.nameOf('systemuser', shown(fields, '_ownerid_value')),
  };
}

function kindOf(source: Source, { directioncode }: Fields): Kind {
  if (source === 'annotation') return 'note';
  if (source === 'task') return 'task';
  return directioncode === true ? 'outgoing' : 'incoming';
}
