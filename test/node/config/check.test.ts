import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkConfig } from '../../../tools/config/check.js';

const RIGHT = '{ "sip": { "servers": ["wss://sip.example.com"], "domain": "example.com" } }';
const file = (text: string) => ({ name: 'config.json', text });
const check = (text: string) => checkConfig(file(text));

describe('the check of a configuration file', () => {
  it('has nothing to say of one that is right, with or without a byte order mark', () => {
    assert.deepEqual(check(RIGHT), []);
    assert.deepEqual(check(`\ufeff${RIGHT}`), []);
  });

  it('names line and column, the field, its value, what is wrong and the cure', () => {
    const [report, ...more] = check(
      '{\n  "sip": {\n    "servers": ["wss://a.example"],\n    "domain": "a b"\n  }\n}',
    );
    assert.deepEqual(more, []);
    assert.deepEqual(report, [
      'config.json:4:15 sip.domain',
      '  "a b"',
      '  is not a host name',
      '  Give the domain of the agents’ SIP addresses, such as "sip.example.com".',
    ]);
  });

  it('names the item of a list', () => {
    const [report] = check('{"sip": {"domain": "a.b",\n"servers": ["wss://a.example",\n  "http://x"]}}');
    assert.equal(report?.[0], 'config.json:3:3 sip.servers[1]');
  });

  it('names the place where a missing field would stand', () => {
    const [servers, domain] = check('{\n"sip":\n  {}}');
    assert.equal(servers?.[0], 'config.json:3:3 sip.servers');
    assert.equal(domain?.[0], 'config.json:3:3 sip.domain');
    assert.equal(check('{}')[0]?.[0], 'config.json:1:1 sip.servers');
  });

  it('shows no secret, and of a long value the beginning', () => {
    const servers = [{ urls: ['turn:t.example'], username: 'u', credential: ['hush'] }];
    const reports = check(JSON.stringify({ sip: { ...sip(), iceServers: servers }, calls: 'x'.repeat(200) }));
    const text = reports.flat().join('\n');
    assert.doesNotMatch(text, /hush/);
    assert.match(text, /not shown/);
    assert.match(text, /"x{78}…/);
  });

  for (const [name, text, place] of [
    ['a comma too many', '{\n  "sip": {},\n}', 'config.json:3:1'],
    ['a comment', '{ // here\n}', 'config.json:1:3'],
    ['an end too soon', '{ "sip": ', 'config.json:1:10'],
    ['nothing', '', 'config.json:1:1'],
  ] as const) {
    it(`names the place where it is no JSON: ${name}`, () => {
      const [report, ...more] = check(text);
      assert.deepEqual(more, []);
      assert.equal(report?.[0], place);
      assert.match(report[1] ?? '', /is not JSON/);
    });
  }

  it('names what stands there twice, and judges what stands there last', () => {
    const text = '{"sip": {"domain": "a b", "domain": "c d", "servers": ["wss://sip.example.com"]}}';
    assert.deepEqual(
      check(text).map(([place, said]) => [place, said]),
      [
        ['config.json:1:27 domain', '  stands here a second time, and only what stands here counts'],
        ['config.json:1:37 sip.domain', '  "c d"'],
      ],
    );
  });

  it('checks the Custom Parameters that are to lie over it, and says what comes from them', () => {
    const over = (text: string) =>
      checkConfig(file(RIGHT), { name: 'params.json', text }).map(([first]) => first);
    assert.deepEqual(over('{"calls": {"most": 2}}'), []);
    assert.deepEqual(over('{"calls": {"most": 99}}'), ['Custom Parameters → calls.most']);
    assert.deepEqual(over('{'), ['Custom Parameters']);
    assert.deepEqual(over(JSON.stringify({ x: 'y'.repeat(2_000) })), ['Custom Parameters']);
  });
});

describe('npm run config', () => {
  let folder: string;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'tools/config/main.ts', ...args], { encoding: 'utf8' });

  before(() => (folder = mkdtempSync(join(tmpdir(), 'config-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('ends with 0 for a file that is right, 1 for one that is wrong, and 2 where there is nothing to check', () => {
    const [right, wrong] = [join(folder, 'right.json'), join(folder, 'wrong.json')];
    writeFileSync(right, RIGHT);
    writeFileSync(wrong, '{}');
    assert.equal(run('check', right).status, 0);
    const { status, stdout } = run('check', wrong);
    assert.equal(status, 1);
    assert.match(stdout, /wrong: 2/);
    assert.equal(run('check', join(folder, 'none.json')).status, 2);
    assert.equal(run('check').status, 2);
    assert.equal(run('chekc', right).status, 2);
  });

  it('gives the schema', () => {
    const tool = ['--import', 'tsx', 'tools/config/main.ts', 'schema'];
    const schema = JSON.parse(execFileSync(process.execPath, tool, { encoding: 'utf8' })) as {
      title: string;
    };
    assert.match(schema.title, /cif-softphone/);
  });
});

function sip() {
  return { servers: ['wss://sip.example.com'], domain: 'example.com' };
}
