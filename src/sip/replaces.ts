/**
 * The dialog in whose place somebody is called (RFC 3891): read where we are to be replaced, written where somebody is to
 * replace us.
 */
import type { Session } from 'sip.js/lib/core/session/session.js';
import { URI } from 'sip.js/lib/grammar/uri.js';

/** A dialog of ours that somebody else wants to take the far end's place in (RFC 3891). */
export interface Replaced {
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
  /** Not if it has been answered already. */
  readonly earlyOnly: boolean;
}

/** The option tag of RFC 3891. */
export const REPLACES = 'replaces';

/** Reads a Replaces header; null if it names no dialog. Their `to-tag` is the one that we gave. */
export function replacedBy(header: string): Replaced | null {
  const [callId = '', ...parameters] = header.split(';').map((part) => part.trim());
  const named = new Map(parameters.map((parameter) => [nameOf(parameter), valueOf(parameter)]));
  const [localTag, remoteTag] = [named.get('to-tag'), named.get('from-tag')];
  if (!callId || !localTag || !remoteTag) return null;
  return { callId, localTag, remoteTag, earlyOnly: named.has('early-only') };
}

function nameOf(parameter: string): string {
  return (parameter.split('=')[0] ?? '').trim().toLowerCase();
}

function valueOf(parameter: string): string {
  return parameter.slice(parameter.indexOf('=') + 1).trim();
}

/** Refer-To with the dialog that is to be replaced, as the one who is called will know it. */
export function replacing({ remoteURI, callId, localTag, remoteTag }: Session): string {
  const address = new URI('sip', remoteURI.user ?? '', remoteURI.host, remoteURI.port);
  const dialog = `${callId};to-tag=${remoteTag};from-tag=${localTag}`;
  return `<${address.toString()}?Replaces=${encodeURIComponent(dialog)}>`;
}
