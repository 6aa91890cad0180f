import { expect } from '@open-wc/testing';
import { header, headers } from '../../../src/sip/message/message.js';
import type { SipRequest } from '../../../src/sip/message/message.js';
import { DOMAIN, World } from './world.js';
import type { Phone } from './world.js';

const BOB = `sip:bob@${DOMAIN}`;

/** A contact whose telephone can be told after it has connected anew. */
const instance = (phone: string, host = 'first'): string =>
  `<sip:${phone}@${host}.invalid>;+sip.instance="<urn:uuid:${phone}>";reg-id=1`;

interface Call {
  readonly alice: Phone;
  readonly bob: Phone;
  readonly invite: SipRequest;
  readonly offered: SipRequest;
}

function answered(world: World): Call {
  const call = ringing(world);
  call.bob.reply(call.offered, 200);
  call.alice.within('ACK', call.invite, { uri: call.bob.contact, sequence: 1 });
  world.ladder();
  return call;
}

function ringing(world: World): Call {
  const alice = world.registered('alice', { contact: instance('alice') });
  const bob = world.registered('bob', { contact: instance('bob') });
  const invite = alice.send('INVITE', BOB);
  const offered = bob.request('INVITE');
  bob.reply(offered, 180);
  world.ladder();
  return { alice, bob, invite, offered };
}

describe('a request within a dialog', () => {
  for (const method of ['BYE', 'INVITE', 'UPDATE', 'INFO', 'REFER', 'NOTIFY']) {
    it(`${method} goes from either end to the other without the route that led it here`, () => {
      const world = new World();
      const { alice, bob, invite, offered } = answered(world);
      alice.within(method, invite, { uri: bob.contact });
      bob.reply(bob.request(method), 200);
      expect(alice.response.status).to.equal(200);
      expect(header(bob.request(method), 'Route')).to.be.undefined;
      expect(bob.request(method).uri).to.equal(bob.contact);

      bob.within(method, offered, { uri: alice.contact });
      alice.reply(alice.request(method), 200);
      expect(bob.response.status).to.equal(200);
    });
  }

  it('keeps the further routes', () => {
    const { alice, bob, invite } = answered(new World());
    alice.within('BYE', invite, {
      uri: bob.contact,
      headers: [['Route', '<sip:next.test;lr>, <sip:last.test;lr>']],
    });
    expect(headers(bob.request('BYE'), 'Route')).to.deep.equal(['<sip:next.test;lr>', '<sip:last.test;lr>']);
  });

  it('with a route that nobody sealed is forbidden', () => {
    const world = new World();
    const { alice, bob } = answered(world);
    const carol = world.registered('carol');
    const seal = /\.(\w+)@/.exec(headers(alice.response, 'Record-Route')[0] ?? '')?.[1] ?? '';
    // Flow numbers can be guessed: Carol puts herself at one end.
    for (const forged of [seal, '0', '']) {
      const route = `<sip:${carol.flow.id}.0.${bob.flow.id}.0.${forged}@${DOMAIN};lr>`;
      world.ladder();
      carol.send('BYE', bob.contact, { to: `<${BOB}>;tag=bob`, headers: [['Route', route]] });
      expect(world.ladder(), route).to.deep.equal(['carol ▸ BYE', 'carol ◂ 403 BYE']);
    }
  });

  it('with a route that names no dialog belongs to none', () => {
    const { alice, bob } = answered(new World());
    alice.send('BYE', bob.contact, { to: `<${BOB}>;tag=bob`, headers: [['Route', `<sip:${DOMAIN};lr>`]] });
    expect(alice.response.status).to.equal(481);
  });

  it('with the right route from somebody outside the dialog is forbidden', () => {
    const world = new World();
    const { invite, bob, alice } = answered(world);
    const carol = world.registered('carol');
    const route = headers(alice.response, 'Record-Route')[0] ?? '';
    carol.send('BYE', bob.contact, { callId: header(invite, 'Call-ID') ?? '', headers: [['Route', route]] });
    expect(carol.response.status).to.equal(403);
  });

  it('without a route belongs to no dialog that we know', () => {
    const { alice, bob } = answered(new World());
    alice.send('BYE', bob.contact, { to: `<${BOB}>;tag=bob` });
    expect(alice.response.status).to.equal(481);
  });

  it('ACK without a route, with a wrong one or with no hops left goes nowhere and is not answered', () => {
    const world = new World();
    const { alice, bob, invite } = answered(world);
    const before = bob.received.length;
    alice.send('ACK', bob.contact, { to: `<${BOB}>;tag=bob` });
    alice.send('ACK', bob.contact, { headers: [['Route', `<sip:1.2.3.4.5@${DOMAIN};lr>`]] });
    alice.follow('ACK', {
      ...invite,
      headers: invite.headers.map(([name, value]) => [name, name === 'Max-Forwards' ? '0' : value]),
    });
    expect(bob.received).to.have.length(before);
    expect(world.ladder()).to.deep.equal(['alice ▸ ACK', 'alice ▸ ACK', 'alice ▸ ACK']);
  });

  it('to somebody who called himself reaches the other of the two', () => {
    const world = new World();
    const desk = world.registered('bob desk');
    const home = world.registered('bob home');
    const invite = desk.send('INVITE', BOB);
    home.reply(home.request('INVITE'), 200);
    desk.within('BYE', invite, { uri: home.contact });
    expect(world.ladder().filter((rung) => rung.endsWith('◂ BYE'))).to.deep.equal(['bob home ◂ BYE']);
  });
});

describe('a telephone that connects anew in a call', () => {
  it('is found on its new connection', () => {
    const world = new World();
    const { alice, bob, invite } = answered(world);
    bob.lose();
    const again = world.registered('bob again', { contact: instance('bob', 'second') });
    alice.within('BYE', invite, { uri: bob.contact });
    expect(again.request('BYE').uri).to.equal(bob.contact);
  });

  it('is found there even if the old connection is dead and nobody knows', () => {
    const world = new World();
    const { alice, bob, invite } = answered(world);
    const again = world.registered('bob again', { contact: instance('bob', 'second') });
    alice.within('INFO', invite, { uri: bob.contact });
    expect(again.request('INFO').uri).to.equal(bob.contact);
  });

  it('may speak from there, as the same end', () => {
    const world = new World();
    const { alice, bob, offered } = answered(world);
    bob.lose();
    const again = world.registered('bob again', { contact: instance('bob', 'second') });
    const route = headers(offered, 'Record-Route')[0] ?? '';
    again.send('INVITE', alice.contact, { to: '<sip:alice@x>;tag=alice', headers: [['Route', route]] });
    expect(alice.request('INVITE').uri).to.equal(alice.contact);
    alice.reply(alice.request('INVITE'), 200);
    expect(again.response.status).to.equal(200);
  });

  it('is not reached before', () => {
    const { alice, bob, invite } = answered(new World());
    bob.lose();
    alice.within('BYE', invite, { uri: bob.contact });
    expect(alice.response.status).to.equal(480);
  });

  it('is not mistaken for another telephone of the same user', () => {
    const world = new World();
    const { alice, bob, invite } = answered(world);
    bob.lose();
    world.registered('bob other', { contact: instance('other') });
    alice.within('BYE', invite, { uri: bob.contact });
    expect(alice.response.status).to.equal(480);
  });

  it('while it rings can answer from there', () => {
    const world = new World();
    const { alice, bob, offered } = ringing(world);
    bob.lose();
    const again = world.registered('bob again', { contact: instance('bob', 'second') });
    world.pass(5);
    again.reply(offered, 200);
    expect(alice.response.status).to.equal(200);
  });

  it('while it calls hears the answer there, and can give up there', () => {
    const world = new World();
    const { alice, bob, invite } = ringing(world);
    alice.lose();
    const again = world.registered('alice again', { contact: instance('alice', 'second') });
    world.pass(5);
    again.follow('CANCEL', invite);
    expect(again.response.status).to.equal(200);
    bob.reply(bob.request('INVITE'), 487);
    expect(again.response.status).to.equal(487);
  });

  it('too late finds that the caller was told so', () => {
    const world = new World();
    const { alice, bob } = ringing(world);
    bob.lose();
    world.pass(4);
    expect(alice.response.status).to.equal(180);
    world.pass(1);
    expect(alice.response.status).to.equal(480);
  });

  it('too late finds that its call does not ring any more', () => {
    const world = new World();
    const { alice } = ringing(world);
    alice.lose();
    world.pass(5);
    expect(world.ladder()).to.deep.equal(['bob ◂ CANCEL']);
  });
});
