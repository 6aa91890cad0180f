/**
 * When a description has candidates enough to be sent (RFC 8445 section 5.1). It must have them all, because SIP
 * has no way to send more that every server understands; but the browser says that it is complete only when the
 * slowest of them has failed, which takes it 120 ms at best and tens of seconds where a STUN server is silent.
 */
import { pause } from './pause.js';

/** What a server gives: our address as it sees it, or one of its own. */
type Served = 'srflx' | 'relay';
type Kind = 'host' | Served;

/** What we have learnt of this network: a kind of server that was silent once is not waited for again. */
export class NetworkMemory {
  readonly silent = new Set<Served>();
  /** Told when the machine turns out to have another address. */
  changed: () => void = () => {};

  /** Another network: its firewall may be another, too. */
  forget(): void {
    this.silent.clear();
  }
}

/** Milliseconds from the beginning to the first candidate of a kind; a relay takes more round trips. */
const PATIENCE: Readonly<Record<Kind, number>> = { host: 150, srflx: 100, relay: 1000 };
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
  /** What the servers do now says something about them. */
  #telling = false;
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
    this.#telling = true;
    this.#found.clear();
  }

  /** To be called when the description turns out to have begun nothing. */
  skip(): void {
    this.#complete = true;
    this.#telling = false;
  }

  /**
   * Resolves when the local description is worth sending, or when it is closed. What was begun long ago is so at
   * once: the time that it rang, or stood by, counts. Never rejects.
   */
  async usable(): Promise<void> {
    const relayOnly = this.#connection.getConfiguration().iceTransportPolicy === 'relay';
    if (relayOnly) await this.#await('relay', RELAY_ONLY_PATIENCE);
    else await this.#await('host', PATIENCE.host);
    if (!relayOnly) await Promise.all(this.#served().map((kind) => this.#ask(kind)));
    await this.#until(
      () => false,
      () => this.#newsAt + QUIET,
    );
  }

  /** What the servers that we have can give, without those that are known to be silent. */
  #served(): readonly Served[] {
    const { iceServers = [] } = this.#connection.getConfiguration();
    const urls = iceServers.flatMap(({ urls }) => urls);
    const kinds = urls.map((url): Served => (/^turns?:/i.test(url) ? 'relay' : 'srflx'));
    return [...new Set(kinds)].filter((kind) => !this.#memory.silent.has(kind));
  }

  async #ask(kind: Served): Promise<void> {
    await this.#await(kind, PATIENCE[kind]);
    const isTelling = this.#telling && !this.#closed.aborted;
    if (isTelling && !this.#found.has(kind)) this.#memory.silent.add(kind);
  }

  #await(kind: Kind, patience: number): Promise<void> {
    return this.#until(
      () => this.#found.has(kind),
      () => this.#begunAt + patience,
    );
  }

  /** Waits for what is asked, but not longer than until the limit, which news may move. */
  async #until(isDone: () => boolean, limit: () => number): Promise<void> {
    while (!isDone() && !this.#complete && performance.now() < limit() && !this.#closed.aborted) {
      await pause(limit() - performance.now(), AbortSignal.any([this.#news.signal, this.#closed]));
    }
  }

  #take(candidate: RTCIceCandidate | null): void {
    if (candidate?.type) {
      // Nobody has asked for more: browsers tell of a new address so, and often by nothing else.
      if (this.#complete && this.#connection.iceGatheringState === 'complete') this.#memory.changed();
      this.#found.add(candidate.type);
    } else this.#complete = true;
    this.#newsAt = performance.now();
    const news = this.#news;
    this.#news = new AbortController();
    news.abort();
  }
}
