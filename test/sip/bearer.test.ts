import { expect } from '@open-wc/testing';
import { header } from '../../src/sip/message/message.js';
import type { Header, SipRequest } from '../../src/sip/message/message.js';
import { replyTo } from '../../src/sip/message/write.js';
import { SipSoftphone } from '../../src/sip/sip-softphone.js';
import { sipSettings } from '../support/sip-settings.js';
import { eventually } from './support/eventually.js';
import { granted, ScriptedServer } from './support/scripted-server.js';

const BEARER: Header = [
  'WWW-Authenticate',
  'Bearer realm="example.com", scope="sip", authz_server="https://tokens.example.net", error="invalid_token"',
];
const DIGEST: Header = ['WWW-Authenticate', 'Digest realm="example.com", nonce="n1", algorithm=MD5'];
const SERVERS = ['wss://sip.example.com'];

describe('A telephone with a token', () => {
  let server: ScriptedServer;
  let softphone: SipSoftphone;
  let log: string[];

  /** The registrar asks by these challenges, and takes this answer. */
  const asks = (challenges: readonly Header[], right: RegExp) => (request: SipRequest) =>
    right.test(header(request, 'Authorization') ?? '')
      ? granted(request)
      : replyTo(request, 401, 'Unauthorized', challenges);

  const proofs = () => server.requests('REGISTER').map((request) => header(request, 'Authorization') ?? '');
  const reaches = (state: string) => eventually(() => softphone.registration.state === state, state);

  beforeEach(() => {
    server = new ScriptedServer();
    log = [];
    const observer = {
      registrationChanged: () => {},
      offered: () => {},
      happened: () => {},
      soundBlocked: () => {},
    };
    softphone = new SipSoftphone(sipSettings({ servers: SERVERS, domain: 'example.com' }), observer, {
      openSocket: server.open,
      random: () => 0,
      log: (event, detail) => log.push(`${event} ${JSON.stringify(detail)}`),
    });
  });

  afterEach(() => softphone.stop());

  it('registers where the server asks for one (RFC 8898)', async () => {
    server.script = asks([BEARER], /^Bearer one$/);
    softphone.start({ user: '201', password: '', token: 'one' });
    await reaches('ready');
    expect(proofs()).to.deep.equal(['', 'Bearer one']);
    expect(log.join()).not.to.contain('one"');
  });

  it('passes over a digest challenge that stands before it, and one with a password passes over a token', async () => {
    server.script = asks([DIGEST, BEARER], /^Bearer one$/);
    softphone.start({ user: '201', password: '', token: 'one' });
    await reaches('ready');
    server.script = asks([BEARER, DIGEST], /^Digest .*username="202"/);
    softphone.start({ user: '202', password: 'open sesame' });
    await eventually(() => proofs().at(-1)?.startsWith('Digest') ?? false);
    await reaches('ready');
  });

  it('is told that it is refused when the token has expired, and registers with the next one', async () => {
    server.script = asks([BEARER], /^Bearer two$/);
    softphone.start({ user: '201', password: '', token: 'one' });
    await reaches('down');
    expect(softphone.registration).to.include({ cause: 'wrongPassword', status: 401, retryAt: null });
    softphone.start({ user: '201', password: '', token: 'two' });
    await reaches('ready');
    expect(proofs().at(-1)).to.equal('Bearer two');
  });

  it('does not show it to a server that asks for a password, which is not blamed', async () => {
    server.script = asks([DIGEST], /^Bearer/);
    softphone.start({ user: '201', password: '', token: 'one' });
    await reaches('down');
    expect(softphone.registration).to.include({ cause: 'serverRefused', status: 401 });
    expect(proofs().every((proof) => proof === '')).to.equal(true);
  });
});
