/** English, at length: what went wrong and what to do, and the administrator’s page. */
import type { Explanations } from '../messages.js';
import { examination, quality } from './examination-en.js';
import { failedOtherwise, failures } from './failures-en.js';
import { recognition } from './recognition-en.js';
import { wrapUp } from './wrap-up-en.js';

const UNREACHABLE = 'Callers cannot reach you.';
const STILL_RINGING = 'The caller still hears ringing.';
const CALL_GOES_ON = 'The call goes on without a session.';
const ALONE = 'Calls ring here only: no toasts, sessions or customer records.';

const AUDIO_ROLES = { microphone: 'Microphone', speaker: 'Speaker', ringer: 'Ringer' };

export const explanations: Explanations = {
  quality,
  examination,
  recognition,
  wrapUp,
  lineDown: {
    unreachable: ['The telephone server cannot be reached.', UNREACHABLE, 'Check your network or VPN.'],
    silent: ['The telephone server does not answer.', UNREACHABLE, 'If this lasts, tell your administrator.'],
    wrongPassword: ['User name or password is wrong.', UNREACHABLE, 'Sign in again.'],
    unknownUser: ['The server does not know this user.', UNREACHABLE, 'Check the user name.'],
    serverRefused: ['The server refused the line.', UNREACHABLE, 'If this lasts, tell your administrator.'],
  },
  sessionRefused: {
    tooMany: ['Too many sessions are open.', CALL_GOES_ON, 'Close one, then try again.'],
    templateMissing: ['The session template is missing.', CALL_GOES_ON, 'Tell your administrator.'],
    hostSilent: ['The desktop does not answer.', CALL_GOES_ON, 'Try again in a moment.'],
    refused: ['The desktop opened no session.', CALL_GOES_ON, 'Try again in a moment.'],
  },
  sessionClosed: ['You closed the session.', 'The call goes on.', 'Open it again, or hang up.'],
  microphone: {
    denied: [
      'The microphone is blocked.',
      'Callers could not hear you, so calls are not answered.',
      'Allow it beside the address bar, then try again.',
    ],
    notDelegated: [
      'The desktop does not share the microphone.',
      'Callers could not hear you, so calls are not answered.',
      'Ask your administrator to allow it for this panel.',
    ],
    missing: [
      'No microphone was found.',
      'Callers could not hear you, so calls are not answered.',
      'Plug in your headset, then try again.',
    ],
    busy: [
      'The microphone is in use by another program.',
      'Callers could not hear you, so calls are not answered.',
      'Close that program, then try again.',
    ],
    insecure: [
      'The page is not secure, so the browser gives no microphone.',
      'Callers could not hear you, so calls are not answered.',
      'Ask your administrator to serve it by https.',
    ],
  },
  notDialled: (target) => `“${target}” was not called.`,
  actRefused: {
    answer: 'The call was not answered.',
    hold: 'The call was not put on hold; they still hear you.',
    holdBeside:
      'The other call was not put on hold properly; you do not hear each other until you take it back.',
    resume: 'The call is still on hold.',
    digits: 'The digits were not sent.',
  },
  refusal: {
    notDialable: ['It holds nothing that can be dialled.', 'Correct the number.'],
    notReady: ['The line is not ready.', 'Try again when it is.'],
    over: ['The call is over.', ''],
    wrongState: ['The call is busy with something else.', 'Try again in a moment.'],
    refused: ['The other side refused.', 'Try again in a moment.'],
    tooMany: ['You have as many calls as are allowed.', 'End one first.'],
    noAnswer: ['The server did not answer in time.', 'Try again in a moment.'],
    withdrawn: ['You took it back.', ''],
    notMixed: ['The browser does not mix the two voices now.', 'Try again, or tell your administrator.'],
  },
  ended: {
    answered: (who) => [`The call with ${who} has ended.`, '', ''],
    declined: (who) => [`You declined ${who}.`, 'They heard busy.', ''],
    missed: (who) => [`You missed ${who}.`, 'They hung up or heard no answer.', 'Call back.'],
    elsewhere: (who) => [`${who} was answered on another phone.`, '', ''],
    cancelled: (who) => [`You cancelled the call to ${who}.`, '', ''],
  },
  failed: failures,
  failedOtherwise,
  notTransferred: (target) => `The call was not transferred to ${target}.`,
  notTransferable: (customer) => [
    `The telephone of ${customer} cannot be transferred.`,
    'Tell them the number to call.',
  ],
  afterTransfer: {
    held: (customer) => `${customer} is on hold.`,
    back: (customer) => `${customer} is back with you.`,
    stayed: (customer) => `You still talk with ${customer}.`,
  },
  notJoined: (who) => `There is no conference with ${who}.`,
  consultationEnded: (consulted, customer) => [
    `The call with ${consulted} is over.`,
    `${customer} is still on hold.`,
    'Speak to them, or transfer them elsewhere.',
  ],
  askedHere: {
    queueFull: ['Too many toasts are waiting.', STILL_RINGING, 'Answer or decline here.'],
    templateMissing: [
      'The toast template is missing.',
      STILL_RINGING,
      'Answer or decline here; tell your administrator.',
    ],
    clientError: ['The desktop could not show a toast.', STILL_RINGING, 'Answer or decline here.'],
    unintelligible: ['The desktop gave an unclear answer.', STILL_RINGING, 'Answer or decline here.'],
    withdrawn: ['The desktop took the toast away.', STILL_RINGING, 'Answer or decline here.'],
    autoAccept: ['The desktop accepted by itself.', STILL_RINGING, 'Answer or decline here.'],
  },
  heldTooLong(who, seconds) {
    const minutes = Math.round(seconds / 60);
    const time = minutes > 0 ? count(minutes, 'minute') : count(seconds, 'second');
    return [`${who} has been on hold for ${time}.`, 'They may hang up.', 'Speak to them.'];
  },
  emergencyBlocked: (target, text) => [
    `Emergency number “${target}” was not called.`,
    'This telephone cannot put you through.',
    text || 'Call from a mobile phone or a landline.',
  ],
  emergencyDialled: (target, text) => [
    `You are calling the emergency number “${target}”.`,
    text || 'The emergency service may not see where you are. Say your address first.',
    '',
  ],
  askToDial: (target) => `Call ${target}?`,
  whyAsked: {
    policy: 'The number was clicked in the desktop.',
    code: 'It is a code: it may change a setting instead of calling somebody.',
    premium: 'Calls to this number cost extra.',
    international: 'It is in another country.',
    often: 'Another number was dialled only a moment ago.',
  },
  turnedAway: (who) => [
    `${who} was turned away.`,
    'You have as many calls as are allowed; they heard busy.',
    '',
  ],
  soundBlocked: ['The browser blocks the sound.', 'You hear neither ringing nor callers.', 'Turn it on.'],
  audioMoved: (moves) => [
    moves.some(({ isChosen }) => isChosen) ? 'Your device is back.' : 'A device was replaced.',
    moves.map(({ role, device }) => `${AUDIO_ROLES[role]}: ${device}`).join(' · '),
    'You can choose another in the settings.',
  ],
  windowBlocked: [
    'The browser opened no window for the telephone.',
    'It goes on here.',
    'Allow pop-ups in the address bar, and try again. An administrator can allow them: by a browser policy (PopupsAllowedForUrls), and the frame needs allow-popups.',
  ],
  configuration: (field) => `The setting ${field} is wrong.`,

  voiceMail: 'Voice mail',
  voiceMailState(voiceMail) {
    if (voiceMail.state === 'unknown') return 'Nothing known';
    if (voiceMail.state === 'unavailable') return `Not available on this server (${voiceMail.status})`;
    const { waiting, fresh, kept } = voiceMail;
    return fresh === null
      ? waiting
        ? 'New messages'
        : 'No new messages'
      : `${fresh} new, ${kept ?? 0} heard`;
  },
  version: 'Version',
  telephoneLine: 'Line',
  server: 'Server',
  status: 'SIP status',
  desktop: 'Agent desktop',
  calls: 'Calls',
  noCalls: 'None',
  log: 'Log',
  entries: (count) => (count === 1 ? 'Last event' : `Last ${count} events`),
  inbound: 'Inbound',
  outbound: 'Outbound',
  sessionState: {
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
    libraryBlocked: (origin) => [
      `The client library of the desktop could not be loaded from ${origin}.`,
      ALONE,
      'Check that this is your organisation; sign in there, allow third-party cookies for it, and load the page again.',
    ],
    librarySilent: () => [
      'The client library of the desktop was loaded but did not start.',
      ALONE,
      'Load the page again. If it stays, check that the library belongs to this organisation.',
    ],
    hostSilent: () => [
      'The client library is ready, but the desktop behind it does not answer.',
      ALONE,
      `Check that the channel URL or the trusted domain of the provider’s record names ${location.host}, and that app and role are assigned to it. Then load the page again.`,
    ],
  },
};

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
