/** What the diagnostics say of the agent's presence in the desktop. */
import type { PresenceReport } from '../../agent-presence.js';

type State = PresenceReport['presence']['state'];

export interface PresenceTexts {
  readonly heading: string;
  readonly state: Readonly<Record<State, string>>;
  /** What it means for callers. */
  readonly meaning: Readonly<Record<State, string>>;
  readonly setTo: (text: string) => string;
  readonly refused: (text: string) => string;
}

export const en: PresenceTexts = {
  heading: 'Presence in the desktop',
  state: { none: 'None', unknown: 'Unknown', known: '' },
  meaning: {
    none: 'This desktop has no presence, or does not say so. Callers reach you as the telephone line says.',
    unknown:
      'The desktop has a presence and does not say which, so nothing was changed because of it. Callers reach you as the telephone line says. Choose your presence again in the desktop.',
    known: 'It is not the telephone’s: callers reach you as the telephone line says, whatever stands there.',
  },
  setTo: (text) =>
    `Set to “${text}” for the time of the call; put back afterwards, unless you choose another one.`,
  refused: (text) =>
    `The desktop did not set “${text}”. The call is not affected. An administrator can compare the text with the presences in the admin center.`,
};

export const de: PresenceTexts = {
  heading: 'Anwesenheit im Desktop',
  state: { none: 'Keine', unknown: 'Unbekannt', known: '' },
  meaning: {
    none: 'Dieser Desktop hat keine Anwesenheit oder nennt sie nicht. Anrufe erreichen Sie so, wie es die Leitung anzeigt.',
    unknown:
      'Der Desktop hat eine Anwesenheit und sagt nicht, welche; darum wurde ihretwegen nichts geändert. Anrufe erreichen Sie so, wie es die Leitung anzeigt. Wählen Sie Ihre Anwesenheit im Desktop noch einmal.',
    known:
      'Sie gehört nicht dem Telefon: Anrufe erreichen Sie so, wie es die Leitung anzeigt, was auch immer dort steht.',
  },
  setTo: (text) =>
    `Für die Dauer des Gesprächs auf „${text}“ gesetzt; danach wieder wie zuvor, wenn Sie nichts anderes wählen.`,
  refused: (text) =>
    `Der Desktop hat „${text}“ nicht gesetzt. Das Gespräch ist nicht betroffen. Die Administration kann den Text mit den Anwesenheiten im Admin Center vergleichen.`,
};
