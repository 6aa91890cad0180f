/** The way to order baresip about: its module ctrl_tcp, JSON in netstrings (`12:{"a": "json"},`). */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Something that has happened to a call, in baresip's words: `CALL_INCOMING`, `CALL_CLOSED`. */
export interface CallEvent {
  /** Of the call. */
  readonly id: string;
  readonly type: string;
  /** What there is to say of it: the reason of an end, a digit. */
  readonly param: string;
}

interface Answer {
  readonly ok: boolean;
  readonly data: string;
}

export class ControlConnection {
  readonly #socket: Socket;
  readonly #received: (event: CallEvent) => void;
  readonly #answers: ((answer: Answer) => void)[] = [];
  #rest = Buffer.alloc(0);

  static async open(
    host: string,
    port: number,
    received: (event: CallEvent) => void,
  ): Promise<ControlConnection> {
    const socket = connect(port, host);
    await once(socket, 'connect');
    return new ControlConnection(socket, received);
  }

  private constructor(socket: Socket, received: (event: CallEvent) => void) {
    this.#socket = socket;
    this.#received = received;
    socket.on('data', (data) => this.#take(data));
    socket.on('error', () => {});
    socket.on('close', () =>
      this.#answers.splice(0).forEach((settle) => settle({ ok: false, data: 'It has ended.' })),
    );
  }

  /** @throws Error baresip does not do it, with what it says */
  async order(command: string, params = ''): Promise<void> {
    const text = JSON.stringify({ command, params, token: '' });
    this.#socket.write(`${Buffer.byteLength(text)}:${text},`);
    const { ok, data } = await new Promise<Answer>((resolve) => this.#answers.push(resolve));
    if (!ok) throw new Error(`The telephone does not ${command} ${params}: ${data}`);
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (;;) {
      const colon = this.#rest.indexOf(':');
      const length = Number(this.#rest.toString('ascii', 0, Math.max(0, colon)));
      if (colon < 0 || this.#rest.length < colon + length + 2) return;
      this.#handle(JSON.parse(this.#rest.toString('utf8', colon + 1, colon + 1 + length)) as Message);
      this.#rest = this.#rest.subarray(colon + length + 2);
    }
  }

  #handle({
    class: kind,
    event,
    response,
    type = '',
    id = '',
    param = '',
    ok = false,
    data = '',
  }: Message): void {
    if (response) this.#answers.shift()?.({ ok, data });
    else if (event && kind === 'call') this.#received({ id, type, param });
  }
}

/** Baresip is not a stranger: we have started it ourselves. */
interface Message {
  readonly event?: boolean;
  readonly response?: boolean;
  readonly class?: string;
  readonly id?: string;
  readonly type?: string;
  readonly param?: string;
  readonly ok?: boolean;
  readonly data?: string;
}
