import type { Header } from '../../sip/message/message.js';

/** What the exchange itself answers a request. */
export interface Reply {
  readonly status: number;
  readonly reason: string;
  readonly headers?: readonly Header[];
}

export const FORBIDDEN: Reply = { status: 403, reason: 'Forbidden' };
export const NOT_FOUND: Reply = { status: 404, reason: 'Not Found' };
export const UNAVAILABLE: Reply = { status: 480, reason: 'Temporarily Unavailable' };
export const NO_DIALOG: Reply = { status: 481, reason: 'Call/Transaction Does Not Exist' };
