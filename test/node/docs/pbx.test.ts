/** docs/pbx.md: its figures are those of a run, and its settings those of the lab. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FIGURES, tableOf, withTable, type LabResults } from '../../../tools/lab/figures.js';

const page = readFileSync('docs/pbx.md', 'utf8');
const results = JSON.parse(readFileSync('docs/pbx.json', 'utf8')) as LabResults;

test('the table of faults is made of the figures of a run, and nobody has typed in it', () => {
  assert.equal(page, withTable(page, tableOf(results)));
});

test('every figure has been measured, as often as every other', () => {
  const runs = Object.values(results.samples).map((samples) => samples.length);
  assert.deepEqual(Object.keys(results.samples).sort(), Object.keys(FIGURES).sort());
  assert.equal(new Set(runs).size, 1);
});

test('a figure above its limit in more than 5 of 100 is called not met', () => {
  const { machine } = results;
  const line = (samples: readonly number[]) =>
    tableOf({ machine, samples: { hangsNoticed: samples } })
      .split('\n')
      .find((row) => /SIGSTOP.*noticed/.test(row));
  assert.match(line([8000, 10_001]) ?? '', /\| 8000 \| 10001 \| ≤ 10000 \| not met \|/);
  assert.match(line([8000, 10_000]) ?? '', /\| 8000 \| 10000 \| ≤ 10000 \| met \|/);
});

test('a page without a place for the table is not written', () => {
  assert.throws(() => withTable('# SIP servers', ''), /no <!-- figures -->/);
});

test('the flags for rtpengine are those that the lab runs with', () => {
  const kamailio = readFileSync('lab/config/kamailio.cfg', 'utf8');
  for (const [, flags = ''] of kamailio.matchAll(/rtpengine_manage\("\$var\(flags\) ([^"]+)"/g)) {
    assert.ok(page.replace(/\s+/g, ' ').includes(flags), flags);
  }
});
