/**
 * The exchange inside one page: what joins its sockets to it, with the means to do to the messages what a network
 * does. It knows no SIP.
 */
import type { Exchange } from './exchange.js';
import type { Direction } from './flow.js';
import { PageSocket } from './page-socket.js';
import type { Plug } from './page-socket.js';

/** What becomes of a message on its way: another text, or null when it is lost. `in` is towards the exchange. */
export type Alteration = (text: string, direction: Direction, socket: PageSocket) => string | null;

export class PageNetwork {
  /** False makes every new connection fail. */
  reachable = true;
  /** Sees, changes or loses every message. */
  alter: Alteration = (text) => text;

  readonly #exchange: Exchange;
  readonly #sockets = new Set<PageSocket>();

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  /** The open sockets, oldest first. */
  get sockets(): readonly PageSocket[] {
    return [...this.#sockets];
  }

  /** Stands in for `new WebSocket(url, 'sip')`; every address leads to the exchange. */
  readonly open = (url: string, protocols: string | readonly string[] = []): PageSocket => {
    const protocol = [protocols].flat().find((offered) => offered === 'sip') ?? '';
    return new PageSocket(url, protocol, (socket) => this.#connect(socket));
  };

  #connect(socket: PageSocket): Plug | null {
    // A server that does not get its subprotocol refuses the handshake (RFC 7118 section 4.1).
    if (!this.reachable || socket.protocol === '') return null;
    const flow = this.#exchange.connect({
      send: (text) => this.#carry(text, 'out', socket, (arriving) => socket.deliver(arriving)),
      close: (reason) => queueMicrotask(() => socket.finish(1000, reason)),
    });
    if (!flow) return null;
    this.#sockets.add(socket);
    return {
      send: (text) => this.#carry(text, 'in', socket, (arriving) => flow.receive(arriving)),
      unplugged: () => {
        this.#sockets.delete(socket);
        flow.closed();
      },
    };
  }

  #carry(text: string, direction: Direction, socket: PageSocket, arrive: (text: string) => void): void {
    const altered = this.alter(text, direction, socket);
    if (altered === null || socket.isHalfOpen) return;
    // As on a network, nobody hears a message while its sender still has the word.
    queueMicrotask(() => arrive(altered));
  }
}
