/** Sees to it that nothing is left over: a shell of its own session that outlives this process by a moment. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('reaper.sh', import.meta.url));

/** What can be left over, with the name that it is removed by: the number of the group for processes, else name or path. */
export type Kind = 'group' | 'namespace' | 'folder';

export class Reaper {
  readonly #shell = spawn('sh', [SCRIPT], { stdio: ['pipe', 'ignore', 'inherit'], detached: true });

  constructor() {
    // It waits for the end of this process, not this process for its end.
    this.#shell.unref();
    this.#shell.stdin.on('error', () => {});
  }

  /** It has been made, and is removed at the end unless it is forgotten before. */
  remember(kind: Kind, name: string | number): void {
    this.#shell.stdin.write(`+ ${kind} ${name}\n`);
  }

  forget(kind: Kind, name: string | number): void {
    this.#shell.stdin.write(`- ${kind} ${name}\n`);
  }

  /** Removes what is left. Resolves when it is gone. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#shell.once('close', () => resolve());
      this.#shell.stdin.end();
    });
  }
}
