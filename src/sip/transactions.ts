/** What SIP.js knows of the transactions under way, and its interfaces do not tell. */
import { SessionDialog } from 'sip.js/lib/core/dialogs/session-dialog.js';
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { Session } from 'sip.js/lib/core/session/session.js';
import { NameAddrHeader } from 'sip.js/lib/grammar/name-addr-header.js';

/** SIP.js refuses a second re-INVITE in either direction by throwing. */
export function isNegotiating(session: Session): boolean {
  return (
    session instanceof SessionDialog &&
    (session.reinviteUserAgentClient !== undefined || session.reinviteUserAgentServer !== undefined)
  );
}

/** Our offer waits for its answer. */
export function isOffering(session: Session): boolean {
  return session instanceof SessionDialog && session.reinviteUserAgentClient !== undefined;
}

/** SIP.js would hold on to a re-INVITE for 32 s after the connection that its answer was to come by is gone. */
export function forgetReinvite(session: Session): void {
  if (!(session instanceof SessionDialog)) return;
  session.reinviteUserAgentClient?.dispose();
  session.reinviteUserAgentClient = undefined;
  session.reinviteUserAgentServer = undefined;
  session.signalingStateRollback();
}

/** The far end has our 200 to its INVITE, although its ACK never came: SIP.js would take no ACK to any other. */
export function confirm(session: Session): void {
  // Declared private there.
  if (session instanceof SessionDialog) Reflect.set(session, 'ackWait', false);
}

/** No final response has been sent to it. */
export function isAnswerable(request: object): boolean {
  return 'rejectable' in request && request.rejectable === true;
}

/** An UPDATE that is taken tells where the far end is from now on, as a re-INVITE does (RFC 3311 section 5.2). */
export function retarget(session: Session, update: IncomingRequestMessage): void {
  const contact: unknown = update.parseHeader('contact');
  // Declared protected there.
  const state: unknown = Reflect.get(session, 'dialogState');
  if (contact instanceof NameAddrHeader && typeof state === 'object' && state)
    Reflect.set(state, 'remoteTarget', contact.uri);
}
