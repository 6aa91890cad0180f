/**
 * One WebSocket connection to the SIP server (RFC 7118), called a flow as in RFC 5626. It answers keep-alives,
 * limits what it lets in and knows nothing of SIP messages. When it is over, another flow is opened.
 */

import { pause } from './pause.js';

/** What we call `new WebSocket(…)`: the browser's own, or one that ends in the same page. */
export type OpenSocket = (url: string, protocols: string) => WebSocket;

/** SIP messages over TCP have no limit of their own; an INVITE with every codec and candidate is 4 kB. */
const LARGEST_MESSAGE = 65_536;

/** Milliseconds: a black hole answers nothing at all, and the next server may be alive. */
const OPENING_LIMIT = 4000;

/** RFC 5626 section 4.4.1: a double CRLF is asked, a single one answered. */
const PING = '\r\n\r\n';
const PONG = '\r\n';

export class Flow {
  readonly server: string;
  /** Aborted when the connection is lost or closed. */
  readonly lost: AbortSignal;
  /** What ended it. */
  fate: 'unreachable' | 'silent' = 'unreachable';

  #heardAt = performance.now();
  readonly #socket: WebSocket;
  readonly #end = new AbortController();

  /** Resolves with an open flow, or with null when none can be had in time or before the signal aborts. */
  static async open(server: string, openSocket: OpenSocket, signal: AbortSignal): Promise<Flow | null> {
    try {
      const flow = new Flow(server, openSocket(server, 'sip'));
      const opened = new AbortController();
      flow.#socket.onopen = () => opened.abort();
      if (flow.#socket.readyState === WebSocket.OPEN) opened.abort();
      await pause(OPENING_LIMIT, AbortSignal.any([opened.signal, flow.lost, signal]));
      if (!opened.signal.aborted || signal.aborted) flow.close();
      return flow.lost.aborted ? null : flow;
    } catch {
      // The constructor of WebSocket throws at an address that it cannot use.
      return null;
    }
  }

  private constructor(server: string, socket: WebSocket) {
    this.server = server;
    this.lost = this.#end.signal;
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onclose = socket.onerror = () => this.close();
  }

  /** Hands over every message that comes in from now on. */
  listen(received: (text: string) => void): void {
    this.#socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#heardAt = performance.now();
      const text = textOf(data);
      if (text === PING) this.#socket.send(PONG);
      else if (text.trim()) received(text);
    };
  }

  /** Milliseconds since anything last came in. */
  get silence(): number {
    return performance.now() - this.#heardAt;
  }

  /** False when the message could not even be tried. */
  send(text: string): boolean {
    if (this.lost.aborted || this.#socket.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(text);
    return true;
  }

  close(fate: Flow['fate'] = 'unreachable'): void {
    if (this.lost.aborted) return;
    this.fate = fate;
    const socket = this.#socket;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    socket.close();
    this.#end.abort();
  }
}

/** A binary message is read as text (RFC 7118 section 4.2 allows both); one that is too large as nothing. */
function textOf(data: unknown): string {
  if (typeof data === 'string') return data.length > LARGEST_MESSAGE ? '' : data;
  if (!(data instanceof ArrayBuffer) || data.byteLength > LARGEST_MESSAGE) return '';
  return new TextDecoder().decode(data);
}
