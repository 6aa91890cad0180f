/**
 * How a provider takes its place in the desktop, as the documentation asks of it. The only provider of an organisation
 * shows itself at once and again when its last session is gone. One of several opens a default session, as home belongs
 * to nobody then; which one, its custom parameters say.
 */
import { isRecord, type AgentDesktop } from './framework.js';

const DOCKED = 1;

/** The last step of a provider's start. */
export async function takePlace(desktop: AgentDesktop): Promise<void> {
  const templateName = await defaultSession(desktop);
  if (templateName !== '' && (await desktop.call('canCreateSession')) === true) {
    await desktop.call('createSession', { templateName });
  }
  await show(desktop);
}

/** The panel is ours while the focus is on a session of ours, or on home; it can still move between question and call. */
export async function show(desktop: AgentDesktop): Promise<void> {
  if ((await desktop.call('getFocusedSession').catch(() => null)) === null) return;
  await desktop.call('setMode', DOCKED).catch(() => null);
}

async function defaultSession(desktop: AgentDesktop): Promise<string> {
  const environment = await desktop.call('getEnvironment');
  if (!isRecord(environment)) return '';
  // The one key or the other: both have been seen.
  const text = environment.customParams ?? environment.msdyn_customparams;
  const parameters: unknown = typeof text === 'string' && text.startsWith('{') ? JSON.parse(text) : text;
  return isRecord(parameters) && typeof parameters.defaultSession === 'string'
    ? parameters.defaultSession
    : '';
}

/** A session of this customer's, with the record that the telephone number or name leads to. */
export interface SessionWish {
  readonly templateName: string;
  readonly customerName: string;
  readonly customerRecordId: string;
}

/** The session's id; null where the desktop has no room for another. @throws CallError */
export async function openSession(desktop: AgentDesktop, wish: SessionWish): Promise<string | null> {
  if ((await desktop.call('canCreateSession')) !== true) return null;
  const { templateName, ...templateParameters } = wish;
  const id = await desktop.call('createSession', {
    templateName,
    templateParameters,
    customerName: wish.customerName,
  });
  return typeof id === 'string' ? id : null;
}

/** Whether the agent said yes to the toast. A time-out, a full queue and a withdrawn toast are all a no. */
export async function consents(desktop: AgentDesktop, toast: object): Promise<boolean> {
  const answer = await desktop.call('notifyEvent', toast);
  return isRecord(answer) && answer.actionName === 'Accept';
}

export interface Contact {
  /** '' where nobody is known. */
  readonly id: string;
  readonly name: string;
}

export const NOBODY: Contact = { id: '', name: '' };

/** The first contact that the filter finds. @throws CallError */
export async function findContact(desktop: AgentDesktop, filter: string): Promise<Contact> {
  const query = `?$select=contactid,fullname&$filter=${filter}&$top=1`;
  const hits = await desktop.call('searchAndOpenRecords', 'contact', query, true);
  const first = isRecord(hits) ? hits['0'] : null;
  if (!isRecord(first) || typeof first.contactid !== 'string') return NOBODY;
  return { id: first.contactid, name: typeof first.fullname === 'string' ? first.fullname : '' };
}
