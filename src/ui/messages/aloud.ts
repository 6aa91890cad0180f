/** What is only said aloud, for those who do not see it: fetched with what says it. */
import type { Messages } from '../messages.js';

export interface AloudTexts {
  readonly unmuted: string;
  readonly notHeldByParty: string;
  readonly connectionBack: string;
  /** A transfer has made the far end somebody else. */
  readonly otherParty: string;
  readonly conferenceOf: (one: string, other: string) => string;
  readonly incomingCall: (who: string, number: string) => string;
}

const en: AloudTexts = {
  unmuted: 'Microphone on',
  notHeldByParty: 'They are back',
  connectionBack: 'Connection is back',
  otherParty: 'Now at the other end',
  conferenceOf: (one, other) => `Conference with ${one} and ${other}`,
  incomingCall: (who, number) => `Incoming call, ${who}${number && `, ${number}`}`,
};

const de: AloudTexts = {
  unmuted: 'Mikrofon an',
  notHeldByParty: 'Der andere ist wieder da',
  connectionBack: 'Verbindung wieder da',
  otherParty: 'Jetzt am anderen Ende',
  conferenceOf: (one, other) => `Konferenz mit ${one} und ${other}`,
  incomingCall: (who, number) => `Eingehender Anruf, ${who}${number && `, ${number}`}`,
};

export function aloudTexts({ locale }: Pick<Messages, 'locale'>): AloudTexts {
  return locale.startsWith('de') ? de : en;
}
