/**
 * A bad network: stands between telephones and a server that they speak to by UDP, loses packets and lets others wait, and
 * can be another address from one packet to the next. Nothing in it is left to chance.
 */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** What becomes of a packet. */
export interface Weather {
  /** Of so many packets one is lost; Infinity for none. */
  readonly lostOneOf: number;
  /** Milliseconds that a packet is on its way: at least, and at most. */
  readonly delay: readonly [number, number];
}

const FAIR: Weather = { lostOneOf: Infinity, delay: [0, 0] };

/** The golden section: its multiples, without their whole part, are spread evenly and in no order. */
const STEP = (Math.sqrt(5) - 1) / 2;

const HOST = '127.0.0.1';

export class DatagramRelay {
  readonly port: number;
  readonly #socket: Socket;
  /** The way to the server for each telephone, by the port that it sends from. */
  readonly #ways = new Map<number, Socket>();
  #weather = FAIR;
  #packets = 0;
  /** Of the ways: every address of loopback is this machine. */
  #address = HOST;
  #isClosed = false;

  /** To a port of this machine. */
  static async start(target: number): Promise<DatagramRelay> {
    const socket = createSocket('udp4');
    socket.bind(0, HOST);
    await once(socket, 'listening');
    return new DatagramRelay(socket, target);
  }

  private constructor(socket: Socket, target: number) {
    this.port = socket.address().port;
    this.#socket = socket;
    socket.on('message', (packet, { port }) =>
      this.#pass(() => this.#wayOf(port).send(packet, target, HOST)),
    );
  }

  turn(weather: Weather): void {
    this.#weather = weather;
  }

  clear(): void {
    this.#weather = FAIR;
  }

  /** From now on the server sees the telephones at another address, and what it sends to the old one is lost. */
  move(address: string): void {
    this.#address = address;
    for (const way of this.#ways.values()) way.close();
    this.#ways.clear();
  }

  close(): void {
    this.#isClosed = true;
    this.move(HOST);
    this.#socket.close();
  }

  #wayOf(telephone: number): Socket {
    const known = this.#ways.get(telephone);
    if (known) return known;
    const way = createSocket('udp4');
    way.on('message', (packet) => this.#pass(() => this.#socket.send(packet, telephone, HOST)));
    way.bind(0, this.#address);
    this.#ways.set(telephone, way);
    return way;
  }

  #pass(send: () => void): void {
    const { lostOneOf, delay } = this.#weather;
    this.#packets += 1;
    if (this.#packets % lostOneOf === 0) return;
    const [least, most] = delay;
    const wait = least + (most - least) * ((this.#packets * STEP) % 1);
    if (wait === 0) send();
    else setTimeout(() => this.#isClosed || send(), wait);
  }
}
