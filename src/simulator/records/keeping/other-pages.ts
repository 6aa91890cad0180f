/** The other pages of this browser that show the same records. Where the browser keeps pages apart there are none. */
import { isVersion, partsOf, readChange, savedChange } from './saved-change.js';
import type { RecordChange } from '../record-change.js';

export interface PageListener {
  changedElsewhere(change: RecordChange): void;
  resetElsewhere(version: number): void;
}

export class OtherPages {
  readonly #channel: BroadcastChannel | null;

  constructor(name: string, listener: PageListener) {
    this.#channel = openChannel(name);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent) => hear(data, listener));
  }

  tellChange(change: RecordChange): void {
    this.#channel?.postMessage({ type: 'change', change: savedChange(change) });
  }

  tellReset(version: number): void {
    this.#channel?.postMessage({ type: 'reset', version });
  }

  close(): void {
    this.#channel?.close();
  }
}

function hear(data: unknown, listener: PageListener): void {
  const { type, change, version } = partsOf(data);
  const read = type === 'change' ? readChange(change) : null;
  if (read) listener.changedElsewhere(read);
  if (type === 'reset' && isVersion(version)) listener.resetElsewhere(version);
}

/** A frame without an origin of its own may not open one. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
