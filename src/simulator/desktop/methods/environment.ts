/** Who and where the provider is: the organisation, the app, the agent and their presence, and click-to-act. */
import { pageOf } from '../page.js';
import { changePresence } from '../presence.js';
import { PRESENCES } from '../organization.js';
import { Refusal } from '../refusal.js';
import type { Desktop } from '../desktop.js';
import type { Method } from './method.js';
import type { Provider } from '../provider.js';

export const environmentMethods = {
  getEnvironment: (desktop, provider) => ({
    ...fixedEnvironment(desktop, provider),
    ...(desktop.providerInFocus === provider.name ? pageOf(desktop.sessions.focused) : {}),
  }),

  isConsoleApp: ({ app }) => app === 'multiSession',

  setClickToAct: (desktop, { name }, args) => {
    const enabled = args.flag(0, 'value');
    if (!desktop.quirks.clickToActPrivilege) {
      throw new Refusal('PrivilegeError', 'the security role of this agent does not allow it.');
    }
    if (enabled) desktop.clickToAct.add(name);
    else desktop.clickToAct.delete(name);
    desktop.changed();
    return null;
  },

  getClickToAct: ({ clickToAct }, { name }) => clickToAct.has(name),

  /** The text must be exactly the administrator's. */
  setPresence: (desktop, _, args) => {
    const wanted = args.text(0, 'presenceText');
    const presence = PRESENCES.find((candidate) => candidate === wanted);
    if (presence) changePresence(desktop, presence);
    return presence !== undefined;
  },

  getPresence: (desktop) => desktop.presence,

  /** Invokes the provider's own handlers of the event; parts of the page can listen for it at the desktop. */
  raiseEvent: (desktop, provider, args) => {
    const event = args.text(0, 'eventName');
    const value = args.json(1, 'data');
    const payload = { value, ...(args.isCorrelation(2) && { correlationId: args.at(2) }) };
    desktop.gateway.tell(provider.name, event, payload);
    const detail = { provider: provider.name, name: event, data: value };
    desktop.dispatchEvent(new CustomEvent('raised', { detail }));
    return true;
  },
} satisfies Record<string, Method>;

function fixedEnvironment({ organization, quirks }: Desktop, { customParameters }: Provider) {
  const { url, id, uniqueName, appId, appName, agent } = organization;
  return {
    clientUrl: url,
    appUrl: `${url}/main.aspx?appid=${appId}`,
    appid: appId,
    appName,
    orgId: id,
    orgUniqueName: uniqueName,
    orgLcid: 1033,
    userId: `{${agent.id.toUpperCase()}}`,
    userLcid: 1033,
    username: agent.name,
    crmVersion: '9.2.26113.00150',
    [quirks.customParametersKey]: customParameters,
  };
}
