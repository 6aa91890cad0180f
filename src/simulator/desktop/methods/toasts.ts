/** Notifications with which a provider asks for the agent's consent. */
import { readParameters } from '../slugs.js';
import { NotificationRefusal } from '../refusal.js';
import type { Arguments } from '../arguments.js';
import type { Method } from './method.js';

export const toastMethods = {
  /**
   * Resolves with what became of the toast, however long that takes. The documentation has the token as third argument of the
   * method and, in its example, in the input.
   */
  notifyEvent: ({ templates, toasts }, provider, args) => {
    const { templateName, templateParameters, cancellationToken } = inputOf(args);
    const template = templates.notifications.find(({ name }) => name === templateName);
    if (!template) {
      throw new NotificationRefusal(
        'NotificationTemplateNotFoundError',
        `there is no notification template ${templateName}.`,
      );
    }
    const token = typeof cancellationToken === 'string' ? cancellationToken : args.optionalText(2);
    return toasts.offer(provider.name, template, readParameters(templateParameters).common, token);
  },

  cancelEvent: ({ toasts }, provider, args) => {
    const token = args.text(0, 'cancellationToken');
    toasts.withdraw(provider.name, token);
    return token;
  },
} satisfies Record<string, Method>;

/** "Some input parameter is missing" is an error of its own. @throws NotificationRefusal */
function inputOf(args: Arguments): Readonly<Record<string, unknown>> & { readonly templateName: string } {
  const input = args.optionalObject(0) ?? {};
  const { templateName } = input;
  if (typeof templateName === 'string' && templateName !== '') return { ...input, templateName };
  throw new NotificationRefusal('RejectAfterClientError', 'templateName must be a text.');
}
