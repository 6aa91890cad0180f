/**
 * Keeps what was done to the agent's presence in this tab, over a reload or a crash of the page. Where the page may not store
 * anything, nothing is kept.
 */
import type { PresenceChanged, PresenceMemory } from './agent-presence.js';

const KEY = 'cif-softphone.presence';

/** No organisation's texts are longer. */
const LONGEST = 200;

export class KeptPresence implements PresenceMemory {
  readonly #storage: () => Storage;

  /** @param storage of this tab; what it throws means that there is none. */
  constructor(storage = () => window.sessionStorage) {
    this.#storage = storage;
  }

  /** Others can write to the storage, too: what is not as it was written is not taken. */
  recall(): PresenceChanged | null {
    try {
      const kept: unknown = JSON.parse(this.#storage().getItem(KEY) ?? 'null');
      return isChange(kept) ? { before: kept.before, setTo: kept.setTo } : null;
    } catch {
      return null;
    }
  }

  keep(changed: PresenceChanged | null): void {
    try {
      if (changed) this.#storage().setItem(KEY, JSON.stringify(changed));
      else this.#storage().removeItem(KEY);
    } catch {
      // Denied or full: then the agent puts it back by hand.
    }
  }
}

function isChange(kept: unknown): kept is PresenceChanged {
  if (typeof kept !== 'object' || kept === null || !('before' in kept) || !('setTo' in kept)) return false;
  return [kept.before, kept.setTo].every(
    (text) => typeof text === 'string' && text !== '' && text.length <= LONGEST,
  );
}
