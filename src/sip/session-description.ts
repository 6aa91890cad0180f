/** The little that we read in an SDP (RFC 8866, RFC 3264) ourselves; the browser reads the rest. */

/** What the sender of the description wants to do with its audio. */
export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/**
 * There is audio in it that a browser can take: encrypted with a key agreed by DTLS (RFC 8827 section 6.5). A
 * fast check, so that what can never be a call does not ring; the browser's own judgement follows.
 */
export function isTalkable(description: string): boolean {
  return (
    /^m=audio [1-9]\d* (?:UDP\/|TCP\/D)TLS\/RTP\/SAVPF?\s/m.test(description) &&
    /^a=fingerprint:/m.test(description)
  );
}

/** The direction of the first audio stream; it may stand once for all streams. */
export function directionOf(description: string): Direction {
  const [session = '', ...media] = description.split(/^(?=m=)/m);
  const audio = media.find((section) => section.startsWith('m=audio')) ?? '';
  const own = DIRECTION.exec(audio) ?? DIRECTION.exec(session);
  return (own?.[1] as Direction | undefined) ?? 'sendrecv';
}

const DIRECTION = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m;

/** RFC 3264 section 8.4: whoever does not want to receive has put the other on hold. */
export function isHold(direction: Direction): boolean {
  return direction === 'sendonly' || direction === 'inactive';
}

/** A body as SIP.js wants it. */
export function sdpBody(content: string) {
  return { contentDisposition: 'session', contentType: 'application/sdp', content };
}
