import { expect } from '@open-wc/testing';
import { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import { redirections } from '../../src/sip/redirection.js';

function targets(contact: string, statusCode = 302): readonly string[] {
  const response = new IncomingResponseMessage();
  response.statusCode = statusCode;
  response.addHeader('Contact', contact);
  return redirections(response, 'example.com');
}

describe('A redirection', () => {
  const FOLLOWED: readonly (readonly [contact: string, targets: readonly string[]])[] = [
    ['<sip:300@example.com>', ['300']],
    ['"Sales" <sip:300@EXAMPLE.com:5061;transport=ws>;expires=60', ['300']],
    ['sip:ada@example.com', ['ada']],
    ['<tel:+1-555-0100;phone-context=x>', ['+15550100']],
    ['<sip:1@example.com>;q=0.1, <sip:2@example.com>;q=0.9, <sip:3@example.com>', ['3', '2', '1']],
    ['<sip:1@evil.example>, <tel:2>', ['2']],
  ];
  for (const [contact, expected] of FOLLOWED) {
    it(`to ${contact} leads to ${expected.join(', ')}`, () => {
      expect(targets(contact)).to.deep.equal(expected);
    });
  }

  for (const contact of [
    '<sip:300@evil.example>',
    '<sip:300@example.com.evil.example>',
    '<sip:300@example.com?Replaces=x>',
    '<sip:example.com>',
    '<sip:%zz@example.com>',
    '<sip:a%0d%0aX@example.com>',
    '<sip:300%40evil.example@example.com>',
    '<mailto:ada@example.com>',
    '<javascript:1>',
    '*',
    '',
    '<'.repeat(10_000),
  ]) {
    it(`to ${JSON.stringify(contact.slice(0, 50))} leads nowhere`, () => {
      expect(targets(contact)).to.be.empty;
    });
  }

  it('through another proxy or to another service leads nowhere', () => {
    for (const status of [305, 380, 399]) expect(targets('<sip:300@example.com>', status)).to.be.empty;
    for (const status of [300, 301]) expect(targets('<sip:300@example.com>', status)).to.deep.equal(['300']);
  });
});
