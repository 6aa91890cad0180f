/** Mistakes at the start of a provider and in its dealings with the desktop as a whole. */
import { METHODS } from '../../library/methods.js';
import { errorName } from '../reading.js';
import { PAGES } from './rule.js';
import type { Rule } from './rule.js';

/** The library gives a request up after this time, in milliseconds, unless it waits for the agent. */
export const PATIENCE = 10_000;

export const START_RULES: readonly Rule[] = [
  {
    code: 'answered-too-late',
    finds: ({ entry, opener }) => {
      const isAnswer = entry.kind === 'result' || entry.kind === 'rejection';
      if (!isAnswer || !opener || METHODS[entry.name]?.waits !== false) return null;
      const seconds = (entry.at - opener.at) / 1_000;
      return seconds > PATIENCE / 1_000
        ? `The answer came after ${seconds.toFixed(1)} seconds, when the library had given the request up.`
        : null;
    },
    cure: 'Treat a TimeoutError as “perhaps done”: ask before you repeat the call.',
  },
  {
    code: 'unknown-method',
    finds: ({ entry }) =>
      entry.kind === 'rejection' && errorName(entry.detail.message) === 'MethodNotFoundError'
        ? `There is no method ${entry.name}.`
        : null,
    cure: 'Correct the name, or ask whether the method is there before it is called: older organisations lack newer ones.',
    page: PAGES.framework,
  },
  {
    code: 'flood',
    finds: ({ entry }) =>
      entry.kind === 'flood'
        ? 'The provider sends more than 250 messages in a second; the rest of this second is not read.'
        : null,
    cure: 'Look for a loop, or for a timer that calls the framework.',
    page: PAGES.framework,
  },
];

export const LATE_START_RULES: readonly Rule[] = [
  {
    code: 'no-answer',
    finds: ({ entry }) =>
      entry.kind === 'call' && METHODS[entry.name]?.waits === false
        ? `The desktop has not answered ${entry.name} for 10 seconds: the library has given the request up with a TimeoutError.`
        : null,
    cure: 'Never let a call of the customer’s wait for such an answer.',
  },
  {
    code: 'library-unused',
    finds: ({ entry, provider: { calls, handlers } }) =>
      entry.kind === 'ready' && calls === 0 && handlers.size === 0
        ? 'The library has been ready for 10 seconds, and the provider has neither called a method nor added a handler.'
        : null,
    cure: 'Listen to CIFInitDone before the script of the library is inserted: the event comes once.',
    page: PAGES.started,
  },
  {
    code: 'panel-not-shown',
    finds: ({ entry, provider, surroundings: { providers } }) => {
      if (entry.kind !== 'ready' || provider.calls + provider.handlers.size === 0) return null;
      if (providers.length === 1 && !provider.dockedPanel)
        return '10 seconds after its start the provider has not called setMode(1): the agent does not see it.';
      return providers.length > 1 && provider.opened === 0
        ? 'There are several providers, and 10 seconds after its start this one has opened no default session: the agent cannot see it on home.'
        : null;
    },
    cure: 'End the initialisation with setMode(1); with several providers open a default session before that.',
    page: PAGES.several,
  },
  {
    code: 'panel-not-shown-again',
    finds: ({ entry, provider, surroundings: { providers } }) => {
      const isClosing = entry.kind === 'change' && entry.name === 'sessionClosed';
      const isSeen = provider.dockedPanel || provider.sessions.size > 0;
      return isClosing && !isSeen && providers.length === 1
        ? 'The provider’s last session was closed, and it has not called setMode(1) since: the agent does not see it any more.'
        : null;
    },
    cure: 'Call setMode(1) in the handler of onSessionClosed when no session of yours is left.',
    page: PAGES.several,
  },
];
