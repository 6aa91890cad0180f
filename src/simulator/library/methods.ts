/**
 * Every documented method of `Microsoft.CIFramework`, the shape of its result and of its rejection. Results are mostly
 * JSON strings; rejections come in four shapes, none of them an Error, and which method has which is not documented: here
 * each family has another one, so that a provider meets them all.
 */

export type ResultShape = 'value' | 'json' | 'map';
export type RejectionShape = 'json' | 'map' | 'object' | 'text';

export interface Method {
  readonly gives: ResultShape;
  readonly rejects: RejectionShape;
  /** Waits for the agent, and so has no limit; every other request is given up after ten seconds. */
  readonly waits: boolean;
}

const method = (gives: ResultShape, rejects: RejectionShape, waits = false): Method => ({
  gives,
  rejects,
  waits,
});

export const METHODS: Readonly<Record<string, Method>> = {
  setMode: method('value', 'object'),
  getMode: method('value', 'object'),
  setWidth: method('value', 'object'),
  getWidth: method('value', 'object'),

  getEnvironment: method('json', 'text'),
  isConsoleApp: method('value', 'text'),
  setClickToAct: method('value', 'text'),
  getClickToAct: method('value', 'text'),
  setPresence: method('value', 'text'),
  getPresence: method('value', 'text'),
  raiseEvent: method('value', 'text'),

  createRecord: method('json', 'json'),
  retrieveRecord: method('json', 'json'),
  updateRecord: method('json', 'json'),
  deleteRecord: method('json', 'json'),
  searchAndOpenRecords: method('json', 'json'),
  getEntityMetadata: method('json', 'json'),
  openForm: method('json', 'json', true),
  refreshForm: method('value', 'json'),
  renderSearchPage: method('value', 'json'),

  notifyEvent: method('json', 'json', true),
  cancelEvent: method('value', 'json'),

  canCreateSession: method('value', 'map'),
  createSession: method('value', 'map', true),
  getSession: method('map', 'map'),
  getFocusedSession: method('value', 'map'),
  getAllSessions: method('value', 'map'),
  requestFocusSession: method('value', 'map'),
  setSessionTitle: method('value', 'map'),
  notifyNewActivity: method('value', 'map'),
  notifyKpiBreach: method('value', 'map'),
  updateContext: method('value', 'map'),

  createTab: method('value', 'object'),
  getTabs: method('value', 'object'),
  getFocusedTab: method('value', 'object'),
  focusTab: method('value', 'object'),
  refreshTab: method('value', 'object'),
  setTabTitle: method('value', 'object'),
  closeTab: method('value', 'object'),

  updateConversation: method('json', 'json'),
  logAnalyticsEvent: method('value', 'json'),
};
