import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { VERSION } from '../../src/version.js';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json') as Readonly<Record<string, unknown>>;
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };

describe('the package', () => {
  it('says its version in one voice', () => {
    assert.equal(VERSION, manifest.version);
  });

  it('pins every dependency', () => {
    for (const kind of ['dependencies', 'devDependencies']) {
      for (const [name, version] of Object.entries(manifest[kind] as Record<string, string>)) {
        assert.match(version, /^\d+\.\d+\.\d+$/, name);
      }
    }
  });
});

describe('the lock file', () => {
  // npm leaves out what it does not find for another platform, and then `npm ci` refuses the file everywhere.
  it('holds the binaries of every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    assert.deepEqual(missing, []);
  });

  it('names no registry', () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved"/);
  });
});
