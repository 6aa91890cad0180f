/**
 * UPDATE in a call that is up (RFC 3311), which SIP.js does not know: it would answer 501. Whoever has the call takes it
 * here, in the order and with the retransmissions that the dialog and the transaction see to.
 */
import { Dialog } from 'sip.js/lib/core/dialogs/dialog.js';
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { Session } from 'sip.js/lib/core/session/session.js';
import { NonInviteServerTransaction } from 'sip.js/lib/core/transactions/non-invite-server-transaction.js';
import type { UserAgentCore } from 'sip.js/lib/core/user-agent-core/user-agent-core.js';
import { UserAgentServer } from 'sip.js/lib/core/user-agents/user-agent-server.js';

export type IncomingUpdate = UserAgentServer;

const takers = new WeakMap<object, (update: IncomingUpdate) => void>();

/** From now on the UPDATEs in this call are given to `take`, which must answer them. */
export function takeUpdates(session: Session, take: (update: IncomingUpdate) => void): void {
  takers.set(session, take);
}

/** False where it is none, or one that nobody takes: SIP.js answers it. */
export function isUpdateTaken(core: UserAgentCore, message: IncomingRequestMessage): boolean {
  if (message.method !== 'UPDATE' || core.userAgentServers.has(message.viaBranch)) return false;
  const dialog = core.dialogs.get(`${message.callId}${message.toTag}${message.fromTag}`);
  const take = dialog && takers.get(dialog);
  if (!take) return false;
  if (message.cseq <= (dialog.remoteSequenceNumber ?? 0)) {
    // RFC 3261 section 12.2.2.
    core.replyStateless(message, { statusCode: 500 });
  } else {
    Dialog.prototype.receiveRequest.call(dialog, message);
    take(new UserAgentServer(NonInviteServerTransaction, core, message));
  }
  return true;
}
