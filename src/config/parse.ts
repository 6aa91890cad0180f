/**
 * From text of unknown origin to a `Config`: every field is checked, a wrong one is reported by name and its default
 * is used, and a name that is not known is reported too, because it is most often a misspelt one.
 */
import type { Config, ConfigProblem } from './config.js';
import { hasSecret, isFetchable, parseUrl } from './addresses.js';
import { readAnalytics, readPresence } from './beside-calls.js';
import { readEmergency } from './emergency.js';
import { Fields } from './fields.js';
import { readIce } from './ice-servers.js';
import { readTables } from './tables.js';
import { readWrapUp } from './wrap-up.js';

export interface ParsedConfig {
  /** Null where the telephone cannot work: no server, no domain. */
  readonly config: Config | null;
  /** How to find the desktop, which can be told what is wrong even where there is no telephone. */
  readonly desktop: Config['desktop'];
  readonly problems: readonly ConfigProblem[];
}

/** Origins of Microsoft's organisations: the public cloud's regions, GCC, GCC High, DoD and China. */
export const DYNAMICS_ORIGINS: readonly string[] = [
  'https://*.crm*.dynamics.com',
  'https://*.crm.microsoftdynamics.us',
  'https://*.crm.appsplatform.us',
  'https://*.crm.dynamics.cn',
];

/** Reads a configuration from parsed JSON. */
export function parseConfig(json: unknown): ParsedConfig {
  const problems: ConfigProblem[] = [];
  const config = readConfig(new Fields(json, '', problems));
  const isUsable = config.sip.servers.length > 0 && config.sip.domain !== '';
  return { config: isUsable ? config : null, desktop: config.desktop, problems };
}

/** What the fields are grouped in. */
export function sections(): readonly string[] {
  return Object.keys(readConfig(new Fields({}, '', [])));
}

/** Asks for every field that there is, and for no other. */
export function readConfig(root: Fields): Config {
  // For the editor in which the file is written.
  root.text('$schema', '');
  const sip = readSip(root);
  const config: Config = {
    sip,
    credentials: readCredentials(root.section('credentials')),
    desktop: readDesktop(root.section('desktop')),
    calls: readCalls(root.section('calls'), sip.trustAssertedIdentity),
    screen: readScreen(root.section('screen')),
    wrapUp: readWrapUp(root.section('wrapUp')),
    presence: readPresence(root.section('presence')),
    analytics: readAnalytics(root.section('analytics')),
  };
  root.rejectOthers();
  return config;
}

function readSip(root: Fields): Config['sip'] {
  const sip = root.section('sip');
  const section = {
    servers: sip.list('servers', isWebSocketUrl, {
      problem: 'names no WebSocket address',
      cure: 'Give the addresses of the SIP server, such as ["wss://sip.example.com:7443"]. Browsers refuse ws:// on https pages.',
      required: true,
    }),
    domain: sip.text('domain', '', isHostName, {
      problem: 'is not a host name',
      cure: 'Give the domain of the agents’ SIP addresses, such as "sip.example.com".',
      required: true,
    }),
    ...readIce(sip),
    trustAssertedIdentity: sip.flag('trustAssertedIdentity', false),
    redirects: sip.choice('redirects', ['follow', 'refuse'], 'follow'),
    dtmf: sip.choice('dtmf', ['auto', 'info'], 'auto'),
    messageWaiting: sip.flag('messageWaiting', false),
    mailbox: sip.text('mailbox', '', isUserOrNone, USER),
    mailboxNumber: sip.text('mailboxNumber', '', isUserOrNone, USER),
    expires: sip.number('expires', 600, { least: 60, most: 86_400, unit: 'seconds' }),
  };
  sip.rejectOthers();
  return section;
}

function readCredentials(section: Fields): Config['credentials'] {
  const from = section.choice('from', ['agent', 'endpoint', 'token'], 'agent');
  const user = from === 'endpoint' ? '' : section.text('user', '');
  const url = from === 'agent' ? '' : readEndpoint(section, ANSWERS[from]);
  section.rejectOthers();
  switch (from) {
    case 'agent':
      return { from, user };
    case 'endpoint':
      return { from, url };
    case 'token':
      return { from, user, url };
  }
}

const ANSWERS = { endpoint: '{"user", "password"}', token: '{"access_token", "expires_in"}' };

function readEndpoint(section: Fields, answer: string): string {
  return section.text('url', '', isFetchable, {
    problem: 'is not an address that can be fetched',
    cure: `Give an https address, or a path beside the channel page, that answers ${answer}.`,
    required: true,
  });
}

function readDesktop(section: Fields): Config['desktop'] {
  const origins = section.list('origins', isOriginPattern, {
    problem: 'is not the origin of an organisation',
    cure: 'Give origins without a path, such as "https://contoso.crm4.dynamics.com"; * stands for one whole label, and behind a name for digits.',
    required: false,
  });
  const isNameOrNone = (text: string) => text === '' || isTemplateName(text);
  const defaultSession = section.text('defaultSessionTemplate', '', isNameOrNone, TEMPLATE_NAME);
  const desktop: Config['desktop'] = {
    origins: origins.length > 0 ? origins : DYNAMICS_ORIGINS,
    toastTemplate: section.text('toastTemplate', 'cifphone_call', isTemplateName, TEMPLATE_NAME),
    sessionTemplate: section.text('sessionTemplate', 'cifphone_session', isTemplateName, TEMPLATE_NAME),
    defaultSessionTemplate: defaultSession === '' ? null : defaultSession,
    records: readTables(section, 'records'),
    colleagues: readTables(section, 'colleagues'),
    unknownCaller: section.choice('unknownCaller', ['form', 'button', 'nothing'], 'form'),
    rememberChoices: section.flag('rememberChoices', true),
    panelWidth: section.number('panelWidth', 0, { least: 300, most: 2000, unit: 'pixels', none: 0 }),
  };
  section.rejectOthers();
  return desktop;
}

function readCalls(section: Fields, trusted: boolean): Config['calls'] {
  const calls: Config['calls'] = {
    autoAccept: section.choice('autoAccept', ['answer', 'ask'], 'answer'),
    autoAnswer: section.flag('autoAnswer', false, {
      passes: () => trusted,
      problem: 'needs a server that is trusted',
      cure: 'Set sip.trustAssertedIdentity if the server keeps such headers of others away, or leave calls.autoAnswer out.',
    }),
    declineStatus: section.choice('declineStatus', [486, 603], 486),
    sessionClosed: section.choice('sessionClosed', ['keep', 'hangUp'], 'keep'),
    heldReminder: section.number('heldReminder', 120, { least: 0, most: 3600, unit: 'seconds' }),
    most: section.number('most', 4, { least: 1, most: 10, unit: 'calls' }),
    nextCaller: section.choice('nextCaller', ['offer', 'busy', 'silent'], 'offer'),
    doNotDisturbStatus: section.choice('doNotDisturbStatus', [480, 486, 603], 486),
    emergency: readEmergency(section),
    clickToAct: section.choice('clickToAct', ['dial', 'ask'], 'dial'),
    premiumNumbers: readPremium(section),
    country: section.text('country', '', isCountryOrNone, {
      problem: 'is not the code of a country',
      cure: 'Give two capital letters, such as "DE", or "" for the country of the browser’s language.',
      required: false,
    }),
  };
  section.rejectOthers();
  return calls;
}

function readPremium(section: Fields): readonly string[] {
  const prefixes = section.list('premiumNumbers', (text) => /^\+?\d{1,15}$/.test(text), {
    problem: 'is not the beginning of a telephone number',
    cure: 'Give digits as they are dialled, such as "0900", or with the country: "+49900".',
    required: false,
  });
  return prefixes.length > 0 ? prefixes : PREMIUM_NUMBERS;
}

/** Of Europe and of North America. */
const PREMIUM_NUMBERS: readonly string[] = ['0900', '+1900', '1900'];

function readScreen(section: Fields): Config['screen'] {
  const screen = { shortcuts: section.flag('shortcuts', true) };
  section.rejectOthers();
  return screen;
}

const USER = {
  problem: 'is neither a number nor a user name',
  cure: 'Give it as it is dialled, such as "*97", without a domain.',
  required: false,
};

function isUserOrNone(text: string): boolean {
  return /^(?:\+?[\d*#]+|[\w.-]+|)$/.test(text) && text.length <= 64;
}

const TEMPLATE_NAME = {
  problem: 'is not the unique name of a template',
  cure: 'Give the template’s unique name: letters, digits and _, such as "cifphone_session".',
  required: false,
};

/** ISO 3166-1 alpha-2. */
function isCountryOrNone(text: string): boolean {
  return /^(?:[A-Z]{2})?$/.test(text);
}

function isTemplateName(text: string): boolean {
  return /^\w{1,100}$/.test(text);
}

function isWebSocketUrl(text: string): boolean {
  const url = parseUrl(text);
  return (url?.protocol === 'wss:' || url?.protocol === 'ws:') && !hasSecret(url) && !url.hash;
}

function isHostName(text: string): boolean {
  return text.length < 254 && /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.(?!$)|$))+$/i.test(text);
}

/** See `isAllowed` in `cif/origins.ts` for what a pattern means; one that could match nothing, or anything, is none. */
function isOriginPattern(text: string): boolean {
  return /^https?:\/\/(?:(?:(?:\*|[a-z\d-]+\*?)\.)+[a-z\d-]+\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?$/i.test(
    text,
  );
}
