/** What the sessions of the desktop say of their calls. Fetched with the first of them. */
import type { Messages } from '../messages.js';

export interface SessionTexts {
  /** The agent asks somebody about this call, who waits meanwhile. */
  readonly asks: (who: string) => string;
  readonly waits: (seconds: number) => string;
}

const en: SessionTexts = {
  asks: (who) => `asking ${who}`,
  waits: (seconds) => `On hold for ${lasting(seconds, 'en')}`,
};

const de: SessionTexts = {
  asks: (who) => `Rückfrage bei ${who}`,
  waits: (seconds) => `Gehalten seit ${lasting(seconds, 'de')}`,
};

export function sessionTexts({ locale }: Pick<Messages, 'locale'>): SessionTexts {
  return locale.startsWith('de') ? de : en;
}

function lasting(seconds: number, locale: string): string {
  const [value, unit] = seconds < 60 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
