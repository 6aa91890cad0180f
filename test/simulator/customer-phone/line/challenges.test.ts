import { expect } from '@open-wc/testing';
import { withoutForeignDigests } from '../../../../src/simulator/customer-phone/line/challenges.js';

const SHA = 'WWW-Authenticate: Digest realm="demo.example", nonce="a", qop="auth", algorithm=SHA-256\r\n';
const SESSION = 'WWW-Authenticate: Digest algorithm=MD5-sess, realm="demo.example", nonce="b"\r\n';
const MD5 = 'WWW-Authenticate: Digest realm="demo.example", nonce="c", qop="auth", algorithm=MD5\r\n';
const QUOTED = 'proxy-authenticate: Digest algorithm="MD5", realm="demo.example", nonce="d"\r\n';
const UNNAMED = 'WWW-Authenticate: Digest realm="demo.example", nonce="e"\r\n';
const HEAD = 'SIP/2.0 401 Unauthorized\r\nVia: SIP/2.0/WS a\r\n';

describe('the challenges that SIP.js is shown', () => {
  it('are those for MD5, named, quoted or by default', () => {
    const shown = withoutForeignDigests(`${HEAD}${SHA}${MD5}${SESSION}${QUOTED}${UNNAMED}\r\n`);
    expect(shown).to.equal(`${HEAD}${MD5}${QUOTED}${UNNAMED}\r\n`);
  });

  it('are none where the server offers only others', () => {
    expect(withoutForeignDigests(`${HEAD}${SHA}\r\n`)).to.equal(`${HEAD}\r\n`);
  });

  it('leave every other message alone', () => {
    const message = `SIP/2.0 200 OK\r\n${SHA}\r\n`;
    expect(withoutForeignDigests(message)).to.equal(message);
  });
});
