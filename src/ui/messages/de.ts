/** German. Loaded only where it is wanted. */
import type { Messages } from '../messages.js';

export const de: Messages = {
  locale: 'de',
  direction: 'ltr',
  telephone: 'Telefon',

  line: {
    ready: 'Leitung bereit',
    connecting: 'Verbinden…',
    down: 'Gestört',
    signedOut: 'Abgemeldet',
  },
  tryingAgainIn: (seconds) => (seconds > 0 ? `Wieder in ${seconds} s` : 'Neuer Versuch…'),
  noFurtherAttempt: 'Aufgegeben',
  tryNow: 'Verbinden',
  noDesktop: 'Kein Desktop',

  signIn: 'Anmelden',
  signingIn: 'Anmelden…',
  signOut: 'Abmelden',
  user: 'Benutzername',
  password: 'Kennwort',

  numberToCall: 'Anzurufende Nummer',
  call: 'Anrufen',
  callBack: 'Zurückrufen',
  callSomeone: (who) => `${who} anrufen`,
  dialPad: 'Wähltasten',
  keyLetters: ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'],
  star: 'Stern',
  hash: 'Raute',
  digitsKeyed: 'Getippte Ziffern',

  phase: {
    offered: 'Ruft an…',
    answering: 'Annehmen…',
    dialling: 'Wählen…',
    ringing: 'Es klingelt…',
    live: 'Im Gespräch',
    holding: 'Halten…',
    held: 'Gehalten',
    resuming: 'Zurückholen…',
    ended: 'Anruf beendet',
  },
  withheld: 'Nummer unterdrückt',
  diverted: (by, forWhom) =>
    forWhom ? `Für ${forWhom}, weitergeleitet von ${by}` : `Weitergeleitet von ${by}`,
  record: (entity) => ({ contact: 'Kontakt', account: 'Firma', lead: 'Lead' })[entity] ?? '',
  answer: 'Annehmen',
  decline: 'Ablehnen',
  hangUp: 'Auflegen',
  mute: 'Stumm',
  muted: 'Stumm',
  unmuted: 'Mikrofon an',
  hold: 'Halten',
  resume: 'Zurückholen',
  swap: 'Makeln',
  keypad: 'Tasten',
  addCall: 'Neuer Anruf',
  ofCall: (act, who) => `${act}: ${who}`,
  onceAnswered: 'Erst möglich, wenn der Anruf angenommen ist',
  heldByParty: 'Sie werden gehalten',
  notHeldByParty: 'Der andere ist wieder da',
  connectionLost: 'Neu verbinden…',
  connectionBack: 'Verbindung wieder da',
  otherCalls: 'Weitere Anrufe',

  openingSession: 'Sitzung wird geöffnet…',
  openSession: 'Sitzung wieder öffnen',

  ringsHere: 'Hier klingelt der nächste Anruf',
  recent: 'Zuletzt',
  noRecent: 'Noch keine Anrufe. Hier stehen später alle angenommenen, getätigten und verpassten.',
  outcome: {
    answered: 'Angenommen',
    declined: 'Abgelehnt',
    missed: 'Verpasst',
    elsewhere: 'Anderswo angenommen',
    cancelled: 'Abgebrochen',
    failed: 'Nicht erreicht',
  },

  notices: 'Meldungen',
  dismiss: 'Schließen',
  tryAgain: 'Erneut versuchen',
  enableSound: 'Ton einschalten',

  incomingCall: (who, number) => `Eingehender Anruf, ${who}${number && `, ${number}`}`,

  details: 'Einzelheiten',
  loadExplanations: async () => (await import('./explanations-de.js')).explanations,
};
