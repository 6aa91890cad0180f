import { expect } from '@open-wc/testing';
import { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { Party } from '../../src/call/call.js';
import { ConnectedIdentity } from '../../src/sip/connected-identity.js';
import type { PageNetwork } from '../../src/simulator/exchange/in-page.js';
import { eventually } from './support/eventually.js';
import { createNetwork, Phone, talk } from './support/phones.js';

type Headers = Readonly<Record<string, string>>;

const ADA = { from: '"Ada" <sip:100@example.com>;tag=1' };
const CARL = { from: '"Carl" <sip:200@example.com>;tag=1' };
const ANONYMOUS = { from: '"Anonymous" <sip:anonymous@anonymous.invalid>;tag=1' };
const asserting = (value: string): Headers => ({ ...ADA, 'p-asserted-identity': value });
const EVA = asserting('"Eva" <sip:+15550300@example.com>');
const PRIVATE = { privacy: 'id' };
const WITHHELD: Party = { name: '', number: '' };

function filled<T extends IncomingRequestMessage | IncomingResponseMessage>(message: T, headers: Headers): T {
  for (const [name, value] of Object.entries(headers)) message.addHeader(name, value);
  return message;
}
const request = (headers: Headers) => filled(new IncomingRequestMessage(), headers);
const response = (headers: Headers) => filled(new IncomingResponseMessage(), headers);

/** Who it is after each of the requests, the first of which is the invitation. */
function learned(trusts: boolean, invite: Headers, ...later: Headers[]): readonly Party[] {
  const identity = ConnectedIdentity.ofCaller(request(invite), trusts);
  const parties = later.map((headers) => {
    identity.learn(request(headers));
    return identity.party;
  });
  return parties.filter((party, at) => party !== parties[at - 1]);
}

describe('The far end of a call', () => {
  const ada: Party = { name: 'Ada', number: '100' };
  const carl: Party = { name: 'Carl', number: '200' };
  const eva: Party = { name: 'Eva', number: '+15550300' };

  const TABLE: readonly (readonly [what: string, trusts: boolean, messages: readonly Headers[], Party[]])[] =
    [
      ['is the one of the first From as long as it says so', false, [ADA, ADA, ADA], [ada]],
      ['is whoever From names now', false, [ADA, CARL, CARL], [carl]],
      ['is who it was first when From says so again', false, [ADA, CARL, ADA], [carl, ada]],
      [
        'keeps its name where From leaves it out',
        false,
        [ADA, { from: '<sip:100@example.com>;tag=1' }],
        [ada],
      ],
      ['has the name that From gives it later', false, [{ from: '<sip:100@example.com>' }, ADA], [ada]],
      ['is not whom a server asserts that is not trusted', false, [ADA, EVA], [ada]],
      ['is whom a trusted server asserts', true, [ADA, EVA, EVA], [eva]],
      ['stays the asserted one when a refresh asserts nothing', true, [ADA, EVA, ADA], [eva]],
      ['is not whom From claims against an assertion', true, [EVA, CARL], [eva]],
      [
        'is the same where its number is written otherwise',
        true,
        [EVA, asserting('<tel:0015550300>'), asserting('"Eva" <sip:5550300@example.com>')],
        [eva],
      ],
      [
        'is another where an extension is the end of a number',
        true,
        [EVA, asserting('<sip:300@example.com>')],
        [{ name: '', number: '300' }],
      ],
      ['is withheld when it wants to be', true, [EVA, { ...ADA, ...PRIVATE }], [WITHHELD]],
      ['is withheld when From is anonymous, even against an assertion', true, [EVA, ANONYMOUS], [WITHHELD]],
      [
        'is withheld when an anonymous one is asserted',
        true,
        [EVA, asserting('"Anonymous" <sip:anonymous@anonymous.invalid>')],
        [WITHHELD],
      ],
      [
        'is withheld, whoever is asserted with the wish for privacy',
        true,
        [ADA, { ...EVA, ...PRIVATE }],
        [WITHHELD],
      ],
      [
        'stays withheld when a refresh forgets the wish',
        true,
        [{ ...EVA, ...PRIVATE }, EVA, ADA],
        [WITHHELD],
      ],
      [
        'is text without controls, however hostile',
        false,
        [ADA, { from: `"<b>\u202eC\u0007arl</b>${'x'.repeat(500)}" <sip:200@example.com>` }],
        [{ name: `<b>Carl</b>${'x'.repeat(69)}`, number: '200' }],
      ],
    ];
  for (const [what, trusts, [invite = {}, ...later], parties] of TABLE) {
    it(what, () => expect(learned(trusts, invite, ...later)).to.deep.equal(parties));
  }

  describe('that the agent has dialled', () => {
    const dialled: Party = { name: '', number: '0155503000' };
    const after = (message: IncomingRequestMessage | IncomingResponseMessage, trusts = true): Party => {
      const identity = ConnectedIdentity.ofDialled(dialled, trusts);
      identity.learn(message);
      return identity.party;
    };
    const same = { from: '<sip:0155503000@example.com>;tag=1' };

    it('is the very same as long as nothing else is said', () => {
      expect(after(request(same))).to.equal(dialled);
      expect(after(response(CARL))).to.equal(dialled);
      expect(after(response({ 'p-asserted-identity': '<tel:+49155503000>' }))).to.equal(dialled);
    });

    it('is whom the response asserts, where the server is trusted', () => {
      expect(after(response(EVA))).to.deep.equal(eva);
      expect(after(response(EVA), false)).to.equal(dialled);
    });

    it('is no secret to the agent before it is somebody else', () => {
      expect(after(request({ ...same, ...PRIVATE }))).to.equal(dialled);
      expect(after(response({ ...EVA, ...PRIVATE }))).to.equal(dialled);
      expect(after(request({ ...CARL, ...PRIVATE }))).to.deep.equal(WITHHELD);
    });
  });
});

describe('Who is at the far end of a call that is up', () => {
  let network: PageNetwork;
  let alice: Phone;
  let bob: Phone;

  const alter = (begins: RegExp, change: (text: string) => string) => {
    network.alter = (text, direction) => (direction === 'out' && begins.test(text) ? change(text) : text);
  };
  const reinvite = /^INVITE [^]*^To: .*;tag=/m;
  const accepted = /^SIP\/2\.0 200 [^]*^CSeq: \d+ INVITE/m;
  const assert = (text: string) =>
    text.replace('\r\n', '\r\nP-Asserted-Identity: "Eva" <sip:+15550300@example.com>\r\n');

  const start = async (trustAssertedIdentity: boolean) => {
    network = createNetwork();
    alice = await new Phone(network, 'alice', { trustAssertedIdentity }).ready();
    bob = await new Phone(network, 'bob', { trustAssertedIdentity }).ready();
  };
  afterEach(() => Promise.all([alice.softphone.stop(), bob.softphone.stop()]));

  it('is told by the From of a re-INVITE, once', async () => {
    await start(false);
    const { near, far } = await talk(alice, bob);
    alter(reinvite, (text) => text.replace(/^From: [^;]*/m, 'From: "Carl" <sip:carl@example.com>'));
    await near.hold();
    const { party } = await bob.happens(far, 'party');
    expect(party).to.deep.equal({ name: 'Carl', number: 'carl' });
    expect(far.party).to.deep.equal(party);
    await near.resume();
    await eventually(() => bob.facts(far).filter(({ type }) => type === 'heldByParty').length === 2);
    expect(bob.facts(far).filter(({ type }) => type === 'party')).to.have.length(1);
  });

  it('is not told by a re-INVITE that changes nothing', async () => {
    await start(true);
    const { near, far } = await talk(alice, bob);
    await near.hold();
    await bob.happens(far, 'heldByParty');
    expect(bob.has(far, 'party') || alice.has(near, 'party')).to.be.false;
  });

  for (const trusted of [true, false]) {
    it(`is ${trusted ? '' : 'not '}told by the assertion in a response to ours of a server that is ${trusted ? '' : 'not '}trusted`, async () => {
      await start(trusted);
      const { near, far } = await talk(alice, bob);
      alter(accepted, assert);
      await near.hold();
      expect(alice.has(near, 'party')).to.equal(trusted);
      await far.hold().catch(() => {});
      expect(far.party.number === '+15550300').to.equal(trusted);
    });
  }

  it('is told by the assertion in the answer to the invitation', async () => {
    await start(true);
    alter(accepted, assert);
    const { near } = await talk(alice, bob);
    expect(near.party).to.deep.equal({ name: 'Eva', number: '+15550300' });
    const told = alice.facts(near).map(({ type }) => type);
    expect(told.indexOf('party')).to.be.within(0, told.indexOf('established'));
  });
});
