/**
 * When a description has candidates enough to be sent (RFC 8445 section 5.1). It must have them all, because SIP
 * has no way to send more that every server understands; but the browser says that it is complete only when the
 * slowest of them has failed, which takes it 120 ms at best and tens of seconds where a STUN server is silent.
 */
import { pause } from './pause.js';

/** What we have learnt of this network: servers that were silent once are not waited for again. */
export interface NetworkMemory {
  serversAreSilent: boolean;
}

type Kind = 'host' | 'srflx' | 'relay';

/** Milliseconds to wait for the first candidate of a kind; a relay takes more round trips. */
const PATIENCE: Readonly<Record<Kind, number>> = { host: 150, srflx: 150, relay: 1000 };
/** Without a relay there is no call at all. */
const RELAY_ONLY_PATIENCE = 4000;
/** Milliseconds without another candidate that mean: there are no more of this kind. */
const QUIET = 20;

export class Gathering {
  readonly #connection: RTCPeerConnection;
  readonly #memory: NetworkMemory;
  readonly #closed: AbortSignal;
  readonly #found = new Set<string>();
  #begunAt = 0;
  #newsAt = 0;
  #complete = true;
  #news = new AbortController();

  /** The signal says that the connection is closed. */
  constructor(connection: RTCPeerConnection, memory: NetworkMemory, closed: AbortSignal) {
    this.#connection = connection;
    this.#memory = memory;
    this.#closed = closed;
    const take = ({ candidate }: RTCPeerConnectionIceEvent) => this.#take(candidate);
    connection.addEventListener('icecandidate', take, { signal: closed });
  }

  /** To be called before the description is set that begins it. */
  begin(): void {
    this.#begunAt = this.#newsAt = performance.now();
    this.#complete = false;
    this.#found.clear();
  }

  /** To be called when the description turns out to have begun nothing. */
  skip(): void {
    this.#complete = true;
  }

  /** Resolves when the local description is worth sending, or when it is closed. Never rejects. */
  async usable(): Promise<void> {
    const { iceTransportPolicy } = this.#connection.getConfiguration();
    const relayOnly = iceTransportPolicy === 'relay';
    const kind = relayOnly ? 'relay' : this.#kindToAwait();
    const patience = relayOnly ? RELAY_ONLY_PATIENCE : PATIENCE[kind];
    await this.#until(
      () => this.#found.has(kind),
      () => this.#begunAt + patience,
    );
    if (kind !== 'host' && !this.#closed.aborted) this.#memory.serversAreSilent = !this.#found.has(kind);
    await this.#until(
      () => false,
      () => this.#newsAt + QUIET,
    );
  }

  #kindToAwait(): Kind {
    const { iceServers = [] } = this.#connection.getConfiguration();
    if (!iceServers.length || this.#memory.serversAreSilent) return 'host';
    return iceServers.flatMap(({ urls }) => urls).some((url) => /^turns?:/i.test(url)) ? 'relay' : 'srflx';
  }

  /** Waits for what is asked, but not longer than until the limit, which news may move. */
  async #until(isDone: () => boolean, limit: () => number): Promise<void> {
    while (!isDone() && !this.#complete && performance.now() < limit() && !this.#closed.aborted) {
      await pause(limit() - performance.now(), AbortSignal.any([this.#news.signal, this.#closed]));
    }
  }

  #take(candidate: RTCIceCandidate | null): void {
    if (candidate?.type) this.#found.add(candidate.type);
    else this.#complete = true;
    this.#newsAt = performance.now();
    const news = this.#news;
    this.#news = new AbortController();
    news.abort();
  }
}
