/** Stands between the telephone and a server, and cuts the connection at a moment that the server's words name. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

interface Cut {
  readonly words: string;
  /** Whether the telephone still gets to hear them. */
  readonly isHeard: boolean;
  readonly done: () => void;
}

export class Relay {
  /** The server's address by way of here. */
  readonly url: string;
  readonly #server: ReturnType<typeof createServer>;
  readonly #sockets = new Set<Socket>();
  #cut: Cut | null = null;

  static async start(target: string): Promise<Relay> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    server.listen(0, hostname);
    await once(server, 'listening');
    const address = server.address();
    const own = typeof address === 'object' && address ? address.port : 0;
    return new Relay(server, `ws://${hostname}:${own}/`, () => connect(Number(port), hostname));
  }

  private constructor(server: ReturnType<typeof createServer>, url: string, reach: () => Socket) {
    this.url = url;
    this.#server = server;
    server.on('connection', (telephone) => this.#join(telephone, reach()));
  }

  /** Cuts the connection as soon as the server says these words; resolves when it has. The next one gets through. */
  cutAt(words: string, isHeard: boolean): Promise<void> {
    return new Promise((done) => (this.#cut = { words, isHeard, done }));
  }

  /** Cuts every connection now; the next one gets through. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.#server.close();
    this.cut();
  }

  #join(telephone: Socket, server: Socket): void {
    for (const [end, other] of [
      [telephone, server],
      [server, telephone],
    ] as const) {
      this.#sockets.add(end);
      end.setNoDelay(true);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        this.#sockets.delete(end);
        other.destroy();
      });
    }
    telephone.on('data', (data) => server.write(data));
    server.on('data', (data) => this.#pass(data, telephone));
  }

  /** What a server says is not masked (RFC 6455 section 5.1), and so can be read as it goes by. */
  #pass(data: Buffer, telephone: Socket): void {
    const cut = this.#cut;
    if (!cut || !data.includes(cut.words)) return void telephone.write(data);
    this.#cut = null;
    if (cut.isHeard) telephone.write(data, () => telephone.end());
    else telephone.resetAndDestroy();
    cut.done();
  }
}
