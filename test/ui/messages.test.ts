import { expect } from '@open-wc/testing';
import { de } from '../../src/ui/messages/de.js';
import { en } from '../../src/ui/messages/en.js';
import type { Messages } from '../../src/ui/messages.js';
import { fetched, open, wordsOf } from './screen.js';
import { states } from './states.js';

/** Stands for any argument: in most texts it is a name, in one a list of what has been replaced. */
const EXAMPLE = Object.assign([{ role: 'speaker', device: 'X', isChosen: false }], { toString: () => 'X' });

/** Every text of a language by its path; functions are called with the example that stands for any argument. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return textsOf((value as (...args: unknown[]) => unknown)(EXAMPLE, 2), `${path}()`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsOf(entry, `${path}.${key}`));
}

async function allTexts({ loadExplanations, ...core }: Messages): Promise<[string, string][]> {
  return [...textsOf(core, ''), ...textsOf(await loadExplanations(), '')];
}

/** A cure is not always to be had, and a table of the organisation need not have a name. */
const MAY_BE_EMPTY = /\.(1|2)$|record/;

for (const language of [en, de]) {
  describe(`the texts in ${language.locale}`, () => {
    it('are all there', async () => {
      const texts = await allTexts(language);
      expect(texts.length).to.be.greaterThan(200);
      for (const [path, text] of texts) if (!MAY_BE_EMPTY.test(path)) expect(text, path).not.to.equal('');
    });

    it('are shown', async () => {
      const { softphone } = await open(states.connectionLost, 'light', 320, language);
      expect(wordsOf(softphone)).to.contain(language.hangUp);
      const explanations = await language.loadExplanations();
      expect(wordsOf(softphone)).to.contain(explanations.lineDown.unreachable[1]);
    });
  });
}

/** The refusals of RFC 3261 section 21 and its kin that a call can meet with, and the agent can do something about. */
const FAILURES = [
  ...[301, 305, 380, 401, 402, 403, 404, 406, 407, 408, 410, 415, 420, 421, 422, 423, 433],
  ...[
    480, 481, 482, 483, 484, 485, 486, 487, 488, 491, 500, 502, 503, 504, 580, 600, 603, 604, 606, 607, 608,
  ],
];

for (const language of [en, de]) {
  it(`the failure of a call is explained in ${language.locale}: who it was, by name, and what to do`, async () => {
    const { failed, failedOtherwise } = await language.loadExplanations();
    expect(Object.keys(failed).map(Number)).to.deep.equal(FAILURES);
    for (const explain of Object.values(failed)) expect(explain('Maria').join(' ')).to.contain('Maria');
    const others = [399, 499, 599, 699].map((status) => failedOtherwise('Maria', status));
    expect(new Set(others.map(String)).size).to.equal(4);
    for (const words of others.slice(1).map(String)) expect(words).to.match(/Maria.*\(\d99\)/);
  });
}

describe('a language', () => {
  it('says everything that the other says', async () => {
    const paths = async (language: Messages) => (await allTexts(language)).map(([path]) => path).sort();
    expect(await paths(de)).to.deep.equal(await paths(en));
  });

  it('has its plural', async () => {
    const waits = async (language: Messages, seconds: number) =>
      (await language.loadExplanations()).heldTooLong('X', seconds)[0];
    expect(await waits(en, 60)).to.contain('1 minute.');
    expect(await waits(en, 120)).to.contain('2 minutes.');
    expect(await waits(en, 1)).to.contain('1 second.');
    expect(await waits(de, 60)).to.contain('1 Minute ');
    expect(await waits(de, 180)).to.contain('3 Minuten ');
  });

  it('can be changed while it is shown', async () => {
    const { softphone } = await open(states.live);
    softphone.messages = await fetched(de);
    await softphone.updateComplete;
    expect(wordsOf(softphone)).to.contain('Auflegen');
  });

  it('whose long texts cannot be had leaves the telephone as it is', async () => {
    const poor = { ...en, loadExplanations: () => Promise.reject(new Error('offline')) };
    const { softphone } = await open({ ...states.live, notices: states.failed.notices });
    softphone.messages = poor;
    await softphone.updateComplete;
    await softphone.updateComplete;
    expect(wordsOf(softphone)).to.contain('Hang up');
  });
});
