/** German. Loaded only where it is wanted. */
import type { Messages } from '../messages.js';

const UNREACHABLE = 'Anrufer erreichen Sie nicht.';
const STILL_RINGING = 'Der Anrufer hört weiter das Rufzeichen.';
const CALL_GOES_ON = 'Das Gespräch läuft ohne Sitzung weiter.';
const NOT_HEARD = 'Anrufer würden Sie nicht hören, darum wird kein Anruf angenommen.';
const TELL = 'Wenden Sie sich an Ihren Administrator.';

export const de: Messages = {
  locale: 'de',
  direction: 'ltr',
  telephone: 'Telefon',

  line: {
    ready: 'Leitung bereit',
    connecting: 'Verbinden…',
    down: 'Leitung gestört',
    signedOut: 'Abgemeldet',
  },
  lineDown: {
    unreachable: ['Der Telefonserver ist nicht erreichbar.', UNREACHABLE, 'Prüfen Sie Netzwerk oder VPN.'],
    silent: ['Der Telefonserver antwortet nicht.', UNREACHABLE, TELL],
    wrongPassword: ['Benutzername oder Kennwort ist falsch.', UNREACHABLE, 'Melden Sie sich neu an.'],
    unknownUser: ['Der Server kennt diesen Benutzer nicht.', UNREACHABLE, 'Prüfen Sie den Benutzernamen.'],
    serverRefused: ['Der Server hat die Leitung abgelehnt.', UNREACHABLE, TELL],
  },
  tryingAgainIn: (seconds) => (seconds > 0 ? `Neuer Versuch in ${seconds} s` : 'Neuer Versuch…'),
  noFurtherAttempt: 'Kein weiterer Versuch von selbst',
  tryNow: 'Jetzt versuchen',
  noDesktop: 'Kein Desktop',

  signIn: 'Anmelden',
  signingIn: 'Anmelden…',
  signOut: 'Abmelden',
  user: 'Benutzername',
  password: 'Kennwort',

  numberToCall: 'Anzurufende Nummer',
  call: 'Anrufen',
  callSomeone: (who) => `${who} anrufen`,
  dialPad: 'Wähltasten',
  keyLetters: ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'],
  star: 'Stern',
  hash: 'Raute',
  digitsKeyed: 'Getippte Ziffern',

  phase: {
    offered: 'Eingehender Anruf',
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
  ofCall: (act, who) => `${act}: ${who}`,
  onceAnswered: 'Erst möglich, wenn der Anruf angenommen ist',
  heldByParty: 'Sie werden gehalten',
  notHeldByParty: 'Der andere ist wieder da',
  connectionLost: 'Verbindung gestört, wird hergestellt…',
  connectionBack: 'Verbindung wieder da',
  otherCalls: 'Weitere Anrufe',

  openingSession: 'Sitzung wird geöffnet…',
  openSession: 'Sitzung wieder öffnen',
  sessionRefused: {
    tooMany: [
      'Es sind zu viele Sitzungen offen.',
      CALL_GOES_ON,
      'Schließen Sie eine und versuchen Sie es erneut.',
    ],
    templateMissing: ['Die Sitzungsvorlage fehlt.', CALL_GOES_ON, TELL],
    hostSilent: ['Der Desktop antwortet nicht.', CALL_GOES_ON, 'Versuchen Sie es gleich noch einmal.'],
    refused: [
      'Der Desktop hat keine Sitzung geöffnet.',
      CALL_GOES_ON,
      'Versuchen Sie es gleich noch einmal.',
    ],
  },
  sessionClosed: [
    'Sie haben die Sitzung geschlossen.',
    'Das Gespräch läuft weiter.',
    'Öffnen Sie sie wieder oder legen Sie auf.',
  ],

  recent: 'Zuletzt',
  noRecent: 'Noch keine Anrufe',
  outcome: {
    answered: 'Angenommen',
    declined: 'Abgelehnt',
    missed: 'Verpasst',
    elsewhere: 'An anderem Telefon angenommen',
    cancelled: 'Abgebrochen',
    failed: 'Nicht erreicht',
  },

  notices: 'Meldungen',
  dismiss: 'Schließen',
  tryAgain: 'Erneut versuchen',
  enableSound: 'Ton einschalten',
  microphone: {
    denied: [
      'Das Mikrofon ist gesperrt.',
      NOT_HEARD,
      'Erlauben Sie es neben der Adresszeile und versuchen Sie es erneut.',
    ],
    notDelegated: [
      'Der Desktop gibt das Mikrofon nicht frei.',
      NOT_HEARD,
      'Bitten Sie Ihren Administrator, es für dieses Feld zu erlauben.',
    ],
    missing: [
      'Es wurde kein Mikrofon gefunden.',
      NOT_HEARD,
      'Schließen Sie Ihr Headset an und versuchen Sie es erneut.',
    ],
    busy: [
      'Ein anderes Programm benutzt das Mikrofon.',
      NOT_HEARD,
      'Schließen Sie es und versuchen Sie es erneut.',
    ],
    insecure: [
      'Die Seite ist nicht sicher; der Browser gibt kein Mikrofon.',
      NOT_HEARD,
      'Bitten Sie Ihren Administrator um https.',
    ],
  },
  notDialled: (target) => `„${target}“ wurde nicht angerufen.`,
  actRefused: {
    answer: 'Der Anruf wurde nicht angenommen.',
    hold: 'Das Gespräch wird nicht gehalten; Sie werden noch gehört.',
    resume: 'Das Gespräch wird noch gehalten.',
    digits: 'Die Ziffern wurden nicht gesendet.',
  },
  refusal: {
    notDialable: ['Darin ist nichts, was sich wählen lässt.', 'Berichtigen Sie die Nummer.'],
    notReady: ['Die Leitung ist nicht bereit.', 'Versuchen Sie es, sobald sie bereit ist.'],
    over: ['Der Anruf ist beendet.', ''],
    wrongState: ['Der Anruf ist noch mit etwas anderem beschäftigt.', 'Versuchen Sie es gleich noch einmal.'],
    refused: ['Die Gegenseite hat abgelehnt.', 'Versuchen Sie es gleich noch einmal.'],
    tooMany: ['Sie haben so viele Anrufe wie erlaubt.', 'Beenden Sie erst einen.'],
    noAnswer: ['Der Server hat nicht rechtzeitig geantwortet.', 'Versuchen Sie es gleich noch einmal.'],
  },
  ended: {
    answered: (who) => [`Das Gespräch mit ${who} ist beendet.`, '', ''],
    declined: (who) => [`Sie haben ${who} abgelehnt.`, 'Der Anrufer hörte besetzt.', ''],
    missed: (who) => [
      `Verpasst: ${who}.`,
      'Der Anrufer legte auf oder niemand nahm ab.',
      'Rufen Sie zurück.',
    ],
    elsewhere: (who) => [`${who} wurde an einem anderen Telefon angenommen.`, '', ''],
    cancelled: (who) => [`Sie haben den Anruf bei ${who} abgebrochen.`, '', ''],
  },
  failed: {
    403: (who) => [`Sie dürfen ${who} nicht anrufen.`, 'Der Server verbietet diesen Anruf.', TELL],
    404: (who) => [`${who} gibt es nicht.`, 'Es wurde niemand angerufen.', 'Prüfen Sie die Nummer.'],
    408: (who) => [
      `${who} hat nicht rechtzeitig geantwortet.`,
      'Vielleicht ist das Telefon aus.',
      'Versuchen Sie es später.',
    ],
    480: (who) => [
      `${who} ist jetzt nicht erreichbar.`,
      'Das Telefon ist aus oder unbesetzt.',
      'Versuchen Sie es später.',
    ],
    486: (who) => [`${who} ist besetzt.`, 'Dort läuft ein anderes Gespräch.', 'Versuchen Sie es später.'],
    487: (who) => [`Der Anruf bei ${who} wurde abgebrochen.`, 'Niemand hat abgenommen.', ''],
    488: (who) => [
      `${who} kann diese Art Anruf nicht annehmen.`,
      'Die Tonformate passen nicht zusammen.',
      TELL,
    ],
    500: (who) => [`${who} wurde nicht erreicht.`, 'Der Server hat einen Fehler.', TELL],
    503: (who) => [
      `${who} wurde nicht erreicht.`,
      'Der Server ist überlastet oder wird gewartet.',
      'Versuchen Sie es in einer Minute.',
    ],
    603: (who) => [
      `${who} hat den Anruf abgelehnt.`,
      'Dort möchte man jetzt nicht sprechen.',
      'Versuchen Sie es später.',
    ],
  },
  failedOtherwise: (who, status) =>
    status === null
      ? [
          `Das Gespräch mit ${who} ist abgebrochen.`,
          'Die Verbindung ging verloren.',
          'Rufen Sie noch einmal an.',
        ]
      : [`${who} wurde nicht erreicht.`, `Der Server meldet ${status}.`, TELL],
  askedHere: {
    queueFull: ['Es warten zu viele Hinweise.', STILL_RINGING, 'Nehmen Sie hier an oder lehnen Sie ab.'],
    templateMissing: [
      'Die Vorlage des Hinweises fehlt.',
      STILL_RINGING,
      'Nehmen Sie hier an oder lehnen Sie ab.',
    ],
    clientError: [
      'Der Desktop konnte keinen Hinweis zeigen.',
      STILL_RINGING,
      'Nehmen Sie hier an oder lehnen Sie ab.',
    ],
    unintelligible: [
      'Der Desktop gab eine unklare Antwort.',
      STILL_RINGING,
      'Nehmen Sie hier an oder lehnen Sie ab.',
    ],
    withdrawn: [
      'Der Desktop hat den Hinweis weggenommen.',
      STILL_RINGING,
      'Nehmen Sie hier an oder lehnen Sie ab.',
    ],
    autoAccept: [
      'Der Desktop hat von selbst angenommen.',
      STILL_RINGING,
      'Nehmen Sie hier an oder lehnen Sie ab.',
    ],
  },
  heldTooLong(who, seconds) {
    const minutes = Math.round(seconds / 60);
    const time = minutes > 0 ? count(minutes, 'Minute') : count(seconds, 'Sekunde');
    return [
      `${who} wird seit ${time} gehalten.`,
      'Vielleicht wird dort aufgelegt.',
      'Sprechen Sie mit dem Anrufer.',
    ];
  },
  turnedAway: (who) => [
    `${who} wurde abgewiesen.`,
    'Sie haben so viele Anrufe wie erlaubt; der Anrufer hörte besetzt.',
    '',
  ],
  soundBlocked: [
    'Der Browser sperrt den Ton.',
    'Sie hören weder Klingeln noch Anrufer.',
    'Schalten Sie ihn ein.',
  ],
  configuration: (field) => `Die Einstellung ${field} ist falsch.`,

  incomingCall: (who, number) => `Eingehender Anruf, ${who}${number && `, ${number}`}`,

  details: 'Einzelheiten',
  close: 'Schließen',
  detailsFailed: [
    'Die Einzelheiten konnten nicht geladen werden.',
    'Anrufe sind nicht betroffen.',
    'Versuchen Sie es, wenn das Netz wieder da ist.',
  ],
  loadDetails: async () => (await import('./details-de.js')).details,
};

/** All units used here take -n in the plural, also in the dative after "seit". */
function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 'n'}`;
}
