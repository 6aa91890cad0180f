/**
 * Who is in the organisation's records: looked for by number and by name, shown, and made. Fetched right after the library is
 * there, in one piece.
 */
import { RecordError } from '../agent-desktop.js';
import type { Customer, Party } from '../call/call.js';
import type { DesktopConfig, RecordTable } from '../config/config.js';
import type { Log } from '../log.js';
import type { Person } from '../people.js';
import type { Connection } from './connection.js';
import { findCustomers } from './customers.js';
import { openNewRecord } from './new-record.js';
import { findPeople } from './people.js';
import { showRecord } from './record-page.js';
import { COLLEAGUES, CUSTOMERS } from './tables.js';

export interface DirectoryParts {
  readonly connection: Pick<Connection, 'host' | 'sessions'>;
  readonly settings: Pick<DesktopConfig, 'records' | 'colleagues'>;
  /** ISO 3166 code of the country whose numbers are stored without one. */
  readonly country: string;
  readonly log: Log;
}

export class Directory {
  readonly #parts: DirectoryParts;
  readonly #customers: readonly RecordTable[];

  constructor(parts: DirectoryParts) {
    this.#parts = parts;
    this.#customers = parts.settings.records ?? CUSTOMERS;
  }

  lookUp(number: string, signal: AbortSignal): Promise<readonly Customer[] | null> {
    const { connection, country } = this.#parts;
    return findCustomers({ host: connection.host, tables: this.#customers, country }, number, signal);
  }

  find(text: string, signal: AbortSignal): Promise<readonly Person[]> {
    const { connection, settings, country } = this.#parts;
    const tables = { customers: this.#customers, colleagues: settings.colleagues ?? COLLEAGUES };
    return findPeople({ host: connection.host, ...tables, country }, text, signal);
  }

  async showRecord(customer: Customer, session: string | null): Promise<void> {
    const { connection, log } = this.#parts;
    if (!(await this.#isInFront(session))) return;
    await showRecord(connection.host, customer, log);
  }

  /** @throws RecordError */
  async createCustomer(party: Party, session: string | null): Promise<Customer | null> {
    const { connection, log } = this.#parts;
    const [table] = this.#customers;
    if (!table) return null;
    if (!(await this.#isInFront(session))) throw new RecordError('refused');
    return openNewRecord(connection.host, table, party, log);
  }

  /** Whether what is opened now opens in this session; not where the agent has closed it before looking at it. */
  async #isInFront(session: string | null): Promise<boolean> {
    if (session === null) return true;
    const { sessions } = this.#parts.connection;
    await sessions.untilFocused(session);
    return sessions.has(session);
  }
}
