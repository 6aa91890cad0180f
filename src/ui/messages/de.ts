/** German. Loaded only where it is wanted. */
import type { Messages } from '../messages.js';

export const de: Messages = {
  locale: 'de',
  direction: 'ltr',
  // Until it is known how the agent's country writes them.
  phoneNumber: (text) => text,
  telephone: 'Telefon',

  line: {
    ready: 'Leitung bereit',
    doNotDisturb: 'Nicht stören',
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

  numberToCall: 'Name oder Nummer anrufen',
  call: 'Anrufen',
  callBack: 'Zurückrufen',
  callSomeone: (who) => `${who} anrufen`,
  dialPad: 'Wähltasten',

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
  progress: { connecting: 'Verbinden…', forwarded: 'Weitergeleitet…', queued: 'Wartet…' },
  answersItself: 'Wird angenommen…',
  withheld: 'Nummer unterdrückt',
  diverted: (by, forWhom) =>
    forWhom ? `Für ${forWhom}, weitergeleitet von ${by}` : `Weitergeleitet von ${by}`,
  record: (entity) => ({ contact: 'Kontakt', account: 'Firma', lead: 'Lead' })[entity] ?? '',
  answer: 'Annehmen',
  decline: 'Ablehnen',
  hangUp: 'Auflegen',
  mute: 'Stumm',
  muted: 'Stumm',
  hold: 'Halten',
  resume: 'Zurückholen',
  swap: 'Makeln',
  keypad: 'Tasten',
  addCall: 'Neuer Anruf',
  ofCall: (act, who) => `${act}: ${who}`,
  onceAnswered: 'Erst möglich, wenn der Anruf angenommen ist',
  heldByParty: 'Sie werden gehalten',
  connectionLost: 'Neu verbinden…',
  otherCalls: 'Weitere Anrufe',

  transfer: 'Abgeben',
  transferring: 'Weitergabe…',
  transferringTo: (who) => `Weiter an ${who}…`,
  ringingThere: 'dort klingelt es',
  takeBack: 'Zurücknehmen',
  transferredTo: (who) => `Abgegeben an ${who}`,

  conference: 'Konferenz',
  drop: 'Trennen',
  endConference: 'Für alle beenden',
  connect: 'Abgeben',
  connectBoth: (one, other) => `${one} mit ${other} verbinden und gehen`,

  openingSession: 'Sitzung wird geöffnet…',
  openSession: 'Sitzung wieder öffnen',

  ringsHere: 'Hier klingelt der nächste Anruf',
  ringsNowhere: 'Anrufe werden abgewiesen',

  notices: 'Meldungen',
  dismiss: 'Schließen',
  tryAgain: 'Erneut versuchen',
  enableSound: 'Ton einschalten',

  settings: 'Einstellungen',
  details: 'Einzelheiten',
  loadExplanations: async () => (await import('./explanations-de.js')).explanations,
};
