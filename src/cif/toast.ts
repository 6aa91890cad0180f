/**
 * The toast of an offered call: shown by `notifyEvent`, taken away by `cancelEvent`, and what its end means. Knows
 * nothing of the call; whether an outcome counts as consent is judged elsewhere.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/notifyevent
 */
import type { ToastOutcome } from '../agent-desktop.js';
import type { Slugs } from './framework.js';
import type { Host } from './host.js';
import { fieldsOf, hostError } from './result.js';

const UNINTELLIGIBLE: ToastOutcome = { toast: 'notShown', cause: 'unintelligible' };

/** `actionName/responseReason`, `*` for any reason. A yes counts only in the very words that are documented. */
const OUTCOMES: ReadonlyMap<string, ToastOutcome> = new Map<string, ToastOutcome>([
  ['Accept/Accept', { toast: 'accepted', automatic: false }],
  ['Accept/AutoAccept', { toast: 'accepted', automatic: true }],
  ['Reject/DeclinedByAgent', { toast: 'declined' }],
  ['Reject/NotificationQueueLimitExceeded', { toast: 'notShown', cause: 'queueFull' }],
  ['Reject/NotificationQueueTimeLimitExceeded', { toast: 'expired', where: 'inQueue' }],
  ['Timeout/*', { toast: 'expired', where: 'onScreen' }],
  ['Cancel/*', { toast: 'withdrawn' }],
  ['Cancelled/*', { toast: 'withdrawn' }],
]);

/**
 * Shows the toast until the agent, the host or `withdrawn` ends it. Never rejects, but may never resolve. A withdrawn
 * toast is over at once, whatever the host still says of it.
 */
export function showToast(
  host: Host,
  templateName: string,
  templateParameters: Slugs,
  withdrawn: AbortSignal,
): Promise<ToastOutcome> {
  if (withdrawn.aborted) return Promise.resolve({ toast: 'withdrawn' });
  const cancellationToken = crypto.randomUUID();
  return new Promise((resolve) => {
    const withdraw = () => {
      resolve({ toast: 'withdrawn' });
      void host.attempt('cancelEvent', cancellationToken);
    };
    withdrawn.addEventListener('abort', withdraw, { once: true });
    void host
      .call('notifyEvent', { templateName, templateParameters, cancellationToken })
      .then(toastOutcome)
      .catch(toastFault)
      .then((outcome) => {
        withdrawn.removeEventListener('abort', withdraw);
        resolve(outcome);
      });
  });
}

/** What a resolved `notifyEvent` says. */
function toastOutcome(answer: unknown): ToastOutcome {
  const { actionName, responseReason } = fieldsOf(answer) ?? {};
  if (typeof actionName !== 'string') return UNINTELLIGIBLE;
  const reason = typeof responseReason === 'string' ? responseReason : '';
  return OUTCOMES.get(`${actionName}/${reason}`) ?? OUTCOMES.get(`${actionName}/*`) ?? UNINTELLIGIBLE;
}

/** What a rejected `notifyEvent` says. A host without toasts is no host for this purpose. */
function toastFault(rejection: unknown): ToastOutcome {
  const error = hostError(rejection);
  if (error.code === 'missing') return { toast: 'notShown', cause: 'noHost' };
  const cause = error.says(/NotificationTemplateNotFound/) ? 'templateMissing' : 'clientError';
  return { toast: 'notShown', cause };
}
