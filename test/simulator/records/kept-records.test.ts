import { expect } from '@open-wc/testing';
import { createStore, entries, set } from 'idb-keyval';
import { MARIA, NOBODY, PAUL, sampleStore, SIOBHAN } from './records.js';
import { openKeptRecords } from '../../../src/simulator/records/keeping/kept-records.js';
import { RecordChangeEvent } from '../../../src/simulator/records/record-change.js';
import type { KeepOptions, KeptRecords } from '../../../src/simulator/records/keeping/kept-records.js';
import type { RecordStore } from '../../../src/simulator/records/store.js';
import type { UseStore } from 'idb-keyval';

const seed = {
  contact: sampleStore()
    .all('contact')
    .map(({ contactid, fullname }) => ({ contactid: contactid ?? '', fullname: fullname ?? '' })),
};

const opened: KeptRecords[] = [];
let name = '';

async function open(options: KeepOptions = {}): Promise<KeptRecords> {
  const kept = await openKeptRecords(name, { seed, ...options });
  opened.push(kept);
  return kept;
}

/** As after a reload: the page that changed something is gone. */
async function reopened(kept: KeptRecords, options: KeepOptions = {}): Promise<RecordStore> {
  await kept.close();
  return (await open(options)).records;
}

const databaseName = (): string => `cif-desktop-records-${name}`;
const database = (): UseStore => createStore(databaseName(), 'records');

/** Resolves when this store has taken over, or made, a change for which `isIt` holds. */
function changed(records: RecordStore, isIt: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isIt()) resolve();
    };
    records.addEventListener('recordchange', look);
    records.addEventListener('reset', look);
    look();
  });
}

beforeEach(() => {
  name = crypto.randomUUID();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((kept) => kept.close()));
  indexedDB.deleteDatabase(databaseName());
});

describe('kept records', () => {
  it('are the given ones where nothing was changed', async () => {
    const faults: string[] = [];
    const { records } = await open({ onFault: (fault) => faults.push(fault) });
    expect(records.all('contact')).to.have.lengthOf(3);
    expect(faults).to.deep.equal([]);
  });

  it('are as they were changed when the page is loaded again', async () => {
    const kept = await open();
    const created = kept.records.create('contact', { lastname: 'New', telephone1: '555-0111' });
    kept.records.update('contact', MARIA, { 'parentcustomerid_contact@odata.bind': `/contacts(${created})` });
    kept.records.delete('contact', PAUL);
    const before = kept.records.retrieve('contact', created, '');
    const records = await reopened(kept);
    expect(records.retrieve('contact', created, '')).to.deep.equal(before);
    expect(records.find('contact', MARIA)?._parentcustomerid_value).to.equal(created);
    expect(records.find('contact', PAUL)).to.equal(null);
    expect(records.nameOf('contact', SIOBHAN)).to.equal("Siobhán O'Brien");
  });

  it('come back in the order of their changes', async () => {
    const kept = await open();
    for (const lastname of ['One', 'Two', 'Three', 'Four']) kept.records.create('contact', { lastname });
    const names = kept.records.all('contact').map(({ fullname }) => fullname);
    const records = await reopened(kept);
    expect(records.all('contact').map(({ fullname }) => fullname)).to.deep.equal(names);
  });

  it('are saved without being asked for it, soon and when the page goes', async () => {
    let writes = 0;
    const real = database();
    let written = (): void => {};
    const counting: UseStore = async (mode, work) => {
      const result = await real(mode, work);
      if (mode === 'readwrite') writes += 1;
      written();
      return result;
    };
    const until = (count: number): Promise<void> =>
      new Promise((resolve) => {
        written = () => {
          if (writes >= count) resolve();
        };
        written();
      });
    const { records } = await open({ database: counting });
    records.update('contact', MARIA, { jobtitle: 'Head' });
    await until(1);
    records.update('contact', MARIA, { jobtitle: 'Chair' });
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await until(2);
    expect(await entries(real)).to.have.lengthOf(1);
  });

  it('are kept apart by name', async () => {
    const kept = await open();
    kept.records.delete('contact', MARIA);
    await kept.saved();
    const other = await openKeptRecords(`${name}-other`, { seed });
    opened.push(other);
    expect(other.records.find('contact', MARIA)).not.to.equal(null);
    await other.close();
    indexedDB.deleteDatabase(`${databaseName()}-other`);
  });
});

describe('two pages with the same records', () => {
  it('see what the other changes, creates and deletes', async () => {
    const [one, other] = [await open(), await open()];
    one.records.update('contact', MARIA, { jobtitle: 'Head' });
    other.records.delete('contact', PAUL);
    const created = one.records.create('contact', { lastname: 'New' });
    await changed(other.records, () => other.records.find('contact', created) !== null);
    await changed(one.records, () => one.records.find('contact', PAUL) === null);
    expect(other.records.find('contact', MARIA)?.jobtitle).to.equal('Head');
  });

  it('both have what they changed after a reload', async () => {
    const [one, other] = [await open(), await open()];
    one.records.update('contact', MARIA, { jobtitle: 'Head' });
    other.records.update('contact', PAUL, { jobtitle: 'Guide' });
    await Promise.all([one.saved(), other.saved()]);
    const { records } = await open();
    expect(records.find('contact', MARIA)?.jobtitle).to.equal('Head');
    expect(records.find('contact', PAUL)?.jobtitle).to.equal('Guide');
  });

  it('agree on the later of two changes of one record, whichever is written last', async () => {
    const [one, other] = [await open(), await open()];
    one.records.update('contact', MARIA, { jobtitle: 'Earlier' });
    await changed(other.records, () => other.records.find('contact', MARIA)?.jobtitle === 'Earlier');
    other.records.update('contact', MARIA, { jobtitle: 'Later' });
    await other.saved();
    await changed(one.records, () => one.records.find('contact', MARIA)?.jobtitle === 'Later');
    await one.saved();
    const { records } = await open();
    expect(records.find('contact', MARIA)?.jobtitle).to.equal('Later');
  });

  it('pass over what arrives late', async () => {
    const [one, other] = [await open(), await open()];
    const told: RecordChangeEvent[] = [];
    one.records.addEventListener('recordchange', (event) => {
      if (event instanceof RecordChangeEvent) told.push(event);
    });
    one.records.update('contact', MARIA, { jobtitle: 'Earlier' });
    one.records.update('contact', MARIA, { jobtitle: 'Later' });
    await changed(other.records, () => other.records.find('contact', MARIA)?.jobtitle === 'Later');
    await tellAll({ type: 'change', change: { format: 1, ...told[0]?.change } }, one);
    expect(one.records.find('contact', MARIA)?.jobtitle).to.equal('Later');
    expect(other.records.find('contact', MARIA)?.jobtitle).to.equal('Later');
  });
});

describe('a reset', () => {
  it('gives the records of the beginning, here, in the other page, and after a reload', async () => {
    const [one, other] = [await open(), await open()];
    one.records.delete('contact', PAUL);
    await changed(other.records, () => other.records.find('contact', PAUL) === null);
    await one.saved();
    other.records.update('contact', MARIA, { jobtitle: 'Head' });
    await one.reset();
    await changed(other.records, () => other.records.find('contact', PAUL) !== null);
    expect(one.records.find('contact', PAUL)).not.to.equal(null);
    await other.saved();
    const { records } = await open();
    expect(records.find('contact', PAUL)).not.to.equal(null);
    expect(records.find('contact', MARIA)?.jobtitle ?? null).to.equal(null);
  });

  it('lets what is changed afterwards be kept', async () => {
    const kept = await open();
    kept.records.delete('contact', PAUL);
    await kept.reset();
    kept.records.update('contact', PAUL, { jobtitle: 'Guide' });
    const records = await reopened(kept);
    expect(records.find('contact', PAUL)?.jobtitle).to.equal('Guide');
  });

  it('is not undone by a page that was still writing', async () => {
    const kept = await open();
    kept.records.delete('contact', PAUL);
    await kept.saved();
    const [late] = await entries<string, unknown>(database());
    await kept.reset();
    await set(late?.[0] ?? '', late?.[1], database());
    const records = await reopened(kept);
    expect(records.find('contact', PAUL)).not.to.equal(null);
  });
});

const sound = {
  format: 1,
  entity: 'contact',
  id: MARIA,
  version: 5_000,
  fields: { contactid: MARIA, fullname: 'Changed', versionnumber: 5_000 },
};

/** Whatever may stand in the storage, or come from another page, in place of a change. */
const broken: readonly (readonly [what: string, saved: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'contact'],
  ['an array', []],
  ['an older format', { ...sound, format: 0 }],
  ['a newer format', { ...sound, format: 2 }],
  ['an unknown table', { ...sound, entity: 'constructor' }],
  ['no id', { ...sound, id: 5 }],
  ['an id in capitals', { ...sound, id: NOBODY.toUpperCase() }],
  ['another record’s id', { ...sound, id: PAUL }],
  ['no version', { ...sound, version: undefined }],
  ['a version that is no number', { ...sound, version: Infinity }],
  ['a version beyond all numbers', { ...sound, version: 1e300 }],
  ['versions that disagree', { ...sound, version: 6_000 }],
  ['fields that are no object', { ...sound, fields: 'x' }],
  ['no fields', { ...sound, fields: {} }],
  ['an unknown column', { ...sound, fields: { ...sound.fields, nothing: 1 } }],
  ['a value of another type', { ...sound, fields: { ...sound.fields, fullname: 5 } }],
  ['a value too long', { ...sound, fields: { ...sound.fields, fullname: 'x'.repeat(200_000) } }],
  ['a value that is an object', { ...sound, fields: { ...sound.fields, jobtitle: { toString: 'x' } } }],
];

/** Everything that was told before this is told when it resolves. */
async function tellAll(message: unknown, kept: KeptRecords): Promise<void> {
  const channel = new BroadcastChannel(databaseName());
  const marker = crypto.randomUUID();
  const fields = { contactid: marker, versionnumber: Date.now() + 60_000 };
  channel.postMessage(message);
  channel.postMessage({
    type: 'change',
    change: { format: 1, entity: 'contact', id: marker, version: fields.versionnumber, fields },
  });
  await changed(kept.records, () => kept.records.find('contact', marker) !== null);
  channel.close();
}

describe('what is no saved change', () => {
  for (const [what, saved] of broken) {
    it(`is left out of the storage and said: ${what}`, async () => {
      const faults: string[] = [];
      const onFault = (fault: string) => faults.push(fault);
      await set(`contact/${MARIA}`, saved, database());
      const kept = await open({ onFault });
      expect(kept.records.nameOf('contact', MARIA)).to.equal('Maria Campbell');
      expect(faults).to.have.lengthOf(1);
      expect(faults[0]).to.contain(': 1 left out');
      await reopened(kept, { onFault });
      expect(faults, 'the second time').to.have.lengthOf(1);
    });

    it(`has no effect when another page tells it: ${what}`, async () => {
      const kept = await open();
      await tellAll({ type: 'change', change: saved }, kept);
      expect(kept.records.nameOf('contact', MARIA)).to.equal('Maria Campbell');
    });
  }

  it('does not take along what is sound', async () => {
    const kept = await open();
    kept.records.update('contact', PAUL, { jobtitle: 'Guide' });
    await kept.saved();
    await set('contact/x', sound, database());
    await set(5, sound, database());
    const records = await reopened(kept);
    expect(records.find('contact', PAUL)?.jobtitle).to.equal('Guide');
    expect(records.nameOf('contact', MARIA)).to.equal('Maria Campbell');
  });

  for (const message of [
    null,
    5,
    'reset',
    { type: 'reset' },
    { type: 'reset', version: 'x' },
    { type: 'x' },
  ]) {
    it(`is no message from another page: ${JSON.stringify(message)}`, async () => {
      const kept = await open();
      kept.records.update('contact', MARIA, { fullname: 'Kept' });
      await tellAll(message, kept);
      expect(kept.records.nameOf('contact', MARIA)).to.equal('Kept');
    });
  }
});

describe('a browser that keeps nothing', () => {
  const failing: readonly (readonly [how: string, database: UseStore])[] = [
    ['refuses', () => Promise.reject(new DOMException('blocked', 'SecurityError'))],
    [
      'throws',
      () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    ],
    ['never answers', () => new Promise(() => {})],
  ];
  for (const [how, blocked] of failing) {
    it(`costs nothing but that when it ${how}, and it is said once`, async () => {
      const faults: string[] = [];
      const { records, ...kept } = await keptWith(blocked, faults);
      records.update('contact', MARIA, { jobtitle: 'Head' });
      await kept.saved();
      await kept.reset();
      records.update('contact', MARIA, { jobtitle: 'Chair' });
      await kept.saved();
      expect(records.find('contact', MARIA)?.jobtitle).to.equal('Chair');
      expect(faults).to.deep.equal([
        'The browser does not give the saved records back: changes are gone after a reload.',
      ]);
    });
  }

  it('is asked again at the next change when it failed to write, and has both then', async () => {
    const faults: string[] = [];
    let isFull = true;
    const real = database();
    const full: UseStore = (mode, work) =>
      isFull && mode === 'readwrite'
        ? Promise.reject(new DOMException('', 'QuotaExceededError'))
        : real(mode, work);
    const kept = await open({ database: full, onFault: (fault) => faults.push(fault) });
    kept.records.update('contact', MARIA, { jobtitle: 'Head' });
    await kept.saved();
    kept.records.update('contact', PAUL, { jobtitle: 'Guide' });
    await kept.saved();
    expect(faults).to.have.lengthOf(1);
    isFull = false;
    const records = await reopened(kept);
    expect(records.find('contact', MARIA)?.jobtitle).to.equal('Head');
    expect(records.find('contact', PAUL)?.jobtitle).to.equal('Guide');
  });

  it('may have no way to tell other pages either', async () => {
    const real = window.BroadcastChannel;
    Reflect.set(window, 'BroadcastChannel', () => {
      throw new DOMException('blocked', 'SecurityError');
    });
    try {
      const kept = await open();
      kept.records.update('contact', MARIA, { jobtitle: 'Head' });
      expect((await reopened(kept)).find('contact', MARIA)?.jobtitle).to.equal('Head');
    } finally {
      window.BroadcastChannel = real;
    }
  });

  async function keptWith(blocked: UseStore, faults: string[]) {
    const kept = await open({ database: blocked, patience: 20, onFault: (fault) => faults.push(fault) });
    return { records: kept.records, saved: () => kept.saved(), reset: () => kept.reset() };
  }
});
