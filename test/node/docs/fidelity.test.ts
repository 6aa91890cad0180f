import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CASES } from '../../conformance/cases.js';
import { EVENTS } from '../../../src/simulator/library/events.js';
import { METHODS } from '../../../src/simulator/library/methods.js';
import { SWITCHES, SWITCH_NAMES } from '../../../src/simulator/quirks/quirks.js';

const PAGE = readFileSync(new URL('../../../docs/fidelity.md', import.meta.url), 'utf8');

/** The cells of every row of every table. */
const ROWS = PAGE.split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  );

const cases = Object.values(CASES).flat();

/** Of, mark, fact. */
const FACTS = ROWS.filter((row) => row.length === 3 && /^[DOA]$/.test(row[1] ?? ''));

/** Switch, basis, what it turns, default. */
const SWITCH_ROWS = ROWS.filter(
  ([name = '', , , value = '']) => /^`\w+`$/.test(name) && !value.includes('/'),
);

describe('the page of fidelity', () => {
  it('names every case once, with where the documentation says so, and no other', () => {
    const written = FACTS.map(([source = '', , name = '']) => `${name} (${source})`);
    assert.deepEqual(written.sort(), cases.map(({ name, source }) => `${name} (${source})`).sort());
  });

  it('has a row for every method and every event', () => {
    const named = FACTS.flatMap(([source = '']) => source.split(/\W+/));
    for (const name of [...Object.keys(METHODS), 'addHandler', 'removeHandler', ...EVENTS]) {
      assert.ok(named.includes(name), `${name} has no row.`);
    }
  });

  it('names every switch with its default, and no other', () => {
    const written = SWITCH_ROWS.map(([name = '', , , value = '']) => [
      name.replaceAll('`', ''),
      JSON.parse(value.replaceAll('`', '')) as unknown,
    ]);
    const expected = SWITCH_NAMES.map((name) => [name, SWITCHES[name].default]);
    assert.deepEqual(Object.fromEntries(written), Object.fromEntries(expected));
    assert.equal(written.length, expected.length);
  });

  it('leads to tests that exist', () => {
    const paths = [...PAGE.matchAll(/`(test\/[\w./-]+\.(?:ts|html))`/g)].map(([, path = '']) => path);
    assert.ok(paths.length > 0);
    for (const path of paths) assert.ok(existsSync(path), path);
  });
});

describe('the conformance cases', () => {
  it('have each a name of their own', () => {
    assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
  });
});
