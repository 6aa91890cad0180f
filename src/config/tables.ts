/** The tables that people are looked for in: `desktop.records` and `desktop.colleagues` of a configuration. */
import type { RecordTable } from './config.js';
import type { Fields } from './fields.js';

/** Each is a search of its own, while it rings. */
const MOST_TABLES = 6;
const MOST_PHONES = 6;

const ENTITY = {
  problem: 'is not the logical name of a table',
  cure: 'Give it as the table is called in its definition, such as "contact" or "new_patient".',
  required: true,
};

const COLUMN = {
  problem: 'is not the logical name of a column',
  cure: 'Give it as the column is called in its definition, such as "telephone1"; of a look-up "_parentcustomerid_value".',
  required: true,
};

const ONE_TOO_MANY = {
  problem: 'is one table too many, and not searched',
  cure: `Name at most ${MOST_TABLES}: each is a search of its own while it rings.`,
  required: true,
};

/** Null where nothing is said of it. A table without a name or a number is left out. */
export function readTables(section: Fields, name: string): readonly RecordTable[] | null {
  const listed = section.sections(name);
  for (const table of listed.slice(MOST_TABLES)) table.text('entity', '', () => false, ONE_TOO_MANY);
  const tables = listed.slice(0, MOST_TABLES).map(readTable);
  const usable = tables.filter((table) => table.entity && table.name && table.phones.length > 0);
  return section.has(name) ? usable : null;
}

function readTable(table: Fields): RecordTable {
  const read: RecordTable = {
    entity: table.text('entity', '', isName, ENTITY),
    name: table.text('name', '', isName, COLUMN),
    phones: table.list('phones', isName, COLUMN).slice(0, MOST_PHONES),
    detail: table.text('detail', '', (text) => text === '' || isName(text), { ...COLUMN, required: false }),
  };
  table.rejectOthers();
  return read;
}

/** Dataverse: letters, digits and underscores. */
function isName(text: string): boolean {
  return /^[a-z_]\w{0,99}$/i.test(text);
}
