/** What a provider is made of. */
import type { AgentDesktop, AgentDesktopObserver } from '../agent-desktop.js';
import type { AgentView } from '../agent-screen.js';
import type { CallPolicy } from '../config/config.js';
import type { Log } from '../log.js';
import type { Recognition } from '../recognition.js';
import type { Softphone, SoftphoneObserver } from '../softphone.js';
import type { CredentialSource } from './sign-in.js';

export interface ProviderOptions {
  /** Makes the telephone, and the desktop, that report to this provider. */
  readonly softphone: (observer: SoftphoneObserver) => Softphone;
  readonly desktop: (observer: AgentDesktopObserver) => AgentDesktop;
  readonly credentials: CredentialSource;
  readonly policy: CallPolicy;
  readonly log: Log;
  /** What goes with the telephone begins; the signal is aborted when the provider is stopped. */
  readonly begun?: (over: AbortSignal) => void;
  /** Which of several records with one number the agent has chosen before. */
  readonly recall?: Recognition['recall'];
  /** Shown to the agent; called after every change. */
  readonly show: (view: AgentView) => void;
}
