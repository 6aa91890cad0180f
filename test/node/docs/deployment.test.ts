import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DYNAMICS_ORIGINS, parseConfig } from '../../../src/config/parse.js';

const SIP = { servers: ['wss://sip.example.com'], domain: 'example.com' };
const PAGE = readFileSync(new URL('../../../docs/deployment.md', import.meta.url), 'utf8');

/** The rows of the table of fields: name and default, as they are written. */
const ROWS = [...PAGE.matchAll(/^\| `([a-z]+)\.(\w+)` \| (.+?) \|/gim)].map(
  ([, section = '', field = '', otherwise = '']) => ({ section, field, otherwise }),
);

const SECTIONS = ['sip', 'credentials', 'desktop', 'calls', 'presence', 'analytics'];

/** What the parser itself says that it knows, when it is asked for something that it does not know. */
function knownFields(section: string): string[] {
  const asked = { ...(section === 'sip' && SIP), unknown: 1 };
  const variants = section === 'credentials' ? [asked, { ...asked, from: 'endpoint', url: 'x' }] : [asked];
  const names = variants.flatMap((json) => {
    const { problems } = parseConfig({ sip: SIP, [section]: json });
    const cure = problems.find(({ field }) => field === `${section}.unknown`)?.cure ?? '';
    return cure.replace(/^.*: |\.$/g, '').split(', ');
  });
  return [...new Set(names)].sort();
}

function defaultOf(section: string, field: string): unknown {
  const { config } = parseConfig({ sip: SIP });
  const fields = (config as unknown as Record<string, Record<string, unknown>>)[section];
  const value = fields?.[field];
  if (field === 'origins') assert.deepEqual(value, DYNAMICS_ORIGINS);
  return value === null ? '' : value;
}

describe('the guide to the configuration', () => {
  for (const section of SECTIONS) {
    it(`names every field of ${section}, and no other`, () => {
      const written = ROWS.filter((row) => row.section === section).map(({ field }) => field);
      assert.deepEqual(written.sort(), knownFields(section));
    });
  }

  for (const { section, field, otherwise } of ROWS.filter((row) => row.otherwise.startsWith('`'))) {
    it(`gives the default of ${section}.${field}`, () => {
      assert.deepEqual(JSON.parse(otherwise.replaceAll('`', '')), defaultOf(section, field));
    });
  }

  it('shows a configuration that nothing is wrong with', () => {
    const [, example = ''] = /```json\n(.+?)```/s.exec(PAGE) ?? [];
    assert.deepEqual(parseConfig(JSON.parse(example)).problems, []);
  });
});
