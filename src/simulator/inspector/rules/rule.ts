/** The form of a rule: one known mistake, how it is recognised, what is wrong with it, and what to do instead. */
import type { Past, ProviderPast } from '../past.js';
import type { Surroundings } from '../surroundings.js';
import type { TimelineEntry } from '../../desktop/timeline.js';

/** An entry and all that was known before it. */
export interface Moment<Entry = TimelineEntry> {
  readonly entry: Entry;
  /** The call of a result or rejection, the event of its handling; null where it is not known. */
  readonly opener: TimelineEntry | null;
  readonly provider: ProviderPast;
  readonly past: Past;
  readonly surroundings: Surroundings;
}

export interface Rule {
  /** Names the mistake for ever: for filters, files and tests. */
  readonly code: string;
  /** What is wrong, in a sentence; null when nothing is. */
  readonly finds: (moment: Moment) => string | null;
  /** What to do instead, in a sentence. */
  readonly cure: string;
  /** The page of the documentation, below `DOCUMENTATION`; where there is none, that of the method or event concerned. */
  readonly page?: string;
}

export interface Warning {
  readonly code: string;
  readonly sentence: string;
  readonly cure: string;
  readonly address: string;
}

const DOCUMENTATION = 'https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/';

export const PAGES = {
  addHandler: 'reference/microsoft-ciframework/addhandler',
  several: 'multi-provider-support',
  started: 'reference/events/cifinitdone',
  framework: 'reference/microsoft-ciframework',
} as const;

export function judge(rule: Rule, moment: Moment): readonly Warning[] {
  const sentence = rule.finds(moment);
  if (sentence === null) return [];
  return [{ code: rule.code, sentence, cure: rule.cure, address: pageOf(rule, moment) }];
}

function pageOf({ page }: Rule, { entry }: Moment): string {
  return `${DOCUMENTATION}${page ?? pageOfName(entry)}`;
}

/** Names come from providers; only what may be a name of the framework makes an address. */
function pageOfName({ kind, name }: TimelineEntry): string {
  if (!/^[A-Za-z]+$/.test(name)) return PAGES.framework;
  const isEvent = kind === 'event' || kind === 'handlerAdded';
  return `reference/${isEvent ? 'events' : 'microsoft-ciframework'}/${name.toLowerCase()}`;
}
