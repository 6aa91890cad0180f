/**
 * The far end, the same for every telephone that is measured. With `?withheld` its offers name no candidates: on one
 * machine a far end that answers early connectivity checks lets ICE connect before the answer leaves, which hides what
 * gathering costs.
 */
import type { Line } from '../../src/softphone.js';
import { SipSoftphone } from '../../src/sip/sip-softphone.js';
import { Callers } from './callers.js';
import { loadAccount } from './telephone.js';

const { server, domain, user, password } = await loadAccount();
const withheld = location.search === '?withheld';
const settings = {
  servers: [server],
  domain,
  iceServers: [],
  relayOnly: false,
  trustAssertedIdentity: false,
  redirects: 'follow',
  ...{ messageWaiting: false, mailbox: '', mailboxNumber: '' },
  dtmf: 'auto',
  expires: 600,
} as const;
const callers = new Callers();
let current: Line | null = null;

const softphone = new SipSoftphone(
  settings,
  {
    registrationChanged: () => {},
    offered: (line) => (current = line),
    happened: () => {},
    soundBlocked: () => {},
  },
  {
    openSocket(url, protocols) {
      const socket = new WebSocket(url, protocols);
      callers.use(socket);
      return withheld ? withholding(socket) : socket;
    },
  },
);
softphone.start({ user, password });

bench.callers = callers;
bench.telephone = {
  answer: () => void current?.answer(),
  dial(target) {
    current = softphone.dial(target);
    void current.invite();
  },
  hangUp: () => current?.hangUp(),
};

function withholding(socket: WebSocket): WebSocket {
  const send = socket.send.bind(socket);
  socket.send = (data) => send(typeof data === 'string' ? withoutCandidates(data) : data);
  return socket;
}

function withoutCandidates(message: string): string {
  const end = message.indexOf('\r\n\r\n') + 4;
  const description = message.slice(end).replace(/^a=(candidate|end-of-candidates).*\r\n/gm, '');
  const head = message.slice(0, end).replace(/^(Content-Length:).*$/im, `$1 ${description.length}`);
  return head + description;
}
