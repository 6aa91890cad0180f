/** Conversations and channel analytics. */
import { equal, has, isRefused, json, text } from '../check.js';
import { createContact, openSession } from './stage.js';
import type { Case } from '../case.js';
import type { Framework } from '../framework.js';

async function conversationOf(framework: Framework, session: string): Promise<string> {
  return text(((await framework.getSession(session)) as ReadonlyMap<string, unknown>).get('conversationId'));
}

const EVENT = {
  kpiEventName: 'CallHold',
  kpiEventReason: 'The customer asked for it',
  eventTimestamp: '2026-11-21T10:00:00Z',
  additionalData: 'none',
  customData: [{ attribute: 'queue', value: 'Sales' }],
};

export const analyticsCases: readonly Case[] = [
  {
    name: 'updateConversation links a contact to the conversation of an own session',
    source: 'updateConversation',
    run: async (framework) => {
      const { id } = await createContact(framework);
      const conversation = await conversationOf(framework, await openSession(framework, 'Maria'));
      const data = { 'msdyn_customer_msdyn_ocliveworkitem_contact@odata.bind': `/contacts(${id})` };
      const updated = framework.updateConversation(conversation, JSON.stringify(data), crypto.randomUUID());
      has(await json(updated), { id: conversation });
    },
  },
  {
    name: 'updateConversation refuses a conversation that is not one’s own',
    source: 'updateConversation',
    run: async (framework) => {
      await isRefused(framework.updateConversation(crypto.randomUUID(), '{}'), 'RecordError');
    },
  },
  {
    name: 'logAnalyticsEvent resolves with Success for the documented shape',
    source: 'logAnalyticsEvent',
    run: async (framework) => {
      const conversationId = await conversationOf(framework, await openSession(framework, 'Maria'));
      const data = { conversationId, providerSessionId: 'call-1', clientSessionId: '1', events: [EVENT] };
      equal(await framework.logAnalyticsEvent(data, 'CallHold', crypto.randomUUID()), 'Success');
    },
  },
  {
    name: 'logAnalyticsEvent refuses what lacks a mandatory field or has another shape',
    source: 'logAnalyticsEvent',
    run: async (framework) => {
      const whole = { conversationId: crypto.randomUUID(), providerSessionId: 'call-1', events: [EVENT] };
      for (const data of [
        { ...whole, conversationId: undefined },
        { ...whole, providerSessionId: 7 },
        { ...whole, participantId: 7 },
        { ...whole, events: 'none' },
        { ...whole, events: [null] },
        { ...whole, events: [{ ...EVENT, kpiEventName: undefined }] },
        { ...whole, events: [{ ...EVENT, additionalData: {} }] },
        { ...whole, events: [{ ...EVENT, customData: {} }] },
        { ...whole, events: [{ ...EVENT, customData: [{ attribute: 'queue' }] }] },
      ]) {
        await isRefused(framework.logAnalyticsEvent(data, 'CallHold'), 'InvalidArgumentError');
      }
      await isRefused(framework.logAnalyticsEvent(whole), 'InvalidArgumentError');
    },
  },
];
