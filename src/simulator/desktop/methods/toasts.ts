/** Notifications with which a provider asks for the agent's consent. */
import { readParameters } from '../slugs.js';
import { Refusal } from '../refusal.js';
import type { Method } from './method.js';

export const toastMethods = {
  /** Resolves with what became of the toast, however long that takes. */
  notifyEvent: ({ templates, toasts }, provider, args) => {
    const { templateName, templateParameters, cancellationToken } = args.object(0, 'input');
    const template = templates.notifications.find(({ name }) => name === templateName);
    if (!template) {
      throw new Refusal('NotificationTemplateNotFoundError', 'there is no such notification template.');
    }
    const token = typeof cancellationToken === 'string' ? cancellationToken : '';
    return toasts.offer(provider.name, template, readParameters(templateParameters).common, token);
  },

  cancelEvent: ({ toasts }, provider, args) => {
    const token = args.text(0, 'cancellationToken');
    toasts.withdraw(provider.name, token);
    return token;
  },
} satisfies Record<string, Method>;
