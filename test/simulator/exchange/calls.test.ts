import { expect } from '@open-wc/testing';
import { header, headers } from '../../../src/sip/message/message.js';
import type { SipRequest } from '../../../src/sip/message/message.js';
import { DOMAIN, World } from './world.js';
import type { Phone } from './world.js';

const BOB = `sip:bob@${DOMAIN}`;

/** Alice calls Bob; both have registered. */
function ringing(world: World): { alice: Phone; bob: Phone; invite: SipRequest } {
  const alice = world.registered('alice');
  const bob = world.registered('bob');
  const invite = alice.send('INVITE', BOB, { body: 'v=0' });
  bob.reply(bob.request('INVITE'), 180);
  world.ladder();
  return { alice, bob, invite };
}

/** Bob's two telephones ring. */
function forked(world: World): { alice: Phone; desk: Phone; home: Phone; invite: SipRequest } {
  const alice = world.registered('alice');
  const desk = world.registered('bob desk');
  const home = world.registered('bob home');
  const invite = alice.send('INVITE', BOB);
  desk.reply(desk.request('INVITE'), 180);
  home.reply(home.request('INVITE'), 180);
  world.ladder();
  return { alice, desk, home, invite };
}

describe('a call', () => {
  it('rings, is answered and acknowledged from end to end, and ends', () => {
    const world = new World();
    const alice = world.registered('alice');
    const bob = world.registered('bob');
    const invite = alice.send('INVITE', BOB, { body: 'v=0' });
    const offered = bob.request('INVITE');
    bob.reply(offered, 183);
    bob.reply(offered, 200);
    alice.within('ACK', invite, { uri: bob.contact, sequence: 1 });
    bob.within('BYE', offered, { uri: alice.contact });
    alice.reply(alice.request('BYE'), 200);
    expect(world.ladder()).to.deep.equal([
      'alice ▸ INVITE',
      'alice ◂ 100 INVITE',
      'bob ◂ INVITE',
      'bob ▸ 183 INVITE',
      'alice ◂ 183 INVITE',
      'bob ▸ 200 INVITE',
      'alice ◂ 200 INVITE',
      'alice ▸ ACK',
      'bob ◂ ACK',
      'bob ▸ BYE',
      'alice ◂ BYE',
      'alice ▸ 200 BYE',
      'bob ◂ 200 BYE',
    ]);
    world.pass(33);
    expect(world.exchange.pending).to.equal(0);
  });

  it('reaches the contact whatever its host says, one hop further and with its body', () => {
    const world = new World();
    const { bob } = ringing(world);
    const offered = bob.request('INVITE');
    expect(offered.uri).to.equal(bob.contact);
    expect(header(offered, 'Max-Forwards')).to.equal('69');
    expect(headers(offered, 'Via')).to.have.length(2);
    expect(headers(offered, 'Record-Route')).to.have.length(1);
    expect(offered.body).to.equal('v=0');
  });

  it('comes back with the Via of its caller only', () => {
    const { alice, invite } = ringing(new World());
    expect(headers(alice.response, 'Via')).to.deep.equal(headers(invite, 'Via'));
  });

  it('that the caller gives up is cancelled with his reason', () => {
    const world = new World();
    const { alice, bob, invite } = ringing(world);
    alice.follow('CANCEL', invite, [['Reason', 'SIP;cause=487;text="Gave up"']]);
    const cancel = bob.request('CANCEL');
    expect(header(cancel, 'Reason')).to.equal('SIP;cause=487;text="Gave up"');
    expect(header(cancel, 'Via')).to.equal(headers(bob.request('INVITE'), 'Via')[0]);
    bob.reply(cancel, 200);
    bob.reply(bob.request('INVITE'), 487);
    alice.follow('ACK', invite);
    expect(world.ladder()).to.deep.equal([
      'alice ▸ CANCEL',
      'bob ◂ CANCEL',
      'alice ◂ 200 CANCEL',
      'bob ▸ 200 CANCEL',
      'bob ▸ 487 INVITE',
      'bob ◂ ACK',
      'alice ◂ 487 INVITE',
      'alice ▸ ACK',
    ]);
    expect(world.exchange.pending).to.equal(0);
  });

  it('that is given up before the telephone has said anything is cancelled as soon as it does', () => {
    const world = new World();
    const alice = world.registered('alice');
    const bob = world.registered('bob');
    const invite = alice.send('INVITE', BOB);
    alice.follow('CANCEL', invite);
    expect(world.ladder()).not.to.include('bob ◂ CANCEL');
    bob.reply(bob.request('INVITE'), 100);
    bob.reply(bob.request('INVITE'), 180);
    expect(world.ladder()).to.deep.equal(['bob ▸ 100 INVITE', 'bob ◂ CANCEL', 'bob ▸ 180 INVITE']);
  });

  it('that is answered while it is cancelled is answered', () => {
    const { alice, bob, invite } = ringing(new World());
    alice.follow('CANCEL', invite);
    bob.reply(bob.request('INVITE'), 200);
    expect(alice.response.status).to.equal(200);
    expect(header(alice.response, 'CSeq')).to.equal('1 INVITE');
  });

  it('that is cancelled ends for the caller even if the telephone never says so', () => {
    const world = new World();
    const { alice, invite } = ringing(world);
    alice.follow('CANCEL', invite);
    world.pass(32);
    expect(alice.response.status).to.equal(487);
  });

  it('that is declined is acknowledged from hop to hop', () => {
    const world = new World();
    const { alice, bob, invite } = ringing(world);
    bob.reply(bob.request('INVITE'), 486);
    alice.follow('ACK', invite);
    expect(world.ladder()).to.deep.equal([
      'bob ▸ 486 INVITE',
      'bob ◂ ACK',
      'alice ◂ 486 INVITE',
      'alice ▸ ACK',
    ]);
    expect(header(bob.request('ACK'), 'To')).to.include(';tag=bob');
    expect(header(bob.request('ACK'), 'CSeq')).to.equal('1 ACK');
    expect(world.exchange.pending).to.equal(0);
  });

  it('that is declined is forgotten even if the caller never acknowledges', () => {
    const world = new World();
    const { bob } = ringing(world);
    bob.reply(bob.request('INVITE'), 486);
    expect(world.exchange.pending).to.equal(1);
    world.pass(32);
    expect(world.exchange.pending).to.equal(0);
  });

  it('to a telephone that says nothing ends with 408', () => {
    const world = new World();
    const alice = world.registered('alice');
    world.registered('bob');
    alice.send('INVITE', BOB);
    world.pass(31);
    expect(alice.response.status).to.equal(100);
    world.pass(1);
    expect(alice.response.status).to.equal(408);
  });

  it('to a telephone that rings for ever ends with 408 and a CANCEL', () => {
    const world = new World();
    const { alice } = ringing(world);
    world.pass(185);
    expect(world.ladder()).to.deep.equal(['bob ◂ CANCEL', 'alice ◂ 408 INVITE']);
    expect(alice.response.status).to.equal(408);
  });

  it('rings on as long as the telephone shows that it does', () => {
    const world = new World();
    const { bob } = ringing(world);
    world.pass(180);
    bob.reply(bob.request('INVITE'), 180);
    world.pass(180);
    expect(world.ladder()).to.deep.equal(['bob ▸ 180 INVITE', 'alice ◂ 180 INVITE']);
  });

  it('is not begun twice by a request that comes twice', () => {
    const world = new World();
    const alice = world.registered('alice');
    world.registered('bob');
    alice.send('INVITE', BOB, { branch: 'z9hG4bK-same', callId: 'same' });
    world.ladder();
    alice.send('INVITE', BOB, { branch: 'z9hG4bK-same', callId: 'same' });
    expect(world.ladder()).to.deep.equal(['alice ▸ INVITE']);
  });

  it('is told from another one even if both have the bare cookie as their branch', () => {
    const world = new World();
    const alice = world.registered('alice');
    world.registered('bob');
    alice.send('INVITE', BOB, { branch: 'z9hG4bK' });
    alice.send('INVITE', BOB, { branch: 'z9hG4bK' });
    expect(world.ladder().filter((rung) => rung === 'bob ◂ INVITE')).to.have.length(2);
  });

  for (const [what, uri, status] of [
    ['an unknown user', `sip:nobody@${DOMAIN}`, 404],
    ['a user whose telephone is off', `sip:carol@${DOMAIN}`, 480],
    ['another domain', 'sip:bob@elsewhere.test', 404],
    ['a telephone number nobody has', `sip:+15550100@${DOMAIN}`, 404],
    ['the exchange', `sip:${DOMAIN}`, 405],
    ['a scheme that is no telephone', 'soap.beep://192.0.2.1', 416],
    ['a user with a broken escape', `sip:%ff@${DOMAIN}`, 416],
  ] as const) {
    it(`to ${what} is refused with ${status}`, () => {
      const alice = new World().registered('alice');
      alice.send('INVITE', uri);
      expect(alice.response.status).to.equal(status);
    });
  }

  it('with no hops left is refused with 483, and without a count it has enough', () => {
    const world = new World();
    const alice = world.registered('alice');
    const bob = world.registered('bob');
    const text = (line: string) =>
      `INVITE ${BOB} SIP/2.0\r\nVia: SIP/2.0/WS a.invalid;branch=z9hG4bK${line.length}\r\n${line}` +
      `From: <sip:alice@${DOMAIN}>;tag=1\r\nTo: <${BOB}>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n\r\n`;
    alice.say(text('Max-Forwards: 00\r\n'));
    expect(alice.response.status).to.equal(483);
    alice.say(text(''));
    expect(header(bob.request('INVITE'), 'Max-Forwards')).to.equal('70');
  });

  it('that comes back unchanged is a loop', () => {
    const world = new World();
    const alice = world.registered('alice');
    const bob = world.registered('bob', { contact: `<${BOB}>` });
    alice.send('INVITE', BOB);
    const offered = bob.request('INVITE');
    const mirrored = ['SIP/2.0/WS mirror.invalid;branch=z9hG4bKm', ...headers(offered, 'Via')];
    const others = offered.headers.filter(([name]) => name !== 'Via' && name !== 'Content-Length');
    const lines = [...mirrored.map((via) => ['Via', via]), ...others].map(
      ([name, value]) => `${name}: ${value}`,
    );
    bob.say(`INVITE ${BOB} SIP/2.0\r\n${lines.join('\r\n')}\r\n\r\n`);
    expect(bob.response.status).to.equal(482);
  });

  it('that needs an extension of the proxy is refused', () => {
    const alice = new World().registered('alice');
    alice.send('INVITE', BOB, { headers: [['Proxy-Require', 'x, y']] });
    expect(alice.response.status).to.equal(420);
    expect(header(alice.response, 'Unsupported')).to.equal('x, y');
  });
});

describe('a caller', () => {
  it('without a registration proves who he is, and the proof goes no further', () => {
    const world = new World();
    const alice = world.phone('alice');
    const bob = world.registered('bob');
    const refused = alice.send('INVITE', BOB);
    expect(alice.response.status).to.equal(407);
    alice.follow('ACK', refused);
    const proof = alice.credentials('INVITE', 'SHA-256', undefined, BOB);
    alice.send('INVITE', BOB, { sequence: 2, headers: [['Proxy-Authorization', proof]] });
    expect(header(bob.request('INVITE'), 'Proxy-Authorization')).to.be.undefined;
    expect(world.exchange.pending).to.equal(1);
  });

  it('cannot call in the name of somebody else', () => {
    const world = new World();
    const alice = world.registered('alice');
    world.registered('bob');
    alice.send('INVITE', BOB, { from: `<sip:carol@${DOMAIN}>;tag=1` });
    expect(alice.response.status).to.equal(407);
    const headers = [['Proxy-Authorization', alice.credentials('INVITE', 'MD5', undefined, BOB)]] as const;
    alice.send('INVITE', BOB, { from: `<sip:carol@${DOMAIN}>;tag=1`, headers });
    expect(alice.response.status).to.equal(403);
    expect(world.ladder()).not.to.include('bob ◂ INVITE');
  });

  it('cannot call in the name of his own user at another domain', () => {
    const alice = new World().registered('alice');
    alice.send('INVITE', BOB, { from: '<sip:alice@elsewhere.test>;tag=1' });
    expect(alice.response.status).to.equal(407);
  });

  it('may hide his number', () => {
    const world = new World();
    const alice = world.registered('alice');
    world.registered('bob');
    alice.send('INVITE', BOB, { from: '"Anonymous" <sip:anonymous@anonymous.invalid>;tag=1' });
    expect(world.ladder()).to.include('bob ◂ INVITE');
  });

  it('cannot claim an identity that nobody checked', () => {
    const world = new World();
    const alice = world.registered('alice');
    const bob = world.registered('bob');
    alice.send('INVITE', BOB, { headers: [['P-Asserted-Identity', '<sip:boss@example.test>']] });
    expect(header(bob.request('INVITE'), 'P-Asserted-Identity')).to.be.undefined;
  });

  it('at the gateway may be anybody', () => {
    const world = new World({ gateway: 'trunk' });
    const trunk = world.registered('trunk');
    const bob = world.registered('bob');
    trunk.send('INVITE', BOB, { from: `"Ann" <sip:+15550100@${DOMAIN}>;tag=1` });
    expect(header(bob.request('INVITE'), 'From')).to.include('+15550100');
  });

  it('reaches the gateway by any telephone number that is no user, and by no name', () => {
    const world = new World({ gateway: 'trunk' });
    const alice = world.registered('alice');
    const trunk = world.registered('trunk');
    alice.send('INVITE', `sip:+15550100@${DOMAIN}`);
    expect(header(trunk.request('INVITE'), 'To')).to.include('+15550100');
    alice.send('INVITE', `sip:nobody@${DOMAIN}`);
    expect(alice.response.status).to.equal(404);
  });

  it('may call a contact itself, and only that telephone rings', () => {
    const world = new World();
    const { alice, desk } = forked(world);
    world.ladder();
    alice.send('INVITE', desk.contact, { headers: [['Replaces', 'x;to-tag=1;from-tag=2']] });
    expect(world.ladder()).to.deep.equal(['alice ▸ INVITE', 'alice ◂ 100 INVITE', 'bob desk ◂ INVITE']);
  });

  it('who is unknown costs the exchange no memory', () => {
    const world = new World();
    world.phone('mallory').send('INVITE', BOB);
    expect(world.exchange.pending).to.equal(0);
  });
});

describe('a call to several telephones', () => {
  it('is answered by one, and the others are told that it was', () => {
    const world = new World();
    const { desk, home } = forked(world);
    desk.reply(desk.request('INVITE'), 200);
    expect(world.ladder()).to.deep.equal([
      'bob desk ▸ 200 INVITE',
      'alice ◂ 200 INVITE',
      'bob home ◂ CANCEL',
    ]);
    expect(header(home.request('CANCEL'), 'Reason')).to.equal(
      'SIP;cause=200;text="Call completed elsewhere"',
    );
    home.reply(home.request('INVITE'), 487);
    expect(world.ladder()).to.deep.equal(['bob home ▸ 487 INVITE', 'bob home ◂ ACK']);
  });

  it('that two answer at once gives the caller both', () => {
    const world = new World();
    const { desk, home } = forked(world);
    desk.reply(desk.request('INVITE'), 200);
    home.reply(home.request('INVITE'), 200);
    expect(world.ladder().filter((rung) => rung === 'alice ◂ 200 INVITE')).to.have.length(2);
  });

  it('rings on at one when the other is busy', () => {
    const world = new World();
    const { desk } = forked(world);
    desk.reply(desk.request('INVITE'), 486);
    expect(world.ladder()).to.deep.equal(['bob desk ▸ 486 INVITE', 'bob desk ◂ ACK']);
  });

  it('that one declines for all stops everywhere at once', () => {
    const world = new World();
    const { alice, desk, home } = forked(world);
    desk.reply(desk.request('INVITE'), 603);
    expect(header(home.request('CANCEL'), 'Reason')).to.equal('SIP;cause=603');
    home.reply(home.request('INVITE'), 487);
    expect(alice.response.status).to.equal(603);
  });

  it('rings at the others when one cannot be reached', () => {
    const world = new World();
    const { alice, desk, home } = forked(world);
    desk.lose();
    world.pass(5);
    home.reply(home.request('INVITE'), 200);
    expect(alice.response.status).to.equal(200);
  });

  for (const [first, second, best] of [
    [486, 480, 486],
    [480, 486, 480],
    [486, 302, 302],
    [500, 486, 486],
    [486, 415, 415],
    [503, 500, 500],
    [503, 503, 500],
    [600, 486, 600],
    [404, 604, 604],
  ] as const) {
    it(`of which one says ${first} and one ${second} is refused with ${best}`, () => {
      const { alice, desk, home } = forked(new World());
      desk.reply(desk.request('INVITE'), first);
      home.reply(home.request('INVITE'), second);
      expect(alice.response.status).to.equal(best);
    });
  }

  it('collects the challenges of all', () => {
    const { alice, desk, home } = forked(new World());
    desk.reply(desk.request('INVITE'), 401, [['WWW-Authenticate', 'Digest realm="desk"']]);
    home.reply(home.request('INVITE'), 407, [['Proxy-Authenticate', 'Digest realm="home"']]);
    expect(alice.response.status).to.equal(401);
    expect(header(alice.response, 'WWW-Authenticate')).to.equal('Digest realm="desk"');
    expect(header(alice.response, 'Proxy-Authenticate')).to.equal('Digest realm="home"');
  });
});

describe('a response', () => {
  it('counts only from the telephone that was asked', () => {
    const world = new World();
    const { bob } = ringing(world);
    const carol = world.registered('carol');
    carol.reply(bob.request('INVITE'), 200);
    expect(world.ladder()).to.deep.equal(['carol ▸ 200 INVITE']);
  });

  it('to a request that nobody sent goes nowhere', () => {
    const world = new World();
    const { alice, invite } = ringing(world);
    alice.reply(invite, 200);
    expect(world.ladder()).to.deep.equal(['alice ▸ 200 INVITE']);
  });
});

describe('another request', () => {
  it('is passed on, and its first answer is the answer', () => {
    const world = new World();
    const { alice, desk, home } = forked(world);
    alice.send('MESSAGE', BOB, { body: 'hello' });
    desk.reply(desk.request('MESSAGE'), 200);
    home.reply(home.request('MESSAGE'), 200);
    expect(world.ladder()).to.deep.equal([
      'alice ▸ MESSAGE',
      'bob desk ◂ MESSAGE',
      'bob home ◂ MESSAGE',
      'bob desk ▸ 200 MESSAGE',
      'alice ◂ 200 MESSAGE',
      'bob home ▸ 200 MESSAGE',
    ]);
  });

  it('that nobody answers is forgotten without a word', () => {
    const world = new World();
    const alice = world.registered('alice');
    world.registered('bob');
    alice.send('MESSAGE', BOB);
    world.ladder();
    world.pass(32);
    expect(world.ladder()).to.be.empty;
    expect(world.exchange.pending).to.equal(0);
  });

  it('OPTIONS to the exchange is answered without a registration, whatever its hops', () => {
    const stranger = new World().phone('stranger');
    stranger.say(
      `OPTIONS sip:${DOMAIN} SIP/2.0\r\nv: SIP/2.0/WS a\r\nMax-Forwards: 0\r\nf: <sip:a@b>;tag=1\r\n` +
        't: <sip:a@b>\r\ni: 1\r\nCSeq: 1 OPTIONS\r\n\r\n',
    );
    expect(stranger.response.status).to.equal(200);
    expect(header(stranger.response, 'Allow')).to.include('INVITE');
  });

  it('CANCEL without a call, or of another caller, is answered 481', () => {
    const world = new World();
    const { bob, invite } = ringing(world);
    bob.follow('CANCEL', { ...invite, headers: invite.headers });
    expect(bob.response.status).to.equal(481);
    expect(world.ladder()).not.to.include('bob ◂ CANCEL');
  });
});
