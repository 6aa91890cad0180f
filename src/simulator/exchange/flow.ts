/**
 * One connection to the exchange, called a flow as in RFC 5626: what came in on it is answered on it. It knows
 * neither what carries it nor what SIP is.
 */
import type { Cancel, Clock } from './clock.js';
import type { Limits } from './limits.js';

/** What carries the messages of one connection: a WebSocket, a test. */
export interface Carrier {
  send(text: string): void;
  /** Ends the connection from this side; the exchange hears nothing of it any more. */
  close(reason: string): void;
}

export type Direction = 'in' | 'out';

export interface FlowOptions {
  readonly id: string;
  readonly carrier: Carrier;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Sees every message of the flow. */
  readonly trace: (direction: Direction, flow: string, text: string) => void;
  /** A message, neither empty nor too long. */
  readonly received: (flow: Flow, text: string) => void;
  /** Whether the flow may stay although nothing is said on it. */
  readonly isInUse: (flow: Flow) => boolean;
  readonly ended: (flow: Flow) => void;
}

export class Flow {
  readonly id: string;
  readonly #options: FlowOptions;
  #open = true;
  #faults = 0;
  #heardAt: number;
  #stopWatching: Cancel;

  constructor(options: FlowOptions) {
    this.id = options.id;
    this.#options = options;
    this.#heardAt = options.clock.now();
    this.#stopWatching = this.#watchSilence(options.limits.idleSeconds * 1000);
  }

  /** A whole message, or the blank lines of a keep-alive, came in. Never throws. */
  receive(text: string): void {
    const { limits, clock, trace, received } = this.#options;
    if (!this.#open) return;
    this.#heardAt = clock.now();
    if (text.length > limits.messageBytes) return this.end('message too large');
    if (/^(?:\r\n)*$/.test(text)) return this.#keepAlive(text);
    trace('in', this.id, text);
    received(this, text);
  }

  send(text: string): void {
    if (!this.#open) return;
    this.#options.trace('out', this.id, text);
    this.#options.carrier.send(text);
  }

  /** Counts a message that had to be refused: a client that sends nothing else is sent away. */
  fault(): void {
    this.#faults += 1;
    if (this.#faults > this.#options.limits.faultsPerFlow) this.end('too many faults');
  }

  /** The carrier reports that the connection is gone. */
  closed(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#stopWatching();
    this.#options.ended(this);
  }

  /** Ends the connection from this side. */
  end(reason: string): void {
    if (!this.#open) return;
    this.closed();
    this.#options.carrier.close(reason);
  }

  /** Two CRLF ask, one CRLF answers (RFC 5626 section 4.4.1). */
  #keepAlive(text: string): void {
    if (text.length >= 4) this.#options.carrier.send('\r\n');
  }

  #watchSilence(milliseconds: number): Cancel {
    const { clock, limits, isInUse } = this.#options;
    return clock.after(milliseconds, () => {
      const left = this.#heardAt + limits.idleSeconds * 1000 - clock.now();
      if (left <= 0 && !isInUse(this)) return this.end('idle');
      this.#stopWatching = this.#watchSilence(left > 0 ? left : limits.idleSeconds * 1000);
    });
  }
}
