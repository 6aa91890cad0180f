import { expect } from '@open-wc/testing';
import { parseQuirks, quirksLink, quirksQuery } from '../../../src/simulator/quirks/query.js';
import { requireQuirks } from '../../../src/simulator/quirks/check.js';
import { DEFAULT_QUIRKS, SWITCHES, SWITCH_NAMES } from '../../../src/simulator/quirks/quirks.js';
import type { Quirks } from '../../../src/simulator/quirks/quirks.js';
import type { Switch } from '../../../src/simulator/quirks/switch.js';

describe('the table of switches', () => {
  it('has a default for each that the switch itself takes', () => {
    expect(requireQuirks(DEFAULT_QUIRKS)).to.deep.equal(DEFAULT_QUIRKS);
  });

  it('says of each in a sentence what it does', () => {
    for (const name of SWITCH_NAMES) expect(SWITCHES[name].does, name).to.match(/^\S.{8,}\.$/);
  });
});

describe('switches in an address', () => {
  it('are none where the address names none', () => {
    const query = new URLSearchParams('provider=https://phone.example&label=Phone&workbench=inspector');
    expect(parseQuirks(query)).to.deep.equal({ quirks: {}, problems: [] });
  });

  it('are read by their own names, a list in one parameter or in several', () => {
    const query =
      'toastLimit=0&echoSetMode=false&createOrder=resolvedFirst&missing=createTab,%20getTabs&missing=closeTab';
    expect(parseQuirks(new URLSearchParams(query))).to.deep.equal({
      quirks: {
        createOrder: 'resolvedFirst',
        echoSetMode: false,
        missing: ['createTab', 'getTabs', 'closeTab'],
        toastLimit: 0,
      },
      problems: [],
    });
  });

  it('can empty a list that is not empty by default', () => {
    expect(parseQuirks(new URLSearchParams('permissions=')).quirks).to.deep.equal({ permissions: [] });
  });

  for (const [query, name, cure] of [
    ['toastLimit=', 'toastLimit', 'a number of toasts from 0 to 100'],
    ['toastLimit=NaN', 'toastLimit', 'a number of toasts'],
    ['toastLimit=-1', 'toastLimit', 'a number of toasts'],
    ['toastLimit=1e99', 'toastLimit', 'a number of toasts'],
    ['toastLimit=1&toastLimit=2', 'toastLimit', 'a number of toasts'],
    ['echoSetMode=yes', 'echoSetMode', 'true or false'],
    ['createOrder=constructor', 'createOrder', 'one of switchedFirst, resolvedFirst'],
    ['missing=__proto__', 'missing', 'a list of '],
    ['missingTemplates=%3Cb%3E', 'missingTemplates', 'letters, digits'],
    [`missingTemplates=${'a,'.repeat(101)}`, 'missingTemplates', 'a list of names'],
    ['toastlimit=1', 'toastlimit', 'Write toastLimit.'],
  ] as const) {
    it(`are refused with name and cure: ${query.slice(0, 40)}`, () => {
      const { quirks, problems } = parseQuirks(new URLSearchParams(`${query}&initDone=never`));
      expect(quirks).to.deep.equal({ initDone: 'never' });
      expect(problems.map((problem) => problem.name)).to.deep.equal([name]);
      expect(problems[0]?.message).to.contain(cure);
    });
  }

  it('come back as they were, each of them', () => {
    const turned = Object.fromEntries(SWITCH_NAMES.map((name) => [name, another(SWITCHES[name])])) as Quirks;
    const { quirks, problems } = parseQuirks(new URLSearchParams(quirksQuery(turned).toString()));
    expect(problems).to.deep.equal([]);
    expect(quirks).to.deep.equal(turned);
  });

  it('are not written where they are as by default', () => {
    expect(quirksQuery(DEFAULT_QUIRKS).toString()).to.equal('');
  });

  it('leave everything else of a link as it was', () => {
    const page = 'https://desktop.example/desktop.html?provider=chat&toastLimit=3&silentNow=true#top';
    const link = quirksLink(page, { ...DEFAULT_QUIRKS, eventsTwice: true });
    expect(link).to.equal('https://desktop.example/desktop.html?provider=chat&eventsTwice=true#top');
  });
});

describe('switches by program', () => {
  it('are refused with every name and cure where a program without types gets them wrong', () => {
    const wanted = { toastLimit: 'many', nonsense: 1 } as unknown as Partial<Quirks>;
    expect(() => requireQuirks(wanted)).to.throw(RangeError, /toastLimit: Must be .* nonsense: There is no/);
  });
});

/** A value that is not the default one. */
function another(row: Switch): unknown {
  switch (row.kind) {
    case 'flag':
      return !row.default;
    case 'choice':
      return Object.keys(row.options).find((value) => value !== row.default);
    case 'number':
      return row.default === row.least ? row.most : row.least;
    case 'names':
      return row.default.length > 0 ? [] : row.options.length > 0 ? row.options.slice(0, 2) : ['a', 'b.c'];
  }
}
