import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { slugs } from '../../../src/cif/slugs.js';
import { parseConfig } from '../../../src/config/parse.js';

const GUIDE = readFileSync(new URL('../../../docs/dynamics.md', import.meta.url), 'utf8');
const CALL = { party: { name: 'Ada', number: '1' }, customer: null };

describe('the guide to Dynamics', () => {
  it('names every slug that toasts and sessions are given, and no other', () => {
    const named = [...GUIDE.matchAll(/`\{(\w+)\}`/g)].map(([, slug]) => slug);
    const given = [...Object.keys(slugs(CALL, 'Unknown caller')), 'diversion'];
    assert.deepEqual([...new Set(named)].sort(), given.sort());
  });

  it('names the templates that the softphone asks for unless it is told otherwise', () => {
    const { desktop } = parseConfig({});
    for (const template of [desktop.toastTemplate, desktop.sessionTemplate]) {
      assert.match(GUIDE, new RegExp(`Unique Name +\\| +\`${template}\``));
    }
  });

  it('names every method that can be missing', () => {
    const source = readFileSync(new URL('../../../src/cif/framework.ts', import.meta.url), 'utf8');
    const methods = [...source.matchAll(/^ {2}readonly (\w+)\?: \(/gm)].map(([, name = '']) => name);
    const needless = ['addHandler', 'removeHandler', 'getEnvironment', 'isConsoleApp'];
    const missing = methods.filter((name) => !needless.includes(name) && !GUIDE.includes(`\`${name}\``));
    assert.deepEqual(missing, []);
  });
});
