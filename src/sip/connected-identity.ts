/**
 * Who the far end of one dialog is now: from its first message on, and after a transfer somebody else (RFC 4916). What a
 * message of the dialog tells counts as much as it did in the first one, and no more.
 */
import type { IncomingMessage } from 'sip.js/lib/core/messages/incoming-message.js';
import { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { Party } from '../call/call.js';
import { assertedBy, callerOf, claimedBy, isPrivate, named } from './identity.js';
import { partyOf } from './party.js';

/** Digits that two ways of writing a number have in common: of fewer, an extension would be a number of the town. */
const LEAST_IN_COMMON = 6;

interface Origin {
  readonly trustsAsserted: boolean;
  readonly party: Party;
  readonly claimed: Party;
  readonly asserted: Party | null;
  /** Whom the agent has dialled is no secret to him. */
  readonly isDialled: boolean;
}

export class ConnectedIdentity {
  readonly #origin: Origin;
  #party: Party;
  /** What From said last, believed or not. */
  #claimed: Party;
  /** What the network asserted last, shown or withheld. */
  #asserted: Party | null;

  private constructor(origin: Origin) {
    this.#origin = origin;
    this.#party = origin.party;
    this.#claimed = origin.claimed;
    this.#asserted = origin.asserted;
  }

  static ofCaller(invite: IncomingMessage, trustsAsserted: boolean): ConnectedIdentity {
    return new ConnectedIdentity({
      ...{ trustsAsserted, isDialled: false },
      party: callerOf(invite, trustsAsserted),
      claimed: claimedBy(invite),
      asserted: trustsAsserted ? assertedBy(invite) : null,
    });
  }

  static ofDialled(party: Party, trustsAsserted: boolean): ConnectedIdentity {
    return new ConnectedIdentity({ trustsAsserted, party, claimed: party, asserted: null, isDialled: true });
  }

  /** The very same object as long as it is the same person. */
  get party(): Party {
    return this.#party;
  }

  /** A request of the far end's in this dialog, or its response to one of ours, that has taken effect. */
  learn(message: IncomingMessage): void {
    const next = this.#toldBy(message);
    if (!next || isSame(next, this.#party)) return;
    const number = isSameNumber(next.number, this.#party.number) ? this.#party.number : next.number;
    this.#party = { name: next.name, number };
  }

  /** Null where it tells nothing new. */
  #toldBy(message: IncomingMessage): Party | null {
    // In a response From is ours, and a wish for privacy is no news of anybody.
    const isResponse = message instanceof IncomingResponseMessage;
    const wantsPrivacy = isPrivate(message);
    if (isResponse && wantsPrivacy) return null;
    const claimed = isResponse ? this.#claimed : claimedBy(message);
    const asserted = this.#origin.trustsAsserted ? assertedBy(message) : null;
    const news = this.#takeIn(claimed, asserted);
    if (wantsPrivacy) return news || !this.#isAsDialled ? partyOf('') : null;
    return news;
  }

  /** Remembers what was said last, and tells who it is by that if it says anything new. */
  #takeIn(claimed: Party, asserted: Party | null): Party | null {
    const isNewlyAsserted = asserted !== null && !(this.#asserted && isSame(asserted, this.#asserted));
    // An assertion outlives any other claim, except the one to be nobody.
    const isNewlyClaimed = !isSame(claimed, this.#claimed) && (!this.#asserted || claimed.number === '');
    this.#claimed = claimed;
    this.#asserted = asserted ?? this.#asserted;
    if (isNewlyAsserted) return named(claimed, asserted);
    return isNewlyClaimed ? claimed : null;
  }

  get #isAsDialled(): boolean {
    return this.#origin.isDialled && this.#party === this.#origin.party;
  }
}

/** A name that is left out is not taken back. */
function isSame(next: Party, known: Party): boolean {
  return isSameNumber(next.number, known.number) && (next.name === '' || next.name === known.name);
}

/** `030 123456` is `+4930123456`, written for another country. */
function isSameNumber(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter = '', longer = ''] = [one, other].map(subscriber).sort((a, b) => a.length - b.length);
  return shorter.length >= LEAST_IN_COMMON && longer.endsWith(shorter);
}

/** The number without the zeros that are dialled before it; '' for a name. */
function subscriber(number: string): string {
  return /^\+?0*(\d+)$/.exec(number)?.[1] ?? '';
}
