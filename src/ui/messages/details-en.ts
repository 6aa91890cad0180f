/** English texts of the administrator's page. */
import type { DetailsMessages } from '../messages.js';

const ALONE = 'Calls ring here only: no toasts, sessions or customer records.';

export const details: DetailsMessages = {
  version: 'Version',
  line: 'Line',
  server: 'Server',
  status: 'SIP status',
  desktop: 'Agent desktop',
  calls: 'Calls',
  noCalls: 'None',
  log: 'Log',
  entries: (count) => (count === 1 ? 'Last event' : `Last ${count} events`),
  inbound: 'Inbound',
  outbound: 'Outbound',
  session: {
    none: 'no session',
    opening: 'session opening',
    open: 'session open',
    refused: 'session refused',
    closed: 'session closed',
  },
  refresh: 'Refresh',
  copy: 'Copy as text',
  copied: 'Copied',
  copyByHand: 'The browser does not let this panel copy. Press Ctrl+C now.',
  shortcuts: 'Shortcuts',
  hostConnecting: 'Connecting to the desktop…',
  hostConnected: (user, organization) => `Connected as ${user} to ${organization}`,
  hostAbsent: {
    standalone: () => [
      'The telephone runs on a page of its own.',
      'Calls work as usual.',
      'Nothing has to be done.',
    ],
    originNotAllowed: (origin) => [
      `The desktop at ${origin} is not on the list of allowed addresses.`,
      ALONE,
      'If it is yours, add it to desktop.origins in the configuration.',
    ],
    addressInvalid: (field) => [
      `The address of the desktop is missing or is no address: ${field}.`,
      ALONE,
      'Correct the channel URL of the provider in the Channel Integration Framework.',
    ],
    libraryBlocked: () => [
      'The client library of the desktop could not be loaded.',
      ALONE,
      'Sign in to the organisation, allow third-party cookies for it, and load the page again.',
    ],
    librarySilent: () => [
      'The client library of the desktop was loaded but did not start.',
      ALONE,
      'Load the page again. If it stays, check that the library belongs to this organisation.',
    ],
    hostSilent: () => [
      'The client library is ready, but the desktop behind it does not answer.',
      ALONE,
      'Check that the app and your role are assigned to this provider, and load the page again.',
    ],
  },
};
