/**
 * The STUN and TURN servers of a configuration. What a browser would refuse here it would refuse at every call
 * (https://www.w3.org/TR/webrtc/#dom-rtcconfiguration-iceservers), so it is refused while it can still be named.
 */
import type { SipConfig } from './config.js';
import type { Fields } from './fields.js';
import { isFetchable } from './addresses.js';

const URLS = {
  problem: 'names no STUN or TURN address',
  cure: 'Give a list such as ["turn:turn.example.com:3478"].',
  required: true,
};

const SECRET = {
  problem: 'is missing or empty, and a TURN server needs it',
  cure: 'Give the user name and the credential that the TURN server knows.',
  required: true,
};

type IceConfig = Pick<SipConfig, 'iceServers' | 'iceEndpoint' | 'relayOnly'>;

/** Reads `iceServers`, `iceEndpoint` and `relayOnly`. A server with a fault is left out. */
export function readIce(sip: Fields): IceConfig {
  const iceServers = sip.sections('iceServers').flatMap(readServer);
  const iceEndpoint = sip.text('iceEndpoint', '', (text) => text === '' || isFetchable(text), {
    problem: 'is not an address that can be fetched',
    cure: 'Give an https address, or a path beside the channel page, that answers {"iceServers", "ttl"}.',
    required: false,
  });
  const relayOnly = sip.flag('relayOnly', false, {
    passes: () => iceEndpoint !== '' || iceServers.some(({ urls }) => isTurn(urls)),
    problem: 'needs a TURN server, and none is named that can be used',
    cure: 'Name one in sip.iceServers, or leave sip.relayOnly out: no call can be heard without.',
  });
  return { iceServers, iceEndpoint, relayOnly };
}

/** One of a list; none if it has a fault. */
export function readServer(server: Fields): RTCIceServer[] {
  const urls = [...server.list('urls', isIceUrl, URLS)];
  const required = isTurn(urls);
  const username = server.text('username', '', (name) => name !== '' || !required, { ...SECRET, required });
  const credential = server.text('credential', '', (text) => text !== '' || !required, {
    ...SECRET,
    required,
  });
  server.rejectOthers();
  if (urls.length === 0) return [];
  if (!required) return [{ urls }];
  return username && credential ? [{ urls, username, credential }] : [];
}

function isTurn(urls: string | readonly string[]): boolean {
  return [urls].flat().some((url) => /^turn/i.test(url));
}

/** RFC 7064 and RFC 7065: only TURN has a transport. */
function isIceUrl(text: string): boolean {
  const address = /^(?:stuns?:([^?]+)|turns?:([^?]+)(?:\?transport=(?:udp|tcp))?)$/i.exec(text);
  return address !== null && isHostAndPort(address[1] ?? address[2] ?? '');
}

function isHostAndPort(text: string): boolean {
  const [, port = '1'] = /^(?:\[[\da-f:.]+\]|[\w.-]{1,253})(?::(\d{1,5}))?$/i.exec(text) ?? ['', '0'];
  return Number(port) > 0 && Number(port) < 65_536;
}
