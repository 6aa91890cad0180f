import { expect } from '@open-wc/testing';
import type { Algorithm } from '../../src/simulator/exchange/digest.js';
import { STRONG_HASHES } from '../../src/sip/strong-hashes.js';
import { createNetwork, Phone } from './support/phones.js';

/** Registers where the exchange offers these algorithms, and tells the one that the telephone has answered with. */
async function answeredWith(algorithms: readonly Algorithm[], alter = (text: string) => text) {
  let answered: string | undefined;
  const network = createNetwork({ algorithms });
  network.alter = (text, direction) => {
    if (direction === 'out') return alter(text);
    answered = /^Authorization: .*\balgorithm=([\w-]+)/m.exec(text)?.[1] ?? answered;
    return text;
  };
  const phone = await new Phone(network, 'alice').ready();
  await phone.softphone.stop();
  return answered;
}

describe('Digest authentication', () => {
  for (const algorithm of ['MD5', 'SHA-256', 'SHA-512-256'] as const) {
    it(`proves who it is by ${algorithm}`, async () => {
      expect(await answeredWith([algorithm])).to.equal(algorithm);
    });
  }

  it('answers the topmost challenge that it knows', async () => {
    expect(await answeredWith(['SHA-512-256', 'MD5'])).to.equal('SHA-512-256');
    expect(await answeredWith(['MD5', 'SHA-256'])).to.equal('MD5');
    const unknown = (text: string) => text.replace('algorithm=SHA-256', 'algorithm=SHA-3');
    expect(await answeredWith(['SHA-256', 'MD5'], unknown)).to.equal('MD5');
  });

  it('answers a server that offers no quality of protection', async () => {
    let proof = '';
    const network = createNetwork({ algorithms: ['MD5'] });
    network.alter = (text, direction) => {
      if (direction === 'in') proof = /^Authorization: (.*)$/m.exec(text)?.[1] ?? proof;
      return text.replace(', qop="auth"', '');
    };
    const phone = new Phone(network, 'alice');
    phone.start();
    await phone.reaches('down');
    expect(proof)
      .to.match(/response="[\da-f]{32}"/)
      .and.not.to.match(/qop|cnonce|nc=/);
    await phone.softphone.stop();
  });

  it('is refused with a wrong password, whatever the algorithm', async () => {
    const phone = new Phone(createNetwork({ algorithms: ['SHA-256'] }), 'alice', { password: 'wrong' });
    phone.start();
    expect(await phone.reaches('down')).to.deep.include({ cause: 'wrongPassword' });
    await phone.softphone.stop();
  });

  it('does not blame the password where the server asks for nothing that it knows', async () => {
    const network = createNetwork({ algorithms: ['SHA-256'] });
    network.alter = (text) => text.replace('algorithm=SHA-256', 'algorithm=SHA-3');
    const phone = new Phone(network, 'alice');
    phone.start();
    expect(await phone.reaches('down')).to.deep.include({ cause: 'serverRefused', status: 401 });
    await phone.softphone.stop();
  });

  it('hashes as the browser does', async () => {
    const text = 'Jäsøn Doe:http-auth@example.org:Secret, or not?';
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const hex = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(STRONG_HASHES['SHA-256'](text)).to.equal(hex);
  });
});
