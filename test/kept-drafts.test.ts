import { expect } from '@open-wc/testing';
import { offeredCall, transition } from '../src/call/call.js';
import { beginWrapUp, takeOver, type WrapUp } from '../src/call/wrap-up.js';
import { KeptDrafts, pageStorage } from '../src/kept-drafts.js';
import { readDrafts } from '../src/read-drafts.js';

const PREFIX = 'cif-softphone.wrap-ups.';
const DAY = 24 * 3_600_000;

function draft(begunAt = Date.now()): WrapUp {
  const call = transition(offeredCall('a', { name: 'Ada', number: '1' }, begunAt), {
    type: 'established',
    at: begunAt,
  });
  return beginWrapUp(call, crypto.randomUUID(), crypto.randomUUID());
}

/** What a page has left that is gone. */
function leave(owner: string, ...drafts: readonly WrapUp[]): void {
  localStorage.setItem(PREFIX + crypto.randomUUID(), JSON.stringify({ owner, drafts }));
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

describe('kept wrap-ups', () => {
  beforeEach(() => keys().forEach((key) => localStorage.removeItem(key)));
  after(() => keys().forEach((key) => localStorage.removeItem(key)));

  it('of a page that is gone are given to one page, as they were', async () => {
    const left = draft();
    leave('ann', left);
    const pages = [new KeptDrafts(localStorage), new KeptDrafts(localStorage)];
    const adopted = await Promise.all(pages.map((page) => page.adopt('ann')));
    expect(adopted.flat().map(takeOver)).to.deep.equal([takeOver(left)]);
    expect(keys()).to.be.empty;
  });

  it('of a page that lives stay there', async () => {
    const page = new KeptDrafts(localStorage);
    page.keep('ann', [draft()]);
    expect(await new KeptDrafts(localStorage).adopt('ann')).to.be.empty;
    expect(keys()).to.have.length(1);
    page.keep('ann', []);
    expect(keys()).to.be.empty;
  });

  it('are given to nobody but their agent', async () => {
    leave('ann', draft());
    expect(await new KeptDrafts(localStorage).adopt('bob')).to.be.empty;
    expect(await new KeptDrafts(localStorage).adopt('ann')).to.have.length(1);
  });

  it('of an agent stay when another signs in on the same page, and are given back to the first', async () => {
    const page = new KeptDrafts(localStorage);
    const [first, second] = [draft(), draft()];
    page.keep('ann', [first]);
    page.keep('bob', []);
    expect(await page.adopt('bob')).to.be.empty;
    page.keep('bob', [second]);
    expect(keys()).to.have.length(2);
    page.keep('ann', []);
    expect((await page.adopt('ann')).map(({ activity }) => activity.id)).to.deep.equal([first.activity.id]);
    expect((await page.adopt('bob')).map(({ activity }) => activity.id)).to.deep.equal([second.activity.id]);
  });

  it('are forgotten after five days, whosever they are', async () => {
    leave('ann', draft(Date.now() - 6 * DAY));
    expect(await new KeptDrafts(localStorage).adopt('bob')).to.be.empty;
    expect(keys()).to.be.empty;
  });

  it('are none where nothing may be stored, or the storage throws', async () => {
    const throwing = new Proxy(localStorage, {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    for (const storage of [null, throwing]) {
      const drafts = new KeptDrafts(storage);
      drafts.keep('ann', [draft()]);
      expect(await drafts.adopt('ann')).to.be.empty;
    }
    expect(pageStorage()).to.equal(localStorage);
  });

  for (const [name, text] of [
    ['no JSON', '{'],
    ['null', 'null'],
    ['no list', '{"owner":"ann","drafts":5}'],
    [
      'a draft without a key',
      JSON.stringify({ owner: 'ann', drafts: [{ ...draft(), activity: { id: 'x' } }] }),
    ],
    ['a draft in no phase', JSON.stringify({ owner: 'ann', drafts: [{ ...draft(), phase: 'other' }] })],
  ] as const) {
    it(`that are ${name} are not taken`, () => {
      expect(readDrafts(text).drafts).to.be.empty;
    });
  }

  it('keep no record whose name could lead elsewhere, and no moment that is none', () => {
    const left = draft();
    const hostile = {
      ...left,
      activity: {
        ...left.activity,
        customer: { entity: 'contact', id: "x)/systemusers('1", name: 'n', detail: '' },
        establishedAt: 1e300,
        notes: { outcome: 5, text: 'x'.repeat(9_000), followUp: { kind: 'email', subject: '', due: 1 } },
      },
    };
    const [read] = readDrafts(JSON.stringify({ owner: 'ann', drafts: [hostile] })).drafts;
    expect(read?.activity).to.deep.include({ customer: null, establishedAt: null });
    expect(read?.activity.notes).to.deep.include({ outcome: '', followUp: null });
    expect(read?.activity.notes.text).to.have.length(4_000);
  });
});
