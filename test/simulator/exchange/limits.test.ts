import { expect } from '@open-wc/testing';
import { Exchange } from '../../../src/simulator/exchange/exchange.js';
import { header } from '../../../src/sip/message/message.js';
import { seeded, mutate } from '../../sip/message/mutation.js';
import { RFC_4475, RFC_5118 } from '../../sip/message/torture.js';
import { DOMAIN, USERS, World } from './world.js';

const BOB = `sip:bob@${DOMAIN}`;

describe('a connection', () => {
  it('is answered one CRLF for two, and none for one', () => {
    const phone = new World().phone('alice');
    phone.say('\r\n\r\n');
    phone.say('\r\n');
    phone.say('');
    expect(phone.received).to.deep.equal(['\r\n']);
  });

  it('is closed by a message too large', () => {
    const phone = new World({ limits: { messageBytes: 100 } }).phone('alice');
    phone.say('x'.repeat(101));
    expect(phone.closedFor).to.equal('message too large');
  });

  it('is closed after too many bad messages', () => {
    const world = new World({ limits: { faultsPerFlow: 2 } });
    const phone = world.phone('alice');
    for (const text of ['rubbish', 'more rubbish']) phone.say(text);
    expect(phone.closedFor).to.be.null;
    phone.say('even more rubbish');
    expect(phone.closedFor).to.equal('too many faults');
    expect(world.exchange.connections).to.equal(0);
  });

  it('is closed after too many wrong passwords', () => {
    const phone = new World({ limits: { faultsPerFlow: 2 } }).phone('alice');
    for (const password of ['a', 'b', 'c']) phone.register({ password });
    expect(phone.closedFor).to.equal('too many faults');
  });

  it('that says nothing and has registered nobody is closed', () => {
    const world = new World({ limits: { idleSeconds: 60 } });
    const silent = world.phone('stranger');
    const talking = world.phone('stranger who talks');
    const registered = world.registered('alice', { expires: 300 });
    world.pass(40);
    talking.say('\r\n\r\n');
    world.pass(40);
    expect([silent, talking, registered].map(({ closedFor }) => closedFor)).to.deep.equal([
      'idle',
      null,
      null,
    ]);
    world.pass(300);
    expect([talking, registered].map(({ closedFor }) => closedFor)).to.deep.equal(['idle', 'idle']);
  });

  it('that is one too many is not taken', () => {
    const { exchange } = new World({ limits: { connections: 1 } });
    const carrier = { send: () => {}, close: () => {} };
    const first = exchange.connect(carrier);
    expect(exchange.connect(carrier)).to.be.null;
    first?.closed();
    expect(exchange.connect(carrier)).not.to.be.null;
  });

  it('that is over is neither heard nor spoken to', () => {
    const world = new World();
    const alice = world.registered('alice');
    const before = alice.received.length;
    alice.lose();
    alice.send('INVITE', BOB);
    expect(alice.received).to.have.length(before);
    expect(world.ladder()).to.be.empty;
  });
});

describe('the exchange', () => {
  it('takes no more requests than it can hold', () => {
    const world = new World({ limits: { transactions: 1 } });
    const alice = world.registered('alice');
    world.registered('bob');
    alice.send('INVITE', BOB);
    alice.send('INVITE', BOB);
    expect(alice.response.status).to.equal(503);
    expect(header(alice.response, 'Retry-After')).to.equal('5');
  });

  it('that is closed holds nothing any more', () => {
    const world = new World();
    const alice = world.registered('alice');
    world.registered('bob');
    alice.send('INVITE', BOB);
    world.phone('stranger').lose();
    world.exchange.close();
    expect(alice.closedFor).to.equal('exchange closed');
    expect(world.exchange).to.include({ connections: 0, pending: 0 });
    expect(world.clock.pending).to.equal(0);
  });

  for (const domain of ['', 'a b', 'a@b', 'sip:a', 'a;b']) {
    it(`cannot be built for the domain "${domain}"`, () => {
      expect(() => new Exchange({ domain, users: USERS })).to.throw(RangeError);
    });
  }

  it('answers a bad request with what is bad, and drops what cannot be answered', () => {
    const world = new World({ limits: { faultsPerFlow: 1000 } });
    for (const { name, text, fate } of RFC_4475) {
      if (fate !== 400 && fate !== 505 && fate !== 'drop') continue;
      // Only the endpoint knows that these are bad.
      if (name === 'unksm2' || name === 'bcast') continue;
      const phone = world.phone(name);
      phone.say(text);
      const statuses = phone.received.map((reply) => Number(reply.split(' ')[1]));
      expect(statuses, name).to.deep.equal(fate === 'drop' ? [] : [fate]);
    }
  });

  for (const seed of [8760, 5626, 3581]) {
    it(`survives 2,000 mutations of seed ${seed} of every message it knows, and works as before`, () => {
      const world = new World({ limits: { faultsPerFlow: 1_000_000 } });
      const alice = world.registered('alice');
      const bob = world.registered('bob');
      alice.send('INVITE', BOB, { body: 'v=0' });
      const offered = bob.request('INVITE');
      bob.reply(offered, 180);
      bob.register();
      const random = seeded(seed);
      const heard = [
        ...alice.received,
        ...bob.received,
        ...[...RFC_4475, ...RFC_5118].map(({ text }) => text),
      ];
      for (let turn = 0; turn < 2000; turn += 1) {
        const phone = random() < 0.5 ? alice : bob;
        phone.say(mutate(heard[turn % heard.length] ?? '', random));
        if (turn % 100 === 0) world.pass(7);
      }
      world.pass(600);
      expect(world.exchange.pending).to.equal(0);
      world.registered('carol').send('OPTIONS', `sip:${DOMAIN}`);
      expect(world.ladder().at(-1)).to.equal('carol ◂ 200 OPTIONS');
    });
  }
});
