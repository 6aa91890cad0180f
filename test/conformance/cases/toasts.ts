/** Notifications: what the agent sees of them, and what the provider is told. */
import { equal, holds, isRefused, json, refusal } from '../check.js';
import type { Agent } from '../agent.js';
import type { Case } from '../case.js';
import type { Framework, Payload } from '../framework.js';

const CALLER = { customerName: 'Maria', number: '+1 425 555 0100', caseTitle: 'Grinder' };

function notify(framework: Framework, templateName: string, change: Payload = {}): Promise<Payload> {
  return json(framework.notifyEvent({ templateName, templateParameters: CALLER, ...change }));
}

function seesCall(agent: Agent, customerName = 'Maria'): Promise<void> {
  return agent.sees({
    sight: 'toast',
    title: `Call from ${customerName}`,
    fields: [
      ['Number', CALLER.number],
      ['Case', CALLER.caseTitle],
    ],
    buttons: ['Take it', 'Leave it'],
  });
}

export const toastCases: readonly Case[] = [
  {
    name: 'notifyEvent shows title, fields and buttons of the template, with the slugs filled in',
    source: 'notifyEvent; Notification templates',
    run: async (framework, agent) => {
      void notify(framework, 'conformance_call');
      await seesCall(agent);
    },
  },
  {
    name: 'notifyEvent resolves Accept when the agent accepts',
    source: 'notifyEvent',
    run: async (framework, agent) => {
      const answer = notify(framework, 'conformance_call');
      await agent.does({ deed: 'acceptToast' });
      equal(await answer, { actionName: 'Accept', responseReason: 'Accept' });
      await agent.sees({ sight: 'noToast' });
    },
  },
  {
    name: 'notifyEvent resolves Reject when the agent declines',
    source: 'notifyEvent',
    run: async (framework, agent) => {
      const answer = notify(framework, 'conformance_call');
      await agent.does({ deed: 'rejectToast' });
      equal(await answer, { actionName: 'Reject', responseReason: 'DeclinedByAgent' });
    },
  },
  {
    name: 'notifyEvent resolves Timeout when nobody answers within the template’s seconds',
    source: 'notifyEvent',
    run: async (framework) => {
      const answer = await notify(framework, 'conformance_brief');
      equal(answer, { actionName: 'Timeout', responseReason: 'DisplayTimeout' });
    },
  },
  {
    name: 'notifyEvent resolves Accept by itself where the template accepts automatically',
    source: 'notifyEvent',
    run: async (framework) => {
      const answer = await notify(framework, 'conformance_auto');
      equal(answer, { actionName: 'Accept', responseReason: 'AutoAccept' });
    },
  },
  {
    name: 'notifyEvent takes its input as JSON text, too, and a correlation id after it',
    source: 'notifyEvent',
    run: async (framework, agent) => {
      const input = JSON.stringify({ templateName: 'conformance_call', templateParameters: CALLER });
      const answer = json(framework.notifyEvent(input, crypto.randomUUID()));
      await seesCall(agent);
      await agent.does({ deed: 'acceptToast' });
      equal((await answer).actionName, 'Accept');
    },
  },
  {
    name: 'a notification shows four fields at most',
    source: 'Notification templates',
    run: async (framework, agent) => {
      const templateParameters = {
        customerName: 'Maria',
        one: '1',
        two: '2',
        three: '3',
        four: '4',
        five: '5',
      };
      void notify(framework, 'conformance_five', { templateParameters });
      const fields = ['one', 'two', 'three', 'four'].map((name, place) => [name, String(place + 1)] as const);
      const buttons = ['Take it', 'Leave it'];
      await agent.sees({ sight: 'toast', title: 'Call from Maria', fields, buttons });
    },
  },
  {
    name: 'a notification has no button to reject where the template leaves it out',
    source: 'Notification templates',
    run: async (framework, agent) => {
      void notify(framework, 'conformance_must', {
        templateParameters: { customerName: 'Maria', number: '1' },
      });
      const fields = [['Number', '1']] as const;
      await agent.sees({ sight: 'toast', title: 'Call from Maria', fields, buttons: ['Take it'] });
    },
  },
  {
    name: 'notifications are shown one at a time, in the order of asking',
    source: 'notifyEvent, queue',
    run: async (framework, agent) => {
      const first = notify(framework, 'conformance_call');
      const templateParameters = { ...CALLER, customerName: 'Bob' };
      const second = notify(framework, 'conformance_call', { templateParameters });
      await seesCall(agent);
      await agent.does({ deed: 'rejectToast' });
      await seesCall(agent, 'Bob');
      await agent.does({ deed: 'acceptToast' });
      equal((await first).actionName, 'Reject');
      equal((await second).actionName, 'Accept');
    },
  },
  {
    name: 'an eleventh notification is rejected because the queue is full',
    source: 'notifyEvent',
    run: async (framework) => {
      for (let count = 0; count < 10; count += 1) void notify(framework, 'conformance_call');
      const answer = await notify(framework, 'conformance_call');
      equal(answer, { actionName: 'Reject', responseReason: 'NotificationQueueLimitExceeded' });
    },
  },
  {
    name: 'notifyEvent rejects with NotificationTemplateNotFoundError for a template that is missing',
    source: 'notifyEvent',
    run: async (framework) => {
      const said: unknown = JSON.parse(
        JSON.parse(await refusal(framework.notifyEvent({ templateName: 'no_such_template' }))) as string,
      );
      const { message, msdyn_name } = said as Payload;
      equal(
        { message, msdyn_name },
        { message: 'NotificationTemplateNotFoundError', msdyn_name: 'NotifyEvent' },
      );
    },
  },
  {
    name: 'notifyEvent rejects with RejectAfterClientError when a parameter is missing',
    source: 'notifyEvent',
    run: async (framework) => {
      for (const input of [undefined, '', '[]', {}, { templateName: 7 }]) {
        await isRefused(framework.notifyEvent(input), 'RejectAfterClientError');
      }
    },
  },
  {
    name: 'cancelEvent withdraws the notification that has the token',
    source: 'cancelEvent',
    run: async (framework, agent) => {
      const answer = notify(framework, 'conformance_call', { cancellationToken: 'call-1' });
      await seesCall(agent);
      equal(await framework.cancelEvent('call-1', crypto.randomUUID()), 'call-1');
      await agent.sees({ sight: 'noToast' });
      const { actionName } = await answer;
      holds(String(actionName).startsWith('Cancel'), 'a withdrawn notification is told as cancelled');
    },
  },
  {
    name: 'cancelEvent knows the token that notifyEvent had as its third argument',
    source: 'notifyEvent, cancellationToken',
    run: async (framework, agent) => {
      const input = { templateName: 'conformance_call', templateParameters: CALLER };
      void framework.notifyEvent(input, crypto.randomUUID(), 'call-3');
      await seesCall(agent);
      equal(await framework.cancelEvent('call-3'), 'call-3');
      await agent.sees({ sight: 'noToast' });
    },
  },
  {
    name: 'cancelEvent refuses a token that no notification has',
    source: 'cancelEvent',
    run: async (framework) => {
      await isRefused(framework.cancelEvent('no such token'), 'NotificationNotFoundError');
    },
  },
];
