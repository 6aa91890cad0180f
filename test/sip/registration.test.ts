import { expect } from '@open-wc/testing';
import { header } from '../../src/sip/message/message.js';
import type { Header, SipRequest } from '../../src/sip/message/message.js';
import { replyTo } from '../../src/sip/message/write.js';
import { sipSettings } from '../support/sip-settings.js';
import { SipSoftphone } from '../../src/sip/sip-softphone.js';
import type { Registration } from '../../src/softphone.js';
import { granted, ScriptedServer } from './support/scripted-server.js';
import { VirtualTime } from './support/virtual-time.js';

const FIRST = 'wss://one.example.com';
const SECOND = 'wss://two.example.com';

const CHALLENGE: Header = [
  'WWW-Authenticate',
  'Digest realm="example.com", nonce="n1", algorithm=MD5, qop="auth"',
];

describe('Registration', () => {
  let time: VirtualTime;
  let server: ScriptedServer;
  let softphone: SipSoftphone;
  let registrations: Registration[];

  /** With the lower bound of every random wait. */
  const create = (servers: readonly string[] = [FIRST]): SipSoftphone => {
    const settings = sipSettings({ servers, domain: 'example.com' });
    const observer = {
      registrationChanged: (registration: Registration) => registrations.push(registration),
      offered: () => {},
      happened: () => {},
      soundBlocked: () => {},
    };
    return new SipSoftphone(settings, observer, { openSocket: server.open, random: () => 0 });
  };

  const credentials = { user: '201', password: 'open sesame' };

  const startedWith = async (script: ScriptedServer['script']): Promise<Registration> => {
    server.script = script;
    softphone.start(credentials);
    await time.pass(10);
    return softphone.registration;
  };

  const registers = () => server.requests('REGISTER');
  const states = () => registrations.map(({ state }) => state);
  const always =
    (status: number, ...extra: Header[]) =>
    (request: SipRequest) =>
      replyTo(request, status, 'As scripted', extra);

  beforeEach(() => {
    time = new VirtualTime();
    time.install();
    registrations = [];
    server = new ScriptedServer();
    softphone = create();
  });

  afterEach(async function () {
    const stopping = softphone.stop();
    await time.pass(2000);
    await stopping;
    const left = time.pending;
    time.uninstall();
    expect(left, `timers left after: ${this.currentTest?.title ?? ''}`).to.equal(0);
  });

  it('goes from signed out to connecting to ready', async () => {
    expect(softphone.registration).to.deep.equal({ state: 'signedOut' });
    expect(await startedWith(granted)).to.deep.include({ state: 'ready', server: FIRST, user: '201' });
    expect(states()).to.deep.equal(['connecting', 'ready']);
  });

  it('binds the address of record to a Contact of the transport ws', async () => {
    await startedWith(granted);
    const [register] = registers();
    expect(register?.uri).to.equal('sip:example.com');
    expect(header(register ?? { headers: [] }, 'To')).to.equal('<sip:201@example.com>');
    expect(header(register ?? { headers: [] }, 'Contact')).to.match(
      /^<sip:\w+@\w+\.invalid;transport=ws>;expires=600$/,
    );
  });

  it('answers a challenge by digest, choosing the algorithm it knows', async () => {
    const stronger: Header = [
      'WWW-Authenticate',
      'Digest realm="example.com", nonce="n0", algorithm=SHA-3, qop="auth"',
    ];
    const state = await startedWith((request) =>
      header(request, 'Authorization')
        ? granted(request)
        : replyTo(request, 401, 'Unauthorized', [stronger, CHALLENGE]),
    );
    expect(state.state).to.equal('ready');
    const authorization = header(registers()[1] ?? { headers: [] }, 'Authorization') ?? '';
    expect(authorization).to.contain('username="201"').and.to.contain('nonce="n1"');
    expect(authorization).not.to.contain('sesame');
  });

  for (const [what, script] of [
    ['401 to our credentials', always(401, CHALLENGE)],
    ['403', always(403)],
  ] as const) {
    it(`is down for a wrong password at ${what}, and does not try by itself again`, async () => {
      expect(await startedWith(script)).to.deep.include({
        state: 'down',
        cause: 'wrongPassword',
        retryAt: null,
      });
      const count = registers().length;
      await time.pass(3_600_000);
      dispatchEvent(new Event('online'));
      await time.pass(60_000);
      expect(registers()).to.have.length(count);
    });
  }

  it('tries a refused password again when the agent asks for it', async () => {
    await startedWith(always(403));
    server.script = granted;
    softphone.reconnect();
    await time.pass(10);
    expect(softphone.registration.state).to.equal('ready');
  });

  it('takes other credentials without being stopped before', async () => {
    await startedWith(always(403));
    server.script = granted;
    softphone.start({ user: '202', password: 'other' });
    await time.pass(10);
    expect(softphone.registration).to.deep.include({ state: 'ready', user: '202' });
  });

  it('is down for an unknown user at 404, and asks again after a minute', async () => {
    expect(await startedWith(always(404))).to.deep.include({
      state: 'down',
      cause: 'unknownUser',
      status: 404,
    });
    server.script = granted;
    await time.pass(59_000);
    expect(registers()).to.have.length(1);
    await time.pass(1000);
    expect(softphone.registration.state).to.equal('ready');
  });

  it('asks for the lifetime that a 423 wants', async () => {
    const state = await startedWith((request) =>
      header(request, 'Expires') === '1800'
        ? granted(request)
        : replyTo(request, 423, 'Interval Too Brief', [['Min-Expires', '1800']]),
    );
    expect(state.state).to.equal('ready');
    expect(registers()).to.have.length(2);
  });

  for (const minimum of ['600', '0', '99999999', 'soon', '']) {
    it(`does not ask again and again at a 423 with Min-Expires ${minimum || 'empty'}`, async () => {
      const state = await startedWith(always(423, ['Min-Expires', minimum]));
      expect(state).to.deep.include({ state: 'down', cause: 'serverRefused', status: 423 });
      expect(registers()).to.have.length(1);
    });
  }

  it('does not follow a 423 that wants more and more', async () => {
    await startedWith((request) => {
      const asked = Number(header(request, 'Expires') ?? '');
      return replyTo(request, 423, 'Interval Too Brief', [['Min-Expires', `${asked + 1}`]]);
    });
    expect(registers().length).to.be.below(5);
  });

  it('is not refreshed every second, whatever lifetime is granted', async () => {
    await startedWith((request) => {
      const contact = (header(request, 'Contact') ?? '').replace(/expires=\d+/, 'expires=1');
      return replyTo(request, 200, 'OK', [['Contact', contact]]);
    });
    await time.pass(60_000);
    expect(registers().length).to.be.below(30);
  });

  it('is asked with user names that are no text', async () => {
    server.script = granted;
    softphone.start({ user: '20\ud8001', password: 'x' });
    await time.pass(10);
    expect(softphone.registration.state).to.equal('ready');
    expect(registers()[0] && header(registers()[0] ?? { headers: [] }, 'To')).to.equal(
      '<sip:201@example.com>',
    );
  });

  it('survives an authentication loop of stale nonces', async () => {
    await startedWith((request) =>
      replyTo(request, 401, 'Unauthorized', [[CHALLENGE[0], `${CHALLENGE[1]}, stale=true`]]),
    );
    expect(registers().length).to.be.below(5);
  });

  it('is stopped for both who stop it', async () => {
    await startedWith(granted);
    server.script = () => null;
    const states: string[] = [];
    const stop = async () => {
      await softphone.stop();
      states.push(softphone.registration.state);
    };
    const stopping = Promise.all([stop(), stop()]);
    await time.pass(2000);
    await stopping;
    expect(states).to.deep.equal(['signedOut', 'signedOut']);
  });

  for (const status of [429, 480, 503]) {
    it(`leaves the server alone as long as a ${status} wants, unless the agent asks`, async () => {
      const state = await startedWith(always(status, ['Retry-After', '120 (maintenance);duration=60']));
      expect(state).to.deep.include({ state: 'down', cause: 'serverRefused', status });
      server.script = granted;
      dispatchEvent(new Event('online'));
      await time.pass(119_000);
      expect(registers()).to.have.length(1);
      await time.pass(1000);
      expect(softphone.registration.state).to.equal('ready');
    });
  }

  for (const [status, extra] of [
    [302, ['Contact', '<sip:elsewhere.example>']],
    [408, ['X-Test', '1']],
    [500, ['Retry-After', 'never']],
    [606, ['X-Test', '1']],
  ] as const) {
    it(`asks less than once a second at ${status}`, async () => {
      expect(await startedWith(always(status, extra))).to.deep.include({
        state: 'down',
        cause: 'serverRefused',
        status,
      });
      await time.pass(60_000);
      expect(registers().length).to.be.within(3, 30);
    });
  }

  it('is down as silent when the server takes the connection and says nothing', async () => {
    await startedWith(() => null);
    await time.pass(5000);
    expect(registrations.find(({ state }) => state === 'down')).to.deep.include({
      cause: 'silent',
      status: null,
    });
    server.script = granted;
    await time.pass(10_000);
    expect(softphone.registration.state).to.equal('ready');
  });

  it('is down as unreachable when there is no connection, and keeps trying for ever', async () => {
    server.accepts = () => false;
    const state = await startedWith(granted);
    expect(state).to.deep.include({ state: 'down', cause: 'unreachable', status: null });
    await time.pass(3_600_000);
    const before = server.connections.length;
    await time.pass(60_000);
    expect(server.connections.length).to.be.above(before);
    server.accepts = () => true;
    await time.pass(15_000);
    expect(softphone.registration.state).to.equal('ready');
  });

  it('says when it will try again', async () => {
    server.accepts = () => false;
    const state = await startedWith(granted);
    const now = Date.now();
    expect(state.state === 'down' ? state.retryAt : null).to.be.within(now, now + 1500);
  });

  it('survives a server address that no socket can be opened to', async () => {
    server.refusal = new SyntaxError('No address');
    expect(await startedWith(granted)).to.deep.include({ state: 'down', cause: 'unreachable' });
  });

  for (const [what, contact] of [
    ['no Contact', null],
    ['a Contact that is none', ':::;;;<<>>'],
    ['Contacts of other telephones', '<sip:x@192.0.2.1>;expires=5, "O\\"dd, one" <sip:y@h>;expires=7'],
    ['a Contact with expires in quotes', '<sip:x@192.0.2.1>;expires="9"'],
  ] as const) {
    it(`is ready with ${what} in the 200`, async () => {
      const state = await startedWith((request) =>
        replyTo(request, 200, 'OK', contact ? [['Contact', contact]] : []),
      );
      expect(state.state).to.equal('ready');
    });
  }

  it('refreshes before the lifetime that was granted is over', async () => {
    await startedWith((request) => {
      const contact = (header(request, 'Contact') ?? '').replace(/expires=\d+/, 'expires=100');
      return replyTo(request, 200, 'OK', [['Contact', `<sip:other@192.0.2.1>;expires=5, ${contact}`]]);
    });
    await time.pass(79_000);
    expect(registers()).to.have.length(1);
    await time.pass(2000);
    expect(registers()).to.have.length(2);
    expect(states()).to.deep.equal(['connecting', 'ready']);
    expect(registers().map((request) => header(request, 'CSeq'))).to.deep.equal(['1 REGISTER', '2 REGISTER']);
  });

  it('takes its binding back when stopped', async () => {
    await startedWith(granted);
    const stopping = softphone.stop();
    await time.pass(10);
    await stopping;
    expect(header(registers().at(-1) ?? { headers: [] }, 'Expires')).to.equal('0');
    expect(softphone.registration).to.deep.equal({ state: 'signedOut' });
    expect(server.socket.readyState).to.equal(WebSocket.CLOSED);
  });

  it('stops although the server is silent', async () => {
    await startedWith(granted);
    server.script = () => null;
    const stopping = softphone.stop();
    await time.pass(1000);
    await stopping;
    expect(states().at(-1)).to.equal('signedOut');
  });

  for (const moment of ['connecting', 'registering', 'waiting'] as const) {
    it(`stops while it is ${moment}`, async () => {
      if (moment === 'waiting') server.accepts = () => false;
      server.script = () => null;
      softphone.start(credentials);
      await time.pass(moment === 'connecting' ? 0 : 10);
      const stopping = softphone.stop();
      await time.pass(1000);
      await stopping;
      const count = server.connections.length;
      await time.pass(60_000);
      expect(server.connections).to.have.length(count);
      expect(states().at(-1)).to.equal('signedOut');
    });
  }

  describe('whose connection', () => {
    it('is cut is there again at once', async () => {
      await startedWith(granted);
      await time.pass(5000);
      server.socket.cut();
      await time.pass(10);
      expect(states()).to.deep.equal(['connecting', 'ready', 'down', 'connecting', 'ready']);
    });

    it('is cut again and again just after registering does not press the server', async () => {
      await startedWith((request) => {
        setTimeout(() => server.socket.cut(), 100);
        return granted(request);
      });
      await time.pass(60_000);
      expect(registers().length).to.be.below(30);
    });

    it('is dead without notice is found out by a question that is not answered', async () => {
      await startedWith(granted);
      server.socket.halfOpen();
      server.script = (request) => (request.method === 'REGISTER' ? granted(request) : null);
      await time.pass(25_100);
      expect(states()).to.deep.equal(['connecting', 'ready', 'down', 'connecting', 'ready']);
      expect(registrations[2]).to.deep.include({ cause: 'silent' });
    });

    it('is quiet is asked every 20 seconds, and any answer will do', async () => {
      await startedWith((request) =>
        request.method === 'OPTIONS' ? replyTo(request, 404, 'No') : granted(request),
      );
      await time.pass(65_000);
      expect(server.requests('OPTIONS')).to.have.length(3);
      expect(states()).to.deep.equal(['connecting', 'ready']);
    });

    it('could not be had is tried once more when the agent asks, not again and again', async () => {
      server.accepts = () => false;
      await startedWith(granted);
      const before = server.connections.length;
      softphone.reconnect();
      await time.pass(100);
      expect(server.connections).to.have.length(before + 1);
    });

    it('is under suspicion is asked as soon as the network is back', async () => {
      await startedWith(granted);
      await time.pass(3000);
      server.socket.halfOpen();
      dispatchEvent(new Event('online'));
      await time.pass(2100);
      expect(states()).to.deep.equal(['connecting', 'ready', 'down', 'connecting', 'ready']);
    });

    it('could not be had is tried at once when the network is back', async () => {
      server.accepts = () => false;
      await startedWith(granted);
      await time.pass(20_000);
      server.accepts = () => true;
      dispatchEvent(new Event('online'));
      await time.pass(10);
      expect(softphone.registration.state).to.equal('ready');
    });

    it('carries keep-alives: a ping is answered, a pong is none of our business', async () => {
      await startedWith(granted);
      const count = server.received.length;
      server.say('\r\n\r\n');
      server.say('\r\n');
      server.say('');
      await time.pass(10);
      expect(server.received).to.have.length(count);
      expect(server.pongs).to.equal(1);
    });
  });

  describe('with two servers', () => {
    beforeEach(() => {
      softphone = create([FIRST, SECOND]);
    });

    it('is ready on the second within five seconds when the first is dead', async () => {
      server.accepts = (url) => url === SECOND;
      await startedWith(granted);
      await time.pass(5000);
      expect(softphone.registration).to.deep.include({ state: 'ready', server: SECOND });
    });

    it('goes on with the second when the first refuses', async () => {
      await startedWith((request) =>
        server.socket.url === FIRST ? replyTo(request, 500, 'No') : granted(request),
      );
      await time.pass(5000);
      expect(softphone.registration).to.deep.include({ state: 'ready', server: SECOND });
    });

    it('comes home to the first without a gap when it is healthy again', async () => {
      server.accepts = (url) => url === SECOND;
      await startedWith(granted);
      await time.pass(5000);
      server.accepts = () => true;
      await time.pass(70_000);
      expect(softphone.registration).to.deep.include({ state: 'ready', server: FIRST });
      expect(registrations.slice(-2).map(({ state }) => state)).to.deep.equal(['ready', 'ready']);
    });

    it('stays with the second while the first takes connections but no registrations', async () => {
      server.accepts = (url) => url === SECOND;
      await startedWith(granted);
      await time.pass(5000);
      server.accepts = () => true;
      server.script = (request) =>
        server.socket.url === FIRST ? replyTo(request, 503, 'No') : granted(request);
      await time.pass(70_000);
      expect(softphone.registration).to.deep.include({ state: 'ready', server: SECOND });
      expect(server.connections.filter((url) => url === FIRST).length).to.be.above(2);
    });
  });
});
