/**
 * The settings of the customer phone: `demo.json`, which the demo server gives. Parsed here once, with a sentence
 * that names the field when something is wrong. Knows nothing of the page or of SIP.
 */

export interface DemoSettings {
  /** Address of the exchange's WebSocket, `ws://127.0.0.1:5080/sip`. */
  readonly server: string;
  /** The host part of every address of record, `demo.example`. */
  readonly domain: string;
  /** Whom "Call the agent" dials: a user of the exchange, `201`. */
  readonly agent: string;
  /** The people at the other end, each of them a user of the exchange; at least one. */
  readonly customers: readonly Customer[];
}

export interface Customer {
  /** As a person reads it, `+1 555 0100`; its digits, with the plus, are the user name at the exchange. */
  readonly number: string;
  /** What the caller's display shows; '' for somebody unknown. */
  readonly name: string;
  readonly password: string;
}

/** What is wrong with the settings, in words for the person in front of the page. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** The name of a customer at the exchange: the number as it is dialled, without spaces and brackets. */
export function userOf(customer: Customer): string {
  return customer.number.replace(/[\s().-]/g, '');
}

/**
 * Reads the settings from the server of the page.
 * @throws SettingsError they cannot be had, or a field of them is wrong
 */
export async function fetchSettings(address: string): Promise<DemoSettings> {
  const response = await fetch(address, { cache: 'no-store' }).catch(() => null);
  if (!response) throw new SettingsError(`${address} cannot be reached. Is the demo server running?`);
  if (!response.ok) throw new SettingsError(`${address} was answered with ${response.status}.`);
  const settings: unknown = await response.json().catch(() => {
    throw new SettingsError(`${address} is not JSON.`);
  });
  return parseSettings(settings);
}

/** @throws SettingsError naming the field that is wrong */
export function parseSettings(settings: unknown): DemoSettings {
  const { server, domain, agent, customers } = fields(settings, 'The settings');
  return {
    server: address(server),
    domain: text(domain, 'domain', /^[a-z0-9.-]+$/i, 'a host name such as "demo.example"'),
    agent: text(agent, 'agent', /^\+?[a-z0-9]{1,32}$/i, 'a user of the exchange such as "201"'),
    customers: people(customers),
  };
}

function people(value: unknown): readonly Customer[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new SettingsError('"customers" must be a list of at least one customer.');
  const customers = value.map((entry: unknown, index) => customer(entry, `customers[${index}]`));
  const users = new Set(customers.map(userOf));
  if (users.size < customers.length) throw new SettingsError('Two of the "customers" have the same number.');
  return customers;
}

function customer(value: unknown, path: string): Customer {
  const { number, name, password } = fields(value, `"${path}"`);
  return {
    number: text(number, `${path}.number`, /^\+?[\d().-][\d\s().-]{0,31}$/, 'a telephone number'),
    // eslint-disable-next-line no-control-regex -- a control character here would end the SIP header it goes into
    name: text(name, `${path}.name`, /^[^\u0000-\u001f\u007f]{0,80}$/, 'a name, or "" for somebody unknown'),
    password: text(password, `${path}.password`, /^.+$/, 'a password'),
  };
}

function address(value: unknown): string {
  const server = text(value, 'server', /^wss?:\/\//, 'the address of a WebSocket, "ws://127.0.0.1:5080/sip"');
  if (!URL.canParse(server)) throw new SettingsError('"server" is not a valid address.');
  return server;
}

function text(value: unknown, field: string, pattern: RegExp, meaning: string): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new SettingsError(`"${field}" must be ${meaning}.`);
}

function fields(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new SettingsError(`${what} must be an object.`);
}
