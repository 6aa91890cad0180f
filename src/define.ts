/** Registers the tags. The only module of the package with an effect on import. */
import { CifSoftphone } from './ui/cif-softphone.js';
import { SoftphoneActiveCall } from './ui/active-call.js';
import { SoftphoneCallActions } from './ui/call-actions.js';
import { SoftphoneCallRow } from './ui/call-row.js';
import { SoftphoneCallState } from './ui/call-state.js';
import { SoftphoneDialPad } from './ui/dial-pad.js';
import { SoftphoneDialler } from './ui/dialler.js';
import { SoftphoneIncomingCall } from './ui/incoming-call.js';
import { SoftphoneLineStatus } from './ui/line-status.js';
import { SoftphoneNotices } from './ui/notices.js';
import { SoftphoneParty } from './ui/party.js';
import { SoftphoneRecentCalls } from './ui/recent-calls.js';
import { SoftphoneSignIn } from './ui/sign-in.js';
import { SoftphoneStrip } from './ui/strip.js';
import { SoftphoneTimer } from './ui/timer.js';

const TAGS: Readonly<Record<string, CustomElementConstructor>> = {
  'softphone-active-call': SoftphoneActiveCall,
  'softphone-call-actions': SoftphoneCallActions,
  'softphone-call-row': SoftphoneCallRow,
  'softphone-call-state': SoftphoneCallState,
  'softphone-dial-pad': SoftphoneDialPad,
  'softphone-dialler': SoftphoneDialler,
  'softphone-incoming-call': SoftphoneIncomingCall,
  'softphone-line-status': SoftphoneLineStatus,
  'softphone-notices': SoftphoneNotices,
  'softphone-party': SoftphoneParty,
  'softphone-recent-calls': SoftphoneRecentCalls,
  'softphone-sign-in': SoftphoneSignIn,
  'softphone-strip': SoftphoneStrip,
  'softphone-timer': SoftphoneTimer,
  // The root comes last: its parts are there when it first renders.
  'cif-softphone': CifSoftphone,
};

for (const [tag, element] of Object.entries(TAGS)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
