/**
 * Who calls, and by what detour, from the headers of a whole request: From, what the network asserts of it (RFC 3325),
 * the wish for privacy (RFC 3323) and the history of the call (RFC 5806, RFC 7044).
 */
import type { IncomingMessage } from 'sip.js/lib/core/messages/incoming-message.js';
import type { Diversion, Party } from '../call/call.js';
import { splitList } from './message/grammar.js';
import { isAnonymous, partyOf } from './party.js';

/** Addresses of a header that are looked at: a call that was passed on more often is no more understandable for it. */
const MOST = 20;

/** The caller. What the network asserts counts only if the organisation has said that it trusts its server. */
export function callerOf(request: IncomingMessage, trustsAsserted: boolean): Party {
  const party = isPrivate(request)
    ? partyOf('')
    : named(claimedBy(request), trustsAsserted ? assertedBy(request) : null);
  const diversion = diversionOf(request);
  return diversion ? { ...party, diversion } : party;
}

/** Who the far end says it is: anybody can write anything there. */
export function claimedBy(request: IncomingMessage): Party {
  return partyOf(request.getHeader('from') ?? '');
}

/** Who the network says the far end is; null where the message says nothing of it that could be relied on. */
export function assertedBy(message: IncomingMessage): Party | null {
  const asserted = addresses(message, 'p-asserted-identity');
  if (asserted.some(isAnonymous)) return partyOf('');
  const parties = asserted.map(partyOf);
  const party = parties.find(({ number }) => number !== '');
  if (!party) return null;
  // RFC 3325 section 9.1: there may be two, a SIP address and a telephone number.
  return { ...party, name: parties.find(({ name }) => name !== '')?.name ?? '' };
}

/** The assertion wins; of the same number, the claim may have the name. */
export function named(claimed: Party, asserted: Party | null): Party {
  if (!asserted) return claimed;
  const isSame = asserted.number === claimed.number;
  return asserted.name === '' && isSame ? claimed : asserted;
}

/** RFC 3323, RFC 3325 section 9.3. */
export function isPrivate(message: IncomingMessage): boolean {
  const wishes = message
    .getHeaders('privacy')
    .join(';')
    .toLowerCase()
    .split(/[;,\s]+/);
  return wishes.includes('id') || wishes.includes('user');
}

/** Null where the call came straight to us, and where whoever passed it on wants to stay unknown. */
function diversionOf(request: IncomingMessage): Diversion | null {
  const diversions = addresses(request, 'diversion');
  const diverting =
    diversions.length > 0 ? diversions.reverse().filter(isOpen).map(partyOf) : fromHistory(request);
  const names = diverting.map(({ name, number }) => name || number).filter((name) => name !== '');
  const [forWhom] = names;
  const by = names.at(-1);
  return forWhom !== undefined && by !== undefined ? { forWhom, by } : null;
}

/** RFC 5806 section 4: full, name, uri or off; in quotes with some. */
function isOpen(diversion: string): boolean {
  return !/;\s*privacy\s*=\s*"?(?:full|name|uri)\b/i.test(diversion);
}

/**
 * Whoever passed the call on, oldest first. An entry tells which one it was mapped from (`mp`, RFC 7044), or at least
 * that the one before it was given up for a cause (RFC 4458). Any other entry is only a step of the routing.
 */
function fromHistory(request: IncomingMessage): readonly Party[] {
  const entries = addresses(request, 'history-info');
  const diverting = entries.flatMap((entry, at) => {
    const [, mapped] = /;\s*mp\s*=\s*([\d.]+)/i.exec(entry) ?? [];
    if (mapped !== undefined) return entries.filter((each) => indexOf(each) === mapped);
    return /;cause=\d/i.test(entry) ? entries.slice(Math.max(at - 1, 0), at) : [];
  });
  return diverting.filter((entry) => !/[?&]privacy=/i.test(entry)).map(partyOf);
}

function indexOf(entry: string): string | undefined {
  return /;\s*index\s*=\s*([\d.]+)/i.exec(entry)?.[1];
}

function addresses(message: IncomingMessage, header: string): string[] {
  return message.getHeaders(header).flatMap(splitList).slice(0, MOST);
}
