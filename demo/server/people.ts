/** Who can call whom in the demo: an agent, and the customers that the simulated organisation knows by number. */
import { randomUUID } from 'node:crypto';
import { SAMPLE_RECORDS } from '../../src/simulator/records/seed.js';
import { userOf, type Customer } from '../../src/simulator/customer-phone/settings.js';
import type { User } from '../../src/simulator/exchange/users.js';
import type { Credentials } from '../../src/softphone.js';

/** Somebody the organisation has never heard of. */
const STRANGER = { name: '', number: '+1 303 555 0142' };

export interface People {
  readonly agent: Credentials;
  readonly customers: readonly Customer[];
}

/** The same people every time, with passwords of this run: none is written down anywhere. */
export function gatherPeople(): People {
  return {
    agent: { user: '201', password: randomUUID(), displayName: 'Ann Agent' },
    customers: [...known(), STRANGER].map((customer) => ({ ...customer, password: randomUUID() })),
  };
}

/** What the exchange has to know of them. */
export function exchangeUsers({ agent, customers }: People): readonly User[] {
  const telephones = customers.map((customer) => ({ name: userOf(customer), password: customer.password }));
  return [{ name: agent.user, password: agent.password }, ...telephones];
}

function known(): readonly Omit<Customer, 'password'>[] {
  const contacts = SAMPLE_RECORDS.contact ?? [];
  return contacts.flatMap(({ fullname, telephone1 }) =>
    typeof fullname === 'string' && typeof telephone1 === 'string'
      ? [{ name: fullname, number: telephone1 }]
      : [],
  );
}
