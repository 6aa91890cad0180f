import { expect } from '@open-wc/testing';
import { header, headers } from '../../../src/sip/message/message.js';
import { DOMAIN, World } from './world.js';

const reachable = (world: World): string[] => world.exchange.bindings.map(({ contact }) => contact);

describe('registration', () => {
  it('is granted to whoever proves the password', () => {
    const world = new World();
    const alice = world.phone('alice');
    alice.register({ expires: 60 });
    expect(world.ladder()).to.deep.equal([
      'alice ▸ REGISTER',
      'alice ◂ 401 REGISTER',
      'alice ▸ REGISTER',
      'alice ◂ 200 REGISTER',
    ]);
    expect(headers(alice.response, 'Contact')).to.deep.equal([`<${alice.contact}>;expires=60`]);
  });

  it('is challenged for every algorithm, the strongest first', () => {
    const alice = new World().phone('alice');
    alice.sendRegister([]);
    const challenges = headers(alice.response, 'WWW-Authenticate');
    expect(challenges.map((text) => /algorithm=([^,]+)/.exec(text)?.[1])).to.deep.equal(['SHA-256', 'MD5']);
    expect(challenges[0]).to.match(
      /^Digest realm="example\.test", nonce="[\w.]+", algorithm=SHA-256, qop="auth"$/,
    );
  });

  for (const algorithm of ['MD5', 'SHA-256', 'SHA-512-256'] as const) {
    it(`works with ${algorithm}`, () => {
      const alice = new World({ algorithms: [algorithm] }).phone('alice');
      alice.register({ algorithm });
      expect(alice.response.status).to.equal(200);
    });
  }

  it('is not granted by an algorithm that was not offered', () => {
    const alice = new World({ algorithms: ['SHA-256'] }).phone('alice');
    alice.register({ algorithm: 'MD5' });
    expect(alice.response.status).to.equal(401);
  });

  for (const [who, name, password] of [
    ['a wrong password', 'alice', 'guess'],
    ['an unknown user', 'mallory', ''],
  ] as const) {
    it(`is refused to ${who}, in the same words`, () => {
      const world = new World();
      const phone = world.phone(name);
      phone.register({ password });
      expect(phone.response.status).to.equal(401);
      expect(header(phone.response, 'WWW-Authenticate')).not.to.include('stale');
      expect(reachable(world)).to.be.empty;
    });
  }

  it('of another user is forbidden', () => {
    const alice = new World().phone('alice');
    alice.sendRegister([]);
    alice.sendRegister([['Authorization', alice.credentials('REGISTER')]], `sip:bob@${DOMAIN}`);
    expect(alice.response.status).to.equal(403);
  });

  it('elsewhere is not found', () => {
    const alice = new World().phone('alice');
    alice.send('REGISTER', 'sip:elsewhere.test', { to: alice.address });
    expect(alice.response.status).to.equal(404);
  });

  it('asks again, as stale, when the nonce is too old', () => {
    const world = new World();
    const alice = world.phone('alice');
    alice.sendRegister([]);
    const late = alice.credentials('REGISTER');
    world.pass(299);
    alice.sendRegister([['Authorization', late]]);
    expect(alice.response.status).to.equal(200);
    world.pass(2);
    alice.sendRegister([['Authorization', late]]);
    expect(header(alice.response, 'WWW-Authenticate')).to.include('stale=true');
    alice.sendRegister([['Authorization', alice.credentials('REGISTER')]]);
    expect(alice.response.status).to.equal(200);
  });

  it('cannot be replayed on another connection', () => {
    const world = new World();
    const alice = world.phone('alice');
    alice.sendRegister([]);
    const credentials = alice.credentials('REGISTER');
    const thief = world.phone('alice thief');
    thief.sendRegister([['Authorization', credentials]]);
    expect(thief.response.status).to.equal(401);
  });

  for (const [what, wound] of [
    ['another realm', (text: string) => text.replace(`realm="${DOMAIN}"`, 'realm="x"')],
    ['another URI', (text: string) => text.replace(`uri="sip:${DOMAIN}"`, 'uri="sip:x"')],
    ['no qop', (text: string) => text.replace('qop=auth', 'qop=none')],
    ['a nonce nobody gave', (text: string) => text.replace(/nonce="[^"]+"/, 'nonce="zz.0"')],
    ['an empty nonce', (text: string) => text.replace(/nonce="[^"]+"/, 'nonce=""')],
    ['a scheme nobody knows', (text: string) => text.replace('Digest', 'NoOneKnowsThisScheme')],
    ['rubbish', () => 'Digest ,,,="",=,a'],
  ] as const) {
    it(`is challenged again for credentials with ${what}`, () => {
      const alice = new World().phone('alice');
      alice.sendRegister([]);
      alice.sendRegister([['Authorization', wound(alice.credentials('REGISTER'))]]);
      expect(alice.response.status).to.equal(401);
    });
  }

  it('expires', () => {
    const world = new World();
    world.registered('alice', { expires: 60 });
    world.pass(59);
    expect(reachable(world)).to.have.length(1);
    world.pass(1);
    expect(reachable(world)).to.be.empty;
  });

  it('ends with its connection', () => {
    const world = new World();
    const alice = world.registered('alice');
    alice.lose();
    expect(reachable(world)).to.be.empty;
  });

  it('of several telephones stands side by side, and each ends alone', () => {
    const world = new World();
    const desk = world.registered('alice desk');
    const home = world.registered('alice home');
    desk.register({ expires: 0 });
    expect(reachable(world)).to.deep.equal([`<${home.contact}>`]);
    expect(headers(desk.response, 'Contact')).to.deep.equal([`<${home.contact}>;expires=600`]);
  });

  it('ends for all telephones of the user, and for nobody else, by Contact *', () => {
    const world = new World();
    world.registered('alice desk');
    const home = world.registered('alice home');
    const bob = world.registered('bob');
    home.register({ contact: '*', expires: 0 });
    expect(home.response.status).to.equal(200);
    expect(reachable(world)).to.deep.equal([`<${bob.contact}>`]);
  });

  it('by Contact * is refused without Expires 0', () => {
    const alice = new World().registered('alice');
    alice.register({ contact: '*' });
    expect(alice.response.status).to.equal(400);
  });

  it('without Contact only asks', () => {
    const alice = new World().registered('alice', { expires: 100 });
    alice.sendRegister([]);
    alice.sendRegister([['Authorization', alice.credentials('REGISTER')]]);
    expect(headers(alice.response, 'Contact')).to.deep.equal([`<${alice.contact}>;expires=100`]);
  });

  it('of a telephone that has connected anew replaces its old one', () => {
    const world = new World();
    const contact = (host: string): string => `<sip:x@${host}.invalid>;+sip.instance="<urn:uuid:1>";reg-id=1`;
    world.registered('alice old', { contact: contact('old') });
    world.registered('alice new', { contact: contact('new') });
    expect(reachable(world)).to.deep.equal([contact('new')]);
  });

  it('of one telephone too many replaces the oldest', () => {
    const world = new World({ limits: { bindingsPerUser: 2 } });
    const [, second, third] = ['alice 1', 'alice 2', 'alice 3'].map((name) => world.registered(name));
    expect(reachable(world)).to.deep.equal([`<${second?.contact ?? ''}>`, `<${third?.contact ?? ''}>`]);
  });

  it('too short is answered with the shortest', () => {
    const alice = new World().phone('alice');
    alice.register({ expires: 9 });
    expect(alice.response.status).to.equal(423);
    expect(header(alice.response, 'Min-Expires')).to.equal('10');
  });

  for (const [what, contact, seconds] of [
    ['a time of its own', '<sip:a@b.invalid>;expires=20', '20'],
    ['too long a time', '<sip:a@b.invalid>;expires=99999', '3600'],
    ['an overlarge time', '<sip:a@b.invalid>;expires=280297596632815', '3600'],
    ['a parameter nobody knows', 'sip:a@b.invalid;unknown', '600'],
    ['a header in brackets', '<sip:a@b.invalid?Route=%3Csip:x%3E>', '600'],
  ] as const) {
    it(`takes a Contact with ${what}`, () => {
      const alice = new World().phone('alice');
      alice.register({ contact });
      expect(alice.response.status).to.equal(200);
      expect(/expires=(\d+)/.exec(header(alice.response, 'Contact') ?? '')?.[1]).to.equal(seconds);
    });
  }

  it('keeps parameters of a Contact and puts them in quotes where they need it', () => {
    const alice = new World().phone('alice');
    alice.register({ contact: '"A" <sip:a@b.invalid;x=1>;q=0.5;+sip.instance="<urn:uuid:\\"1>"' });
    expect(header(alice.response, 'Contact')).to.equal(
      '<sip:a@b.invalid;x=1>;q=0.5;+sip.instance="<urn:uuid:\\"1>";expires=600',
    );
  });

  for (const contact of [
    '<tel:+15550100>',
    '<name:John>',
    '<sip:%ff@b.invalid>',
    '<sip:a@b.invalid>, <mailto:a@b>',
  ]) {
    it(`refuses the Contact ${contact} and changes nothing`, () => {
      const world = new World();
      world.phone('alice').register({ contact });
      expect(reachable(world)).to.be.empty;
    });
  }

  it('that is older than the last one is refused', () => {
    const alice = new World().registered('alice');
    alice.send('REGISTER', `sip:${DOMAIN}`, { to: alice.address });
    const old = { to: alice.address, callId: 'register-alice', sequence: 1 };
    const authorization = alice.credentials('REGISTER');
    alice.send('REGISTER', `sip:${DOMAIN}`, { ...old, headers: [['Authorization', authorization]] });
    expect(alice.response.status).to.equal(500);
  });
});
