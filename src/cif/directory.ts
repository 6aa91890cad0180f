/** Everything that finds people in the organisation, in one piece to fetch. */
export { findCustomers } from './customers.js';
export { COLLEAGUES, CUSTOMERS } from './tables.js';
