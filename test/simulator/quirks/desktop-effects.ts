/** Effects of the switches of sessions, panel, toasts, agent and organisation. */
import { asked, OPEN, TOAST } from './effect.js';
import type { Effects, Stage } from './effect.js';
import type { Outcome } from '../scene.js';

export const DESKTOP_EFFECTS = {
  createOrder: {
    cases: [
      [{}, true],
      [{ createOrder: 'resolvedFirst' }, false],
    ],
    see: async ({ phone }) => {
      await phone.call('createSession', OPEN);
      return phone.payloads('onSessionSwitched').length > 0;
    },
  },
  closeOrder: {
    cases: [
      [{}, ['onSessionSwitched', 'onSessionClosed']],
      [{ closeOrder: 'closedFirst' }, ['onSessionClosed', 'onSessionSwitched']],
    ],
    see: async ({ phone, act }) => {
      const session = String(await phone.call('createSession', OPEN));
      await phone.settled();
      const before = phone.heard.length;
      act({ type: 'closeSession', session });
      await phone.settled();
      const events = phone.heard.slice(before).map(({ event }) => event);
      return events.filter((event) => event.startsWith('onSession'));
    },
  },
  focusAfterClose: {
    cases: [
      [{}, false],
      [{ focusAfterClose: 'latest' }, true],
    ],
    see: async ({ phone, act }) => {
      const first = await phone.call('createSession', OPEN);
      const session = String(await phone.call('createSession', OPEN));
      act({ type: 'closeSession', session });
      return (await phone.call('getFocusedSession')) === first;
    },
  },
  focusedSpelling: {
    cases: [
      [{}, true],
      [{ focusedSpelling: 'focussed' }, false],
    ],
    see: async ({ phone }) => {
      await phone.call('createSession', OPEN);
      return 'focused' in (await phone.hears('onSessionSwitched'));
    },
  },
  homeIsListed: {
    cases: [
      [{}, 1],
      [{ homeIsListed: false }, 0],
    ],
    see: async ({ phone }) => ((await phone.call('getAllSessions')) as readonly string[]).length,
  },
  kpiResetBy: {
    cases: [
      [{}, true],
      [{ kpiResetBy: 'false' }, false],
    ],
    see: async ({ phone, act, desktop }) => {
      const session = String(await phone.call('createSession', OPEN));
      act({ type: 'switchSession', session: desktop.sessions.home });
      await phone.call('notifyKpiBreach', session, false);
      return desktop.sessions.get(session).kpiBreached;
    },
  },
  contextGives: {
    cases: [
      [{}, 'object'],
      [{ contextGives: 'text' }, 'string'],
    ],
    see: async ({ phone }) => {
      const session = await phone.call('createSession', OPEN);
      return typeof (await phone.call('updateContext', { caseTitle: 'Lid' }, session));
    },
  },
  sessionLimit: {
    cases: [
      [{}, true],
      [{ sessionLimit: 1 }, false],
    ],
    see: async ({ phone }) => {
      await phone.call('createSession', OPEN);
      return phone.call('canCreateSession');
    },
  },
  missingTemplates: {
    cases: [
      [{}, [true, true, true]],
      [{ missingTemplates: ['cifphone_session', 'cifphone_call', 'cifphone_search'] }, [false, false, false]],
    ],
    see: async ({ phone, act }) => {
      const toast = phone.outcome('notifyEvent', TOAST);
      await phone.settled();
      act({ type: 'acceptToast' });
      const session = await phone.outcome('createSession', OPEN);
      if (!('result' in session)) await phone.call('createSession', { templateName: 'cifphone_default' });
      const tab = await phone.outcome('createTab', { templateName: 'cifphone_search' });
      return [await toast, session, tab].map((outcome) => 'result' in outcome);
    },
  },
  agentCloses: {
    cases: [
      [{}, [true, 0]],
      [{ agentCloses: 'opening' }, [false, 1]],
      [{ agentCloses: 'opened' }, [false, 1]],
    ],
    see: createdAndClosed,
  },
  agentClosesSeconds: {
    cases: [
      [{ agentCloses: 'later' }, [false, 1]],
      [{ agentCloses: 'later', agentClosesSeconds: 6 }, [true, 0]],
    ],
    see: createdAndClosed,
  },

  homeMode: {
    cases: [
      [{}, 0],
      [{ homeMode: 'docked' }, 1],
    ],
    see: ({ phone }) => phone.call('getMode'),
  },
  echoSetMode: {
    cases: [
      [{}, 1],
      [{ echoSetMode: false }, 0],
    ],
    see: async ({ phone }) => {
      await phone.call('setMode', 1);
      await phone.settled();
      return phone.payloads('onmodechanged').length;
    },
  },
  announceModeOnSwitch: {
    cases: [
      [{}, 1],
      [{ announceModeOnSwitch: false }, 0],
    ],
    see: async ({ phone }) => {
      await phone.call('createSession', OPEN);
      await phone.settled();
      return phone.payloads('onmodechanged').length;
    },
  },
  echoSetWidth: {
    cases: [
      [{}, 1],
      [{ echoSetWidth: false }, 0],
    ],
    see: async ({ phone }) => {
      await phone.call('setWidth', 320);
      await phone.settled();
      return phone.payloads('onsizechanged').length;
    },
  },
  screenWidth: {
    cases: [
      [{}, 320],
      [{ screenWidth: 600 }, 378],
    ],
    see: ({ phone }) => phone.call('setWidth', 320),
  },

  toastLimit: {
    cases: [
      [{}, false],
      [{ toastLimit: 0 }, true],
    ],
    see: async ({ phone }) => {
      const isAnswered = asked(phone, 'notifyEvent', TOAST);
      await phone.settled();
      return isAnswered();
    },
  },
  toastQueueSeconds: {
    cases: [
      [{}, false],
      [{ toastQueueSeconds: 30 }, true],
    ],
    see: async ({ phone, clock }) => {
      void phone.outcome('notifyEvent', TOAST);
      const isAnswered = asked(phone, 'notifyEvent', { ...TOAST, cancellationToken: 'two' });
      await phone.settled();
      await clock.advance(30_000);
      return isAnswered();
    },
  },
  cancelledToast: {
    cases: [
      [{}, true],
      [{ cancelledToast: 'staysPending' }, false],
    ],
    see: async ({ phone }) => {
      const isAnswered = asked(phone, 'notifyEvent', TOAST);
      await phone.call('cancelEvent', 'one');
      await phone.settled();
      return isAnswered();
    },
  },
  cancelledActionName: {
    cases: [
      [{}, 'Cancel'],
      [{ cancelledActionName: 'Cancelled' }, 'Cancelled'],
    ],
    see: async ({ phone }) => {
      const toast = phone.json('notifyEvent', TOAST) as Promise<{ readonly actionName: string }>;
      await phone.call('cancelEvent', 'one');
      return (await toast).actionName;
    },
  },

  clickToActAtStart: {
    cases: [
      [{}, false],
      [{ clickToActAtStart: true }, true],
    ],
    see: ({ phone }) => phone.call('getClickToAct'),
  },
  clickToActPrivilege: {
    cases: [
      [{}, true],
      [{ clickToActPrivilege: false }, false],
    ],
    see: async ({ phone }) => 'result' in (await phone.outcome('setClickToAct', true)),
  },
  presence: {
    cases: [
      [{}, [true, 'Busy', 2, 1]],
      [{ presence: 'missing' }, ['no function', 'no function', 0, 0]],
      [{ presence: 'failed' }, ['FAILED', 'FAILED', 0, 0]],
      [{ presence: 'rejects' }, ['rejected', 'rejected', 0, 0]],
    ],
    see: async ({ phone, act, all, shown }) => {
      act({ type: 'setPresence', presence: 'Away' });
      const set = cameTo(await phone.outcome('setPresence', 'Busy'));
      const got = cameTo(await phone.outcome('getPresence'));
      await shown();
      return [set, got, phone.payloads('onPresenceChange').length, all('desktop-presence').length];
    },
  },
  analytics: {
    cases: [
      [{}, ['Success', 'resolved']],
      [{ analytics: 'missing' }, ['no function', 'no function']],
      [{ analytics: 'rejects' }, ['rejected', 'rejected']],
    ],
    see: async ({ phone }) => {
      const session = (await phone.call('createSession', OPEN)) as string;
      const read = (await phone.call('getSession', session)) as ReadonlyMap<string, string>;
      const conversationId = read.get('conversationId');
      const event = { conversationId, providerSessionId: 'call', events: [] };
      const logged = cameTo(await phone.outcome('logAnalyticsEvent', event, 'callEnded'));
      const linked = await phone.outcome('updateConversation', conversationId, '{}');
      return [logged, 'result' in linked ? 'resolved' : cameTo(linked)];
    },
  },
  presencePayload: {
    cases: [
      [{}, ['presenceInfo']],
      [{ presencePayload: 'presenceId' }, ['presenceId']],
    ],
    see: async ({ phone, act }) => {
      act({ type: 'setPresence', presence: 'Busy' });
      return Object.keys(await phone.hears('onPresenceChange'));
    },
  },
  customParametersKey: {
    cases: [
      [{}, true],
      [{ customParametersKey: 'msdyn_customparams' }, false],
    ],
    see: async ({ phone }) => 'customParams' in ((await phone.json('getEnvironment')) as object),
  },
} satisfies Effects;

/** The result, or why there is none. */
function cameTo(outcome: Outcome): unknown {
  if ('result' in outcome) return outcome.result;
  return outcome.isError ? 'no function' : 'rejected';
}

/** Whether the new session is there after five seconds, and how often its end was heard of. */
async function createdAndClosed({ phone, clock }: Stage): Promise<readonly unknown[]> {
  const session = await phone.call('createSession', OPEN);
  await clock.advance(5_000);
  await phone.settled();
  const isThere = 'result' in (await phone.outcome('getSession', session));
  return [isThere, phone.payloads('onSessionClosed').length];
}
