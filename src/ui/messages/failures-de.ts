/** German: why a call of ours came to nothing, by SIP status: who it was that failed, and what the agent can do. */
import type { Explanation, Failures } from '../messages.js';

const LATER = 'Versuchen Sie es später.';
const TELL = 'Wenden Sie sich an Ihren Administrator.';
const CHECK = 'Prüfen Sie die Nummer.';
const NEW_NUMBER = 'Fragen Sie nach der neuen Nummer.';
const AGAIN = 'Rufen Sie noch einmal an.';

const moved = (who: string): Explanation => [
  `${who} ist umgezogen.`,
  'Der Anruf wurde dorthin verwiesen, wohin dieses Telefon nicht folgen darf.',
  NEW_NUMBER,
];
const incompatible = (who: string): Explanation => [
  `${who} kann diese Art Anruf nicht annehmen.`,
  'Die Tonformate passen nicht zusammen.',
  TELL,
];
const misunderstood = (who: string): Explanation => [
  `${who} wurde nicht erreicht.`,
  'Die Gegenseite versteht dieses Telefon nicht.',
  TELL,
];
const lost = (who: string): Explanation => [
  `${who} wurde nicht erreicht.`,
  'Der Anruf lief zwischen Servern im Kreis.',
  TELL,
];
const busy = (who: string): Explanation => [`${who} ist besetzt.`, 'Dort läuft ein anderes Gespräch.', LATER];
const unknown = (who: string): Explanation => [`${who} gibt es nicht.`, 'Es wurde niemand angerufen.', CHECK];
const unauthorised = (who: string): Explanation => [
  `${who} wurde nicht angerufen.`,
  'Der Server nimmt Benutzername oder Kennwort für Anrufe nicht an.',
  'Melden Sie sich neu an.',
];
const silent = (who: string): Explanation => [
  `${who} wurde nicht erreicht.`,
  'Ein Server auf dem Weg hat nicht geantwortet.',
  TELL,
];
const unwanted = (who: string): Explanation => [
  `${who} wurde nicht erreicht.`,
  'Dort will man keine Anrufe von Ihrer Nummer.',
  TELL,
];

export const failures: Failures = {
  301: (who) => [`${who} hat eine neue Nummer.`, 'Die alte ist nicht mehr in Gebrauch.', NEW_NUMBER],
  305: (who) => [
    `${who} wurde nicht angerufen.`,
    'Der Server verlangt den Weg über einen anderen Server.',
    TELL,
  ],
  380: (who) => [
    `${who} kann keinen Anruf annehmen.`,
    'Die Gegenseite bietet stattdessen einen anderen Dienst an.',
    LATER,
  ],
  401: unauthorised,
  402: (who) => [`${who} wurde nicht angerufen.`, 'Der Anruf müsste erst bezahlt werden.', TELL],
  403: (who) => [`Sie dürfen ${who} nicht anrufen.`, 'Der Server verbietet diesen Anruf.', TELL],
  404: unknown,
  406: incompatible,
  407: unauthorised,
  408: (who) => [`${who} hat nicht rechtzeitig geantwortet.`, 'Vielleicht ist das Telefon aus.', LATER],
  410: (who) => [`${who} gibt es nicht mehr.`, 'Es wurde niemand angerufen.', NEW_NUMBER],
  415: incompatible,
  420: misunderstood,
  421: misunderstood,
  422: misunderstood,
  423: misunderstood,
  433: (who) => [`${who} nimmt keine anonymen Anrufe an.`, 'Ihre Nummer ist unterdrückt.', TELL],
  480: (who) => [`${who} ist jetzt nicht erreichbar.`, 'Das Telefon ist aus oder unbesetzt.', LATER],
  481: (who) => [`Der Anruf bei ${who} ging verloren.`, 'Der Server kennt ihn nicht mehr.', AGAIN],
  482: lost,
  483: lost,
  484: (who) => [`${who} wurde nicht angerufen.`, 'Die Nummer ist unvollständig.', CHECK],
  485: (who) => [`${who} wurde nicht angerufen.`, 'Die Nummer könnte mehrere Teilnehmer meinen.', CHECK],
  486: busy,
  487: (who) => [`Der Anruf bei ${who} wurde abgebrochen.`, 'Niemand hat abgenommen.', ''],
  488: incompatible,
  491: (who) => [`${who} wurde nicht erreicht.`, 'Beide Seiten wollten im selben Augenblick etwas.', AGAIN],
  500: (who) => [`${who} wurde nicht erreicht.`, 'Der Server hat einen Fehler.', TELL],
  502: silent,
  503: (who) => [
    `${who} wurde nicht erreicht.`,
    'Der Server ist überlastet oder wird gewartet.',
    'Versuchen Sie es in einer Minute.',
  ],
  504: silent,
  580: incompatible,
  600: busy,
  603: (who) => [`${who} hat den Anruf abgelehnt.`, 'Dort möchte man jetzt nicht sprechen.', LATER],
  604: unknown,
  606: incompatible,
  607: unwanted,
  608: unwanted,
};

/** A status that is not named, by its class (RFC 3261 section 21); null where the network failed. */
export function failedOtherwise(who: string, status: number | null): Explanation {
  if (status === null)
    return [`Das Gespräch mit ${who} ist abgebrochen.`, 'Die Verbindung ging verloren.', AGAIN];
  const code = `(${status})`;
  if (status < 400) return moved(who);
  if (status < 500)
    return [
      `${who} wurde nicht erreicht.`,
      `Die Gegenseite hat den Anruf abgelehnt ${code}.`,
      'Prüfen Sie die Nummer oder versuchen Sie es später.',
    ];
  if (status < 600) return [`${who} wurde nicht erreicht.`, `Ein Server hat versagt ${code}.`, TELL];
  return [`${who} kann den Anruf nirgends annehmen.`, `Die Gegenseite hat ihn abgelehnt ${code}.`, LATER];
}
