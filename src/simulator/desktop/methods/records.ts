/** Records of the organisation: create, retrieve, update, delete, search. Their data travels as JSON text. */
import { metadataOf } from './metadata.js';
import { openPage } from '../workspace.js';
import type { Desktop } from '../desktop.js';
import type { Method } from './method.js';
import type { Representation } from '../../records/representation.js';

/** As many are given at once. */
const MOST_RECORDS = 5_000;

export const recordMethods = {
  createRecord: (desktop, _, args) => {
    const entity = args.text(0, 'entityLogicalName');
    const id = desktop.records.create(entity, args.object(1, 'data'));
    desktop.changed();
    return withId(desktop, entity, id);
  },

  retrieveRecord: ({ records }, _, args) =>
    records.retrieve(args.text(0, 'entityLogicalName'), args.text(1, 'id'), args.optionalText(2)),

  updateRecord: (desktop, _, args) => {
    const entity = args.text(0, 'entityLogicalName');
    const id = args.text(1, 'id');
    desktop.records.update(entity, id, args.object(2, 'data'));
    desktop.changed();
    return withId(desktop, entity, id);
  },

  deleteRecord: (desktop, _, args) => {
    const entityType = args.text(0, 'entityLogicalName');
    const id = args.text(1, 'id');
    const { primaryId } = desktop.records.entity(entityType);
    desktop.records.delete(entityType, id);
    desktop.changed();
    return { [primaryId]: id, entityType, id };
  },

  /**
   * With `searchOnly` false a single hit is opened, unless the query has `$search`; otherwise the search page opens. The hits
   * are given either way.
   */
  searchAndOpenRecords: (desktop, _, args) => {
    const entity = args.text(0, 'entityLogicalName');
    const query = args.optionalText(1);
    const hits = desktop.records.search(entity, query).slice(0, MOST_RECORDS);
    if (!args.flag(2, 'searchOnly')) showHits(desktop, entity, query, hits);
    // Not an array: an object with the keys "0", "1", …
    return Object.fromEntries(hits.map((hit, index) => [index, hit]));
  },

  getEntityMetadata: ({ records }, _, args) => {
    const wanted = args.at(1);
    return metadataOf(records.entity(args.text(0, 'entityLogicalName')), Array.isArray(wanted) ? wanted : []);
  },
} satisfies Record<string, Method>;

function withId({ records }: Desktop, entityType: string, id: string): Representation {
  return { ...records.retrieve(entityType, id, ''), entityType, id };
}

function showHits(desktop: Desktop, entity: string, query: string, hits: readonly Representation[]): void {
  const [only, ...others] = /[?&]?\$search=/.test(query) ? [] : hits;
  const id = only?.[desktop.records.entity(entity).primaryId];
  if (typeof id === 'string' && others.length === 0) openPage(desktop, { shows: 'record', entity, id });
  else openPage(desktop, { shows: 'search', entity, text: soughtText(query) });
}

/** What the search page is filled with: the text of `$search`, else the first text in the filter. */
function soughtText(query: string): string {
  const search = /[?&]?\$search=([^&]*)/.exec(query)?.[1] ?? /'((?:[^']|'')*)'/.exec(query)?.[1] ?? '';
  return search.replaceAll("''", "'").replaceAll('"', '');
}
