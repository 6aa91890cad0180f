/**
 * What Microsoft's public sample widget for the framework 2.0 does, call by call, in our own words: the names of templates,
 * the arguments, and how it reads each result. Its library of another telephone is left out.
 * https://github.com/microsoft/Dynamics365-Apps-Samples, customer-service/channel-integration-framework
 */
import { createContact } from './stage.js';
import { equal, has, holds, json, refusal, text } from '../check.js';
import { Listener } from '../framework.js';
import type { Case } from '../case.js';
import type { Contact } from './stage.js';
import type { Framework, Payload } from '../framework.js';

const SESSION = 'sample_TwilioCallSessionTemplate';

/** It answers a call: a session first, its title afterwards. */
async function answerCall(framework: Framework, { name, phone }: Contact): Promise<string> {
  const input = { templateName: SESSION, templateParameters: {}, customer: phone.slice(1) };
  const sessionId = text(await framework.createSession(input));
  await framework.setSessionTitle({ sessionId, customer: name });
  return sessionId;
}

/** It looks for the caller by three forms of the number in one filter. */
function findCaller(framework: Framework, number: string, searchOnly: boolean): Promise<Payload> {
  const parts = [1, 2, 3].map((from) => `contains(telephone1, '${number.substring(from)}')`);
  const query = `?$select=fullname&$filter=${parts.join(' or ')}`;
  return json(framework.searchAndOpenRecords('contact', query, searchOnly));
}

export const sampleWidgetCases: readonly Case[] = [
  {
    name: 'its start: click-to-act, handlers, environment, a first session and setMode right after',
    source: 'sample, initCTI and createNewSession',
    run: async (framework, agent) => {
      await framework.setClickToAct(true);
      for (const event of [
        'onclicktoact',
        'onmodechanged',
        'onpagenavigate',
        'onsendkbarticle',
        'onSessionSwitched',
      ]) {
        framework.addHandler(event, () => Promise.resolve(true));
      }
      const { userId } = await json(framework.getEnvironment());
      holds(/^\{?[\da-f-]{36}\}?$/i.test(text(userId)), 'the id of the user is a GUID, perhaps in braces');
      void framework.createSession({ templateName: 'msdyn_voicecall_session', templateParameters: {} });
      equal(await framework.setMode(1), 1);
      await agent.sees({ sight: 'panel', mode: 'docked' });
    },
  },
  {
    name: 'an incoming call: search, notification, consent, session, title',
    source: 'sample, notificationCIF and answerCall',
    run: async (framework, agent) => {
      const contact = await createContact(framework);
      const found = await findCaller(framework, contact.phone, true);
      holds(
        Object.values(found).some((hit) => (hit as Payload).contactid === contact.id),
        'the caller is found by a part of the number',
      );
      const templateParameters = { number: contact.name };
      const input = { templateName: 'sample_IncomingCallNotification', templateParameters };
      const answer = json(framework.notifyEvent(input));
      await agent.does({ deed: 'acceptToast' });
      equal((await answer).actionName, 'Accept');
      const session = await answerCall(framework, contact);
      await agent.sees({ sight: 'sessionInFront', title: `Call from ${contact.name}` });
      equal(await framework.getFocusedSession(), session);
    },
  },
  {
    name: 'a screen pop: the one contact opens and its name is in the first hit',
    source: 'sample, updateCallerDetailsFromCRM',
    run: async (framework, agent) => {
      const contact = await createContact(framework);
      await answerCall(framework, contact);
      const query = `?$select=fullname&$filter=contactid eq ${contact.id}`;
      const found = await json(framework.searchAndOpenRecords('contact', query, false));
      has(found[0], { fullname: contact.name, contactid: contact.id });
      await agent.sees({ sight: 'page', page: 'record', text: contact.name });
    },
  },
  {
    name: 'the conversation of a session is linked to contact and case',
    source: 'sample, updateConversation',
    run: async (framework) => {
      const contact = await createContact(framework);
      const session = await framework.getSession(await answerCall(framework, contact));
      const conversation: unknown = (session as ReadonlyMap<string, unknown>).get('conversationId');
      const caseId = await createCase(framework, contact);
      for (const data of [
        { 'msdyn_customer_msdyn_ocliveworkitem_contact@odata.bind': `/contacts(${contact.id})` },
        { 'regardingobjectid_incident@odata.bind': `/incidents(${caseId})` },
      ]) {
        has(await json(framework.updateConversation(conversation, JSON.stringify(data))), {
          id: conversation,
        });
      }
    },
  },
  {
    name: 'a case is made and opens in a tab',
    source: 'sample, createCase',
    run: async (framework, agent) => {
      const contact = await createContact(framework);
      await answerCall(framework, contact);
      const entityId = await createCase(framework, contact);
      const templateParameters = { entityName: 'incident', entityId };
      text(
        await framework.createTab({
          templateName: 'sample_entityrecord',
          templateParameters,
          isFocused: true,
        }),
      );
      await agent.sees({ sight: 'page', page: 'record', text: 'Printer issues' });
    },
  },
  {
    name: 'a telephone call is logged with its parties and changed afterwards',
    source: 'sample, createCallActivity and updateActivity',
    run: async (framework, agent) => {
      const contact = await createContact(framework);
      await answerCall(framework, contact);
      const { userId } = await json(framework.getEnvironment());
      const activity = {
        phonenumber: contact.phone,
        subject: `Call with ${contact.name}`,
        directioncode: false,
        actualdurationminutes: 3,
        description: '',
        phonecall_activity_parties: [
          {
            'partyid_systemuser@odata.bind': `/systemusers(${text(userId).replace(/[{}]/g, '')})`,
            participationtypemask: 2,
          },
          { 'partyid_contact@odata.bind': `/contacts(${contact.id})`, participationtypemask: 1 },
        ],
        'regardingobjectid_contact@odata.bind': `/contacts(${contact.id})`,
      };
      const { id } = await json(framework.createRecord('phonecall', JSON.stringify(activity)));
      await framework.updateRecord('phonecall', id, JSON.stringify({ description: 'Wants a new grinder' }));
      const logged = await json(framework.retrieveRecord('phonecall', id, ''));
      has(logged, { description: 'Wants a new grinder', _regardingobjectid_value: contact.id });
      const templateParameters = { entityName: 'phonecall', entityId: id };
      await framework.createTab({ templateName: 'entityrecord', templateParameters, isFocused: true });
      await agent.sees({ sight: 'page', page: 'record', text: activity.subject });
    },
  },
  {
    name: 'a search on a website, for the title of a case that does not exist',
    source: 'sample, searchBing',
    run: async (framework, agent) => {
      await answerCall(framework, await createContact(framework));
      const nothing = '00000000-0000-0000-0000-000000000000';
      await refusal(framework.retrieveRecord('incident', nothing, '?$select=title'));
      await framework.createTab({
        templateName: 'Bing',
        templateParameters: { searchQ: '' },
        isFocused: true,
      });
      await agent.sees({ sight: 'tabInFront', title: 'Bing' });
    },
  },
  {
    name: 'presence by text: true for one of the organisation’s, false for another',
    source: 'sample, setPresence and getPresence',
    run: async (framework) => {
      equal(await framework.setPresence('onVoiceCall'), false);
      equal(await framework.setPresence('Available'), true);
      equal(await framework.getPresence(), 'Available');
    },
  },
  {
    name: 'its analytics without a conversation are refused, which it logs and survives',
    source: 'sample, holdUnholdCall',
    run: async (framework) => {
      const events = [{ kpiEventName: 'CallHold', kpiEventReason: 'CallHold' }];
      await refusal(framework.logAnalyticsEvent({ events }, 'CallHold'));
      equal(await framework.isConsoleApp(), true, 'the desktop still answers');
    },
  },
  {
    name: 'its handlers, which return no promise, do not stop the desktop',
    source: 'sample, pageNavigateHandler',
    run: async (framework, agent) => {
      framework.addHandler('onmodechanged', () => undefined);
      framework.addHandler('onmodechanged', () => {
        throw new TypeError('sess is undefined');
      });
      const modes = new Listener(framework, 'onmodechanged');
      await agent.does({ deed: 'togglePanel' });
      holds(typeof (await modes.payload()).value === 'number', 'another handler is still given the mode');
    },
  },
];

async function createCase(framework: Framework, { id }: Contact): Promise<string> {
  const data = {
    title: 'Printer issues',
    description: '',
    'customerid_contact@odata.bind': `/contacts(${id})`,
    caseorigincode: 1,
  };
  return text((await json(framework.createRecord('incident', JSON.stringify(data)))).id);
}
