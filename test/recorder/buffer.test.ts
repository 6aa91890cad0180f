import { expect } from '@open-wc/testing';
import { Buffer } from '../../src/recorder/buffer.js';
import type { Entry } from '../../src/recorder/recording.js';

const entry = (name: string, more: Partial<Entry> = {}) =>
  ({ at: 0, time: 0, source: 'telephone', name, call: '', detail: {}, ...more }) as const;

describe('the buffer of a recording', () => {
  it('keeps the newest in their order, and counts the others', () => {
    const buffer = new Buffer({ entries: 10, characters: 10_000 });
    for (let count = 0; count < 25; count += 1) buffer.add(entry(`event ${count}`));
    const ids = buffer.entries.map(({ id }) => id);
    expect(ids.at(-1)).to.equal(24);
    expect(ids).to.have.lengthOf.within(9, 10);
    expect(buffer.dropped + ids.length).to.equal(25);
    expect(buffer.dropped).to.equal(ids[0]);
  });

  it('is bounded in size, also by a single entry that is larger than all of it', () => {
    const buffer = new Buffer({ entries: 1_000, characters: 2_000 });
    for (let count = 0; count < 100; count += 1) buffer.add(entry('x'.repeat(100)));
    expect(JSON.stringify(buffer.entries).length).to.be.below(2_500);
    buffer.add(entry('x'.repeat(5_000)));
    expect(buffer.entries).to.deep.equal([]);
    expect(buffer.dropped).to.equal(101);
  });

  it('knows how things stood before its first entry', () => {
    const buffer = new Buffer({ entries: 3, characters: 10_000 });
    buffer.add(entry('registration', { source: 'state', detail: { registration: 'ready' } }));
    buffer.add(entry('panel', { source: 'state', detail: { panel: 'hidden' } }));
    for (let count = 0; count < 3; count += 1) buffer.add(entry('later'));
    expect(buffer.initial).to.deep.include({ registration: 'ready', panel: 'hidden', host: 'connecting' });
  });
});
