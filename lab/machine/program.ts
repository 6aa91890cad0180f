/** A server of the lab as a process: started, found ready, killed, stopped and continued; its output kept for the case of need. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import type { Folder } from './folder.js';
import type { Reaper } from './reaper.js';

export interface ProgramOptions {
  /** As it is called in messages, and the name of its log in the folder of the run. */
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly folder: Folder;
  readonly reaper: Reaper;
  /** Resolves once it can be used; asked again and again until then. */
  readonly isReady: () => Promise<boolean>;
}

/** Milliseconds. */
const START_LIMIT = 20_000;
const STOP_LIMIT = 3000;
const AGAIN = 25;
/** Lines of the log that a failure shows. */
const SHOWN = 15;
/** Servers are installed where only root's shell looks for them. */
const PLACES = ':/usr/local/sbin:/usr/sbin:/sbin';

export class Program {
  readonly #options: ProgramOptions;
  readonly #log: string;
  #process: ChildProcess | null = null;

  private constructor(options: ProgramOptions) {
    this.#options = options;
    this.#log = options.folder.path(`${options.name}.log`);
  }

  /** @throws Error it ended or was not ready in time, with the end of its log */
  static async start(options: ProgramOptions): Promise<Program> {
    const program = new Program(options);
    await program.start();
    return program;
  }

  /** Also after it was killed. */
  async start(): Promise<void> {
    const { name, command, isReady, reaper } = this.#options;
    const [file, ...args] = command;
    // A group of its own: whatever it forks is found again.
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, PATH: `${process.env.PATH ?? ''}${PLACES}` },
    });
    const log = createWriteStream(this.#log, { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    let fault = '';
    child.once('error', ({ message }) => (fault = ` (${message})`));
    child.once('close', () => log.end());
    if (child.pid !== undefined) reaper.remember('group', child.pid);
    this.#process = child;
    const until = performance.now() + START_LIMIT;
    while (!(await isReady())) {
      if (this.#isOver() || performance.now() > until) throw this.#failed(`${name} did not start${fault}`);
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }

  /** Ends it at once, with all that it has forked, as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it in order. */
  async stop(): Promise<void> {
    const limit = setTimeout(() => this.#signal('SIGKILL'), STOP_LIMIT);
    await this.#end('SIGTERM');
    clearTimeout(limit);
  }

  /** It holds its connections and does nothing, as a machine that hangs. */
  freeze(): void {
    this.#signal('SIGSTOP');
  }

  thaw(): void {
    this.#signal('SIGCONT');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child?.pid || this.#isOver()) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    this.#signal(signal);
    // A process that is frozen takes no other signal.
    if (signal !== 'SIGKILL') this.#signal('SIGCONT');
    await ended;
    // What it had forked may outlive it by a moment.
    this.#signal('SIGKILL');
    this.#options.reaper.forget('group', child.pid);
  }

  #isOver(): boolean {
    const child = this.#process;
    return child?.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  }

  #signal(signal: NodeJS.Signals): void {
    try {
      if (this.#process?.pid) process.kill(-this.#process.pid, signal);
    } catch {
      // There is nobody left in the group.
    }
  }

  /** All that it has said. */
  get log(): string {
    try {
      return readFileSync(this.#log, 'utf8');
    } catch {
      return '';
    }
  }

  #failed(what: string): Error {
    const end = this.log.trimEnd().split('\n').slice(-SHOWN).join('\n');
    return new Error(`${what}. The end of its log:\n${end}`);
  }
}
