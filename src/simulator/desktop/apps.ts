/**
 * The two kinds of app that a provider can be shown in, and which Channel Integration Framework each has: the single-session
 * apps 1.0, the multi-session ones 2.0. Microsoft's table "Choose between versions 1.0 and 2.0" has the difference; what
 * 1.0 knows is listed here, 2.0 knows everything.
 */
import { METHODS } from '../library/methods.js';
import type { ApiVersion } from './provider.js';
import type { PanelMode } from './panel-mode.js';

export type App = 'multiSession' | 'singleSession';

/** The version that a provider's record must have to be shown in the app. */
export const VERSION_OF: Readonly<Record<App, ApiVersion>> = { multiSession: '2.0', singleSession: '1.0' };

/** The panel's modes: it cannot be hidden in a single-session app. */
export const MODES_OF: Readonly<Record<App, readonly PanelMode[]>> = {
  multiSession: ['minimized', 'docked', 'hidden'],
  singleSession: ['minimized', 'docked'],
};

/** The index of the 1.0 reference names `updateContext`, too, but has no page for it, and no session that it could be of. */
const VERSION_1_METHODS: ReadonlySet<string> = new Set([
  'setMode',
  'getMode',
  'setWidth',
  'getWidth',
  'getEnvironment',
  'setClickToAct',
  'getClickToAct',
  'createRecord',
  'retrieveRecord',
  'updateRecord',
  'deleteRecord',
  'searchAndOpenRecords',
  'openForm',
  'renderSearchPage',
  'getEntityMetadata',
  'raiseEvent',
  // Not documented for either version; tells a page of both which one it is in.
  'isConsoleApp',
]);

const VERSION_1_EVENTS: ReadonlySet<string> = new Set([
  'onclicktoact',
  'onmodechanged',
  'onsizechanged',
  'onpagenavigate',
  'onsendkbarticle',
]);

/** What the client library of the app does not have: calling it is `undefined is not a function`. */
export function missingMethods(app: App): readonly string[] {
  return app === 'multiSession' ? [] : Object.keys(METHODS).filter((name) => !VERSION_1_METHODS.has(name));
}

export function hasMethod(app: App, name: string): boolean {
  return app === 'multiSession' || VERSION_1_METHODS.has(name);
}

export function hasEvent(app: App, name: string): boolean {
  return app === 'multiSession' || VERSION_1_EVENTS.has(name);
}
