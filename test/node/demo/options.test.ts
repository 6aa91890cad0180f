import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { desktopAddress, readOptions, UsageError } from '../../../demo/command/options.js';

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'cif-desktop-'));
  writeFileSync(join(folder, 'params.json'), '{"queue":"north"}\n');
  writeFileSync(join(folder, 'wrong.json'), '{"sessions":[{"name":"own_a"}]}');
  writeFileSync(join(folder, 'own.json'), '{"sessions":[{"name":"own_a","anchorTab":"b"}]}');
});
after(() => rmSync(folder, { recursive: true }));

const ONE = ['--provider', 'https://phone.example.com/'];

function faultsOf(args: readonly string[]): readonly string[] {
  try {
    readOptions(args);
  } catch (error) {
    if (error instanceof UsageError) return error.faults;
    throw error;
  }
  return [];
}

describe('the command line', () => {
  it('gives each provider what follows it', () => {
    const { providers } = readOptions([
      ...ONE,
      '--label=One',
      '--api',
      '1.0',
      '--provider',
      'chat',
      '--label',
      'Two',
      '--trusted-domain',
      'chat.example.com',
    ]);
    assert.deepEqual(
      providers.map(({ provider, label, version, trusted }) => [provider, label, version, trusted]),
      [
        ['https://phone.example.com/', 'One', '1.0', ''],
        ['chat', 'Two', '', 'chat.example.com'],
      ],
    );
  });

  it('takes custom parameters as JSON or from a file', () => {
    const { providers } = readOptions([
      ...ONE,
      '--params',
      '{"a":1}',
      ...ONE,
      '--params',
      join(folder, 'params.json'),
    ]);
    assert.deepEqual(
      providers.map(({ params }) => params),
      ['{"a":1}', '{"queue":"north"}'],
    );
  });

  it('becomes an address that says everything', () => {
    const options = readOptions([
      ...ONE,
      '--name',
      'contoso_phone',
      '--app',
      'single',
      '--quirk',
      'toastLimit=0',
      '--templates',
      join(folder, 'own.json'),
    ]);
    const { searchParams } = new URL(desktopAddress('http://localhost:8400/desktop.html', options));
    assert.deepEqual(Object.fromEntries(searchParams), {
      provider: 'https://phone.example.com/',
      name: 'contoso_phone',
      toastLimit: '0',
      app: 'single',
      templates: '{"sessions":[{"name":"own_a","anchorTab":"b"}]}',
    });
  });

  it('names all that is wrong at once', () => {
    assert.equal(faultsOf(['--label', 'One', '--port', 'x', '--cert', 'a']).length, 3);
  });

  /** What is wrong, and the words that name it and its cure. */
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['--provder', 'x'], /Unknown option '--provder'/],
    [['https://phone.example.com/'], /Unexpected argument 'https:\/\/phone.example.com\/'/],
    [['--provider'], /--provider.*argument missing/],
    [['--label', 'One'], /--label is about no provider\. Put it behind/],
    [['--app', 'both'], /--app both is no app\. Write --app multi or --app single/],
    [['--port', '80'], /--port 80 is no port\. Give a number from 1024/],
    [['--port', '80000'], /--port 80000 is no port\. Give a number/],
    [['--quirk', 'toastLimit'], /--quirk toastLimit turns nothing\. Write NAME=VALUE/],
    [['--quirk', 'toastlimit=1'], /--quirk toastlimit: There is no such switch\. Write toastLimit/],
    [['--quirk', 'nonsense=1'], /--quirk nonsense: There is no such switch/],
    [['--quirk', 'toastLimit=many'], /--quirk toastLimit: Must be/],
    [['--cert', 'a.pem'], /--cert and --key belong together/],
    [
      [...ONE, '--params', '/nowhere/params.json'],
      /--params: the file \/nowhere\/params\.json cannot be read/,
    ],
  ];
  for (const [args, words] of wrong) {
    it(`refuses ${args.join(' ')}`, () => {
      assert.match(faultsOf(args).join('\n'), words);
    });
  }

  it('refuses templates that are none, and says where', () => {
    const faults = faultsOf(['--templates', join(folder, 'wrong.json')]);
    assert.match(faults.join(), /sessions\[0\]\.anchorTab must be a text/);
  });

  it('refuses a certificate that is none', () => {
    const file = join(folder, 'params.json');
    assert.match(faultsOf(['--cert', file, '--key', file]).join(), /are no certificate and its key in PEM/);
  });
});
