/**
 * The package's entry `cif-softphone/simulator`: the agent desktop by program, for tests of any provider. Registers no
 * tag; see `define.ts`. How it is used, with an example: docs/simulator.md.
 */
export { DEFAULT_TEMPLATES } from './desktop/templates.js';
export { Desktop } from './desktop/desktop.js';
export { perform } from './desktop/acts.js';
export { DEFAULT_QUIRKS } from './quirks/quirks.js';
export { SAMPLE_RECORDS } from './records/seed.js';
export type { AgentAct } from './desktop/acts.js';
export type { AgentDesktop } from './desktop/elements/agent-desktop.js';
export type { App, DesktopOptions } from './desktop/desktop.js';
export type { Quirks } from './quirks/quirks.js';
export type { ApiVersion, ProviderOptions } from './desktop/provider.js';
export type { NotificationTemplate, SessionTemplate, TabTemplate, Templates } from './desktop/templates.js';
export type { Seed } from './records/seed.js';
export type { TimelineEntry } from './desktop/timeline.js';
