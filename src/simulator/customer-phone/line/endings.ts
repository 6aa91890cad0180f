/** Why a call came to nothing, in words for the person who plays the customer. */

/** By final SIP status (RFC 3261 section 21), with the reason phrases of a telephone company. */
const REFUSALS: Readonly<Record<number, string>> = {
  401: 'The exchange refused this phone.',
  403: 'The exchange refused this call.',
  404: 'There is no such number.',
  407: 'The exchange refused this phone.',
  408: 'No answer from the exchange.',
  480: 'Nobody answered.',
  486: 'The agent is busy or declined.',
  488: 'The two phones have no common sound format.',
  500: 'The exchange has failed.',
  503: 'The exchange cannot be reached.',
  603: 'The agent declined.',
};

export function refusal(status: number): string {
  return REFUSALS[status] ?? `The call was refused (${status}).`;
}

export const ENDINGS = {
  customer: 'You hung up.',
  agent: 'The agent hung up.',
  gaveUp: 'The agent gave up.',
  missed: 'You did not answer.',
  failed: 'The call could not be set up.',
} as const;
