/** Mistakes with events: handlers that break the contract, and events that nobody listens to. */
import { EVENTS } from '../../library/events.js';
import { PAGES } from './rule.js';
import type { Rule } from './rule.js';

const NO_PROMISE = 'The handler returned no promise.';

/** What is lost when nobody listens. */
const UNHEARD = new Map([
  [
    'onSessionClosed',
    'the agent closed a session and the provider does not know: its call goes on without one',
  ],
  ['onclicktoact', 'the agent clicked a number and nothing happened'],
]);

export const HANDLER_RULES: readonly Rule[] = [
  {
    code: 'handler-without-promise',
    finds: ({ entry, opener }) =>
      entry.kind === 'failed' && entry.detail === NO_PROMISE
        ? `The handler of ${opener?.name ?? 'the event'} returned no promise, which counts as a failure.`
        : null,
    cure: 'Make the handler an async function, or return Promise.resolve() at its end.',
    page: PAGES.addHandler,
  },
  {
    code: 'handler-failed',
    finds: ({ entry, opener }) =>
      entry.kind === 'failed' && entry.detail !== NO_PROMISE
        ? `The handler of ${opener?.name ?? 'the event'} threw or rejected. ${entry.detail}`
        : null,
    cure: 'Catch the error in the handler, and let the handler’s promise resolve.',
    page: PAGES.addHandler,
  },
  {
    code: 'event-unheard',
    finds: ({ entry, opener }) => {
      const loss = entry.kind === 'unheard' ? UNHEARD.get(opener?.name ?? '') : undefined;
      return loss === undefined ? null : `There is no handler of ${opener?.name ?? ''}: ${loss}.`;
    },
    cure: 'Add a handler for this event as soon as CIFInitDone was heard.',
    page: PAGES.addHandler,
  },
  {
    code: 'event-name-case',
    finds: ({ entry }) => {
      if (entry.kind !== 'handlerAdded') return null;
      const meant = EVENTS.find((name) => name.toLowerCase() === entry.name.toLowerCase());
      return meant === undefined || meant === entry.name
        ? null
        : `A handler was added for “${entry.name}”, which never comes: the event is called ${meant}.`;
    },
    cure: 'Write the name exactly as documented; upper and lower case count.',
    page: PAGES.addHandler,
  },
];

export const LATE_HANDLER_RULES: readonly Rule[] = [
  {
    code: 'handler-unsettled',
    finds: ({ entry }) =>
      entry.kind === 'event'
        ? `10 seconds after ${entry.name} the promise of its handler is not settled.`
        : null,
    cure: 'Start what takes long without awaiting it, and let the handler’s promise resolve at once.',
    page: PAGES.addHandler,
  },
];
