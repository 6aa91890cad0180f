import { expect } from '@open-wc/testing';
import { Grammar } from 'sip.js/lib/grammar/grammar.js';
import { URI } from 'sip.js/lib/grammar/uri.js';
import { parse } from '../../../src/sip/grammar/sip-js-grammar.js';
import { mutate, seeded } from '../message/mutation.js';
import { readGenerated, readOwn } from './comparison.js';
import { DIFFERENCES } from './differences.js';
import { HOSTILE_RULES, hostileTexts } from './hostile.js';
import { INVALID } from './invalid-values.js';
import { VALID } from './valid-values.js';

const isMeant = (rule: string, text: string): boolean =>
  DIFFERENCES.some(({ rules, texts }) => rules.test(rule) && texts.test(text));

const isEqual = (one: unknown, other: unknown): boolean => {
  try {
    expect(one).to.deep.equal(other);
    return true;
  } catch {
    return false;
  }
};

/** What the generated grammar reads of these texts, and ours reads otherwise without meaning to. */
const disagreements = (rule: string, texts: readonly string[]) =>
  texts
    .filter((text) => !isMeant(rule, text))
    .map((text) => ({ text, generated: readGenerated(rule, text), own: readOwn(rule, text) }))
    .filter(({ generated, own }) => generated !== null && !isEqual(generated, own));

/** Damaged values as they get here: with folding undone and trimmed. */
const mutants = (texts: readonly string[], count: number, seed: number): readonly string[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, turn) =>
    mutate(texts[turn % texts.length] ?? '', random)
      .replace(/\r\n[ \t]+/g, ' ')
      .trim(),
  );
};

describe('The grammar in the place of the one that SIP.js brings along', () => {
  for (const [rule, texts] of Object.entries(VALID)) {
    it(`reads ${rule} as the generated one does`, () => {
      expect(texts.filter((text) => readGenerated(rule, text) === null)).to.deep.equal([]);
      expect(texts.filter((text) => readOwn(rule, text) === null)).to.deep.equal([]);
      expect(disagreements(rule, texts)).to.deep.equal([]);
    });

    it(`refuses as ${rule} what the generated one refuses, too`, () => {
      const wrong = INVALID[rule] ?? [];
      expect(wrong).not.to.be.empty;
      expect(wrong.filter((text) => readGenerated(rule, text) !== null)).to.deep.equal([]);
      expect(wrong.filter((text) => readOwn(rule, text) !== null)).to.deep.equal([]);
    });

    it(`agrees about 300 damaged values of ${rule}, as far as the generated one reads them`, () => {
      const damaged = mutants(texts, 300, 3261);
      expect(damaged.filter((text) => readGenerated(rule, text) !== null)).not.to.be.empty;
      expect(disagreements(rule, damaged)).to.deep.equal([]);
    });
  }

  for (const { reason, rules, texts, example } of DIFFERENCES) {
    it(`differs by intention: ${reason}`, () => {
      expect(example).to.match(texts);
      const differing = Object.keys(VALID).filter((rule) => {
        const generated = readGenerated(rule, example);
        return rules.test(rule) && generated !== null && !isEqual(generated, readOwn(rule, example));
      });
      expect(differing).not.to.be.empty;
    });
  }

  for (const rule of HOSTILE_RULES) {
    // At this length anything quadratic runs out of the runner's time many times over.
    it(`is done with 100,000 hostile letters as ${rule}`, () => {
      const texts = hostileTexts(rule, 100_000);
      expect(texts.filter((text) => readOwn(rule, text) !== null).length).to.be.below(texts.length);
    });
  }
});

describe('SIP.js with this grammar', () => {
  it('calls it, and not the generated one', () => {
    const list = 'SIP/2.0/WS one.invalid;branch=z9hG4bK1 , SIP/2.0/UDP two.invalid;branch=z9hG4bK2';
    expect(Grammar.parse(list, 'Via')).to.deep.equal(readOwn('Via', list));
    expect(readOwn('Via', list)).not.to.deep.equal(readGenerated('Via', list));
  });

  it('is told of what cannot be read, and of a rule that is missing', () => {
    expect(Grammar.parse('sip:', 'SIP_URI')).to.equal(-1);
    expect(Grammar.parse('600', 'Session_Expires')).to.equal(-1);
    expect(() => parse('600', { startRule: 'Session_Expires' })).to.throw('No rule Session_Expires');
  });

  it('has the branch of a request from the topmost of several Vias', () => {
    const list = 'SIP/2.0/WS one.invalid:1;branch=z9hG4bK1 , SIP/2.0/UDP two.invalid:2;branch=z9hG4bK2';
    expect(Grammar.parse(list, 'Via')).to.deep.include({ host: 'one.invalid', port: 1, branch: 'z9hG4bK1' });
  });

  it('writes every user part again as it was', () => {
    const texts = ['sip:100%25@h', 'sip:%2525@h', 'sip:a%20b@h', 'sip:+1:2@h', 'sip:caf%C3%A9@h'];
    const addresses = texts.map((text) => Grammar.URIParse(text));
    expect(addresses.map((address) => address?.toString())).to.deep.equal(texts);
    expect(addresses.map((address) => address?.clone().toRaw())).to.deep.equal(texts);
  });

  it('writes a URI of another scheme as it was, from a copy too', () => {
    for (const text of ['tel:+1-555-0100;phone-context=x', 'urn:service:sos', 'mailto:ada@example.com']) {
      const address = Grammar.nameAddrHeaderParse(`"Ada" <${text}>;tag=1`);
      expect(address?.uri).to.be.instanceOf(URI);
      expect(address?.toString()).to.equal(`"Ada" <${text}>;tag=1`);
      expect(address?.uri.clone().toRaw()).to.equal(text);
    }
  });

  it('is told of no other than SIP addresses where requests would be sent to', () => {
    for (const rule of ['Contact', 'Record_Route']) {
      expect(Grammar.parse('<sip:a@h>, <tel:+15550100>', rule)).to.equal(-1);
    }
    expect(Grammar.URIParse('tel:+15550100')).to.be.undefined;
  });

  it('can write parameters that are named like what every object has', () => {
    const text = '<sip:a@h;__proto__;constructor;valueof=1?__proto__=1>;__proto__;hasOwnProperty;tostring=2';
    const written = Grammar.nameAddrHeaderParse(text)?.toString();
    expect(written).to.equal('<sip:a@h;constructor;valueof=1?--Proto--=1>;hasownproperty;tostring=2');
  });

  it('takes what a challenge says, with or without quotes', () => {
    const text = 'Digest realm=r, nonce="n", stale="TRUE", algorithm="md5", qop="auth-int , AUTH"';
    const result = { realm: 'r', nonce: 'n', opaque: undefined, stale: true, algorithm: 'MD5' };
    expect(Grammar.parse(text, 'WWW_Authenticate')).to.deep.equal({ ...result, qop: ['auth-int', 'auth'] });
  });
});
