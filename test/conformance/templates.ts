/** The templates that an organisation needs for the cases, as an administrator would make them. */
import type { NotificationTemplate, SessionTemplate, Templates } from '../../src/simulator/desktop/index.js';

const session = (name: string, change: Partial<SessionTemplate> = {}): SessionTemplate => ({
  name,
  type: 'generic',
  title: '{customerName}',
  panelMode: 'docked',
  anchorTab: 'conformance_dashboard',
  additionalTabs: [],
  ...change,
});

const notification = (name: string, change: Partial<NotificationTemplate> = {}): NotificationTemplate => ({
  name,
  title: 'Call from {customerName}',
  fields: [
    { header: 'Number', value: '{number}' },
    { header: 'Case', value: '{caseTitle}' },
  ],
  seconds: 120,
  acceptText: 'Take it',
  rejectText: 'Leave it',
  autoAccept: false,
  ...change,
});

const FIVE = ['one', 'two', 'three', 'four', 'five'].map((name) => ({ header: name, value: `{${name}}` }));

/** What Microsoft's sample widget brings along as sample data, and the one out of the box that it uses. */
const SAMPLE: Templates = {
  sessions: [
    session('sample_TwilioCallSessionTemplate', { title: 'Call from {customer}' }),
    session('msdyn_voicecall_session'),
  ],
  tabs: [
    { name: 'sample_entityrecord', title: '', page: 'entityRecord' },
    { name: 'entityrecord', title: '', page: 'entityRecord' },
    {
      name: 'Bing',
      title: 'Bing',
      page: 'website',
      parameters: { url: 'https://search.example/?q=', data: '{searchQ}' },
    },
  ],
  notifications: [
    notification('sample_IncomingCallNotification', {
      title: 'Incoming call',
      fields: [{ header: 'Number', value: '{number}' }],
    }),
  ],
};

export const TEMPLATES: Templates = {
  sessions: [
    session('conformance_session'),
    session('conformance_hidden', { panelMode: 'hidden' }),
    session('conformance_minimized', { panelMode: 'minimized' }),
    session('conformance_customer', {
      title: '{anchor.fullname}',
      anchorTab: 'conformance_record',
      additionalTabs: ['conformance_search', 'conformance_list'],
    }),
    session('conformance_case', { type: 'entity' }),
    ...SAMPLE.sessions,
  ],
  tabs: [
    { name: 'conformance_dashboard', title: 'Board', tags: ['start', 'wide'], page: 'dashboard' },
    {
      name: 'conformance_record',
      title: '',
      page: 'entityRecord',
      parameters: { entityName: '{customerEntityName}', entityId: '{customerRecordId}' },
    },
    {
      name: 'conformance_search',
      title: 'Search {searchText}',
      tags: ['wide'],
      page: 'search',
      parameters: { searchText: '{searchText}' },
    },
    {
      name: 'conformance_list',
      title: 'List',
      page: 'entityList',
      parameters: { entityName: 'account' },
    },
    {
      name: 'conformance_website',
      title: 'Website',
      page: 'website',
      parameters: { url: '{address}', data: '{anchor.lastname}' },
    },
    {
      name: 'conformance_query',
      title: 'Query',
      page: 'search',
      parameters: {
        searchText: "{$odata.contact.fullname.?$filter=contactid eq '{anchor.contactid}'&$select=fullname}",
      },
    },
    {
      name: 'conformance_resource',
      title: '',
      page: 'webResource',
      parameters: { webresourceName: 'conformance_page.html', data: '{note}' },
    },
    {
      name: 'conformance_custom',
      title: '',
      page: 'customPage',
      parameters: { name: 'conformance_custompage', recordId: '{recordId}' },
    },
    { name: 'msdyn_entityrecord', title: '', page: 'entityRecord' },
    ...SAMPLE.tabs,
  ],
  notifications: [
    notification('conformance_call'),
    notification('conformance_brief', { seconds: 1 }),
    notification('conformance_auto', { autoAccept: true }),
    notification('conformance_must', { rejectText: null }),
    notification('conformance_five', { fields: FIVE }),
    ...SAMPLE.notifications,
  ],
};
