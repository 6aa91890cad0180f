/**
 * Callers who are nothing but their INVITE: copies of one that a telephone has sent on its connection, which the server
 * takes because that is registered. With a telephone each, and all of them on this machine, what they cost it would be
 * measured in place of what they cost the one who is called.
 */
export class Callers {
  #send: (message: string) => void = () => {};
  #model = '';
  /** By branch: what is to be acknowledged once it is refused. */
  readonly #invites = new Map<string, string>();

  /** From now on they call by this connection, as whoever has called by it last. */
  use(socket: WebSocket): void {
    const send = socket.send.bind(socket);
    this.#send = send;
    socket.send = (data) => {
      if (typeof data === 'string' && data.startsWith('INVITE ')) this.#model = data;
      send(data);
    };
    socket.addEventListener('message', ({ data }) => this.#hear(String(data)));
  }

  /** So many of them call within so many milliseconds, evenly; resolves when the last one has. */
  async call(count: number, milliseconds: number): Promise<void> {
    const beginning = performance.now();
    for (let caller = 0; caller < count; caller += 1) {
      const due = beginning + (caller * milliseconds) / count - performance.now();
      if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
      this.#invite();
    }
  }

  #invite(): void {
    const branch = `z9hG4bK${random()}`;
    const invite = this.#model
      .replace(/(;branch=)[^;\r]*/, `$1${branch}`)
      .replace(/^(Call-ID:).*$/im, `$1 ${random()}`)
      .replace(/^(From:.*;tag=)[^;\r]*/im, `$1${random()}`)
      // Of the same length, which stands above. Else the telephone whose copy it is would answer what looks for a way.
      .replace(/^a=ice-(?:ufrag|pwd):.*$/gm, (line) => line.replace(/[^:]+$/, (old) => random(old.length)));
    this.#invites.set(branch, invite);
    this.#send(invite);
  }

  /** RFC 3261 section 17.1.1.3. */
  #hear(message: string): void {
    const branch = /;branch=([^;\r]*)/.exec(message)?.[1] ?? '';
    const invite = this.#invites.get(branch);
    if (!invite || !/^SIP\/2\.0 [3-6]/.test(message)) return;
    this.#invites.delete(branch);
    const kept = (name: string, from: string) => new RegExp(`^${name}:.*$`, 'im').exec(from)?.[0] ?? '';
    const lines = [
      (/^.*$/m.exec(invite)?.[0] ?? '').replace('INVITE', 'ACK'),
      ...['Via', 'Max-Forwards', 'From', 'Call-ID'].map((name) => kept(name, invite)),
      kept('To', message),
      kept('CSeq', invite).replace('INVITE', 'ACK'),
      'Content-Length: 0',
    ];
    this.#send(`${lines.join('\r\n')}\r\n\r\n`);
  }
}

function random(length = 22): string {
  const digits = () => Math.random().toString(36).slice(2);
  return Array.from({ length }, digits).join('').slice(0, length);
}
