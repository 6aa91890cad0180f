/** SIP.js as shipped: its SessionManager with its own media and transport. Only the third party's STUN is left out. */
import { SessionManager } from 'sip.js/lib/platform/web/session-manager/session-manager.js';
import type { Session } from 'sip.js/lib/api/session.js';
import { loadAccount } from './telephone.js';

const { server, domain, iceServers, user, password } = await loadAccount();
let current: Session | null = null;

const manager = new SessionManager(server, {
  aor: `sip:${user}@${domain}`,
  media: { remote: { audio: document.body.appendChild(document.createElement('audio')) } },
  delegate: {
    onCallReceived: () => bench.timeline.note('offered'),
    onCallCreated: (session) => (current = session),
  },
  userAgentOptions: {
    authorizationUsername: user,
    authorizationPassword: password,
    // Its log is a few lines of console for each message, which nobody would let an agent's page write.
    logBuiltinEnabled: false,
    sessionDescriptionHandlerFactoryOptions: { peerConnectionConfiguration: { iceServers } },
  },
});

function session(): Session {
  if (!current) throw new Error('There is no call');
  return current;
}

await manager.connect();
await manager.register();
bench.telephone = {
  answer: () => void manager.answer(session()),
  dial: (target) => void manager.call(`sip:${target}@${domain}`),
  hangUp: () => void manager.hangup(session()),
};
