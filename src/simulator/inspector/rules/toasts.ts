/** Mistakes with toasts and their cancellation tokens. */
import { argumentsOf, fieldsOf, textOf } from '../reading.js';
import { isCall, isRejected } from './sessions.js';
import { tokenOf } from '../past.js';
import type { Rule } from './rule.js';

export const TOAST_RULES: readonly Rule[] = [
  {
    code: 'toast-without-token',
    finds: (moment) =>
      isCall(moment, 'notifyEvent') && tokenOf(moment.entry) === ''
        ? 'The toast has no cancellationToken: it cannot be withdrawn when the caller hangs up.'
        : null,
    cure: 'Send a new text as cancellationToken with every toast, and withdraw it by cancelEvent.',
  },
  {
    code: 'token-in-use',
    finds: (moment) =>
      isCall(moment, 'notifyEvent') && moment.provider.toasts.get(tokenOf(moment.entry)) === 'pending'
        ? `The cancellationToken “${tokenOf(moment.entry)}” is that of another toast which still waits: cancelEvent can mean one of them only.`
        : null,
    cure: 'Make a token of its own for every toast, by crypto.randomUUID() for example.',
  },
  {
    code: 'unknown-token',
    finds: ({ entry, opener, provider }) => {
      const token = textOf(argumentsOf(opener)[0]);
      return entry.name === 'cancelEvent' &&
        isRejected(entry, 'NotificationNotFoundError') &&
        provider.readyAt !== null &&
        !provider.toasts.has(token)
        ? `cancelEvent names “${token}”, which no toast of this provider has had as its cancellationToken.`
        : null;
    },
    cure: 'Give the very text that notifyEvent got as cancellationToken.',
  },
  {
    code: 'toast-not-shown',
    finds: ({ entry }) => {
      const reason = entry.kind === 'result' ? textOf(fieldsOf(entry.detail).get('responseReason')) : '';
      return entry.name === 'notifyEvent' && reason.startsWith('NotificationQueue')
        ? `The agent never saw this toast (${reason}): other toasts were waiting before it.`
        : null;
    },
    cure: 'Withdraw toasts whose callers are gone, and treat this result as “no answer”, not as the agent’s refusal.',
  },
];
