/** Mistakes with sessions and with the panel, which belongs to whom the focused session belongs to. */
import { argumentsOf, errorName, fieldsOf, textOf } from '../reading.js';
import { REMEMBERED, timingKey } from '../past.js';
import { PAGES } from './rule.js';
import type { Data } from '../../desktop/snapshot.js';
import type { Moment, Rule } from './rule.js';
import type { TimelineEntry } from '../../desktop/timeline.js';

/** Narrower widths are ignored. */
const LEAST_WIDTH = 300;
/** What comes ten times in this time comes from a timer. */
const TIMER_SPAN = 15_000;
const TIMED = new Set([
  'setSessionTitle',
  'updateContext',
  'notifyNewActivity',
  'notifyKpiBreach',
  'setTabTitle',
]);

export const SESSION_RULES: readonly Rule[] = [
  {
    code: 'session-without-consent',
    finds: (moment) => {
      const { provider, surroundings } = moment;
      if (!isCall(moment, 'createSession') || provider.readyAt === null) return null;
      const isDefault = surroundings.providers.length > 1 && provider.sessions.size === 0;
      return provider.consents === 0 && !provider.hasAgent && !isDefault
        ? 'A session is opened without the agent’s consent: no toast was accepted, no number clicked, and the agent is not in the provider’s page.'
        : null;
    },
    cure: 'Offer the call by notifyEvent, and open the session when its actionName is Accept.',
    page: PAGES.several,
  },
  {
    code: 'session-not-asked-for',
    finds: (moment) =>
      isCall(moment, 'createSession') && moment.provider.readyAt !== null && !moment.provider.askedForSession
        ? 'createSession is called without a canCreateSession before it.'
        : null,
    cure: 'Call canCreateSession first, and createSession only when it gives true.',
  },
  {
    code: 'too-many-sessions',
    finds: ({ entry }) =>
      isRejected(entry, 'SessionLimitExceededError')
        ? 'createSession is called while ten sessions are open, which is the most.'
        : null,
    cure: 'Ask canCreateSession first, and let the call go on without a session when it gives false.',
  },
  {
    code: 'foreign-session',
    finds: ({ entry, opener, past }) => {
      const id = entry.kind === 'rejection' ? namedSession(entry.name, argumentsOf(opener)) : '';
      const owner = past.sessions.get(id)?.owner ?? entry.provider;
      return owner === entry.provider
        ? null
        : `${entry.name} names ${id}, which is a session of ${owner}. Each provider sees its own sessions only.`;
    },
    cure: 'Use the ids that your own createSession has given, and those of events that came to you.',
    page: PAGES.several,
  },
  {
    code: 'mode-without-focus',
    finds: ({ entry }) =>
      isRejected(entry, 'ModeNotSupportedError')
        ? `${entry.name} is called while the focus is not on a session of this provider.`
        : null,
    cure: 'Wait for onSessionSwitched with focused true, or ask for the agent’s attention by requestFocusSession.',
  },
  {
    code: 'width-ignored',
    finds: (moment) => {
      const width = isCall(moment, 'setWidth') ? argumentsOf(moment.entry)[0] : null;
      return typeof width === 'number' && width < LEAST_WIDTH
        ? `setWidth(${width}) does nothing: widths under ${LEAST_WIDTH} pixels are ignored.`
        : null;
    },
    cure: 'Give 300 pixels or more, and build the page so that it works at 300.',
  },
  {
    code: 'correlation-as-count',
    finds: (moment) => {
      const second = isCall(moment, 'requestFocusSession') ? argumentsOf(moment.entry)[1] : undefined;
      return typeof second === 'string'
        ? 'The second argument of requestFocusSession is a text: some versions of the method take a count of messages there.'
        : null;
    },
    cure: 'Give a number as the second argument, or none; pass no correlationId there.',
  },
  {
    code: 'timer-of-messages',
    finds: ({ entry, provider }) => {
      if (entry.kind !== 'call' || !TIMED.has(entry.name)) return null;
      const times = provider.lately.get(timingKey(entry)) ?? [];
      // Said once for a run: the call before was not the tenth in this time.
      const isRun = isWithin(times.at(1 - REMEMBERED), entry.at);
      const wasRun = isWithin(times.at(-REMEMBERED), times.at(-1) ?? 0);
      return isRun && !wasRun
        ? `${entry.name} is called for the ${REMEMBERED}th time within 15 seconds: a timer sends a message to the desktop again and again.`
        : null;
    },
    cure: 'Count time in your own page, and tell the desktop only when something has changed.',
  },
];

function isWithin(from: number | undefined, to: number): boolean {
  return from !== undefined && to - from <= TIMER_SPAN;
}

export function isCall({ entry }: Moment, name: string): boolean {
  return entry.kind === 'call' && entry.name === name;
}

export function isRejected(entry: TimelineEntry, error: string): boolean {
  return entry.kind === 'rejection' && errorName(entry.detail.message) === error;
}

/** The session that a call is about, where it names one. */
export function namedSession(method: string, args: readonly Data[]): string {
  switch (method) {
    case 'setSessionTitle':
      return textOf(fieldsOf(args[0]).get('sessionId'));
    case 'updateContext':
      return textOf(args[1]);
    case 'getSession':
    case 'requestFocusSession':
    case 'notifyNewActivity':
    case 'notifyKpiBreach':
      return textOf(args[0]);
    default:
      return '';
  }
}
