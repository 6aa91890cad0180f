/** What an offered call gives to the organisation's templates. The names are for the administrator: keep them. */
import type { Offer } from '../agent-desktop.js';
import type { Slugs } from './framework.js';

/** The customer as one line: the record's name, else the caller's, else the number, else `unnamed`. */
export function customerName({ party, customer }: Offer, unnamed: string): string {
  return [customer?.name, party.name, party.number].find((name) => name) ?? unnamed;
}

/**
 * `{customerName}`, `{phoneNumber}`, `{customerDetail}` for titles and fields; `{customerEntityName}` and
 * `{customerRecordId}` for the parameters of an application tab that shows the record; `{callState}` for the title of a
 * session, that it is a call until there is more to say. Those of an unknown caller are empty.
 */
export function slugs(offer: Offer, unnamed: string): Slugs {
  return {
    customerName: customerName(offer, unnamed),
    phoneNumber: offer.party.number,
    customerDetail: offer.customer?.detail ?? '',
    customerEntityName: offer.customer?.entity ?? '',
    customerRecordId: offer.customer?.id ?? '',
    callState: 'Call',
  };
}
