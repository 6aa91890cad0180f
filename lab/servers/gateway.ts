/**
 * The gateway between the telephone of the public network and the server: what baresip says goes through here. It mends
 * one thing that gateways do right and baresip 1.0 does not: the header fields in the address of a Refer-To belong into
 * the message (RFC 3261 section 19.1.5), and baresip leaves them in the address, with a ? for each escape.
 */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

const MISPLACED = /^INVITE (?<uri>sip:[^?\s]+)\?Replaces=(?<value>\S+) SIP\/2\.0\r\n/;

export class Gateway {
  /** Where the telephone sends its requests, `127.0.0.1:5060`. */
  readonly address: string;
  readonly #socket: Socket;

  /** `telephone` is its port, `server` the host and port of the server, all on the same machine. */
  static async start(telephone: number, server: string): Promise<Gateway> {
    const [host = '', port] = server.split(':');
    const socket = createSocket('udp4');
    socket.bind(0, host);
    await once(socket, 'listening');
    // A lab whose start has failed is over, though nobody has closed this.
    socket.unref();
    socket.on('message', (message, sender) => {
      if (sender.port === telephone) socket.send(mended(message), Number(port), host);
      else socket.send(message, telephone, host);
    });
    return new Gateway(socket);
  }

  private constructor(socket: Socket) {
    const { address, port } = socket.address();
    this.address = `${address}:${port}`;
    this.#socket = socket;
  }

  close(): void {
    this.#socket.close();
  }
}

function mended(message: Buffer): Buffer {
  const text = message.toString('latin1');
  return Buffer.from(
    text.replace(
      MISPLACED,
      (_, uri: string, value: string) => `INVITE ${uri} SIP/2.0\r\nReplaces: ${unescaped(value)}\r\n`,
    ),
    'latin1',
  );
}

/** `id?to-tag?a?from-tag?b` was `id;to-tag=a;from-tag=b`. */
function unescaped(value: string): string {
  const [id = '', ...parts] = value.split('?');
  return parts.reduce((all, part, index) => `${all}${index % 2 === 0 ? ';' : '='}${part}`, id);
}
