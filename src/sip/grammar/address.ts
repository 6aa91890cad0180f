/** Addresses with display name and parameters, alone (From, To) or in a list (Contact, Record-Route). */
import { NameAddrHeader } from 'sip.js/lib/grammar/name-addr-header.js';
import { ADDRESS, splitList } from '../message/grammar.js';
import { match } from './match.js';
import { readParameters, unquoted } from './parameters.js';
import { readSipUri, readUri } from './uri.js';

/** One of a list; SIP.js calls its beginning `offset` and its end `position`. */
interface ListedAddress {
  readonly parsed: NameAddrHeader;
  readonly offset: number;
  readonly position: number;
}

/** Of whatever scheme: a caller may be a `tel:` (RFC 3261 section 20.20). */
export function readAddress(text: string): NameAddrHeader {
  return readAddressOf(readUri, text);
}

/** Requests are sent to these: SIP URIs alone (section 8.1.1.8). */
export function readAddresses(list: string): ListedAddress[] {
  let position = 0;
  return splitList(list).map((item) => {
    const offset = list.indexOf(item, position);
    position = offset + item.length;
    return { parsed: readAddressOf(readSipUri, item), offset, position };
  });
}

function readAddressOf(read: typeof readUri, text: string): NameAddrHeader {
  const [, name = '', bracketed, bare = '', parameters = ''] = match(ADDRESS, text);
  const address = new NameAddrHeader(read(bracketed ?? bare), unquoted(name), {});
  for (const [parameter, value] of Object.entries(readParameters(parameters))) {
    address.setParam(parameter, value);
  }
  return address;
}
