/** Registers the simulator's tags: the desktop, and what is shown beside it. */
export { AgentDesktop } from './desktop/elements/agent-desktop.js';
export { DesktopInspector } from './inspector/elements/desktop-inspector.js';
export { DesktopSwitches } from './switches/desktop-switches.js';
