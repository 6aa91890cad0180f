/** The texts of the telephone in a window of its own. */
import type { Messages } from '../messages.js';

export interface PopOutTexts {
  readonly open: string;
  /** In that window. */
  readonly backToPanel: string;
  /** In the panel meanwhile. */
  readonly isElsewhere: string;
  readonly bringBack: string;
}

const en: PopOutTexts = {
  open: 'Open in a window of its own',
  backToPanel: 'Bring back to the panel',
  isElsewhere: 'The telephone is in its own window.',
  bringBack: 'Bring back',
};

const de: PopOutTexts = {
  open: 'In einem eigenen Fenster öffnen',
  backToPanel: 'Zurück in die Seitenleiste holen',
  isElsewhere: 'Das Telefon ist in einem eigenen Fenster.',
  bringBack: 'Zurückholen',
};

export function popOutTexts({ locale }: Pick<Messages, 'locale'>): PopOutTexts {
  return locale.startsWith('de') ? de : en;
}
