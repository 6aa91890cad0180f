/** The texts while the agent asks whether a call is taken over: fetched with what shows them. */
import type { Messages } from '../messages.js';

export interface ConsultationTexts {
  readonly heading: string;
  readonly complete: string;
  readonly backTo: (who: string) => string;
}

const en: ConsultationTexts = {
  heading: 'Transfer after asking',
  complete: 'Complete transfer',
  backTo: (who) => `Back to ${who}`,
};

const de: ConsultationTexts = {
  heading: 'Abgeben nach Rückfrage',
  complete: 'Verbinden',
  backTo: (who) => `Zurück zu ${who}`,
};

export function consultationTexts({ locale }: Pick<Messages, 'locale'>): ConsultationTexts {
  return locale.startsWith('de') ? de : en;
}
