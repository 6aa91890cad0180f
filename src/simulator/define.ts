/** Registers the simulator's tags: `<agent-desktop>` and what it is made of. */
export { AgentDesktop } from './desktop/elements/agent-desktop.js';
