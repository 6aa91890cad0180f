/** What the diagnostics say of the host. Fetched only for them. */
import type { HostDescription } from '../agent-desktop.js';
import type { Method } from './framework.js';
import type { Host } from './host.js';
import { fieldsOf, text } from './result.js';

/** Every method that the telephone uses, in the order in which it does. */
const METHODS: Readonly<Record<Method, true>> = {
  ...{ addHandler: true, removeHandler: true, getEnvironment: true, isConsoleApp: true, setClickToAct: true },
  ...{ getMode: true, setMode: true, setWidth: true, searchAndOpenRecords: true, openForm: true },
  ...{ notifyEvent: true, cancelEvent: true, canCreateSession: true, createSession: true },
  ...{ getFocusedSession: true, requestFocusSession: true, getAllSessions: true, getSession: true },
  ...{ setSessionTitle: true, updateContext: true, notifyNewActivity: true, notifyKpiBreach: true },
  ...{ createRecord: true, updateRecord: true },
  ...{ updateConversation: true, logAnalyticsEvent: true, setPresence: true, getPresence: true },
};

/** Nothing in it says who the agent is, or what is on the screen. */
const FACTS = ['clientUrl', 'orgUniqueName', 'crmVersion', 'appName', 'appid', 'orgLcid', 'userLcid'];

/** Always resolves; without facts where the host does not answer. */
export async function describeHost(host: Host, hasSinglePage: boolean): Promise<HostDescription> {
  const environment = fieldsOf(await host.call('getEnvironment').catch(() => null)) ?? {};
  const facts = FACTS.map((name) => [name, text(environment[name])] as const);
  return {
    app: hasSinglePage ? 'singleSession' : 'multiSession',
    facts: facts.filter(([, value]) => value !== ''),
    missing: Object.keys(METHODS).filter((method) => !host.has(method as Method)),
  };
}
