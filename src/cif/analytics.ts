/**
 * Channel analytics: the conversation of a session gets its customer or its case, and the turning points of the call.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/loganalyticsevent
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/updateconversation
 */
import type { Customer } from '../call/call.js';
import type { Milestone } from '../call/milestones.js';
import type { ChannelAnalytics, CountedCall } from '../channel-analytics.js';
import { ANSWER_LIMIT, type Host } from './host.js';
import { within } from './limit.js';
import { fieldsOf, text } from './result.js';

/** Where a record goes in `msdyn_ocliveworkitem`, which is what a conversation is. */
const PLACES: Readonly<Record<string, readonly [property: string, set: string]>> = {
  contact: ['msdyn_customer_msdyn_ocliveworkitem_contact', 'contacts'],
  account: ['msdyn_customer_msdyn_ocliveworkitem_account', 'accounts'],
  incident: ['regardingobjectid_incident', 'incidents'],
};

export class CifAnalytics implements ChannelAnalytics {
  readonly #host: () => Promise<Host | null>;

  /** @param host as it is now: it may come late. */
  constructor(host: () => Promise<Host | null>) {
    this.#host = host;
  }

  async conversationOf(session: string): Promise<string | null> {
    const host = await this.#host();
    if (!host?.has('logAnalyticsEvent') || !host.has('getSession')) return null;
    const answer = await within(ANSWER_LIMIT, host.call('getSession', session)).catch(() => null);
    return text(fieldsOf(answer)?.conversationId) || null;
  }

  async link(conversation: string, { entity, id }: Customer): Promise<boolean> {
    const host = await this.#host();
    const [property, set] = (Object.hasOwn(PLACES, entity) ? PLACES[entity] : null) ?? [];
    if (!host?.has('updateConversation') || property === undefined) return false;
    const data = JSON.stringify({ [`${property}@odata.bind`]: `/${set}(${id})` });
    return host.attempt('updateConversation', conversation, data);
  }

  async log({ conversation, session, call }: CountedCall, milestone: Milestone): Promise<boolean> {
    const host = await this.#host();
    if (!host?.has('logAnalyticsEvent')) return false;
    const { name, at, reason, facts } = milestone;
    const event = {
      kpiEventName: name,
      kpiEventReason: reason,
      eventTimestamp: new Date(at).toISOString(),
      customData: Object.entries(facts).map(([attribute, value]) => ({ attribute, value: String(value) })),
    };
    const ids = { conversationId: conversation, providerSessionId: call, clientSessionId: session };
    return host.attempt('logAnalyticsEvent', { ...ids, events: [event] }, name);
  }
}
