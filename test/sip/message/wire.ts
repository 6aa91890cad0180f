/** Messages for the tests, written down the way they stand on the wire. */

/** Lines to text with CRLF; an empty line ends the headers. */
export function wire(...lines: readonly string[]): string {
  return lines.join('\r\n');
}

/** The fields of an ordinary request from Alice to Bob. `null` leaves a header out, a list repeats it. */
export interface Fields {
  readonly line?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[] | null>>;
}

/** An OPTIONS request, or what the given request line says, with single headers replaced. */
export function request({ line, body = '', headers = {} }: Fields = {}): string {
  const startLine = line ?? 'OPTIONS sip:bob@example.com SIP/2.0';
  return assemble(startLine, startLine.split(' ')[0] ?? '', body, headers);
}

/** A 200 to INVITE, or what the given status line says, with single headers replaced. */
export function response({ line, body = '', headers = {} }: Fields = {}): string {
  return assemble(line ?? 'SIP/2.0 200 OK', 'INVITE', body, headers);
}

function assemble(
  startLine: string,
  method: string,
  body: string,
  replaced: NonNullable<Fields['headers']>,
): string {
  const fields: NonNullable<Fields['headers']> = {
    Via: 'SIP/2.0/WS client.invalid;branch=z9hG4bK-1',
    'Max-Forwards': '70',
    From: '"Alice" <sip:alice@example.com>;tag=a1',
    To: '<sip:bob@example.com>',
    'Call-ID': 'call-1@client.invalid',
    CSeq: `1 ${method}`,
    ...replaced,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    (value === null ? [] : [value].flat()).map((one) => `${name}: ${one}`),
  );
  return wire(startLine, ...lines, '', body);
}
