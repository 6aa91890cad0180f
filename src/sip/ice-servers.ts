/**
 * The STUN and TURN servers that connections are made with: those of the configuration, and those that an endpoint
 * gives with credentials that expire. They are renewed before they do; calls never wait for it.
 */
import type { Log } from '../log.js';
import { pause } from './pause.js';

/** What an endpoint has given. */
export interface IceGrant {
  readonly iceServers: readonly RTCIceServer[];
  /** Seconds. */
  readonly lifetime: number;
}

/** Rejects where there are none to be had; why, it has told itself. */
export type FetchIceServers = () => Promise<IceGrant>;

/** Part of the lifetime after which they are renewed: what is left is for calls that have just begun. */
const RENEWAL = 0.75;
/** Milliseconds between attempts after a failure: the first, and the most. */
const RETRY = { first: 2000, most: 60_000 };

export interface IceServersSetup {
  readonly configured: readonly RTCIceServer[];
  /** Null where there is no endpoint. */
  readonly fetch: FetchIceServers | null;
  readonly random: () => number;
  readonly log: Log;
  /** There are others than before. */
  readonly changed: () => void;
}

export class IceServers {
  readonly #setup: IceServersSetup;
  #granted: readonly RTCIceServer[] = [];
  #expiresAt = 0;

  constructor(setup: IceServersSetup) {
    this.#setup = setup;
  }

  /** Those to be used now. What has expired is no server any more. */
  get current(): RTCIceServer[] {
    const granted = Date.now() < this.#expiresAt ? this.#granted : [];
    return [...this.#setup.configured, ...granted];
  }

  /** Fetches and renews until the signal aborts. */
  async keep(end: AbortSignal): Promise<void> {
    const { fetch, random } = this.#setup;
    for (let failures = 0; fetch && !end.aborted;) {
      const lifetime = await this.#renew(fetch, end);
      failures = lifetime === null ? failures + 1 : 0;
      const retry = Math.min(RETRY.first * 2 ** (failures - 1), RETRY.most) * (0.5 + random());
      await pause(lifetime === null ? retry : lifetime * RENEWAL, end);
    }
  }

  /** Milliseconds that the new ones are good for, or null where there are none. */
  async #renew(fetch: FetchIceServers, end: AbortSignal): Promise<number | null> {
    const { log } = this.#setup;
    const askedAt = Date.now();
    try {
      const { iceServers, lifetime } = await fetch();
      if (end.aborted) return null;
      log('ice.renewed', { servers: iceServers.length, lifetime });
      this.#use(iceServers, askedAt + lifetime * 1000);
      return lifetime * 1000;
    } catch {
      const left = Math.max(0, this.#expiresAt - Date.now());
      log('ice.renewalFailed', { left: Math.round(left / 1000) });
      if (left === 0 && this.#granted.length > 0) this.#use([], 0);
      return null;
    }
  }

  #use(granted: readonly RTCIceServer[], expiresAt: number): void {
    this.#granted = granted;
    this.#expiresAt = expiresAt;
    this.#setup.changed();
  }
}
