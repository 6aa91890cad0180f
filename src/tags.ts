/** The tags: what it takes to ring and to talk, and the rest, which is fetched. */
import { SoftphoneActiveCall } from './ui/active-call.js';
import { SoftphoneCallActions } from './ui/call-actions.js';
import { SoftphoneCallFace } from './ui/call-face.js';
import { SoftphoneCallState } from './ui/call-state.js';
import { CifSoftphone } from './ui/cif-softphone.js';
import { SoftphoneDialler } from './ui/dialler.js';
import { SoftphoneLineStatus } from './ui/line-status.js';
import { SoftphoneParty } from './ui/party.js';
import { SoftphoneTimer } from './ui/timer.js';

function register(tags: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries(tags)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}

/** Tried again when the network is back: the page itself has just come from the same server. */
export function registerOthers(): void {
  import('./define-later.js').then(
    ({ LATER_TAGS }) => register(LATER_TAGS),
    () => addEventListener('online', registerOthers, { once: true }),
  );
}

export function registerFirst(): void {
  register({
    'softphone-active-call': SoftphoneActiveCall,
    'softphone-call-actions': SoftphoneCallActions,
    'softphone-call-face': SoftphoneCallFace,
    'softphone-call-state': SoftphoneCallState,
    'softphone-dialler': SoftphoneDialler,
    'softphone-line-status': SoftphoneLineStatus,
    'softphone-party': SoftphoneParty,
    'softphone-timer': SoftphoneTimer,
    // The root comes last: its parts are there when it first renders.
    'cif-softphone': CifSoftphone,
  });
}
