import { expect } from '@open-wc/testing';
import { header } from '../../../src/sip/message/message.js';
import type { Header, SipRequest, SipResponse } from '../../../src/sip/message/message.js';
import { replyTo } from '../../../src/sip/message/write.js';
import { SipSoftphone } from '../../../src/sip/sip-softphone.js';
import type { VoiceMail } from '../../../src/softphone.js';
import { sipSettings } from '../../support/sip-settings.js';
import { eventually } from '../support/eventually.js';
import { granted, request, ScriptedServer } from '../support/scripted-server.js';
import { VirtualTime } from '../support/virtual-time.js';

const SUMMARY = 'Messages-Waiting: yes\r\nMessage-Account: sip:*97@example.com\r\nVoice-Message: 2/8\r\n';
const TYPE: Header = ['Content-Type', 'application/simple-message-summary'];
const EVENT: Header = ['Event', 'message-summary'];
const ACTIVE: Header = ['Subscription-State', 'active;expires=3600'];
const KNOWN: VoiceMail = { state: 'known', waiting: true, fresh: 2, kept: 8, number: '*97' };

/** 200 by a server whose tag is `server`. */
function accepted(message: SipRequest, expires: string): SipResponse {
  const contact: Header = ['Contact', '<sip:vm@server.example.com>'];
  const reply = replyTo(message, 200, 'OK', [contact, ['Expires', expires]]);
  const headers = reply.headers.map(([name, value]): Header => [
    name,
    name === 'To' ? value.replace(/;tag=.*|$/, ';tag=server') : value,
  ]);
  return { ...reply, headers };
}

describe('The mailbox', () => {
  let server: ScriptedServer;
  let softphone: SipSoftphone;
  let told: VoiceMail[];
  /** What a SUBSCRIBE is answered with. */
  let answer: (request: SipRequest) => SipResponse | null;

  const start = async (settings: object = {}) => {
    const sip = sipSettings({
      ...{ servers: ['wss://one.example.com', 'wss://two.example.com'], domain: 'example.com' },
      ...{ messageWaiting: true, ...settings },
    });
    softphone = new SipSoftphone(
      sip,
      {
        registrationChanged: () => {},
        offered: () => {},
        happened: () => {},
        soundBlocked: () => {},
        voiceMailChanged: (voiceMail) => told.push(voiceMail),
      },
      { openSocket: server.open, random: () => 0 },
    );
    softphone.start({ user: 'bob', password: 'secret' });
    await eventually(() => softphone.registration.state === 'ready');
  };

  const subscribed = async (count = 1): Promise<SipRequest> => {
    await eventually(() => server.requests('SUBSCRIBE').length >= count, `${count} SUBSCRIBE`);
    const message = server.requests('SUBSCRIBE')[count - 1];
    if (!message) throw new Error('No SUBSCRIBE');
    return message;
  };

  /** A notification of the subscription, or of none. */
  const notify = (
    headers: readonly Header[],
    body = '',
    subscription: SipRequest | null = null,
    sequence = 1,
  ) =>
    server.say(
      request({
        ...{ method: 'NOTIFY', uri: 'sip:bob@example.com', body: '', sequence, callId: 'unasked' },
        ...(subscription && {
          callId: header(subscription, 'Call-ID') ?? '',
          from: '<sip:bob@example.com>;tag=server',
          to: header(subscription, 'From') ?? '',
        }),
        headers,
      }).replace('Content-Length: 0\r\n\r\n', `Content-Length: ${body.length}\r\n\r\n${body}`),
    );

  beforeEach(() => {
    told = [];
    server = new ScriptedServer();
    answer = (message) => accepted(message, '3600');
    server.script = (message) => (message.method === 'SUBSCRIBE' ? answer(message) : granted(message));
  });
  afterEach(() => softphone.stop());

  it('is asked for by the agent’s own address, and believed what it tells', async () => {
    await start();
    const subscription = await subscribed();
    expect(subscription.uri).to.equal('sip:bob@example.com');
    expect(header(subscription, 'Event')).to.equal('message-summary');
    expect(header(subscription, 'Accept')).to.equal('application/simple-message-summary');
    notify([EVENT, ACTIVE, TYPE], SUMMARY, subscription);
    await eventually(() => told.length === 1);
    expect(told).to.deep.equal([KNOWN]);
  });

  it('is another one, with its own number, where that is configured', async () => {
    await start({ mailbox: 'team', mailboxNumber: '*98' });
    const subscription = await subscribed();
    expect(subscription.uri).to.equal('sip:team@example.com');
    notify([EVENT, ACTIVE, TYPE], SUMMARY, subscription);
    await eventually(() => told.length === 1);
    expect(told[0]).to.include({ number: '*98' });
  });

  it('is not asked for where it is not configured, and what is told unasked is refused', async () => {
    await start({ messageWaiting: false });
    notify([EVENT, ACTIVE, TYPE], SUMMARY);
    await server.answers(405);
    expect(server.requests('SUBSCRIBE')).to.deep.equal([]);
    expect(told).to.deep.equal([]);
  });

  it('tells unasked, too', async () => {
    answer = (message) => replyTo(message, 489, 'Bad Event');
    await start();
    await eventually(() => told.length === 1);
    expect(told).to.deep.equal([{ state: 'unavailable', status: 489 }]);
    notify([EVENT, TYPE], SUMMARY);
    await eventually(() => told.length === 2);
    expect(told[1]).to.deep.equal(KNOWN);
  });

  for (const status of [403, 404, 405, 489, 501]) {
    it(`is left alone after ${status}`, async () => {
      answer = (message) => replyTo(message, status, 'No');
      await start();
      await eventually(() => told.length === 1);
      expect(told).to.deep.equal([{ state: 'unavailable', status }]);
      expect(server.requests('SUBSCRIBE').length).to.equal(1);
      expect(softphone.registration.state).to.equal('ready');
    });
  }

  it('is asked as long as the server finds long enough', async () => {
    answer = (message) =>
      header(message, 'Expires') === '3600'
        ? replyTo(message, 423, 'Interval Too Brief', [['Min-Expires', '7200']])
        : accepted(message, '7200');
    await start();
    expect(header(await subscribed(2), 'Expires')).to.equal('7200');
    expect(told).to.deep.equal([]);
  });

  it('is asked again in the same dialog before the server forgets it', async () => {
    const time = new VirtualTime();
    time.install({ from: 600_000 });
    try {
      answer = (message) => accepted(message, '1000');
      await start();
      const subscription = await subscribed();
      await time.pass(799_000);
      expect(server.requests('SUBSCRIBE').length).to.equal(1);
      await time.pass(1000);
      const refresh = await subscribed(2);
      expect(header(refresh, 'Call-ID')).to.equal(header(subscription, 'Call-ID'));
      expect(header(refresh, 'From')).to.equal(header(subscription, 'From'));
      expect(header(refresh, 'To')).to.contain('tag=server');
      expect(header(refresh, 'CSeq')).to.equal('2 SUBSCRIBE');
      expect(told).to.deep.equal([]);
    } finally {
      time.uninstall();
    }
  });

  for (const [what, refusal] of [
    ['has forgotten it', 481],
    ['has ended it', null],
  ] as const) {
    it(`is asked anew after a while where the server ${what}`, async () => {
      const time = new VirtualTime();
      time.install({ from: 5000 });
      try {
        if (refusal) answer = (message) => replyTo(message, refusal, 'No');
        await start();
        const subscription = await subscribed();
        if (!refusal) {
          notify([EVENT, ['Subscription-State', 'terminated;reason=timeout']], '', subscription);
          await server.answers(200);
        }
        answer = (message) => accepted(message, '3600');
        await eventually(() => softphone.registration.state === 'ready');
        await time.pass(5000);
        const again = await subscribed(2);
        expect(header(again, 'Call-ID')).not.to.equal(header(subscription, 'Call-ID'));
        expect(told).to.deep.equal([]);
      } finally {
        time.uninstall();
      }
    });
  }

  it('is asked for again with the password where the server wants it', async () => {
    const challenge: Header = ['WWW-Authenticate', 'Digest realm="r", nonce="n", algorithm=MD5'];
    answer = (message) =>
      header(message, 'Authorization') === undefined
        ? replyTo(message, 401, 'Unauthorized', [challenge])
        : accepted(message, '3600');
    await start();
    expect(header(await subscribed(2), 'Authorization')).to.contain('username="bob"');
    expect(told).to.deep.equal([]);
  });

  it('is asked anew on another flow', async () => {
    await start();
    const first = await subscribed();
    server.socket.cut();
    const second = await subscribed(2);
    expect(header(second, 'Call-ID')).not.to.equal(header(first, 'Call-ID'));
    notify([EVENT, ACTIVE, TYPE], SUMMARY, first);
    await server.answers(481);
    expect(told).to.deep.equal([]);
  });

  it('is told goodbye where the agent signs out', async () => {
    await start();
    const subscription = await subscribed();
    notify([EVENT, ACTIVE, TYPE], SUMMARY, subscription);
    await eventually(() => told.length === 1);
    void softphone.stop();
    const goodbye = await subscribed(2);
    expect(header(goodbye, 'Expires')).to.equal('0');
    expect(header(goodbye, 'To')).to.contain('tag=server');
    expect(goodbye.uri).to.equal('sip:vm@server.example.com');
  });

  for (const [what, status, headers, body] of [
    ['of another type', 415, [EVENT, ACTIVE, ['Content-Type', 'text/plain']], SUMMARY],
    ['that is none', 400, [EVENT, ACTIVE, TYPE], '<img src=x>'],
    ['without a body', 200, [EVENT, ACTIVE], ''],
  ] as readonly (readonly [string, number, readonly Header[], string])[]) {
    it(`is answered ${status} to a summary ${what}, and nothing is told`, async () => {
      await start();
      const subscription = await subscribed();
      notify(headers, body, subscription);
      await server.answers(status);
      expect(told).to.deep.equal([]);
    });
  }

  it('is not told by a subscription that is none of ours', async () => {
    await start();
    await subscribed();
    server.say(
      request({
        ...{ method: 'NOTIFY', uri: 'sip:bob@example.com', callId: 'forged' },
        ...{ to: '<sip:bob@example.com>;tag=forged', headers: [EVENT, ACTIVE] },
      }),
    );
    await server.answers(481);
    expect(told).to.deep.equal([]);
  });

  it('of an account elsewhere is not dialled', async () => {
    await start();
    const subscription = await subscribed();
    const body = SUMMARY.replace('*97@example.com', '*97@evil.example');
    notify([EVENT, ACTIVE, TYPE], body, subscription);
    await eventually(() => told.length === 1);
    expect(told[0]).to.include({ number: '' });
  });
});
