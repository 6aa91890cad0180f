/** The package's entry: classes and types for an own page or another desktop. Registers no tag; see `define.ts`. */
export type * from './agent-desktop.js';
export type * from './agent-screen.js';
export type * from './call/call.js';
export type * from './call/consent.js';
export type * from './config/config.js';
export { LineError, MicrophoneError } from './softphone.js';
export { SessionError } from './agent-desktop.js';
export type * from './softphone.js';
export { CifDesktop } from './cif/cif-desktop.js';
export { loadConfig } from './config/load.js';
export { parseConfig } from './config/parse.js';
export { Journal, type Log, type LogEntry } from './log.js';
export { Provider, type ProviderOptions } from './provider/provider.js';
export { SipSoftphone } from './sip/sip-softphone.js';
export { explainProblems, startSoftphone } from './start.js';
export { CifSoftphone } from './ui/cif-softphone.js';
export { RequestEvent } from './ui/request-event.js';
export { VERSION } from './version.js';
