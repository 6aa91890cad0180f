import { expect } from '@open-wc/testing';
import { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import { answerAfter } from '../../src/sip/auto-answer.js';
import type { Header } from '../../src/sip/message/message.js';
import { DOMAIN, Phone } from './support/phones.js';
import { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import { Exchange } from '../../src/simulator/exchange/exchange.js';

function wish(...headers: readonly Header[]): number | null {
  const message = new IncomingRequestMessage();
  for (const [name, value] of headers) message.addHeader(name, value);
  return answerAfter(message);
}

const WISHES: readonly (readonly [name: string, value: string, seconds: number | null])[] = [
  ['Answer-Mode', 'Auto', 0],
  ['Answer-Mode', 'auto;require', 0],
  ['Priv-Answer-Mode', 'Auto', 0],
  ['Answer-Mode', 'Manual', null],
  ['Answer-Mode', 'Automobile', null],
  ['Call-Info', '<sip:example.com>;answer-after=0', 0],
  ['Call-Info', '<sip:example.com>; purpose=icon , <sip:b>; Answer-After = 5', 5],
  ['Call-Info', '<sip:example.com;answer-after=0>', null],
  ['Call-Info', '<sip:example.com>;answer-after=-1', null],
  ['Call-Info', '<sip:example.com>;answer-after=1000', null],
  ['Call-Info', '<sip:example.com>;answer-after=soon', null],
  ['Alert-Info', '<http://127.0.0.1>;info=alert-autoanswer', 0],
  ['Alert-Info', '<http://127.0.0.1>;info="alert-autoanswer";delay=3', 3],
  ['Alert-Info', '<sip:x>;info=Auto-Answer', 0],
  ['Alert-Info', '<urn:alert:service:call-waiting>', null],
  ['Alert-Info', '<http://x;info=alert-autoanswer>', null],
  ['Alert-Info', `<${';info='.repeat(100_000)}`, null],
];

describe('The wish that a call be answered at once', () => {
  for (const [name, value, seconds] of WISHES) {
    it(`is ${seconds ?? 'not there'}: ${name}: ${value.slice(0, 60)}`, () => {
      expect(wish([name, value])).to.equal(seconds);
    });
  }

  it('is not there without a header for it', () => {
    expect(wish()).to.equal(null);
  });

  for (const trusted of [true, false]) {
    it(`is ${trusted ? 'heard from a server that is' : 'not heard from one that is not'} trusted`, async () => {
      const users = ['alice', 'bob'].map((name) => ({ name, password: `${name}-secret` }));
      const network = new PageNetwork(new Exchange({ domain: DOMAIN, users }));
      network.alter = (text) => text.replace(/^(INVITE .*\r\n)/, '$1Answer-Mode: Auto\r\n');
      const alice = await new Phone(network, 'alice').ready();
      const bob = await new Phone(network, 'bob', { trustAssertedIdentity: trusted }).ready();
      await alice.call('bob');
      expect((await bob.rung()).answerAfter).to.equal(trusted ? 0 : null);
      await Promise.all([alice.softphone.stop(), bob.softphone.stop()]);
    });
  }
});
