/**
 * A provider's seat in the desktop: what has become of the page in its frame. Knows no frame and no messages; the gateway
 * reports the facts.
 *
 *     unusable    nothing in the record could be loaded
 *
 *     loading ──▶ ready          the client library in the page said hello
 *        ▲  ├───▶ unreachable    the address does not answer, or with an error
 *        │  ├───▶ refusesFraming the page is not to be shown in a frame
 *        │  ├───▶ stranger       a page of a domain that is not trusted speaks in the frame
 *        │  └───▶ silent         none of it, and still no hello
 *        └ another page is loaded into the frame. A hello makes any of them ready.
 */
import { LIBRARY_PATH } from './provider.js';
import type { Finding, Probe } from './probe.js';
import type { Provider } from './provider.js';
import type { Trouble } from './trouble.js';

export type SeatState =
  | { readonly phase: 'loading' }
  /** `since` in milliseconds since the epoch. */
  | { readonly phase: 'ready'; readonly since: number }
  | ({ readonly phase: TroubledPhase } & Trouble);

type TroubledPhase = 'unusable' | 'unreachable' | 'refusesFraming' | 'stranger' | 'silent';

/** A page whose client library has said hello; another one for every page that was loaded. */
export interface Page {
  readonly origin: string;
}

export interface SeatObserver {
  seatChanged(seat: Seat): void;
  /** The page that was there is gone, and whatever it waits for with it. */
  pageLeft(seat: Seat): void;
}

/** How long a page may take to say hello, in milliseconds: as long as the library gives its own requests. */
const HELLO_LIMIT = 10_000;

/** What to do about an address without its page. */
const LOOK_AT_IT =
  'See whether the address is right, the server is up and its certificate is accepted: open it in a tab of its own.';

export class Seat {
  readonly provider: Provider;
  readonly #organizationUrl: string;
  readonly #probe: Probe;
  readonly #observer: SeatObserver;
  #state: SeatState;
  #page: Page | null = null;
  /** A hello came after the frame's last `load`: the page that is being loaded said it before it was complete. */
  #isGreeted = false;
  #isLoaded = false;
  /** Another origin to which the address led; '' when it led to none, or that is not known. */
  #leadsTo = '';
  /** Counts what is waited for: a finding about a page that is gone counts no more. */
  #wait = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(provider: Provider, organizationUrl: string, probe: Probe, observer: SeatObserver) {
    this.provider = provider;
    this.#organizationUrl = organizationUrl;
    this.#probe = probe;
    this.#observer = observer;
    this.#state = provider.fault ? { phase: 'unusable', ...provider.fault } : { phase: 'loading' };
  }

  get state(): SeatState {
    return this.#state;
  }

  /** The page that can be spoken to; null while there is none. */
  get page(): Page | null {
    return this.#page;
  }

  /** A page is on its way into the frame. */
  load(): void {
    this.#leave();
    this.#isLoaded = false;
    this.#isGreeted = false;
    this.#await();
  }

  /** The frame has loaded a page, or the browser's own page that says why not. */
  loaded(): void {
    this.#isLoaded = true;
    const isGreeted = this.#isGreeted;
    this.#isGreeted = false;
    if (isGreeted) return;
    // A page that has not said hello yet, in place of one that had.
    if (this.#page) {
      this.#leave();
      this.#await();
    }
    void this.#examine();
  }

  /** The client library of a page in the frame has said hello. */
  greeted(origin: string): void {
    this.#leave();
    this.#stop();
    this.#isGreeted = true;
    this.#page = { origin };
    this.#become({ phase: 'ready', since: Date.now() });
  }

  /** A client library speaks in the frame from an origin that is not trusted. */
  strangerSpoke(origin: string): void {
    // It is told once, however much it has to say.
    if (this.#state.phase === 'stranger') return;
    this.#leave();
    this.#stop();
    this.#become({
      phase: 'stranger',
      cause: `The page in the frame comes from ${origin}, a domain that is not recognised.`,
      cure: 'Enter it as the trusted domain in the provider’s record, or correct the channel URL.',
    });
  }

  /** The desktop is closed. */
  close(): void {
    this.#stop();
  }

  #leave(): void {
    if (!this.#page) return;
    this.#page = null;
    this.#observer.pageLeft(this);
  }

  #await(): void {
    this.#stop();
    this.#leadsTo = '';
    this.#timer = setTimeout(() => this.#giveUp(), HELLO_LIMIT);
    this.#become({ phase: 'loading' });
  }

  #stop(): void {
    this.#wait += 1;
    clearTimeout(this.#timer);
  }

  async #examine(): Promise<void> {
    const wait = this.#wait;
    const finding = await this.#probe(this.provider.frameUrl ?? '').catch(() => null);
    if (!finding || wait !== this.#wait) return;
    this.#leadsTo = finding.leadsTo ?? '';
    const trouble = this.#troubleIn(finding);
    if (trouble) this.#become(trouble);
  }

  #troubleIn({ reachable, framing, detail }: Finding): SeatState | null {
    const seen = detail === '' ? '.' : `: ${detail}.`;
    if (!reachable) {
      return { phase: 'unreachable', cause: `${this.#address} does not answer${seen}`, cure: LOOK_AT_IT };
    }
    if (framing === 'refused') {
      return {
        phase: 'refusesFraming',
        cause: `${this.#address} refuses to be shown in a frame${seen}`,
        cure: `Have its server allow ${this.#organizationUrl} in “Content-Security-Policy: frame-ancestors”, without X-Frame-Options.`,
      };
    }
    if (detail === '') return null;
    return { phase: 'unreachable', cause: `${this.#address} answers with ${detail}.`, cure: LOOK_AT_IT };
  }

  #giveUp(): void {
    if (this.#state.phase !== 'loading') return;
    const seconds = HELLO_LIMIT / 1_000;
    if (!this.#isLoaded) {
      const cause = `${this.#address} has not loaded in ${seconds} seconds.`;
      return this.#become({ phase: 'silent', cause, cure: LOOK_AT_IT });
    }
    const led = this.#leadsTo === '' ? 'is loaded' : `leads to ${this.#leadsTo}`;
    const cause = `${this.#address} ${led}, but no client library in it has reached the desktop in ${seconds} seconds.`;
    const library = new URL(LIBRARY_PATH, this.#organizationUrl).href;
    const load = `The page has to load ${library}, with data-crmurl="${this.#organizationUrl}" and data-cifid="CIFMainLibrary" on the script tag.`;
    const trust = this.#leadsTo === '' ? '' : ` Is ${this.#leadsTo} meant, enter it as the trusted domain.`;
    this.#become({ phase: 'silent', cause, cure: load + trust });
  }

  /** Without its parameters, which may be long and are no matter here. */
  get #address(): string {
    const { origin, pathname } = new URL(this.provider.frameUrl ?? this.#organizationUrl);
    return `${origin}${pathname}`;
  }

  #become(state: SeatState): void {
    this.#state = state;
    this.#observer.seatChanged(this);
  }
}
