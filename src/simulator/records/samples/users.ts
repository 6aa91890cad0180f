/** The agent who works at this desktop, and colleagues to whom a call can be transferred. */
import { AGENT } from '../agent.js';
import type { Fields } from '../fields.js';

const user = (
  systemuserid: string,
  [firstname, lastname]: readonly [string, string],
  title: string,
  address1_telephone1: string,
): Fields => ({
  systemuserid,
  firstname,
  lastname,
  fullname: `${firstname} ${lastname}`,
  title,
  address1_telephone1,
  domainname: `${firstname.toLowerCase()}@contoso.example`,
  internalemailaddress: `${firstname.toLowerCase()}@contoso.example`,
});

export const USERS: readonly Fields[] = [
  user(AGENT.id, ['Ann', 'Agent'], 'Service agent', '+1 425 555 0120'),
  user('4f6b1d7c-1a2b-ee11-8f6d-000d3a1c7e44', ['Ben', 'Okafor'], 'Service agent', '+1 425 555 0121'),
  user(
    '4f6b1d7c-1a2b-ee11-8f6d-000d3a1c7e45',
    ['Clara', 'Lindqvist'],
    'Technical support',
    '+1 425 555 0122',
  ),
  user('4f6b1d7c-1a2b-ee11-8f6d-000d3a1c7e46', ['Diego', 'Navarro'], 'Team lead', '+1 425 555 0123'),
];
