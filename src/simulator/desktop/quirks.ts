/**
 * Where the documentation is silent or organisations differ, what this desktop does. Each is a switch, so that a provider
 * can be tried against every answer; the defaults are what has been seen most.
 */
import type { LibraryBehaviour } from '../library/protocol.js';
import type { PanelMode } from './panel-mode.js';

export interface Quirks extends LibraryBehaviour {
  /** Whether the new session's `onSessionSwitched` comes before `createSession` resolves or after it. */
  readonly createOrder: 'switchedFirst' | 'resolvedFirst';
  /** Which of the two events comes first when the focused session is closed. */
  readonly closeOrder: 'switchedFirst' | 'closedFirst';
  /** Where the focus goes when the focused session is closed. */
  readonly focusAfterClose: 'home' | 'latest';
  /** How `onSessionSwitched` spells its flag: the documentation has both. */
  readonly focusedSpelling: 'focused' | 'focussed';
  /** Whether `getAllSessions` names the home session too. */
  readonly homeIsListed: boolean;

  /** Mode of the panel on home before the provider has set one, and again after its last session is closed. */
  readonly homeMode: PanelMode;
  /** Whether `onmodechanged` follows a `setMode` of the provider's own. */
  readonly echoSetMode: boolean;
  /** Whether `onmodechanged` follows when a session template's mode is applied on a switch. */
  readonly announceModeOnSwitch: boolean;
  /** Whether `onsizechanged` follows a `setWidth` of the provider's own. */
  readonly echoSetWidth: boolean;

  /** Toasts that may be shown or wait at once. */
  readonly toastLimit: number;
  /** Seconds that a toast may wait in the queue. */
  readonly toastQueueSeconds: number;
  /** What becomes of the pending `notifyEvent` when its toast is withdrawn by `cancelEvent`. */
  readonly cancelledToast: 'resolves' | 'staysPending';
  /** The `actionName` of a withdrawn toast. */
  readonly cancelledActionName: 'Cancel' | 'Cancelled';

  /** Whether click-to-act is on before a provider calls `setClickToAct`. */
  readonly clickToActAtStart: boolean;
  /** Whether the agent's security role lets a provider change click-to-act. */
  readonly clickToActPrivilege: boolean;
  /** The key of `getEnvironment` that holds the provider's custom parameters. */
  readonly customParametersKey: 'customParams' | 'msdyn_customparams';
  /** Methods that wait for ever instead of resolving, by name: `setSessionTitle` does so in some builds. */
  readonly silent: readonly string[];
}

export const DEFAULT_QUIRKS: Quirks = {
  createOrder: 'switchedFirst',
  closeOrder: 'switchedFirst',
  focusAfterClose: 'home',
  focusedSpelling: 'focused',
  homeIsListed: true,
  homeMode: 'minimized',
  echoSetMode: true,
  announceModeOnSwitch: true,
  echoSetWidth: true,
  toastLimit: 10,
  toastQueueSeconds: 90,
  cancelledToast: 'resolves',
  cancelledActionName: 'Cancel',
  clickToActAtStart: false,
  clickToActPrivilege: true,
  customParametersKey: 'customParams',
  silent: [],
  addHandlerGives: 'nothing',
  missing: [],
};
