/** Records of the organisation: create, retrieve, update, delete, search. Their data travels as JSON text. */
import { openPage } from '../workspace.js';
import type { Desktop } from '../desktop.js';
import type { Method } from './method.js';
import type { Representation } from '../../records/representation.js';

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
    desktop.records.delete(entityType, id);
    desktop.changed();
    return { entityType, id };
  },

  /** With `searchOnly` false a single hit is opened; otherwise the search page opens. The hits are given either way. */
  searchAndOpenRecords: (desktop, _, args) => {
    const entity = args.text(0, 'entityLogicalName');
    const query = args.optionalText(1);
    const hits = desktop.records.search(entity, query);
    if (!args.flag(2, 'searchOnly')) showHits(desktop, entity, query, hits);
    // Not an array: an object with the keys "0", "1", …
    return Object.fromEntries(hits.map((hit, index) => [index, hit]));
  },

  getEntityMetadata: ({ records }, _, args) => {
    const entity = records.entity(args.text(0, 'entityLogicalName'));
    const wanted = args.at(1);
    const columns = Array.isArray(wanted)
      ? entity.columns.filter(({ name }) => wanted.includes(name))
      : entity.columns;
    return {
      LogicalName: entity.logicalName,
      EntitySetName: entity.setName,
      DisplayName: entity.label,
      PrimaryIdAttribute: entity.primaryId,
      PrimaryNameAttribute: entity.primaryName,
      Attributes: columns.map(({ name, label }) => ({ LogicalName: name, DisplayName: label })),
    };
  },
} satisfies Record<string, Method>;

function withId({ records }: Desktop, entityType: string, id: string): Representation {
  return { ...records.retrieve(entityType, id, ''), entityType, id };
}

function showHits(desktop: Desktop, entity: string, query: string, hits: readonly Representation[]): void {
  const [only, ...others] = hits;
  const id = only?.[desktop.records.entity(entity).primaryId];
  if (typeof id === 'string' && others.length === 0) openPage(desktop, { shows: 'record', entity, id });
  else openPage(desktop, { shows: 'search', entity, text: soughtText(query) });
}

/** What the search page is filled with: the text of `$search`, else the first text in the filter. */
function soughtText(query: string): string {
  const search = /[?&]?\$search=([^&]*)/.exec(query)?.[1] ?? /'((?:[^']|'')*)'/.exec(query)?.[1] ?? '';
  return search.replaceAll("''", "'").replaceAll('"', '');
}
