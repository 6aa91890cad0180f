/**
 * The grammar that SIP.js calls by its rules' names, in the place of the generated one that it brings along
 * (docs/adr/002-own-transport-and-media.md). It reads what the strict reader before it reads, by the same patterns, so
 * that the two cannot be of different opinions, and gives SIP.js those parts of a value that SIP.js looks at.
 *
 * Rules that no user agent of ours comes to are missing: Subscription-State, Replaces, Session-Expires, STUN URIs.
 */
import { ANY_URI, CSEQ, PARAMETERS, splitList, TOKEN, VIA } from '../message/grammar.js';
import { readAddress, readAddresses } from './address.js';
import { readChallenge } from './challenge.js';
import { match } from './match.js';
import { readParameters } from './parameters.js';
import { readSipUri, readUri } from './uri.js';

export interface ParseOptions {
  readonly startRule: string;
  /** The result. */
  data?: unknown;
}

/** Reads one value and leaves the result in the options, as SIP.js expects it. Throws at what it cannot read. */
export function parse(text: string, options: ParseOptions): void {
  const rule = RULES[options.startRule];
  if (!rule) throw new Error(`No rule ${options.startRule}`);
  options.data = rule(text);
}

const STATUS_LINE = /^SIP\/\d+\.\d+ ([1-9]\d\d) (.*)$/i;
const REQUEST_LINE = new RegExp(`^(${TOKEN}) (\\S+) SIP/\\d+\\.\\d+$`, 'i');
const WORD = new RegExp(`^(${TOKEN})${PARAMETERS}`, 'i');
const MEDIA_TYPE = new RegExp(`^${TOKEN}\\s*/\\s*${TOKEN}${PARAMETERS}`, 'i');
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const RULES: Readonly<Record<string, (text: string) => unknown>> = {
  Request_Response: readStartLine,
  Via: readVia,
  From: readAddress,
  To: readAddress,
  Contact: readAddresses,
  Record_Route: readAddresses,
  Refer_To: readAddress,
  Name_Addr_Header: readAddress,
  SIP_URI: readSipUri,
  Call_ID: (text) => match(/^\S+$/, text)[0],
  CSeq: readCSeq,
  Max_Forwards: readNumber,
  Content_Length: readNumber,
  Content_Type: (text) => match(MEDIA_TYPE, text)[0],
  Content_Disposition: (text) => ({ type: readWord(text) }),
  Event: (text) => ({ event: readWord(text) }),
  WWW_Authenticate: readChallenge,
  Proxy_Authenticate: readChallenge,
  absoluteURI: (text) => ({ scheme: match(ANY_URI, text)[0]?.split(':')[0] }),
  uuid: (text) => match(UUID, text)[0],
};

function readStartLine(text: string): unknown {
  const [, status, reason] = STATUS_LINE.exec(text) ?? [];
  if (status) return { status_code: Number(status), reason_phrase: reason };
  const [, method, uri = ''] = match(REQUEST_LINE, text);
  return { method, uri: readUri(uri) };
}

/** SIP.js's types promise a port and a branch; its code asks whether they are there. */
interface Via {
  readonly transport: string;
  readonly host: string;
  readonly port: number;
  readonly branch: string;
}

/** The topmost one, where a line holds several: its branch is the one that counts (RFC 3261 section 17.2.3). */
export function readVia(text: string): Via {
  const [top = ''] = splitList(text);
  const [, transport, host, port, parameters = ''] = match(VIA, top);
  const { branch } = readParameters(parameters);
  return { transport, host, port: port ? Number(port) : undefined, branch } as Via;
}

export function readCSeq(text: string): { readonly value: number; readonly method: string } {
  const [, value, method = ''] = match(CSEQ, text);
  return { value: Number(value), method };
}

function readNumber(text: string): number {
  return Number(match(/^\d+$/, text)[0]);
}

function readWord(text: string): string | undefined {
  return match(WORD, text)[1]?.toLowerCase();
}
