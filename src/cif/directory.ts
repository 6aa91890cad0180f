/** Everything that finds people in the organisation, in one piece to fetch. */
export { findCustomers } from './customers.js';
export { findPeople } from './people.js';
export { COLLEAGUES, CUSTOMERS } from './tables.js';
