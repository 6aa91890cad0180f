/** The texts of the calls that are over: fetched with their list, after the first call can ring. */
import type { Outcome } from '../../call/call.js';
import type { Messages } from '../messages.js';

export interface HistoryTexts {
  readonly recent: string;
  readonly none: string;
  readonly clear: string;
  /** Callers who got nobody since the agent last looked. */
  readonly missed: (count: number) => string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  /** Voice messages that have not been heard; null where they are not counted. */
  readonly voiceMessages: (count: number | null) => string;
  readonly listen: string;
  readonly begun: string;
  readonly number: string;
  readonly rang: string;
  readonly talked: string;
  /** The final SIP status of a call that was never established. */
  readonly status: string;
  readonly sound: string;
  /** Mean opinion scores, or a dash. */
  readonly scores: (sent: string, received: string) => string;
}

const en: HistoryTexts = {
  recent: 'Recent',
  none: 'No calls yet. Those you take, make or miss will be listed here.',
  clear: 'Clear',
  missed: (count) => (count === 1 ? '1 missed call' : `${count} missed calls`),
  outcome: {
    answered: 'Answered',
    declined: 'Declined',
    missed: 'Missed',
    elsewhere: 'Answered elsewhere',
    cancelled: 'Cancelled',
    failed: 'Not reached',
    busy: 'Busy: you were in a call',
    doNotDisturb: 'While do not disturb',
  },
  voiceMessages: (count) => {
    if (count === null) return 'New voice messages';
    return count === 1 ? '1 new voice message' : `${count} new voice messages`;
  },
  listen: 'Listen',
  begun: 'When',
  number: 'Number',
  rang: 'Rang for',
  talked: 'Talked for',
  status: 'SIP status',
  sound: 'Sound',
  scores: (sent, received) => `They heard you ${sent}, you heard them ${received} (of 5)`,
};

const de: HistoryTexts = {
  recent: 'Zuletzt',
  none: 'Noch keine Anrufe. Hier stehen später alle angenommenen, getätigten und verpassten.',
  clear: 'Leeren',
  missed: (count) => (count === 1 ? '1 verpasster Anruf' : `${count} verpasste Anrufe`),
  outcome: {
    answered: 'Angenommen',
    declined: 'Abgelehnt',
    missed: 'Verpasst',
    elsewhere: 'Anderswo angenommen',
    cancelled: 'Abgebrochen',
    failed: 'Nicht erreicht',
    busy: 'Besetzt: Sie sprachen gerade',
    doNotDisturb: 'Während „Nicht stören“',
  },
  voiceMessages: (count) => {
    if (count === null) return 'Neue Sprachnachrichten';
    return count === 1 ? '1 neue Sprachnachricht' : `${count} neue Sprachnachrichten`;
  },
  listen: 'Abhören',
  begun: 'Wann',
  number: 'Nummer',
  rang: 'Geklingelt',
  talked: 'Gesprochen',
  status: 'SIP-Status',
  sound: 'Klang',
  scores: (sent, received) => `Man hörte Sie ${sent}, Sie hörten ${received} (von 5)`,
};

export function historyTexts({ locale }: Messages): HistoryTexts {
  return locale === 'de' ? de : en;
}
