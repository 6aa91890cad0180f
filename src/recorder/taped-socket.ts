/** A connection to the SIP server of which every message goes on the tape, too. */
import type { Put } from '../tape.js';

/** Opens connections as `new WebSocket` does, and as the telephone wants them opened. */
export function tapedSockets(put: Put): (url: string, protocols: string) => WebSocket {
  return (url, protocols) => {
    const socket = new WebSocket(url, protocols);
    const send = socket.send.bind(socket);
    socket.send = (data) => {
      put('sip', 'sent', data);
      send(data);
    };
    socket.addEventListener('message', ({ data }) => put('sip', 'received', data));
    return socket;
  };
}
