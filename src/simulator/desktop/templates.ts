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
  readonly page: TabPage;
}

/** Values may hold slugs. */
export type TabPage =
  | { readonly type: 'dashboard' }
  | { readonly type: 'entityList'; readonly entity: string }
  | {
      readonly type: 'entityRecord';
      readonly entity: string;
      readonly id: string;
      readonly searchText: string;
    }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'website'; readonly url: string };

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
}

export interface NotificationField {
  readonly header: string;
  readonly value: string;
}

export interface Templates {
  readonly sessions: readonly SessionTemplate[];
  readonly tabs: readonly TabTemplate[];
  readonly notifications: readonly NotificationTemplate[];
}

/** Documented default of the countdown, in seconds. */
const DEFAULT_COUNTDOWN = 120;

export const DEFAULT_TEMPLATES: Templates = {
  sessions: [
    {
      name: 'softphone_session',
      type: 'generic',
      title: '{customerName}',
      panelMode: 'docked',
      anchorTab: 'softphone_customer',
      additionalTabs: [],
    },
    {
      name: 'softphone_default',
      type: 'generic',
      title: 'Softphone',
      panelMode: 'docked',
      anchorTab: 'softphone_dashboard',
      additionalTabs: [],
    },
  ],
  tabs: [
    {
      name: 'softphone_customer',
      title: '',
      page: {
        type: 'entityRecord',
        entity: '{customerEntityName}',
        id: '{customerRecordId}',
        searchText: '{phoneNumber}',
      },
    },
    { name: 'softphone_dashboard', title: 'Dashboard', page: { type: 'dashboard' } },
    { name: 'softphone_contacts', title: '', page: { type: 'entityList', entity: 'contact' } },
    { name: 'softphone_search', title: '', page: { type: 'search', text: '{searchText}' } },
    { name: 'softphone_website', title: '{title}', page: { type: 'website', url: '{url}' } },
  ],
  notifications: [
    {
      name: 'softphone_call',
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
