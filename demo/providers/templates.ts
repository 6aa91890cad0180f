/** What the administrator has made for the two example providers: their sessions, tabs and toasts. */
import type {
  NotificationTemplate,
  SessionTemplate,
  TabTemplate,
  Templates,
} from '../../src/simulator/desktop/index.js';

const CUSTOMER_TAB: TabTemplate = {
  name: 'example_customer',
  title: '',
  page: 'entityRecord',
  parameters: { entityName: 'contact', entityId: '{customerRecordId}', searchText: '{customerName}' },
};

const session = (name: string, title: string, anchorTab: string): SessionTemplate => ({
  name,
  type: 'generic',
  title,
  panelMode: 'docked',
  anchorTab,
  additionalTabs: [],
});

const toast = (name: string, title: string, header: string, value: string): NotificationTemplate => ({
  name,
  title,
  fields: [
    { header: 'Customer', value: '{customerName}' },
    { header, value },
  ],
  seconds: 60,
  acceptText: 'Accept',
  rejectText: 'Reject',
  autoAccept: false,
});

/** The organisation's templates, and with them those of the examples. */
export function withExampleTemplates({ sessions, tabs, notifications }: Templates): Templates {
  return {
    sessions: [
      ...sessions,
      session('chat_session', 'Chat: {customerName}', CUSTOMER_TAB.name),
      session('chat_default', 'Chats', 'cifphone_dashboard'),
      session('second_phone_session', 'Call {customerName}', CUSTOMER_TAB.name),
      session('second_phone_default', 'Second telephone', 'cifphone_dashboard'),
    ],
    tabs: [...tabs, CUSTOMER_TAB],
    notifications: [
      ...notifications,
      toast('chat_message', 'New conversation', 'Message', '{message}'),
      toast('second_phone_call', 'Incoming call', 'Number', '{phoneNumber}'),
    ],
  };
}
