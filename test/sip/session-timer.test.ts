import { expect } from '@open-wc/testing';
import { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import { readMessage } from '../../src/sip/message/read.js';
import { replyTo, writeMessage } from '../../src/sip/message/write.js';
import { agree, isTooBrief, kept, leastAsked, SessionTimer, settledBy } from '../../src/sip/session-timer.js';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import { eventually } from './support/eventually.js';
import { createNetwork, Phone, talk } from './support/phones.js';
import { VirtualTime } from './support/virtual-time.js';

type Headers = Readonly<Record<string, string>>;

function request(headers: Headers): IncomingRequestMessage {
  const message = new IncomingRequestMessage();
  for (const [name, value] of Object.entries(headers)) message.addHeader(name, value);
  return message;
}

function response(statusCode: number, headers: Headers): IncomingResponseMessage {
  const message = new IncomingResponseMessage();
  message.statusCode = statusCode;
  for (const [name, value] of Object.entries(headers)) message.addHeader(name, value);
  return message;
}

describe('What both sides settle on for a session timer', () => {
  const timer = { supported: '100rel, timer' };

  for (const [what, asked, interval, headers] of [
    ['no timer at all', timer, null, []],
    [
      'a caller that knows timers refreshes',
      { ...timer, 'session-expires': '1800' },
      { seconds: 1800, refreshedByUs: false },
      ['Session-Expires: 1800;refresher=uac', 'Require: timer'],
    ],
    [
      'the caller wants us to refresh',
      { ...timer, 'session-expires': '300 ; REFRESHER=uas' },
      { seconds: 300, refreshedByUs: true },
      ['Session-Expires: 300;refresher=uas'],
    ],
    [
      'a proxy asks on behalf of a caller that knows no timers',
      { 'session-expires': '60;refresher=uac', 'min-se': '120' },
      { seconds: 120, refreshedByUs: true },
      ['Session-Expires: 120;refresher=uas'],
    ],
    ['what is no number', { ...timer, 'session-expires': 'soon' }, null, []],
    [
      'longer than a day',
      { ...timer, 'session-expires': '999999999' },
      { seconds: 86_400, refreshedByUs: false },
      ['Session-Expires: 86400;refresher=uac', 'Require: timer'],
    ],
  ] as const) {
    it(`as the called one: ${what}`, () => {
      expect(agree(request(asked))).to.deep.equal({ interval, headers });
    });
  }

  it('as the called one: too brief an interval is refused to who knows timers, and raised for others', () => {
    expect(isTooBrief(request({ ...timer, 'session-expires': '30' }))).to.be.true;
    expect(isTooBrief(request({ 'session-expires': '30' }))).to.be.false;
    expect(isTooBrief(request(timer))).to.be.false;
    expect(agree(request({ 'session-expires': '30' })).interval?.seconds).to.equal(90);
  });

  it('as the caller: what the answer says', () => {
    expect(settledBy(response(200, {}))).to.equal(null);
    const ours = settledBy(response(200, { 'session-expires': '600;refresher=uac' }));
    const theirs = settledBy(response(200, { 'session-expires': '600;refresher=uas' }));
    expect([ours, theirs]).to.deep.equal([
      { seconds: 600, refreshedByUs: true },
      { seconds: 600, refreshedByUs: false },
    ]);
    expect(kept(ours)).to.deep.equal(['Session-Expires: 600;refresher=uac']);
    expect(kept(theirs)).to.deep.equal(['Session-Expires: 600;refresher=uas']);
    expect(kept(null)).to.deep.equal([]);
  });

  it('as the caller: what a 422 wants, if it makes sense', () => {
    expect(leastAsked(response(422, { 'min-se': '3600' }))).to.equal(3600);
    for (const odd of [{}, { 'min-se': '1' }, { 'min-se': '99999999' }, { 'min-se': 'x' }] as Headers[]) {
      expect(leastAsked(response(422, odd))).to.equal(null);
    }
    expect(leastAsked(response(486, { 'min-se': '3600' }))).to.equal(null);
  });
});

describe('A session timer', () => {
  const time = new VirtualTime();
  let over: AbortController;
  let happened: string[];
  let timer: SessionTimer;

  beforeEach(() => {
    time.install();
    over = new AbortController();
    happened = [];
    timer = new SessionTimer({
      over: over.signal,
      refresh: () => happened.push('refresh'),
      lapsed: () => happened.push('lapsed'),
    });
  });

  afterEach(() => {
    over.abort();
    time.uninstall();
  });

  it('refreshes at half the interval, once more before the end, and lapses 32 s before it', async () => {
    timer.restart({ seconds: 1800, refreshedByUs: true });
    await time.pass(899_999);
    expect(happened).to.deep.equal([]);
    await time.pass(1);
    expect(happened).to.deep.equal(['refresh']);
    await time.pass(434_000);
    expect(happened).to.deep.equal(['refresh', 'refresh']);
    await time.pass(434_000);
    expect(happened).to.deep.equal(['refresh', 'refresh', 'lapsed']);
  });

  it('waits for the far end a third of a brief interval less', async () => {
    timer.restart({ seconds: 90, refreshedByUs: false });
    await time.pass(59_999);
    expect(happened).to.deep.equal([]);
    await time.pass(1);
    expect(happened).to.deep.equal(['lapsed']);
  });

  it('begins anew at every refresh, and ends with the timer or the call', async () => {
    timer.restart({ seconds: 90, refreshedByUs: false });
    await time.pass(50_000);
    timer.restart({ seconds: 90, refreshedByUs: false });
    await time.pass(50_000);
    timer.restart(null);
    await time.pass(100_000);
    timer.restart({ seconds: 90, refreshedByUs: true });
    over.abort();
    await time.pass(100_000);
    expect(happened).to.deep.equal([]);
  });
});

describe('A call with a session timer', () => {
  const time = new VirtualTime();
  let network: PageNetwork;
  let alice: Phone;
  let bob: Phone;
  let invites: string[];

  const watched = (text: string, direction: 'in' | 'out') => {
    if (direction === 'in' && text.startsWith('INVITE ')) invites.push(text);
    return text;
  };

  beforeEach(async () => {
    invites = [];
    network = createNetwork();
    [alice, bob] = [new Phone(network, 'alice'), new Phone(network, 'bob')];
    await Promise.all([alice.ready(), bob.ready()]);
    network.alter = watched;
    time.install({ from: 30_000 });
  });

  afterEach(async () => {
    time.uninstall();
    network.alter = (text) => text;
    await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
  });

  it('is refreshed by a re-INVITE of the caller, and neither notices', async () => {
    const { near, far } = await talk(alice, bob);
    const before = invites.length;
    await time.pass(901_000);
    await eventually(() => invites.length > before, 'a re-INVITE');
    expect(invites.at(-1)).to.match(/^Session-Expires: 1800;refresher=uac$/m);
    expect(near.over.aborted || far.over.aborted).to.be.false;
    expect(alice.facts(near).map(({ type }) => type)).not.to.include('holding');
  });

  it('ends when the far end does not answer a refresh any more', async () => {
    const { near } = await talk(alice, bob);
    const before = invites.length;
    network.alter = (text, direction) =>
      direction === 'in' && watched(text, direction).startsWith('INVITE ') ? null : text;
    await time.pass(901_000);
    await eventually(() => invites.length > before, 'a re-INVITE');
    await time.pass(32_000);
    const { ending } = await alice.happens(near, 'ended');
    expect(ending.by).to.equal('network');
  });

  it('ends when nobody refreshes it', async () => {
    network.alter = (text) => text.replace('refresher=uac', 'refresher=uas');
    const { near } = await talk(alice, bob);
    await time.pass(1_769_000);
    await alice.happens(near, 'ended');
    const lapsed = [alice, bob].filter(({ events }) => events.includes('call.lapsed {}'));
    expect(lapsed).to.have.length(1);
  });

  it('is offered once more to a server that wants a longer interval', async () => {
    let isRefused = false;
    network.alter = (text, direction, socket) => {
      const reading = watched(text, direction).startsWith('INVITE ') ? readMessage(text) : null;
      if (isRefused || !reading?.ok || reading.message.kind !== 'request') return text;
      isRefused = true;
      const refusal = replyTo(reading.message, 422, 'Session Interval Too Small', [['Min-SE', '3600']]);
      queueMicrotask(() => socket.deliver(writeMessage(refusal)));
      return null;
    };
    await talk(alice, bob);
    expect(invites.at(-1))
      .to.match(/^Session-Expires: 3600$/m)
      .and.to.match(/^Min-SE: 3600$/m);
    const callIds = new Set(invites.map((text) => /^Call-ID: (.*)$/m.exec(text)?.[1]));
    expect(callIds.size).to.equal(1);
  });

  it('is refreshed once more where a proxy has come to want a longer interval', async () => {
    const { near, far } = await talk(alice, bob);
    const before = invites.length;
    let isRefused = false;
    let confirmed = 0;
    network.alter = (text, direction, socket) => {
      if (direction === 'in' && text.startsWith('ACK ')) confirmed++;
      const reading = watched(text, direction).startsWith('INVITE ') ? readMessage(text) : null;
      if (isRefused || !reading?.ok || reading.message.kind !== 'request') return text;
      isRefused = true;
      const refusal = replyTo(reading.message, 422, 'Session Interval Too Small', [['Min-SE', '3600']]);
      queueMicrotask(() => socket.deliver(writeMessage(refusal)));
      return null;
    };
    await time.pass(901_000);
    await eventually(() => invites.length > before + 1, 'another re-INVITE');
    expect(invites.at(-1))
      .to.match(/^Session-Expires: 3600;refresher=uac$/m)
      .and.to.match(/^Min-SE: 3600$/m);
    // Of the refusal and of the answer.
    await eventually(() => confirmed === 2, 'the ACKs');
    // The call would have been over by now: nobody but this re-INVITE has refreshed it.
    await time.pass(1_400_000);
    expect(near.over.aborted || far.over.aborted).to.be.false;
  });

  it('is refused to a caller that wants too brief an interval, and offered once more', async () => {
    network.alter = (text, direction) =>
      watched(text, direction).replace(/^Session-Expires: 1800$/m, 'Session-Expires: 30');
    await talk(alice, bob);
    expect(invites.at(-1)).to.match(/^Min-SE: 90$/m);
  });
});
