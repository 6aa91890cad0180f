/**
 * A SIP message as plain data (RFC 3261 section 7), shared by the widget's transport guard and the
 * simulator's exchange. It knows neither transactions nor what carries the text.
 */

/** Name in its canonical spelling (`Via`, `Call-ID`, `CSeq`) and the value with folding undone. */
export type Header = readonly [name: string, value: string];

export interface SipRequest {
  readonly kind: 'request';
  readonly method: string;
  readonly uri: string;
  readonly headers: readonly Header[];
  readonly body: string;
}

export interface SipResponse {
  readonly kind: 'response';
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly Header[];
  readonly body: string;
}

export type SipMessage = SipRequest | SipResponse;

/** Why a message is not taken, and what to answer; `reply` is null where silence is the rule. */
export interface Refusal {
  readonly ok: false;
  readonly status: number;
  readonly reason: string;
  readonly reply: SipResponse | null;
}

const COMPACT = new Map(
  Object.entries({
    a: 'Accept-Contact',
    b: 'Referred-By',
    c: 'Content-Type',
    d: 'Request-Disposition',
    e: 'Content-Encoding',
    f: 'From',
    i: 'Call-ID',
    j: 'Reject-Contact',
    k: 'Supported',
    l: 'Content-Length',
    m: 'Contact',
    o: 'Event',
    r: 'Refer-To',
    s: 'Subject',
    t: 'To',
    u: 'Allow-Events',
    v: 'Via',
    x: 'Session-Expires',
    y: 'Identity',
  }),
);

/** `v` → `Via`, `CALL-ID` → `Call-ID`: names compare by `===` afterwards. */
export function canonicalName(name: string): string {
  const lower = name.toLowerCase();
  return (
    COMPACT.get(lower) ?? lower.replace(/^(www|cs(?=eq$))|\bid$|\b./g, (letters) => letters.toUpperCase())
  );
}

/** Every value of a header, one per header line, in order. Lists within a line stay joined. */
export function headers(message: Pick<SipMessage, 'headers'>, name: string): string[] {
  return message.headers.filter(([own]) => own === name).map(([, value]) => value);
}

/** The first value of a header, by its canonical name. */
export function header(message: Pick<SipMessage, 'headers'>, name: string): string | undefined {
  return message.headers.find(([own]) => own === name)?.[1];
}
