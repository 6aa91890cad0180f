/**
 * The agent desktop simulator by program: make a desktop, show it in `<agent-desktop>`, act as the agent, and read what
 * passed between it and its providers.
 *
 *     const desktop = new Desktop({ providers: [{ name: 'cif_phone', label: 'Phone', channelUrl }] });
 *     document.querySelector('agent-desktop').desktop = desktop;
 *     await desktop.timeline.until(({ kind, name }) => kind === 'call' && name === 'notifyEvent');
 *     perform(desktop, { type: 'acceptToast' });
 */
export { AgentDesktop } from './elements/agent-desktop.js';
export { Desktop } from './desktop.js';
export { DEFAULT_QUIRKS } from '../quirks/quirks.js';
export { DEFAULT_TEMPLATES } from './templates.js';
export { perform } from './acts.js';
export { SAMPLE_RECORDS } from '../records/seed.js';
export type { AgentAct } from './acts.js';
export type { App } from './apps.js';
export type { DesktopOptions } from './desktop.js';
export type { Finding, Probe } from './probe.js';
export type { ApiVersion, ProviderOptions } from './provider.js';
export type { Quirks } from '../quirks/quirks.js';
export type { NotificationTemplate, SessionTemplate, TabTemplate, Templates } from './templates.js';
export type { TimelineEntry } from './timeline.js';
