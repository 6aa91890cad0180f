/**
 * Keeps wrap-ups in the browser's storage while the organisation does not have them, so that they outlive a reload or a
 * crash. Every page of the browser has an entry of its own for the agent at it, and holds a lock as long as both are there:
 * what stands in an entry whose lock is free waits for its agent. Where the page may not store anything, nothing is kept.
 * https://developer.mozilla.org/docs/Web/API/Web_Locks_API
 */
import type { WrapUp } from './call/wrap-up.js';
import type { Drafts } from './wrap-ups.js';
import { readDrafts } from './read-drafts.js';

const PREFIX = 'cif-softphone.wrap-ups.';

/** Longer than a long weekend, in milliseconds: older ones are about customers whom nobody remembers. */
const LIFETIME = 5 * 24 * 3_600_000;

export class KeptDrafts implements Drafts {
  readonly #storage: Storage | null;
  #key = '';
  #owner: string | null = null;
  /** Frees the lock of the entry. */
  #leave = () => {};

  /** @param storage null where nothing may be stored. */
  constructor(storage: Storage | null) {
    this.#storage = storage;
    this.#begin();
  }

  keep(owner: string, drafts: readonly WrapUp[]): void {
    if (this.#owner !== null && this.#owner !== owner) this.#begin();
    this.#owner = owner;
    try {
      if (drafts.length === 0) this.#storage?.removeItem(this.#key);
      else this.#storage?.setItem(this.#key, JSON.stringify({ owner, drafts }));
    } catch {
      // Denied or full: they last as long as the page.
    }
  }

  async adopt(owner: string): Promise<readonly WrapUp[]> {
    const adopted = await Promise.all(this.#otherKeys().map((key) => this.#adoptFrom(key, owner)));
    return adopted.flat();
  }

  /** An entry of one agent's, whose lock is held until another agent signs in or the page is gone. */
  #begin(): void {
    this.#leave();
    this.#key = PREFIX + crypto.randomUUID();
    const left = new Promise<void>((resolve) => (this.#leave = resolve));
    if (this.#storage) void locked(this.#key, () => left);
  }

  #otherKeys(): readonly string[] {
    try {
      const keys = Object.keys(this.#storage ?? {});
      return keys.filter((key) => key.startsWith(PREFIX) && key !== this.#key);
    } catch {
      return [];
    }
  }

  /** Nothing where the page that it belongs to still lives. What is too old is nobody's any more. */
  async #adoptFrom(key: string, owner: string): Promise<readonly WrapUp[]> {
    let adopted: readonly WrapUp[] = [];
    await locked(key, () => {
      const kept = readDrafts(this.#storage?.getItem(key) ?? '');
      const drafts = kept.drafts.filter(({ activity }) => Date.now() - activity.begunAt < LIFETIME);
      if (kept.owner !== owner && drafts.length > 0) return Promise.resolve();
      adopted = drafts;
      this.#storage?.removeItem(key);
      return Promise.resolve();
    });
    return adopted;
  }
}

/** The storage of this page, or null where it has none: a framed page is often denied one. */
export function pageStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Does it with the lock, or not at all where somebody else has it. A browser without locks has one page at a time. */
async function locked(name: string, act: () => Promise<unknown>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  try {
    await (locks ? locks.request(name, { ifAvailable: true }, (lock) => lock && act()) : act());
  } catch {
    // The page may have no locks: its drafts stay where they are.
  }
}
