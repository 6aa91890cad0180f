/**
 * Fetches what a call may need once it is there: whoever wants to transfer it must not find then that the page's server
 * has gone, or has another version. What fails here is fetched again by whoever needs it.
 */
export function fetchAhead(): void {
  const parts = [
    () => import('./cif/directory.js'),
    () => import('./sip/redirection.js'),
    () => import('./sip/transfer.js'),
    () => import('./sip/mixing.js'),
    () => import('./sip/digits.js'),
    () => import('./sip/info-digits.js'),
    () => import('./sip/quality/watch.js'),
    () => import('./sip/examination.js'),
    () => import('./provider/conference.js'),
    () => import('./provider/examination.js'),
    () => import('./provider/transfers.js'),
    () => import('./provider/click-to-act.js'),
    () => import('./sound/key-tones.js'),
  ];
  for (const fetch of parts) fetch().catch(() => {});
}
