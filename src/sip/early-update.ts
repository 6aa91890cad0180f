/**
 * UPDATE before the call is answered (RFC 3311 section 5.2). It may say where the far end is now, and who; another offer
 * it cannot make, because the one of the INVITE still waits for its answer.
 */
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { Session } from 'sip.js/lib/core/session/session.js';
import { retarget } from './transactions.js';
import { takeUpdates } from './update.js';

export interface EarlyUpdateSetup {
  /** Our Contact header. */
  readonly contact: string;
  /** Whose offer is to be answered. */
  readonly offeredBy: 'us' | 'party';
  readonly random: () => number;
  /** What it may tell of who the far end is. */
  readonly heard: (update: IncomingRequestMessage) => void;
}

/** Until a conversation takes the UPDATEs of this dialog. */
export function takeEarlyUpdates(
  session: Session,
  { contact, offeredBy, random, heard }: EarlyUpdateSetup,
): void {
  takeUpdates(session, (update) => {
    if (update.message.body === '') {
      retarget(session, update.message);
      update.accept({ statusCode: 200, extraHeaders: [contact] });
      heard(update.message);
    } else if (offeredBy === 'us') {
      update.reject({ statusCode: 491 });
    } else {
      update.reject({ statusCode: 500, extraHeaders: [`Retry-After: ${Math.floor(random() * 10)}`] });
    }
  });
}
