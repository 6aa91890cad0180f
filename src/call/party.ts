/** Who a call is with: as the network names them, and as the organisation knows them. Pure types. */

/** The far end as the network names it. Both texts come from outside: display them as text, never as markup. */
export interface Party {
  /** The display name, or '' where there is none. */
  readonly name: string;
  /** What can be dialled to reach them: a telephone number or a SIP user name, or '' when withheld. */
  readonly number: string;
  /** How the call came here by way of others; absent where it came straight. */
  readonly diversion?: Diversion;
}

/** Names or numbers, as the network gives them: texts, too. The same where one alone has passed the call on. */
export interface Diversion {
  /** Who was called at first. */
  readonly forWhom: string;
  /** Who passed the call on to us. */
  readonly by: string;
}

/** A record of the organisation that a caller was matched with. */
export interface Customer {
  /** Logical name of the table: `contact`, `account`, … */
  readonly entity: string;
  readonly id: string;
  readonly name: string;
  /** What tells namesakes apart, such as the company; '' where there is nothing. */
  readonly detail: string;
}
