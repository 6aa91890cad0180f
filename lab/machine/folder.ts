/** The folder of one run: everything that its servers read and write. It is removed with the run. */
import { mkdtempSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reaper } from './reaper.js';

const CONFIG = fileURLToPath(new URL('../config/', import.meta.url));

export class Folder {
  readonly #path: string;

  constructor(reaper: Reaper) {
    this.#path = mkdtempSync(join(tmpdir(), 'cif-lab-'));
    reaper.remember('folder', this.#path);
  }

  path(name: string): string {
    return join(this.#path, name);
  }

  /** Writes a file and returns its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    // It may hold a password.
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  }

  /** Makes a folder and returns its path. */
  make(name: string): string {
    const path = this.path(name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** Copies a file of `lab/config`, and returns the path of the copy. */
  copy(source: string, name: string): string {
    return this.write(name, readFileSync(join(CONFIG, source)));
  }
}
