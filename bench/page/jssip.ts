/** JsSIP as shipped. */
import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession.js';
import { loadAccount } from './telephone.js';

const { server, domain, iceServers, user, password } = await loadAccount();
const options = { mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers } };
let current: RTCSession | null = null;

const agent = new UA({
  sockets: [new WebSocketInterface(server)],
  uri: `sip:${user}@${domain}`,
  password,
});
agent.on('newRTCSession', (event: { originator: string; session: RTCSession }) => {
  current = event.session;
  if (event.originator === 'remote') bench.timeline.note('offered');
});
agent.start();

function session(): RTCSession {
  if (!current) throw new Error('There is no call');
  return current;
}

bench.telephone = {
  answer: () => session().answer(options),
  dial: (target) => void agent.call(`sip:${target}@${domain}`, options),
  hangUp: () => session().terminate(),
};
