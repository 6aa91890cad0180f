/** English. Short words that an agent reads in half a second while talking. */
import type { Messages } from '../messages.js';

export const en: Messages = {
  locale: 'en',
  direction: 'ltr',
  // Until it is known how the agent's country writes them.
  phoneNumber: (text) => text,
  telephone: 'Telephone',

  line: {
    ready: 'Line ready',
    doNotDisturb: 'Do not disturb',
    connecting: 'Connecting…',
    down: 'Line down',
    signedOut: 'Signed out',
  },
  tryingAgainIn: (seconds) => (seconds > 0 ? `Trying again in ${seconds} s` : 'Trying again…'),
  noFurtherAttempt: 'No automatic retry',
  tryNow: 'Try now',
  noDesktop: 'No desktop',

  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signOut: 'Sign out',
  user: 'User name',
  password: 'Password',

  numberToCall: 'Name or number to call',
  call: 'Call',
  callBack: 'Call back',
  callSomeone: (who) => `Call ${who}`,
  dialPad: 'Dial pad',

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
  progress: { connecting: 'Connecting…', forwarded: 'Forwarded…', queued: 'Queued…' },
  answersItself: 'Answered for you…',
  withheld: 'Number withheld',
  diverted: (by, forWhom) => (forWhom ? `For ${forWhom}, forwarded by ${by}` : `Forwarded by ${by}`),
  record: (entity) => ({ contact: 'Contact', account: 'Account', lead: 'Lead' })[entity] ?? '',
  answer: 'Answer',
  decline: 'Decline',
  hangUp: 'Hang up',
  mute: 'Mute',
  muted: 'Muted',
  hold: 'Hold',
  resume: 'Resume',
  swap: 'Swap',
  keypad: 'Keypad',
  addCall: 'Add call',
  ofCall: (act, who) => `${act}: ${who}`,
  onceAnswered: 'Possible once the call is answered',
  heldByParty: 'They put you on hold',
  connectionLost: 'Reconnecting…',
  otherCalls: 'Other calls',

  transfer: 'Transfer',
  transferring: 'Transferring…',
  transferringTo: (who) => `Transferring to ${who}…`,
  ringingThere: 'ringing there',
  takeBack: 'Take back',
  transferredTo: (who) => `Transferred to ${who}`,

  conference: 'Conference',
  drop: 'Drop',
  endConference: 'End for all',
  connect: 'Connect',
  connectBoth: (one, other) => `Connect ${one} with ${other} and leave`,

  openingSession: 'Opening the session…',
  openSession: 'Open the session again',

  ringsHere: 'Your next call rings here',
  ringsNowhere: 'Calls are turned away',

  notices: 'Messages',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  enableSound: 'Turn on sound',

  settings: 'Settings',
  details: 'Details',
  loadExplanations: async () => (await import('./explanations-en.js')).explanations,
};
