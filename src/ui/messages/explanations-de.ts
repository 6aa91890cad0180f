/** German, at length: what went wrong and what to do, and the administrator’s page. */
import type { Explanations } from '../messages.js';
import { examination, quality } from './examination-de.js';
import { failedOtherwise, failures } from './failures-de.js';
import { recognition } from './recognition-de.js';
import { wrapUp } from './wrap-up-de.js';

const UNREACHABLE = 'Anrufer erreichen Sie nicht.';
const STILL_RINGING = 'Der Anrufer hört weiter das Rufzeichen.';
const CALL_GOES_ON = 'Das Gespräch läuft ohne Sitzung weiter.';
const NOT_HEARD = 'Anrufer würden Sie nicht hören, darum wird kein Anruf angenommen.';
const TELL = 'Wenden Sie sich an Ihren Administrator.';
const ALONE = 'Anrufe klingeln nur hier: keine Hinweise, Sitzungen oder Kundendaten.';

const AUDIO_ROLES = { microphone: 'Mikrofon', speaker: 'Lautsprecher', ringer: 'Klingel' };

export const explanations: Explanations = {
  quality,
  examination,
  recognition,
  wrapUp,
  lineDown: {
    unreachable: ['Der Telefonserver ist nicht erreichbar.', UNREACHABLE, 'Prüfen Sie Netzwerk oder VPN.'],
    silent: ['Der Telefonserver antwortet nicht.', UNREACHABLE, TELL],
    wrongPassword: ['Benutzername oder Kennwort ist falsch.', UNREACHABLE, 'Melden Sie sich neu an.'],
    unknownUser: ['Der Server kennt diesen Benutzer nicht.', UNREACHABLE, 'Prüfen Sie den Benutzernamen.'],
    serverRefused: ['Der Server hat die Leitung abgelehnt.', UNREACHABLE, TELL],
  },
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
    holdBeside:
      'Das andere Gespräch ließ sich nicht richtig halten; Sie hören einander nicht, bis Sie es zurückholen.',
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
    withdrawn: ['Sie haben es zurückgenommen.', ''],
    notMixed: [
      'Der Browser mischt die beiden Stimmen gerade nicht.',
      'Versuchen Sie es noch einmal, oder sagen Sie es Ihrem Administrator.',
    ],
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
  failed: failures,
  failedOtherwise,
  notTransferred: (target) => `Der Anruf wurde nicht an ${target} abgegeben.`,
  notTransferable: (customer) => [
    `Das Telefon von ${customer} lässt sich nicht weiterverbinden.`,
    'Nennen Sie die Nummer, die anzurufen ist.',
  ],
  afterTransfer: {
    held: (customer) => `${customer} wird gehalten.`,
    back: (customer) => `${customer} ist wieder bei Ihnen.`,
    stayed: (customer) => `Sie sprechen weiter mit ${customer}.`,
  },
  notJoined: (who) => `Es gibt keine Konferenz mit ${who}.`,
  consultationEnded: (consulted, customer) => [
    `Das Gespräch mit ${consulted} ist beendet.`,
    `${customer} wird noch gehalten.`,
    'Sprechen Sie weiter oder geben Sie den Anruf anderswohin ab.',
  ],
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
  emergencyBlocked: (target, text) => [
    `Die Notrufnummer „${target}“ wurde nicht angerufen.`,
    'Dieses Telefon kann Sie nicht verbinden.',
    text || 'Rufen Sie mit einem Mobiltelefon oder vom Festnetz an.',
  ],
  emergencyDialled: (target, text) => [
    `Sie rufen die Notrufnummer „${target}“ an.`,
    text || 'Die Leitstelle sieht vielleicht nicht, wo Sie sind. Nennen Sie zuerst Ihre Adresse.',
    '',
  ],
  askToDial: (target) => `${target} anrufen?`,
  whyAsked: {
    policy: 'Die Nummer wurde im Desktop angeklickt.',
    code: 'Das ist ein Code: Statt jemanden anzurufen, kann er eine Einstellung ändern.',
    premium: 'Anrufe unter dieser Nummer kosten extra.',
    international: 'Sie ist in einem anderen Land.',
    often: 'Gerade eben wurde schon eine andere Nummer gewählt.',
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
  audioMoved: (moves) => [
    moves.some(({ isChosen }) => isChosen) ? 'Ihr Gerät ist wieder da.' : 'Ein Gerät wurde ersetzt.',
    moves.map(({ role, device }) => `${AUDIO_ROLES[role]}: ${device}`).join(' · '),
    'In den Einstellungen können Sie ein anderes wählen.',
  ],
  windowBlocked: [
    'Der Browser hat kein Fenster für das Telefon geöffnet.',
    'Es geht hier weiter.',
    'Erlauben Sie Pop-ups in der Adressleiste, und versuchen Sie es noch einmal. Die Administration kann sie erlauben: durch eine Richtlinie des Browsers (PopupsAllowedForUrls), und der Rahmen braucht allow-popups.',
  ],
  configuration: (field) => `Die Einstellung ${field} ist falsch.`,

  voiceMail: 'Sprachnachrichten',
  voiceMailState(voiceMail) {
    if (voiceMail.state === 'unknown') return 'Nichts bekannt';
    if (voiceMail.state === 'unavailable') return `Auf diesem Server nicht verfügbar (${voiceMail.status})`;
    const { waiting, fresh, kept } = voiceMail;
    return fresh === null ? (waiting ? 'Neue' : 'Keine neuen') : `${fresh} neu, ${kept ?? 0} gehört`;
  },
  version: 'Version',
  telephoneLine: 'Leitung',
  server: 'Server',
  status: 'SIP-Status',
  desktop: 'Agent-Desktop',
  calls: 'Anrufe',
  noCalls: 'Keine',
  log: 'Protokoll',
  entries: (count) => (count === 1 ? 'Letztes Ereignis' : `Letzte ${count} Ereignisse`),
  inbound: 'Eingehend',
  outbound: 'Ausgehend',
  sessionState: {
    none: 'keine Sitzung',
    opening: 'Sitzung wird geöffnet',
    open: 'Sitzung offen',
    refused: 'Sitzung abgelehnt',
    closed: 'Sitzung geschlossen',
  },
  refresh: 'Aktualisieren',
  copy: 'Als Text kopieren',
  copied: 'Kopiert',
  copyByHand: 'Der Browser lässt dieses Feld nicht kopieren. Drücken Sie jetzt Strg+C.',
  shortcuts: 'Tastenkürzel',
  hostConnecting: 'Verbindung zum Desktop wird aufgebaut…',
  hostConnected: (user, organization) => `Verbunden als ${user} mit ${organization}`,
  hostAbsent: {
    standalone: () => [
      'Das Telefon läuft auf einer eigenen Seite.',
      'Anrufe gehen wie gewohnt.',
      'Es ist nichts zu tun.',
    ],
    originNotAllowed: (origin) => [
      `Der Desktop unter ${origin} steht nicht auf der Liste der erlaubten Adressen.`,
      ALONE,
      'Ist es Ihrer, dann tragen Sie ihn in der Konfiguration unter desktop.origins ein.',
    ],
    addressInvalid: (field) => [
      `Die Adresse des Desktops fehlt oder ist keine Adresse: ${field}.`,
      ALONE,
      'Berichtigen Sie die Kanal-URL des Anbieters im Channel Integration Framework.',
    ],
    libraryBlocked: (origin) => [
      `Die Client-Bibliothek des Desktops konnte nicht von ${origin} geladen werden.`,
      ALONE,
      'Prüfen Sie, ob das Ihre Organisation ist; melden Sie sich dort an, erlauben Sie ihr Cookies von Dritten und laden Sie die Seite neu.',
    ],
    librarySilent: () => [
      'Die Client-Bibliothek des Desktops wurde geladen, aber sie ist nicht angelaufen.',
      ALONE,
      'Laden Sie die Seite neu. Bleibt es dabei, prüfen Sie, ob die Bibliothek zu dieser Organisation gehört.',
    ],
    hostSilent: () => [
      'Die Client-Bibliothek ist bereit, aber der Desktop dahinter antwortet nicht.',
      ALONE,
      `Prüfen Sie, ob Kanal-URL oder vertrauenswürdige Domäne im Datensatz des Anbieters ${location.host} nennt und ob ihm App und Rolle zugeordnet sind. Laden Sie die Seite dann neu.`,
    ],
  },
};

/** All units used here take -n in the plural, also in the dative after "seit". */
function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 'n'}`;
}
