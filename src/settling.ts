/**
 * When the telephone has registered, or has failed to, or has taken a second: until then the network and the page's one
 * thread are its own, and what a first call can do without is not even fetched.
 */
import type { Registration } from './softphone.js';

/** Milliseconds: an agent who has to sign in first is not to miss the rest meanwhile. */
const LONGEST = 1000;

export interface Settling {
  /** To be told how the telephone is registered. */
  readonly follow: (registration: Registration) => void;
  readonly settled: Promise<void>;
}

export function settling(): Settling {
  let settle = () => {};
  const settled = new Promise<void>((resolve) => (settle = resolve));
  const longest = setTimeout(settle, LONGEST);
  const follow = ({ state }: Registration) => {
    if (state !== 'ready' && state !== 'down') return;
    clearTimeout(longest);
    settle();
  };
  return { follow, settled };
}
