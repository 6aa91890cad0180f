/** Who has a telephone in the lab. Passwords are of this run. */
import { randomUUID } from 'node:crypto';
import { userOf } from '../src/simulator/customer-phone/settings.js';
import { gatherPeople, type People } from '../demo/server/people.js';
import type { Credentials } from '../src/softphone.js';

/** The telephone in the public network: the mobile of a contact that the simulated organisation knows. */
export const PSTN_NUMBER = '+12145550104';
export const PSTN_CALLER = 'Susanna Stubberud';

/** The agents, by extension, and the customers of the demo, whose telephones are pages. */
export interface LabPeople extends People {
  readonly colleague: Credentials;
}

export function gatherLabPeople(): LabPeople {
  const colleague = { user: '202', password: randomUUID(), displayName: 'Carl Colleague' };
  return { ...gatherPeople(), colleague };
}

export function usersOf({ agent, colleague, customers }: LabPeople): readonly Credentials[] {
  return [
    agent,
    colleague,
    ...customers.map((customer) => ({ user: userOf(customer), password: customer.password })),
  ];
}
