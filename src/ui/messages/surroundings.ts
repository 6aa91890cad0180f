/** What the diagnostics say of the surroundings. */

export interface SurroundingsTexts {
  readonly heading: string;
  readonly app: Readonly<Record<'singleSession' | 'multiSession', string>>;
  readonly appName: string;
  readonly missing: string;
  readonly none: string;
  readonly sources: string;
  readonly page: string;
  readonly framed: string;
  readonly alone: string;
  readonly browser: string;
  readonly microphone: string;
  readonly devices: string;
  readonly storage: string;
  readonly yes: string;
  readonly no: string;
  readonly lastErrors: string;
  readonly noErrors: string;
}

export const en: SurroundingsTexts = {
  heading: 'Surroundings',
  app: { singleSession: 'Single-session app (CIF 1.0)', multiSession: 'Multi-session app (CIF 2.0)' },
  appName: 'App',
  missing: 'Methods missing',
  none: 'None',
  sources: 'Configured by',
  page: 'Page',
  framed: 'in a frame',
  alone: 'on its own',
  browser: 'Browser',
  microphone: 'Microphone',
  devices: 'Devices',
  storage: 'Storage',
  yes: 'Yes',
  no: 'No',
  lastErrors: 'Last errors',
  noErrors: 'None since the page was loaded',
};

export const de: SurroundingsTexts = {
  heading: 'Umgebung',
  app: {
    singleSession: 'App mit einer Sitzung (CIF 1.0)',
    multiSession: 'App mit mehreren Sitzungen (CIF 2.0)',
  },
  appName: 'App',
  missing: 'Fehlende Methoden',
  none: 'Keine',
  sources: 'Konfiguriert durch',
  page: 'Seite',
  framed: 'in einem Rahmen',
  alone: 'für sich',
  browser: 'Browser',
  microphone: 'Mikrofon',
  devices: 'Geräte',
  storage: 'Speicher',
  yes: 'Ja',
  no: 'Nein',
  lastErrors: 'Letzte Fehler',
  noErrors: 'Keine, seit die Seite geladen ist',
};
