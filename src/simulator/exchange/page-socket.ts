/**
 * A WebSocket whose other end is in the same page: the states, events and errors of the browser's own, and what only a
 * test can do to a connection. It knows neither the exchange nor SIP.
 */

/** What the socket is plugged into. */
export interface Plug {
  send(text: string): void;
  /** The socket is closed, and the other end learns of it. */
  unplugged(): void;
}

/** Null for an address where nobody listens. */
export type Connect = (socket: PageSocket) => Plug | null;

type Handler<Kind extends Event> = ((this: WebSocket, event: Kind) => unknown) | null;

export class PageSocket extends EventTarget implements WebSocket {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;

  readonly url: string;
  readonly protocol: string;
  readonly extensions = '';
  readonly bufferedAmount = 0;
  binaryType: BinaryType = 'blob';
  onopen: Handler<Event> = null;
  onmessage: Handler<MessageEvent> = null;
  onerror: Handler<Event> = null;
  onclose: Handler<CloseEvent> = null;

  #readyState: 0 | 1 | 2 | 3 = 0;
  #plug: Plug | null = null;
  #halfOpen = false;

  constructor(url: string, protocol: string, connect: Connect) {
    super();
    this.url = url;
    this.protocol = protocol;
    queueMicrotask(() => this.#open(connect));
  }

  get readyState(): 0 | 1 | 2 | 3 {
    return this.#readyState;
  }

  /** Whether the connection is dead and neither end knows. */
  get isHalfOpen(): boolean {
    return this.#halfOpen;
  }

  /** @throws DOMException the socket is not open yet, as the browser's own does */
  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (this.#readyState === this.CONNECTING) throw new DOMException('Still connecting', 'InvalidStateError');
    if (typeof data !== 'string') throw new TypeError('This socket carries text');
    if (this.#readyState === this.OPEN) this.#plug?.send(data);
  }

  close(code = 1000, reason = ''): void {
    if (this.#readyState >= this.CLOSING) return;
    this.#readyState = this.CLOSING;
    // The closing handshake of a dead connection is never answered.
    queueMicrotask(() => this.finish(this.#halfOpen ? 1006 : code, reason));
  }

  /** The connection breaks, and both ends notice at once. */
  cut(): void {
    if (this.#readyState === this.CLOSED) return;
    this.#dispatch(new Event('error'), this.onerror);
    this.finish(1006, '');
  }

  /** From now on nothing arrives on either side, and neither side is told. */
  halfOpen(): void {
    this.#halfOpen = true;
  }

  /** A message comes in. */
  deliver(text: string): void {
    if (this.#readyState === this.OPEN)
      this.#dispatch(new MessageEvent('message', { data: text }), this.onmessage);
  }

  /** The connection is over; 1006 is the code for one that was not closed in order (RFC 6455 section 7.1.5). */
  finish(code: number, reason: string): void {
    if (this.#readyState === this.CLOSED) return;
    this.#readyState = this.CLOSED;
    if (!this.#halfOpen) this.#plug?.unplugged();
    this.#dispatch(new CloseEvent('close', { code, reason, wasClean: code !== 1006 }), this.onclose);
  }

  #open(connect: Connect): void {
    if (this.#readyState !== this.CONNECTING) return;
    this.#plug = connect(this);
    if (!this.#plug) return this.cut();
    this.#readyState = this.OPEN;
    this.#dispatch(new Event('open'), this.onopen);
  }

  #dispatch<Kind extends Event>(event: Kind, handler: Handler<Kind>): void {
    this.dispatchEvent(event);
    handler?.call(this, event);
  }
}
