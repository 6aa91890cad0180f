/**
 * The package's entry `cif-softphone/simulator`: the agent desktop by program, for tests of any provider. Registers no
 * tag; see `define.ts`. How it is used, with an example: docs/simulator.md.
 */
export { DEFAULT_TEMPLATES } from './desktop/templates.js';
export { Desktop } from './desktop/desktop.js';
export { perform } from './desktop/acts.js';
export { Feed } from './inspector/feed.js';
export { parseTimeline, TimelineFileError, writeTimeline } from './inspector/timeline-file.js';
export { DEFAULT_QUIRKS, SWITCHES } from './quirks/quirks.js';
export { parseQuirks, quirksLink } from './quirks/query.js';
export { openKeptRecords, type KeptRecords } from './records/keeping/kept-records.js';
export { RecordStore } from './records/store.js';
export { SAMPLE_RECORDS } from './records/seed.js';
export type { AgentAct } from './desktop/acts.js';
export type { AgentDesktop } from './desktop/elements/agent-desktop.js';
export type { App, DesktopOptions } from './desktop/desktop.js';
export type { Quirks } from './quirks/quirks.js';
export type { Finding, Probe } from './desktop/probe.js';
export type { ApiVersion, ProviderOptions } from './desktop/provider.js';
export type { NotificationTemplate, SessionTemplate, TabTemplate, Templates } from './desktop/templates.js';
export type { Row } from './inspector/inspection.js';
export type { Warning } from './inspector/rules/rule.js';
export type { Seed } from './records/seed.js';
export type { TimelineEntry } from './desktop/timeline.js';
