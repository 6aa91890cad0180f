import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import { parseConfig } from '../../../src/config/parse.js';
import { describeByGuide } from '../../../tools/config/descriptions.js';
import { configSchema } from '../../../tools/config/schema.js';

const SCHEMA = configSchema(describeByGuide());
const validator = new Validator(SCHEMA, '2020-12');
const isValid = (json: unknown) => validator.validate(json).valid;
const isRight = (json: unknown) => parseConfig(json).problems.length === 0;

const GUIDE = readFileSync(new URL('../../../docs/deployment.md', import.meta.url), 'utf8');
const SIP = { servers: ['wss://sip.example.com'], domain: 'example.com' };
const TURN = { urls: ['turn:turn.example.com'], username: 'u', credential: 'c' };

type Node = { readonly properties?: Record<string, Node>; readonly description?: string };

describe('the schema of the configuration', () => {
  for (const [name, json] of [
    ['the least that is needed', { sip: SIP }],
    ['the example of the guide', JSON.parse(/```json\n(.+?)```/s.exec(GUIDE)?.[1] ?? '') as unknown],
    ['a name of its own for editors', { $schema: './config.schema.json', sip: SIP }],
    ['a TURN server', { sip: { ...SIP, iceServers: [TURN], relayOnly: true } }],
    ['an endpoint', { sip: SIP, credentials: { from: 'endpoint', url: '/who' } }],
    ['a token', { sip: SIP, credentials: { from: 'token', url: '/token', user: '201' } }],
    ['a width', { sip: SIP, desktop: { panelWidth: 400 } }],
    ['no width', { sip: SIP, desktop: { panelWidth: 0 } }],
    ['a user', { sip: SIP, credentials: { from: 'agent', user: '201' } }],
  ] as const) {
    it(`takes what the telephone takes: ${name}`, () => {
      assert.equal(isRight(json), true);
      assert.equal(isValid(json), true);
    });
  }

  for (const [name, json] of [
    ['nothing', {}],
    ['a list', []],
    ['no server', { sip: { ...SIP, servers: [] } }],
    ['no domain', { sip: { servers: SIP.servers } }],
    ['a server that is no text', { sip: { ...SIP, servers: [7] } }],
    ['a misspelt field', { sip: { ...SIP, domian: 'x' } }],
    ['a misspelt section', { sip: SIP, desktpo: {} }],
    ['a number out of range', { sip: { ...SIP, expires: 5 } }],
    ['a width that is too small', { sip: SIP, desktop: { panelWidth: 299 } }],
    ['a number that is not whole', { sip: SIP, calls: { most: 1.5 } }],
    ['a number in quotation marks', { sip: { ...SIP, expires: '600' } }],
    ['a choice that there is not', { sip: SIP, calls: { autoAccept: 'maybe' } }],
    ['a flag in quotation marks', { sip: { ...SIP, relayOnly: 'false' } }],
    ['a misspelt field of a TURN server', { sip: { ...SIP, iceServers: [{ ...TURN, url: 'x' }] } }],
    ['a section that is none', { sip: SIP, desktop: 'contoso' }],
  ] as const) {
    it(`refuses what the telephone complains of: ${name}`, () => {
      assert.equal(isRight(json), false);
      assert.equal(isValid(json), false);
    });
  }

  it('has the fields of the guide, each in the words of the guide', () => {
    const sections = Object.entries((SCHEMA as Node).properties ?? {});
    const fields = sections.flatMap(([section, { properties }]) =>
      Object.entries(properties ?? {}).map(([field, { description }]) => ({
        path: `${section}.${field}`,
        description,
      })),
    );
    const written = [...GUIDE.matchAll(/^\| `([a-z]\w*\.\w+)` \|/gim)].map(([, path]) => path);
    assert.deepEqual(fields.map(({ path }) => path).sort(), written.sort());
    assert.deepEqual(
      fields.filter(({ description }) => !description),
      [],
    );
  });
});
