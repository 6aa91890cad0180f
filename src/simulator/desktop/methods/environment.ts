/** Who and where the provider is: the organisation, the app, the agent and their presence, and click-to-act. */
import { pageOf } from '../page.js';
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

  setPresence: (desktop, _, args) => {
    const wanted = args.text(0, 'presence');
    const presence = PRESENCES.find((candidate) => candidate.toLowerCase() === wanted.toLowerCase());
    if (!presence) return false;
    desktop.presence = presence;
    desktop.changed();
    return true;
  },

  getPresence: (desktop) => desktop.presence,

  /** Other parts of the page can listen for it at the desktop. */
  raiseEvent: (desktop, provider, args) => {
    const detail = { provider: provider.name, name: args.text(0, 'eventName'), data: args.at(1) };
    desktop.dispatchEvent(new CustomEvent('raised', { detail }));
    return null;
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
