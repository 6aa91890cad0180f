/** Sessions as their provider may use them: open, read, title, mark. Nobody but the agent switches or closes one. */
import { fill, mergeSlugs, readParameters, readSlugs } from '../slugs.js';
import { openSession } from '../workspace.js';
import { Refusal } from '../refusal.js';
import { Staged } from './method.js';
import type { Arguments } from '../arguments.js';
import type { Desktop } from '../desktop.js';
import type { Method } from './method.js';
import type { Provider } from '../provider.js';
import type { Session } from '../sessions.js';
import type { SessionTemplate } from '../templates.js';

export const sessionMethods = {
  canCreateSession: ({ sessions }) => sessions.hasRoom,

  createSession: (desktop, provider, args) => {
    const { templateName, templateParameters, context, customerName } = args.object(0, 'input');
    const given = readParameters(templateParameters);
    const common = mergeSlugs(readSlugs(context), readSlugs({ customerName }), given.common);
    const { id } = openSession(desktop, {
      owner: provider.name,
      template: genericTemplate(desktop, templateName),
      parameters: { ...given, common },
      context: Object.fromEntries(common),
    });
    const focus = () => desktop.sessions.focus(id);
    if (desktop.quirks.createOrder === 'resolvedFirst') return new Staged(id, focus);
    focus();
    return id;
  },

  getSession: ({ sessions }, provider, args) => {
    const { id, context, conversationId } = sessions.own(provider.name, args.text(0, 'sessionId'));
    return {
      sessionId: id,
      focused: sessions.focused.id === id,
      context,
      // Assumed: without channel analytics no record of the conversation is made that could be named.
      conversationId: provider.analytics ? conversationId : '',
    };
  },

  getFocusedSession: ({ sessions }, provider) => {
    const { id, owner } = sessions.focused;
    return owner === null || owner === provider.name ? id : null;
  },

  getAllSessions: ({ sessions, quirks }, provider) => {
    const isListed = ({ owner }: Session) => (owner === null ? quirks.homeIsListed : owner === provider.name);
    return sessions.all.filter(isListed).map(({ id }) => id);
  },

  /** Draws attention; it does not switch. A second argument is a count of messages in some signatures. */
  requestFocusSession: ({ sessions }, provider, args) => {
    const session = sessions.own(provider.name, args.text(0, 'sessionId'));
    if (session.id === sessions.focused.id) return null;
    const activity = args.optionalNumber(1) ?? session.activity;
    sessions.change(session.id, { wantsAttention: true, activity });
    return null;
  },

  setSessionTitle: ({ sessions }, provider, args) => {
    const { sessionId, ...values } = args.object(0, 'input');
    const session = sessions.own(
      provider.name,
      typeof sessionId === 'string' ? sessionId : sessions.focused.id,
    );
    const slugs = mergeSlugs(session.slugs, readSlugs(values));
    const title = fill(session.titleTemplate, slugs) || session.title;
    sessions.change(session.id, { slugs, title });
    return title;
  },

  /** The count is of all since the session had the focus; a third argument, seen in typings, takes the mark away. */
  notifyNewActivity: ({ sessions }, provider, args) => {
    const session = sessions.own(provider.name, args.text(0, 'sessionId'));
    const count = args.number(1, 'count');
    if (count < 0) throw new Refusal('InvalidArgumentError', 'count must not be negative.');
    if (session.id === sessions.focused.id) return null;
    sessions.change(session.id, { activity: args.optionalFlag(2) ? 0 : Math.floor(count) });
    return null;
  },

  notifyKpiBreach: ({ sessions, quirks }, provider, args) => {
    const session = sessions.own(provider.name, args.text(0, 'sessionId'));
    const isReset = args.at(1) === (quirks.kpiResetBy === 'true');
    const kpiBreached = !isReset && session.id !== sessions.focused.id;
    sessions.change(session.id, { kpiBreached, kpiDetails: kpiBreached ? args.optionalText(2) : '' });
    return null;
  },

  updateContext: (desktop, provider, args) => {
    const session = contextSession(desktop, provider, args);
    const context = args.optionalFlag(2)
      ? withoutKeys(session.context, args.at(0))
      : { ...session.context, ...Object.fromEntries(readSlugs(args.at(0))) };
    desktop.sessions.change(session.id, { context });
    return desktop.quirks.contextGives === 'text' ? JSON.stringify(context) : context;
  },
} satisfies Record<string, Method>;

/** @throws Refusal */
function genericTemplate({ templates }: Desktop, name: unknown): SessionTemplate {
  const template = templates.sessions.find((candidate) => candidate.name === name);
  if (!template) throw new Refusal('SessionTemplateNotFoundError', 'there is no such session template.');
  if (template.type === 'generic') return template;
  throw new Refusal('InvalidArgumentError', 'providers can open sessions of generic templates only.');
}

function contextSession({ sessions }: Desktop, provider: Provider, args: Arguments): Session {
  return sessions.own(provider.name, args.optionalText(1) || sessions.focused.id);
}

/** The keys to delete come as an array, a Set, or the keys of an object or a Map. */
function withoutKeys(context: Readonly<Record<string, unknown>>, given: unknown): Record<string, unknown> {
  const isList = Array.isArray(given) || given instanceof Set;
  const keys = new Set<unknown>(isList ? given : readSlugs(given).keys());
  return Object.fromEntries(Object.entries(context).filter(([key]) => !keys.has(key)));
}
