/**
 * A connection that is opened before it is known who will register over it: the way to a server takes as long as the way to
 * the organisation that says who the agent is, and both can be gone at once.
 */
import type { OpenSocket } from './flow.js';

/** Milliseconds: a server keeps no connection for nobody, and neither do we. */
const LONGEST = 10_000;

/** Opens one to `server` now, and hands it to the first who wants one there, if it is still good. */
export function openedEarly(server: string, openSocket: OpenSocket): OpenSocket {
  let early: WebSocket | null = null;
  const take = () => {
    const taken = early;
    early = null;
    return taken;
  };
  try {
    early = openSocket(server, 'sip');
  } catch {
    // An address that cannot be used is told of by whoever wants it.
  }
  setTimeout(() => take()?.close(), LONGEST);
  return (url, protocols) => {
    const socket = url === server ? take() : null;
    return socket && socket.readyState <= WebSocket.OPEN ? socket : openSocket(url, protocols);
  };
}
