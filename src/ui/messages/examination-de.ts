/** German: how a call is heard, what to do about it, and why one cannot talk. */
import type { Explanations } from '../messages.js';

const CLOSER = 'Gehen Sie näher ans WLAN oder nehmen Sie ein Kabel.';
const LESS = 'Beenden Sie Downloads und Videos in Ihrem Netz.';

export const quality: Explanations['quality'] = {
  theyHear: 'Man hört Sie',
  youHear: 'Sie hören',
  grade: { good: 'gut', fair: 'mäßig', poor: 'schlecht', none: 'gar nicht', unknown: 'unbekannt' },
  warning: {
    sentSilence: ['Man hört Sie nicht.', 'Es geht kein Ton hinaus.', 'Prüfen Sie Ihr Headset.'],
    receivedSilence: [
      'Sie hören die Gegenseite nicht.',
      'Von dort kommt kein Ton.',
      'Bitten Sie um einen neuen Anruf.',
    ],
    mutedSpeech: ['Sie sind stumm.', 'Man hört nicht, was Sie sagen.', 'Schalten Sie „Stumm“ aus.'],
    sentLoss: ['Teile Ihrer Worte gehen verloren.', '', CLOSER],
    receivedLoss: ['Ihnen gehen Worte der Gegenseite verloren.', '', CLOSER],
    sentJitter: ['Ihre Stimme kommt ungleichmäßig an.', '', LESS],
    receivedJitter: ['Die Stimme der Gegenseite kommt ungleichmäßig an.', '', LESS],
    delay: ['Ihre Worte kommen spät an.', '', 'Lassen Sie nach jedem Satz eine Pause.'],
  },
  heading: 'Klang der Anrufe',
  scores: (who, sent, received) => `${who}: gehört wurde ${sent}, Sie hörten ${received} von 4,5`,
  warnedOf: (warnings) => `Gewarnt wurde vor: ${warnings}`,
};

const TELL = 'Wenden Sie sich an Ihren Administrator.';

export const examination: Explanations['examination'] = {
  question: 'Warum kann ich nicht sprechen?',
  looking: 'Wird geprüft… Fragt der Browser nach dem Mikrofon, erlauben Sie es.',
  copy: 'Diese Antwort kopieren',
  allWell: [
    'Hier ist alles in Ordnung.',
    'Mikrofon, Leitung und Ton gehen.',
    'Hören Sie trotzdem nichts, prüfen Sie Lautstärke und Headset.',
  ],
  forAdministrator: (cure) => `Für Ihren Administrator: ${cure}`,
  finding: {
    mutedBySystem: [
      'Das Mikrofon ist außerhalb des Browsers stumm geschaltet.',
      'Anrufer hören Stille.',
      'Drücken Sie die Taste am Headset oder prüfen Sie die Ton- und Datenschutzeinstellungen Ihres Rechners.',
    ],
    undecided: [
      'Der Browser fragt noch nach dem Mikrofon.',
      'Bis Sie antworten, würden Anrufer Sie nicht hören.',
      'Beantworten Sie die Frage neben der Adresszeile.',
    ],
    connecting: [
      'Die Leitung wird noch aufgebaut.',
      'Anrufer erreichen Sie noch nicht.',
      'Warten Sie einen Moment.',
    ],
    signedOut: ['Sie sind abgemeldet.', 'Anrufer erreichen Sie nicht.', 'Melden Sie sich an.'],
    pathFailed: ['Der Ton findet keinen Weg durch das Netz.', 'Keiner hört den anderen.', TELL],
    noRelay: ['Der Ton findet keinen Weg durch das Netz.', 'Keiner hört den anderen.', TELL],
    muted: ['Sie haben den Anruf stumm geschaltet.', 'Man hört Sie nicht.', 'Schalten Sie „Stumm“ aus.'],
    notHeard: [
      'Von hier geht kein Ton hinaus.',
      'Man hört Sie nicht.',
      'Stecken Sie Ihr Headset aus und wieder ein.',
    ],
    nothingHeard: ['Von der Gegenseite kommt kein Ton.', 'Sie hören sie nicht.', 'Rufen Sie noch einmal an.'],
    notExamined: [
      'Das Telefon konnte nicht geprüft werden.',
      'Vielleicht ist das Netz ausgefallen.',
      'Prüfen Sie Netzwerk oder VPN und versuchen Sie es erneut.',
    ],
  },
  cure: {
    insecure: 'Die Seite muss über https kommen; anderen gibt der Browser kein Mikrofon.',
    notDelegated: 'Der Rahmen um diese Seite braucht allow="microphone; autoplay".',
    denied: 'Eine Browserrichtlinie kann das Mikrofon für diese Adresse erlauben (AudioCaptureAllowedUrls).',
    soundBlocked:
      'Der Rahmen braucht allow="autoplay"; eine Browserrichtlinie kann es erlauben (AutoplayAllowlist).',
    unreachable: 'Prüfen Sie die Adresse in sip.servers und ob ein Proxy WebSockets durchlässt.',
    silent:
      'Der WebSocket öffnet sich, aber keine SIP-Antwort kommt: Prüfen Sie den Server und was davor steht.',
    wrongPassword:
      'Prüfen Sie das Kennwort des Benutzers am Server oder was der Endpunkt für Anmeldedaten liefert.',
    unknownUser: 'Der Benutzer fehlt am Server, oder sip.domain ist falsch.',
    serverRefused: 'Der SIP-Status steht in den Details; das Protokoll des Servers sagt, warum.',
    pathFailed:
      'Ein TURN-Server ist eingetragen, aber kein Weg führt hindurch: Prüfen Sie Adresse, Zugangsdaten und Firewall.',
    noRelay:
      'Es ist kein TURN-Server eingetragen; nennen Sie einen in sip.iceServers, am besten über TLS auf Port 443.',
    notHeard: 'Betrifft es alle Agenten, prüfen Sie die Firewall: RTP geht über UDP hinaus.',
    nothingHeard:
      'Betrifft es alle Anrufe, prüfen Sie die RTP-Einstellungen des Servers (NAT, Medienadresse).',
  },
};
