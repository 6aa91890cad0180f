/** What is said of the flight recorder. */

export interface RecordingTexts {
  readonly heading: string;
  readonly contents: string;
  readonly save: string;
  readonly saved: (name: string) => string;
  readonly notThere: string;
}

export const en: RecordingTexts = {
  heading: 'Flight recorder',
  contents:
    'What happened lately at the telephone line, in the desktop and here, for whoever looks into a fault. Numbers are cut; names, passwords and what was said are not in it. It stays in this page until you save it.',
  save: 'Save the recording',
  saved: (name) => `Saved as ${name}`,
  notThere:
    'The recorder could not be loaded yet. It will be when the network is back; the last events are kept until then.',
};

export const de: RecordingTexts = {
  heading: 'Flugschreiber',
  contents:
    'Was zuletzt auf der Leitung, im Desktop und hier geschehen ist, für alle, die einem Fehler nachgehen. Rufnummern sind gekürzt; Namen, Kennwörter und Gesprochenes stehen nicht darin. Die Aufzeichnung bleibt in dieser Seite, bis Sie sie speichern.',
  save: 'Aufzeichnung speichern',
  saved: (name) => `Gespeichert als ${name}`,
  notThere:
    'Der Flugschreiber konnte noch nicht geladen werden. Das geschieht, sobald das Netz wieder da ist; die letzten Ereignisse bleiben bis dahin erhalten.',
};
