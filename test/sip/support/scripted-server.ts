/** A server that says what the test tells it to say, and nothing else: for what no well-behaved exchange would do. */
import { header } from '../../../src/sip/message/message.js';
import type { Header, SipMessage, SipRequest, SipResponse } from '../../../src/sip/message/message.js';
import { readMessage } from '../../../src/sip/message/read.js';
import { replyTo, writeMessage } from '../../../src/sip/message/write.js';
import { PageSocket } from '../../../src/simulator/exchange/page-socket.js';
import { eventually } from './eventually.js';

export type Script = (request: SipRequest) => SipResponse | null;

/** 200 with the Contact that was asked for, as a registrar does. */
export function granted(request: SipRequest, extra: readonly Header[] = []): SipResponse {
  return replyTo(request, 200, 'OK', [['Contact', header(request, 'Contact') ?? ''], ...extra]);
}

export class ScriptedServer {
  /** Everything that came in, oldest first. */
  readonly received: SipMessage[] = [];
  /** The addresses that were connected to, oldest first. */
  readonly connections: string[] = [];
  readonly sockets: PageSocket[] = [];
  /** Answers to keep-alives. */
  pongs = 0;
  /** Whether a connection to that address comes about. */
  accepts: (url: string) => boolean = () => true;
  /** What opening a socket throws. */
  refusal: Error | null = null;
  /** What a request is answered with; null for silence. */
  script: Script = (request) => granted(request);

  readonly open = (url: string): PageSocket => {
    if (this.refusal) throw this.refusal;
    this.connections.push(url);
    const socket: PageSocket = new PageSocket(url, 'sip', () => this.#plug(url, socket));
    this.sockets.push(socket);
    return socket;
  };

  /** The connection in use. */
  get socket(): PageSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('Nobody has connected');
    return socket;
  }

  say(text: string): void {
    this.socket.deliver(text);
  }

  requests(method: string): readonly SipRequest[] {
    return this.received.filter(
      (message): message is SipRequest => message.kind === 'request' && message.method === method,
    );
  }

  responses(status: number): readonly SipResponse[] {
    return this.received.filter(
      (message): message is SipResponse => message.kind === 'response' && message.status === status,
    );
  }

  /** The first response of that status, once it has come. */
  async answers(status: number): Promise<SipResponse> {
    await eventually(() => this.responses(status).length > 0, `a ${status}`);
    const [response] = this.responses(status);
    if (!response) throw new Error(`No ${status}`);
    return response;
  }

  #plug(url: string, socket: PageSocket) {
    if (!this.accepts(url)) return null;
    return { send: (text: string) => socket.isHalfOpen || this.#hear(text), unplugged: () => {} };
  }

  #hear(text: string): void {
    if (text === '\r\n') {
      this.pongs++;
      return;
    }
    const reading = readMessage(text);
    if (!reading.ok) throw new Error(`The telephone sent ${JSON.stringify(text)}: ${reading.reason}`);
    this.received.push(reading.message);
    if (reading.message.kind !== 'request' || reading.message.method === 'ACK') return;
    const reply = this.script(reading.message);
    if (reply) queueMicrotask(() => this.say(writeMessage(reply)));
  }
}

export interface RequestParts {
  readonly method: string;
  readonly uri: string;
  readonly from?: string;
  readonly to?: string;
  readonly callId?: string;
  readonly sequence?: number;
  readonly branch?: string;
  readonly body?: string;
  readonly headers?: readonly Header[];
  /** Null for a request without one. */
  readonly contact?: string | null;
}

/** A request as the far end would send it through the server. */
export function request(parts: RequestParts): string {
  const { method, uri, body = '', sequence = 1, headers = [] } = parts;
  const { from = '"Mallory" <sip:mallory@example.com>;tag=m1', to = '<sip:bob@example.com>' } = parts;
  const { contact = '<sip:mallory@far.invalid;transport=ws>' } = parts;
  const { callId = 'call-1', branch = `z9hG4bK${callId}${method}${sequence}` } = parts;
  return writeMessage({
    ...{ kind: 'request', method, uri, body },
    headers: [
      ['Via', `SIP/2.0/WSS far.invalid;branch=${branch}`],
      ['Max-Forwards', '70'],
      ['From', from],
      ['To', to],
      ['Call-ID', callId],
      ['CSeq', `${sequence} ${method}`],
      ...(contact ? [['Contact', contact] as const] : []),
      ...(body ? [['Content-Type', 'application/sdp'] as const] : []),
      ...headers,
    ],
  });
}
