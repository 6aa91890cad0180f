/** English. Short words that an agent reads in half a second while talking. */
import type { Messages } from '../messages.js';

export const en: Messages = {
  locale: 'en',
  direction: 'ltr',
  telephone: 'Telephone',

  line: { ready: 'Line ready', connecting: 'Connecting…', down: 'Line down', signedOut: 'Signed out' },
  tryingAgainIn: (seconds) => (seconds > 0 ? `Trying again in ${seconds} s` : 'Trying again…'),
  noFurtherAttempt: 'Not trying again by itself',
  tryNow: 'Try now',
  noDesktop: 'No desktop',

  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signOut: 'Sign out',
  user: 'User name',
  password: 'Password',

  numberToCall: 'Number to call',
  call: 'Call',
  callSomeone: (who) => `Call ${who}`,
  dialPad: 'Dial pad',
  keyLetters: ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'],
  star: 'star',
  hash: 'hash',
  digitsKeyed: 'Digits keyed',

  phase: {
    offered: 'Incoming call',
    answering: 'Answering…',
    dialling: 'Calling…',
    ringing: 'Ringing…',
    live: 'Live',
    holding: 'Holding…',
    held: 'On hold',
    resuming: 'Resuming…',
    ended: 'Call ended',
  },
  withheld: 'Number withheld',
  record: (entity) => ({ contact: 'Contact', account: 'Account', lead: 'Lead' })[entity] ?? '',
  answer: 'Answer',
  decline: 'Decline',
  hangUp: 'Hang up',
  mute: 'Mute',
  muted: 'Muted',
  unmuted: 'Microphone on',
  hold: 'Hold',
  resume: 'Resume',
  swap: 'Swap',
  keypad: 'Keypad',
  ofCall: (act, who) => `${act}: ${who}`,
  onceAnswered: 'Possible once the call is answered',
  heldByParty: 'They put you on hold',
  notHeldByParty: 'They are back',
  connectionLost: 'Connection lost, reconnecting…',
  connectionBack: 'Connection is back',
  otherCalls: 'Other calls',

  openingSession: 'Opening the session…',
  openSession: 'Open the session again',

  recent: 'Recent',
  noRecent: 'No calls yet',
  outcome: {
    answered: 'Answered',
    declined: 'Declined',
    missed: 'Missed',
    elsewhere: 'Answered on another phone',
    cancelled: 'Cancelled',
    failed: 'Not reached',
  },

  notices: 'Messages',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  enableSound: 'Turn on sound',

  incomingCall: (who, number) => `Incoming call, ${who}${number && `, ${number}`}`,

  details: 'Details',
  loadExplanations: async () => (await import('./explanations-en.js')).explanations,
};
