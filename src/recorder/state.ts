/** What the agent was shown, in codes: enough to see how things stood, too little to know who called. */
import type { AgentRequest, AgentView } from '../agent-screen.js';
import { isTalking, type Call } from '../call/call.js';
import { redact } from '../log.js';
import type { Details, RecordedCall, State } from './recording.js';

export function stateOf(view: AgentView): State {
  const { registration, host, panel, doNotDisturb, notices, calls } = view;
  return {
    registration: registration.state,
    cause: registration.state === 'down' ? `${registration.cause} ${registration.status ?? ''}`.trim() : '',
    host: host.state === 'absent' ? host.cause : host.state,
    panel,
    doNotDisturb: doNotDisturb !== null,
    notices: notices.map(({ code }) => code),
    calls: calls.map(recordedCall),
  };
}

/** What is another than before, or null where nothing is. */
export function changeOf(before: State, after: State): Details | null {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** What the agent asked for: what stands in fields of forms is not kept, and numbers are cut. */
export function requestData(request: AgentRequest): Details {
  switch (request.type) {
    case 'mute':
      return { muted: request.muted };
    case 'doNotDisturb':
      return { on: request.on };
    case 'sendDigits':
      return { count: request.digits.length };
    case 'dial':
    case 'transfer':
    case 'consult':
      return { target: redact(request.target) };
    case 'transferTo':
      return { consulted: request.consulted };
    case 'confer':
      return { other: request.other };
    default:
      return {};
  }
}

function recordedCall(call: Call): RecordedCall {
  const { id, direction, phase, party, session, customer } = call;
  const talk = isTalking(call) ? call : null;
  return {
    ...{ id, direction, phase, number: redact(party.number), session: session.state },
    sessionId: session.state === 'open' ? session.id : '',
    isKnown: customer !== null,
    muted: talk?.muted ?? false,
    heldByParty: talk?.heldByParty ?? false,
    connected: talk?.connected ?? true,
    transferring: talk?.transfer != null,
    joined: talk?.joinedAt != null,
  };
}
