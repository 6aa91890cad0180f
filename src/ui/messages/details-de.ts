/** German texts of the administrator's page. */
import type { DetailsMessages } from '../messages.js';

const ALONE = 'Anrufe klingeln nur hier: keine Hinweise, Sitzungen oder Kundendaten.';

export const details: DetailsMessages = {
  version: 'Version',
  line: 'Leitung',
  server: 'Server',
  status: 'SIP-Status',
  desktop: 'Agent-Desktop',
  calls: 'Anrufe',
  noCalls: 'Keine',
  log: 'Protokoll',
  entries: (count) => (count === 1 ? 'Letztes Ereignis' : `Letzte ${count} Ereignisse`),
  inbound: 'Eingehend',
  outbound: 'Ausgehend',
  session: {
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
    libraryBlocked: () => [
      'Die Client-Bibliothek des Desktops konnte nicht geladen werden.',
      ALONE,
      'Melden Sie sich bei der Organisation an, erlauben Sie ihr Cookies von Dritten und laden Sie die Seite neu.',
    ],
    librarySilent: () => [
      'Die Client-Bibliothek des Desktops wurde geladen, aber sie ist nicht angelaufen.',
      ALONE,
      'Laden Sie die Seite neu. Bleibt es dabei, prüfen Sie, ob die Bibliothek zu dieser Organisation gehört.',
    ],
    hostSilent: () => [
      'Die Client-Bibliothek ist bereit, aber der Desktop dahinter antwortet nicht.',
      ALONE,
      'Prüfen Sie, ob App und Rolle diesem Anbieter zugeordnet sind, und laden Sie die Seite neu.',
    ],
  },
};
