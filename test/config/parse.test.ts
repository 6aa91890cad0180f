import { expect } from '@open-wc/testing';
import { DYNAMICS_ORIGINS, parseConfig } from '../../src/config/parse.js';

const SIP = { servers: ['wss://sip.example.com'], domain: 'example.com' };

const TABLE = { entity: 'contact', name: 'fullname', phones: ['telephone1'] };

/** A usable configuration but for one field, and the name under which that field is reported. */
const WRONG: readonly [string, unknown][] = [
  ['configuration', []],
  ['configuration', 'text'],
  ['sip', { sip: 7 }],
  ['sip.servers', { sip: { domain: 'example.com' } }],
  ['sip.servers', { sip: { ...SIP, servers: 'wss://sip.example.com' } }],
  ['sip.servers[0]', { sip: { ...SIP, servers: ['https://sip.example.com'] } }],
  ['sip.servers[1]', { sip: { ...SIP, servers: ['wss://a.example', 'javascript:alert(1)'] } }],
  ['sip.servers[0]', { sip: { ...SIP, servers: ['wss://user:secret@a.example'] } }],
  ['sip.domain', { sip: { servers: SIP.servers } }],
  ['sip.domain', { sip: { ...SIP, domain: 'example.com;transport=udp' } }],
  ['sip.domain', { sip: { ...SIP, domain: 'a\r\nb' } }],
  ['sip.expires', { sip: { ...SIP, expires: 1 } }],
  ['sip.expires', { sip: { ...SIP, expires: '600' } }],
  ['sip.relayOnly', { sip: { ...SIP, relayOnly: 'yes' } }],
  ['sip.redirects', { sip: { ...SIP, redirects: 'yes' } }],
  ['sip.trustAssertedIdentity', { sip: { ...SIP, trustAssertedIdentity: 1 } }],
  ['sip.iceServers', { sip: { ...SIP, iceServers: {} } }],
  ['sip.iceServers[0].urls', { sip: { ...SIP, iceServers: [{}] } }],
  ['sip.iceServers[0].urls[0]', { sip: { ...SIP, iceServers: [{ urls: ['http://x'] }] } }],
  ['sip.iceServers[0].urls[0]', { sip: { ...SIP, iceServers: [{ urls: ['stun:a:99999'] }] } }],
  ['sip.iceServers[0].urls[0]', { sip: { ...SIP, iceServers: [{ urls: ['stun:a?transport=udp'] }] } }],
  ['sip.iceServers[0].username', { sip: { ...SIP, iceServers: [{ urls: ['turn:a'], credential: 'p' }] } }],
  ['sip.iceServers[0].credential', { sip: { ...SIP, iceServers: [{ urls: ['turn:a'], username: 'u' }] } }],
  ['sip.relayOnly', { sip: { ...SIP, relayOnly: true } }],
  ['sip.relayOnly', { sip: { ...SIP, relayOnly: true, iceServers: [{ urls: ['stun:a'] }] } }],
  ['sip.servers[0]', { sip: { ...SIP, servers: ['wss://:secret@a.example'] } }],
  ['sip.domain', { sip: { ...SIP, domain: 'a..b' } }],
  ['sip.domain', { sip: { ...SIP, domain: `${'a.'.repeat(130)}b` } }],
  ['x'.repeat(60), { sip: SIP, ['x'.repeat(1_000)]: 1 }],
  ['sip.server', { sip: { ...SIP, server: 'wss://x' } }],
  ['credentials.from', { sip: SIP, credentials: { from: 'nowhere' } }],
  ['credentials.url', { sip: SIP, credentials: { from: 'endpoint' } }],
  ['credentials.url', { sip: SIP, credentials: { from: 'endpoint', url: 'javascript:alert(1)' } }],
  ['credentials.url', { sip: SIP, credentials: { from: 'endpoint', url: '//elsewhere.example/x' } }],
  ['credentials.url', { sip: SIP, credentials: { from: 'endpoint', url: 'https://u:secret@a.example' } }],
  ['credentials.password', { sip: SIP, credentials: { password: 'secret' } }],
  ['desktop.origins[0]', { sip: SIP, desktop: { origins: ['https://contoso.crm.dynamics.com/path'] } }],
  ['desktop.origins[0]', { sip: SIP, desktop: { origins: ['javascript:alert(1)'] } }],
  ['desktop.origins[0]', { sip: SIP, desktop: { origins: ['https://*'] } }],
  ['desktop.origins[0]', { sip: SIP, desktop: { origins: ['https://*.com'] } }],
  ['desktop.origins[0]', { sip: SIP, desktop: { origins: ['https://con*so.crm.dynamics.com'] } }],
  ['desktop.toastTemplate', { sip: SIP, desktop: { toastTemplate: 'has space' } }],
  ['calls.autoAccept', { sip: SIP, calls: { autoAccept: true } }],
  ['calls.declineStatus', { sip: SIP, calls: { declineStatus: 480 } }],
  ['calls.sessionClosed', { sip: SIP, calls: { sessionClosed: 'ignore' } }],
  ['calls.heldReminder', { sip: SIP, calls: { heldReminder: -1 } }],
  ['calls.nextCaller', { sip: SIP, calls: { nextCaller: 'voicemail' } }],
  ['calls.doNotDisturbStatus', { sip: SIP, calls: { doNotDisturbStatus: 200 } }],
  ['calls.emergency[0]', { sip: SIP, calls: { emergency: ['112'] } }],
  ['calls.emergency[0].numbers', { sip: SIP, calls: { emergency: [{}] } }],
  ['calls.emergency[0].numbers[1]', { sip: SIP, calls: { emergency: [{ numbers: ['112', 'help'] }] } }],
  ['calls.emergency[0].mode', { sip: SIP, calls: { emergency: [{ numbers: ['112'], mode: 'ask' }] } }],
  ['calls.emergency[0].text', { sip: SIP, calls: { emergency: [{ numbers: ['112'], text: 7 }] } }],
  ['calls.autoAnswer', { sip: SIP, calls: { autoAnswer: true } }],
  ['calls.autoAnswer', { sip: { ...SIP, trustAssertedIdentity: true }, calls: { autoAnswer: 'yes' } }],
  ['sip.messageWaiting', { sip: { ...SIP, messageWaiting: 'bob' } }],
  ['sip.mailbox', { sip: { ...SIP, mailbox: 'bob@example.com' } }],
  ['sip.mailboxNumber', { sip: { ...SIP, mailboxNumber: '*97;x=1' } }],
  ['calls.most', { sip: SIP, calls: { most: 2.5 } }],
  ['calls.country', { sip: SIP, calls: { country: 'Germany' } }],
  ['calls.country', { sip: SIP, calls: { country: 49 } }],
  ['sip.iceEndpoint', { sip: { ...SIP, iceEndpoint: 'http://turn.example.com' } }],
  ['sip.iceEndpoint', { sip: { ...SIP, iceEndpoint: 'https://u:p@turn.example.com' } }],
  ['desktop.records', { sip: SIP, desktop: { records: 'contact' } }],
  ['desktop.records[0].entity', { sip: SIP, desktop: { records: [{ ...TABLE, entity: 'a?$select=b' }] } }],
  ['desktop.records[0].phones', { sip: SIP, desktop: { records: [{ ...TABLE, phones: [] }] } }],
  ['desktop.records[0].phones[0]', { sip: SIP, desktop: { records: [{ ...TABLE, phones: ['a or b'] }] } }],
  ['desktop.records[6].entity', { sip: SIP, desktop: { records: Array.from({ length: 7 }, () => TABLE) } }],
  ['desktop.colleagues[0].name', { sip: SIP, desktop: { colleagues: [{ ...TABLE, name: "o'name" }] } }],
  ['desktop.unknownCaller', { sip: SIP, desktop: { unknownCaller: 'ask' } }],
  ['desktop.panelWidth', { sip: SIP, desktop: { panelWidth: 299 } }],
  ['desktop.panelWidth', { sip: SIP, desktop: { panelWidth: '400' } }],
  ['desktop.rememberChoices', { sip: SIP, desktop: { rememberChoices: 'no' } }],
  ['screen.shortcuts', { sip: SIP, screen: { shortcuts: 'off' } }],
  ['screen.keys', { sip: SIP, screen: { keys: true } }],
  ['colour', { sip: SIP, colour: 'red' }],
  ['__proto__', JSON.parse(`{"sip": ${JSON.stringify(SIP)}, "__proto__": {"a": 1}}`)],
];

describe('a configuration', () => {
  it('needs no more than a server and a domain', () => {
    const { config, problems } = parseConfig({ sip: SIP });
    expect(problems).to.deep.equal([]);
    expect(config).to.deep.equal({
      sip: {
        ...SIP,
        iceServers: [],
        iceEndpoint: '',
        relayOnly: false,
        trustAssertedIdentity: false,
        redirects: 'follow',
        messageWaiting: false,
        mailbox: '',
        mailboxNumber: '',
        dtmf: 'auto',
        expires: 600,
      },
      credentials: { from: 'agent', user: '' },
      desktop: {
        origins: DYNAMICS_ORIGINS,
        toastTemplate: 'cifphone_call',
        sessionTemplate: 'cifphone_session',
        defaultSessionTemplate: null,
        records: null,
        colleagues: null,
        unknownCaller: 'form',
        rememberChoices: true,
        panelWidth: 0,
      },
      calls: {
        autoAccept: 'answer',
        declineStatus: 486,
        sessionClosed: 'keep',
        heldReminder: 120,
        most: 4,
        autoAnswer: false,
        nextCaller: 'offer',
        emergency: [],
        doNotDisturbStatus: 486,
        ...{ country: '', clickToAct: 'dial', premiumNumbers: ['0900', '+1900', '1900'] },
      },
      screen: { shortcuts: true },
      wrapUp: { records: ['answered'], outcomes: [], seconds: 120, drafts: 'keep' },
      presence: { inCall: 'Busy', wrapUp: 'Busy', doNotDisturb: 'Do not disturb' },
      analytics: { enabled: true },
    });
  });

  // https://learn.microsoft.com/dynamics365/customer-service/administer/session-templates#create-a-session-template
  it('names templates as Dynamics takes names: a prefix of 3 to 8 letters and digits, and an underscore', () => {
    const desktop = parseConfig({ sip: SIP }).config?.desktop;
    for (const name of [desktop?.toastTemplate, desktop?.sessionTemplate])
      expect(name).to.match(/^[a-z\d]{3,8}_\w+$/i);
  });

  it('takes every field that is given', () => {
    const given = {
      sip: {
        servers: ['ws://localhost:8080/sip', 'wss://b.example'],
        domain: 'sip.example.com',
        iceServers: [{ urls: ['turn:turn.example.com:3478?transport=tcp'], username: 'u', credential: 'p' }],
        iceEndpoint: 'https://turn.example.com/credentials',
        relayOnly: true,
        trustAssertedIdentity: true,
        redirects: 'refuse',
        messageWaiting: true,
        mailbox: 'team.a',
        mailboxNumber: '*97',
        dtmf: 'info',
        expires: 3600,
      },
      credentials: { from: 'endpoint', url: 'credentials' },
      desktop: {
        origins: ['http://localhost:3000'],
        toastTemplate: 'a',
        sessionTemplate: 'b',
        defaultSessionTemplate: 'c',
        records: [{ entity: 'new_patient', name: 'new_name', phones: ['new_phone'], detail: '' }],
        colleagues: [
          { entity: 'systemuser', name: 'fullname', phones: ['mobilephone'], detail: 'internalemailaddress' },
        ],
        unknownCaller: 'nothing',
        rememberChoices: false,
        panelWidth: 400,
      },
      calls: {
        ...{ autoAccept: 'ask', declineStatus: 603, sessionClosed: 'hangUp', heldReminder: 0, most: 1 },
        ...{
          ...{ country: 'CH', clickToAct: 'ask', premiumNumbers: ['+41900'] },
          autoAnswer: true,
          emergency: [{ numbers: ['112'], mode: 'block', text: 'Run.' }],
          nextCaller: 'silent',
          doNotDisturbStatus: 480,
        },
      },
      screen: { shortcuts: false },
      wrapUp: { records: ['answered', 'missed'], outcomes: ['Sold'], seconds: 0, drafts: 'memory' },
      presence: { inCall: 'On the phone', wrapUp: '', doNotDisturb: '' },
      analytics: { enabled: false },
    };
    expect(parseConfig(given)).to.deep.equal({ config: given, desktop: given.desktop, problems: [] });
  });

  for (const [field, json] of WRONG) {
    it(`is told that ${field} is wrong in ${JSON.stringify(json)}`, () => {
      const { problems } = parseConfig(json);
      expect(problems.map((problem) => problem.field)).to.include(field);
      for (const { problem, cure } of problems) expect([problem, cure]).not.to.include('');
    });
  }

  it('may name no template of a default session, as is its default', () => {
    const { config, problems } = parseConfig({ sip: SIP, desktop: { defaultSessionTemplate: '' } });
    expect([config?.desktop.defaultSessionTemplate, problems]).to.deep.equal([null, []]);
  });

  it('may leave the width of the panel alone in so many words, as is its default', () => {
    const { config, problems } = parseConfig({ sip: SIP, desktop: { panelWidth: 0 } });
    expect([config?.desktop.panelWidth, problems]).to.deep.equal([0, []]);
  });

  // What does not throw here does not throw at the first call either.
  for (const url of [
    ...['stun:a', 'stuns:a.example', 'turn:a:3478?transport=tcp', 'turns:a:65535?transport=udp', 'TURN:a'],
    ...['stun:[::1]:3478', 'stun:a:0', 'stun:a:x', 'stun:a:', 'stun:a:b:c', 'stun:<x>', 'stun:a#b'],
    ...['turn:a?transport=sctp', 'stun:', 'stun:a:99999', 'stun:a?transport=udp', 'stun:a b'],
  ]) {
    it(`takes ${url} as a server exactly where the browser does`, () => {
      const server = { urls: [url], username: 'u', credential: 'p' };
      const isTaken = parseConfig({ sip: { ...SIP, iceServers: [server] } }).problems.length === 0;
      const construct = () => new RTCPeerConnection({ iceServers: [server] }).close();
      if (isTaken) expect(construct).not.to.throw();
      else expect(construct).to.throw();
    });
  }

  it('never repeats a value in a message, because it may be a secret', () => {
    const { problems } = parseConfig({
      sip: SIP,
      credentials: { password: 'hunter2', user: { a: 'hunter2' } },
    });
    expect(JSON.stringify(problems)).not.to.contain('hunter2');
  });

  for (const origin of [
    ...DYNAMICS_ORIGINS,
    'http://localhost:3000',
    'http://127.0.0.1:80',
    'https://contoso.crm4.dynamics.com',
  ]) {
    it(`takes ${origin} as an origin of the organisation`, () => {
      expect(parseConfig({ sip: SIP, desktop: { origins: [origin] } }).problems).to.deep.equal([]);
    });
  }

  it('is unusable without a server, and usable with a wrong policy', () => {
    expect(parseConfig({ sip: { domain: 'example.com' } }).config).to.equal(null);
    expect(parseConfig({ sip: SIP, calls: { most: 'many' } }).config?.calls.most).to.equal(4);
  });
});

describe('what is written about calls', () => {
  const wrapUp = (json: unknown) => {
    const { config, problems } = parseConfig({ sip: SIP, wrapUp: json });
    return { wrapUp: config?.wrapUp, fields: problems.map(({ field }) => field) };
  };

  it('is a record of every conversation, or of none, in the order of the outcomes', () => {
    expect(wrapUp({ records: ['missed', 'answered'] }).wrapUp?.records).to.deep.equal(['answered', 'missed']);
    expect(wrapUp({ records: [] }).wrapUp?.records).to.be.empty;
  });

  it('is named where it is wrong', () => {
    const wrong = {
      records: ['won'],
      outcomes: [' ', 5, 'x'.repeat(101)],
      seconds: 1.5,
      drafts: 'cookie',
      notes: 1,
    };
    expect(wrapUp(wrong).fields).to.deep.equal([
      'wrapUp.records[0]',
      'wrapUp.outcomes[0]',
      'wrapUp.outcomes[1]',
      'wrapUp.outcomes[2]',
      'wrapUp.seconds',
      'wrapUp.drafts',
      'wrapUp.notes',
    ]);
  });
});
