/** German: what is written about a call. */
import type { WrapUpTexts } from './wrap-up.js';

export const wrapUp: WrapUpTexts = {
  notes: 'Notizen',
  notesOn: (who) => `Notizen zum Gespräch mit ${who}`,
  heading: (who) => `Nachbearbeitung: ${who}`,
  leftOver: 'Das Telefon wurde neu geladen, bevor dies gespeichert war.',
  endUnknown: 'Das Ende des Anrufs wurde nicht beobachtet: Sein Datensatz hat keine Dauer.',
  result: 'Ergebnis',
  noResult: 'Nicht gewählt',
  results: ['Erledigt', 'Wiedervorlage', 'Konnte nicht helfen', 'Falsch verbunden'],
  followUp: 'Wiedervorlage',
  kind: { task: 'Aufgabe', phonecall: 'Anruf' },
  what: 'Was ist zu tun?',
  due: 'Fällig',
  toDo: (who) => `Bei ${who} melden`,
  done: 'Fertig',
  savedIn: (seconds) => `Wird in ${seconds} s gespeichert`,
  waiting: 'Wartet, bis Ihre Anrufe beendet sind',
  open: (who) => `Gespräch mit ${who} nachbearbeiten`,
  notSaved: (who) => `Das Gespräch mit ${who} ist noch nicht gespeichert.`,
  fault: {
    noHost: 'Es gibt keine Verbindung zum Desktop.',
    silent: 'Der Desktop antwortet nicht.',
    refused: 'Der Desktop hat den Datensatz abgelehnt.',
  },
  triedAgain: 'Er ist aufgehoben und wird von selbst wieder versucht.',
  discard: 'Verwerfen',
  subject(direction, outcome, who) {
    if (outcome === 'missed' || outcome === 'busy' || outcome === 'doNotDisturb') {
      return `Verpasster Anruf von ${who}`;
    }
    if (outcome === 'declined') return `Abgelehnter Anruf von ${who}`;
    if (outcome === 'elsewhere') return `Anruf von ${who}, anderswo angenommen`;
    if (outcome === 'failed' || outcome === 'cancelled') return `Anruf an ${who}, nicht erreicht`;
    return direction === 'inbound' ? `Anruf von ${who}` : `Anruf an ${who}`;
  },
};
