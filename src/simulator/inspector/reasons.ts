/** Why the desktop did not carry out a call, in words: every rejection has a reason, also where nobody made a mistake. */
import { argumentsOf, errorName } from './reading.js';
import { namedSession } from './rules/sessions.js';
import type { Moment } from './rules/rule.js';

const REASONS: Readonly<Record<string, (moment: Moment, said: string) => string>> = {
  InvalidArgumentError: (_, said) => `An argument is not of the kind that is documented: ${said}`,
  PrivilegeError: () => 'The security role of the agent does not allow it.',
  NotOwnSessionError: () =>
    'The focus is not on a session of this provider; a provider may use tabs in its own sessions only.',
  ModeNotSupportedError: () =>
    'The focus is not on a session of this provider, and the panel belongs to whom the focused session belongs to.',
  SessionNotFoundError: (moment) => sessionReason(moment),
  SessionLimitExceededError: () => 'Ten sessions are open already, which is the most.',
  SessionTemplateNotFoundError: () => 'The organisation has no generic session template of this name.',
  NotificationTemplateNotFoundError: () => 'The organisation has no notification template of this name.',
  TabTemplateNotFoundError: () => 'The organisation has no application tab template of this name.',
  TabNotFoundError: () => 'The session has no such tab: the agent may have closed it.',
  NotificationNotFoundError: () =>
    'No toast of this provider with that token is waiting: it may have been answered just before.',
  MethodNotFoundError: () => 'The framework has no method of this name.',
  RecordError: (_, said) => `The organisation’s records did not take it: ${said}`,
  InternalError: (_, said) => `The simulator itself has failed, which is a fault of ours: ${said}`,
};

export function reasonOf(moment: Moment): string {
  const { entry } = moment;
  if (entry.kind !== 'rejection') return '';
  const name = errorName(entry.detail.message);
  const said = entry.detail.message.slice(name === '' ? 0 : name.length + 1).trim();
  const reason = Object.hasOwn(REASONS, name) ? REASONS[name] : undefined;
  return reason?.(moment, said) ?? said;
}

function sessionReason({ entry, opener, past }: Moment): string {
  const id = namedSession(entry.name, argumentsOf(opener));
  const session = past.sessions.get(id);
  if (!session) return `There is no session ${id || 'of the provider with the focus'}.`;
  if (session.owner !== entry.provider) return `The session ${id} belongs to ${session.owner}.`;
  return session.isOpen ? `The session ${id} is not to be had.` : `The agent has closed the session ${id}.`;
}
