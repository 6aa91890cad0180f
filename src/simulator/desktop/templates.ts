/** Templates: what the organisation's administrator has made for sessions, application tabs and notifications. */
import type { PanelMode } from './panel-mode.js';

export interface SessionTemplate {
  readonly name: string;
  /** Providers can open sessions of generic templates only. */
  readonly type: 'generic' | 'entity';
  /** With slugs. */
  readonly title: string;
  /** Applied to the panel on every switch to the session. */
  readonly panelMode: PanelMode;
  /** Name of the tab template whose tab the agent cannot close. */
  readonly anchorTab: string;
  readonly additionalTabs: readonly string[];
}

export interface TabTemplate {
  readonly name: string;
  /** With slugs. Where it comes to nothing, the page names the tab. */
  readonly title: string;
  /** `getTabs` finds the tab by these, too. */
  readonly tags?: readonly string[];
  readonly page: PageType;
  /** The page's parameters by their documented names; values may hold slugs. */
  readonly parameters?: PageParameters;
}

export type PageParameters = Readonly<Record<string, string>>;

/**
 * What an application tab can show, and the parameters that each has. A provider's own values go before the template's.
 * https://learn.microsoft.com/dynamics365/app-profile-manager/application-tab-templates#application-types
 */
export const PAGE_TYPES = {
  dashboard: ['dashboardId'],
  entityList: ['entityName', 'viewId'],
  /**
   * With `validateRecord`, no form of a new record is opened where the record is not there. `searchText` is ours: what is
   * sought on the search page then.
   */
  entityRecord: ['entityName', 'entityId', 'data', 'formId', 'validateRecord', 'searchText'],
  search: ['searchText', 'searchType'],
  website: ['url', 'data'],
  webResource: ['webresourceName', 'data'],
  customPage: ['name', 'entityName', 'recordId'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PageType = keyof typeof PAGE_TYPES;

export interface NotificationTemplate {
  readonly name: string;
  /** With slugs. */
  readonly title: string;
  /** At most four are shown; values with slugs. */
  readonly fields: readonly NotificationField[];
  /** Countdown. */
  readonly seconds: number;
  readonly acceptText: string;
  /** Null leaves the button out. */
  readonly rejectText: string | null;
  readonly autoAccept: boolean;
  /** Address of a picture; the telephone's by default. */
  readonly icon?: string;
  /** Whether the countdown is shown; it runs either way. Shown by default. */
  readonly showTimeout?: boolean;
  /** When the browser's own notification is shown beside the toast; `never` by default. */
  readonly desktopNotification?: DesktopNotification;
}

export type DesktopNotification = 'never' | 'inBackground' | 'always';

export interface NotificationField {
  readonly header: string;
  readonly value: string;
}

export interface Templates {
  readonly sessions: readonly SessionTemplate[];
  readonly tabs: readonly TabTemplate[];
  readonly notifications: readonly NotificationTemplate[];
}

/**
 * Whether Dynamics would take this as a unique name: a prefix of three to eight letters and digits that begins with a letter,
 * then letters, digits and underscores.
 * https://learn.microsoft.com/dynamics365/app-profile-manager/session-templates
 */
export function isUniqueName(name: string): boolean {
  return /^[a-z][a-z\d]{2,7}_\w{1,90}$/i.test(name);
}

/** Documented default of the countdown, in seconds. */
const DEFAULT_COUNTDOWN = 120;

export const DEFAULT_TEMPLATES: Templates = {
  sessions: [
    {
      name: 'cifphone_session',
      type: 'generic',
      // The state first: the list cuts a long title at its end. And not the name alone: a session whose title is a telephone
      // number cannot be switched to, as Microsoft's known issues say.
      title: '{callState}: {customerName}',
      panelMode: 'docked',
      anchorTab: 'cifphone_customer',
      additionalTabs: [],
    },
    {
      name: 'cifphone_default',
      type: 'generic',
      title: 'Softphone',
      panelMode: 'docked',
      anchorTab: 'cifphone_dashboard',
      additionalTabs: [],
    },
  ],
  tabs: [
    {
      name: 'cifphone_customer',
      title: '',
      page: 'entityRecord',
      parameters: {
        entityName: '{customerEntityName}',
        entityId: '{customerRecordId}',
        validateRecord: 'true',
        searchText: '{phoneNumber}',
      },
    },
    { name: 'cifphone_dashboard', title: 'Dashboard', page: 'dashboard' },
    {
      name: 'cifphone_contacts',
      title: '',
      page: 'entityList',
      parameters: { entityName: 'contact' },
    },
    { name: 'cifphone_search', title: '', page: 'search', parameters: { searchText: '{searchText}' } },
    { name: 'cifphone_website', title: '{title}', page: 'website', parameters: { url: '{url}' } },
    // Out of the box in every organisation.
    { name: 'msdyn_entityrecord', title: '', page: 'entityRecord' },
  ],
  notifications: [
    {
      name: 'cifphone_call',
      title: 'Incoming call',
      fields: [
        { header: 'Customer', value: '{customerName}' },
        { header: 'Number', value: '{phoneNumber}' },
        { header: 'Company', value: '{customerDetail}' },
      ],
      seconds: DEFAULT_COUNTDOWN,
      acceptText: 'Accept',
      rejectText: 'Reject',
      autoAccept: false,
    },
  ],
};
