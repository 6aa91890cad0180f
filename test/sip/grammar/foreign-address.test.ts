import { expect } from '@open-wc/testing';
import type { IncomingInviteRequest } from 'sip.js/lib/core/messages/methods/invite.js';
import { header } from '../../../src/sip/message/message.js';
import type { SipMessage } from '../../../src/sip/message/message.js';
import { readMessage } from '../../../src/sip/message/read.js';
import { UserAgent } from '../../../src/sip/user-agent.js';
import { request } from '../support/scripted-server.js';

const FROM = '"Ada" <tel:+1-555-0100>;tag=m1';
const CONTACT = '<sip:100%25@far.invalid;transport=ws;lr=on>';

describe('A caller with a tel: address and a percent sign in the contact', () => {
  const sent: SipMessage[] = [];
  const invitations: IncomingInviteRequest[] = [];
  let userAgent: UserAgent;

  before(() => {
    const send = (text: string) => {
      const reading = readMessage(text);
      if (reading.ok) sent.push(reading.message);
      return Promise.resolve();
    };
    userAgent = new UserAgent({
      credentials: { user: 'bob', password: 'bob-secret' },
      domain: 'example.com',
      log: () => {},
      invited: (invitation) => invitations.push(invitation),
      transport: { protocol: 'WSS', send },
    });
  });

  after(() => userAgent.dispose());

  it('is let in, and called back by the addresses that they gave', () => {
    const caller = { uri: userAgent.contact.toString(), from: FROM, contact: CONTACT };
    userAgent.receive(request({ ...caller, method: 'INVITE', body: 'v=0\r\n' }));
    const [invitation] = invitations;
    expect(invitation?.message.from.uri.toString()).to.equal('tel:+1-555-0100');

    const body = { contentDisposition: 'session', contentType: 'application/sdp', content: 'v=0\r\n' };
    const accepted = invitation?.accept({ statusCode: 200, body });
    const answer = sent.find((message) => message.kind === 'response' && message.status === 200);
    const to = (answer && header(answer, 'To')) ?? '';
    userAgent.receive(request({ ...caller, method: 'ACK', to }));
    accepted?.session.bye();

    const goodbye = sent.find((message) => message.kind === 'request');
    expect(goodbye).to.include({ method: 'BYE', uri: 'sip:100%25@far.invalid;transport=ws;lr=on' });
    expect(goodbye && header(goodbye, 'To')).to.equal('<tel:+1-555-0100>;tag=m1');
  });
});
