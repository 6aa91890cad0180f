import { expect } from '@open-wc/testing';
import { parseTimeline, writeTimeline } from '../../../src/simulator/inspector/timeline-file.js';
import { snapshot } from '../../../src/simulator/desktop/snapshot.js';
import { Story, SURROUNDINGS } from './story.js';
import { Timeline } from '../../../src/simulator/desktop/timeline.js';

describe('a snapshot', () => {
  const copy = (value: unknown) => JSON.parse(JSON.stringify(snapshot(value).data)) as unknown;

  it('is of the moment: what is changed afterwards is not changed in it', () => {
    const live = { list: [1] };
    const { data } = snapshot(live);
    live.list.push(2);
    expect(JSON.stringify(data)).to.equal('{"list":[1]}');
  });

  it('names what JSON cannot say', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    const told = copy({
      u: undefined,
      n: NaN,
      m: new Map([['a', 1]]),
      s: new Set([1]),
      b: new Blob([]),
      c: circle,
      g: 5n,
    });
    expect(told).to.deep.equal({
      u: { $: 'undefined' },
      n: { $: 'NaN' },
      m: { $: 'Map', entries: [['a', 1]] },
      s: { $: 'Set', values: [1] },
      b: { $: 'Blob' },
      c: [{ $: 'circular' }],
      g: { $: 'BigInt', text: '5' },
    });
  });

  it('keeps a provider’s own dollar sign and prototype apart', () => {
    const { data } = snapshot(JSON.parse('{"$": "cut", "__proto__": {"x": 1}}'));
    expect(JSON.stringify(data)).to.equal('{"$$":"cut","__proto__":{"x":1}}');
  });

  it('cuts a text of 5 MB and tells its length', () => {
    const { data, size } = snapshot(['x'.repeat(5_000_000)]);
    expect(JSON.stringify(data)).to.contain('"characters":5000000').and.to.have.length.below(5_000);
    expect(size).to.be.below(5_000);
  });

  it('is bounded whatever the shape', () => {
    const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as unknown;
    const keys = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, key) => ['k'.repeat(500) + String(key), key]),
    );
    for (const value of [deep, keys, Array.from({ length: 1_000_000 }, () => 0), new Array(4_000_000_000)]) {
      expect(JSON.stringify(snapshot(value).data)).to.have.length.below(100_000);
    }
  });
});

describe('the timeline', () => {
  it('keeps 10,000 entries, drops older ones and says how many', () => {
    const timeline = new Timeline();
    for (let count = 0; count < 12_345; count += 1)
      timeline.record({ kind: 'flood', name: 'x', detail: null });
    expect(timeline.entries).to.have.length.within(10_000, 11_000);
    expect(timeline.dropped + timeline.entries.length).to.equal(12_345);
    expect(timeline.entries[0]?.id).to.equal(timeline.dropped);
  });

  it('drops more when its entries are large', () => {
    const timeline = new Timeline();
    const detail = Array.from({ length: 10 }, () => 'x'.repeat(3_900));
    for (let count = 0; count < 2_000; count += 1) timeline.record({ kind: 'call', name: 'x', detail });
    expect(timeline.entries).to.have.length.below(1_000);
    expect(timeline.dropped + timeline.entries.length).to.equal(2_000);
  });

  it('has times that never go back', () => {
    const timeline = new Timeline();
    for (let count = 0; count < 100; count += 1) timeline.record({ kind: 'flood', name: 'x', detail: null });
    const times = timeline.entries.map(({ at }) => at);
    expect(times).to.deep.equal(times.toSorted((one, other) => one - other));
    expect(timeline.startedAt).to.be.within(Date.now() - 60_000, Date.now());
  });
});

describe('a timeline’s file', () => {
  const { entries } = new Story()
    .ready()
    .listens('onSessionClosed')
    .call('getMode', [{ $: 'undefined' }])
    .resolves(1)
    .call('setMode', [1])
    .rejects('ModeNotSupportedError: no.')
    .event('onmodechanged', { value: 1 })
    .handling('failed', 'broken')
    .change('sessionOpened', 's1');
  const file = { startedAt: 1_795_000_000_000, dropped: 7, surroundings: SURROUNDINGS, entries };

  it('is read again as it was written', () => {
    expect(parseTimeline(writeTimeline(file))).to.deep.equal(file);
    expect(parseTimeline(writeTimeline({ ...file, entries: [] })).entries).to.deep.equal([]);
  });

  it('is refused with the place and the cure', () => {
    const told = JSON.parse(writeTimeline(file)) as Record<string, unknown>;
    const refusal = (change: Record<string, unknown>) => () =>
      parseTimeline(JSON.stringify({ ...told, ...change }));
    const entry = { id: 1, at: 1, provider: '', kind: 'flood', name: 'x', correlation: 0, detail: null };
    expect(() => parseTimeline('{')).to.throw('The file is no JSON');
    expect(() => parseTimeline('[]')).to.throw('the file must be an object, and is a list.');
    expect(refusal({ format: 'har' })).to.throw('its “format” is not "cif-simulator-timeline"');
    expect(refusal({ version: 2 })).to.throw('The file is of version 2; this inspector reads version 1.');
    expect(refusal({ startedAt: 'today' })).to.throw('startedAt must be a moment');
    expect(refusal({ entries: [{ ...entry, kind: 'constructor' }] })).to.throw(
      'entries[0].kind is “constructor”',
    );
    expect(refusal({ entries: [{ ...entry, at: '1' }] })).to.throw(
      'entries[0].at must be a number of milliseconds from 0, and is of type string.',
    );
    expect(refusal({ entries: [{ ...entry, kind: 'call' }] })).to.throw(
      'entries[0].detail must be a list, and is null.',
    );
    expect(refusal({ entries: [entry, entry] })).to.throw('entries[1] comes before the one above it');
    expect(refusal({ templates: { sessions: [{}] } })).to.throw(
      'templates.sessions[0].name must be a text, and is missing.',
    );
    const deep = JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown;
    expect(refusal({ entries: [{ ...entry, kind: 'event', detail: deep }] })).to.throw(
      'nested 100 levels deep at most',
    );
  });
});
