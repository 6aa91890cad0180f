/** Everything the screen can be in, by name: for the tests, the gallery and the screenshots. */
import type { AgentView, NoticeContent } from '../../src/agent-screen.js';
import {
  dialledCall,
  offeredCall,
  transition,
  type Call,
  type CallFact,
  type Customer,
  type Ended,
  type Outcome,
  type SessionLink,
} from '../../src/call/call.js';
import type { Grade, QualityWarning } from '../../src/call/quality.js';
import type { Registration } from '../../src/softphone.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const NOW = Date.now();

export const maria: Customer = { entity: 'contact', id: 'c1', name: 'Maria Castro', detail: 'Fourth Coffee' };

const READY: Registration = { state: 'ready', server: 'wss://pbx.contoso.com', user: '201', since: NOW };
const DOWN = { state: 'down', server: 'wss://pbx.contoso.com', status: null, since: NOW } as const;

export const idle: AgentView = {
  registration: READY,
  host: { state: 'connected', user: 'Ann Weiler', organization: 'Contoso' },
  panel: 'docked',
  calls: [],
  front: null,
  recent: [],
  seenAt: NOW,
  voiceMail: { state: 'unknown' },
  doNotDisturb: null,
  notices: [],
  signIn: null,
};

/** A call to which these facts have happened. */
export function after(call: Call, ...facts: readonly CallFact[]): Call {
  return facts.reduce(transition, call);
}

const fromMaria = offeredCall('maria', { name: 'M CASTRO', number: '+15550100' }, NOW - 8 * SECOND);
const fromNobody = offeredCall('nobody', { name: '', number: '' }, NOW - 3 * SECOND);
const forSales = offeredCall(
  'maria',
  { name: 'M CASTRO', number: '+15550100', diversion: { forWhom: 'Sales', by: '300' } },
  NOW - 8 * SECOND,
);
const fromBob = offeredCall('bob', { name: 'Bob Kelly', number: '+15550142' }, NOW - 4 * SECOND);
const toBob = dialledCall('bob', { name: '', number: '+15550142' }, NOW - 5 * SECOND);

const identified = { type: 'identified', customer: maria } as const;
const answering: CallFact = { type: 'answering' };
const established: CallFact = { type: 'established', at: NOW - 4 * MINUTE - 12 * SECOND };
const opened: CallFact = { type: 'session', session: { state: 'open', id: 's1' } };
const held: CallFact = { type: 'held', at: NOW - 90 * SECOND };

export const ringingMaria = after(fromMaria, identified);
const coffee: Customer = { entity: 'account', id: 'a1', name: 'Fourth Coffee', detail: '' };
export const fromTwo = after(fromMaria, { ...identified, customer: null, candidates: [maria, coffee] });
export const liveFromTwo = after(fromTwo, answering, established, opened);
export const ringingUnknown = after(fromBob, { ...identified, customer: null, candidates: [] });
export const liveUnknown = after(ringingUnknown, answering, established, opened);
export const liveMaria = after(ringingMaria, answering, established, opened);
export const heldMaria = after(liveMaria, { type: 'holding' }, held);
export const liveBob = after(toBob, { type: 'ringing' }, established);
export const ringingBob: Call = fromBob;

/** Maria's call, as they hear the agent and the agent hears them. */
export function graded(sent: Grade, received: Grade, warnings: readonly QualityWarning[] = []): Call {
  const direction = (grade: Grade) => ({ grade, mos: null, loss: null, jitter: null });
  const quality = { sent: direction(sent), received: direction(received), roundTrip: null, warnings };
  return after(liveMaria, { type: 'quality', quality });
}

function withSession(session: SessionLink): Call {
  return after(liveMaria, { type: 'session', session });
}

const mute: CallFact = { type: 'muted', muted: true };

function joined(call: Call): Call {
  return after(call, { type: 'joined', at: NOW - 75 * SECOND });
}

const waitingMaria = after(liveMaria, { type: 'held', at: NOW - 5 * SECOND });
const transferring: CallFact = { type: 'transferring', to: '202', ringing: true };
const consulted = {
  ...dialledCall('colleague', { name: '', number: '202' }, NOW - 9 * SECOND),
  consultedFor: 'maria',
};
const asked = after(consulted, { type: 'ringing' }, { type: 'established', at: NOW - 4 * SECOND });

function past(
  id: string,
  minutesAgo: number,
  party: Call['party'],
  outcome: Outcome,
  seconds: number | null = null,
): Ended {
  const begunAt = NOW - minutesAgo * MINUTE;
  const isOutbound = outcome === 'cancelled' || outcome === 'failed';
  return {
    ...(isOutbound ? dialledCall(id, party, begunAt) : offeredCall(id, party, begunAt)),
    phase: 'ended',
    establishedAt: seconds === null ? null : begunAt,
    endedAt: begunAt + (seconds ?? 10) * SECOND,
    transferredTo: null,
    quality: null,
    outcome,
    ending: { by: 'party', status: null, elsewhere: false },
  };
}

export const recent: readonly Ended[] = [
  { ...past('r0', 1, { name: 'Ann Lee', number: '+15550155' }, 'answered', 40), transferredTo: '202' },
  { ...past('r1', 2, { name: '', number: '+15550100' }, 'answered', 252), customer: maria },
  past('r2', 19, { name: 'Fourth Coffee', number: '+15550170' }, 'failed'),
  past('r3', 48, { name: '', number: '+15550142' }, 'missed'),
  past('r4', 95, { name: 'Bob Kelly', number: '+15550143' }, 'elsewhere'),
  past('r6', 100, { name: 'Jim Glynn', number: '+15550144' }, 'busy', null),
  past('r7', 110, { name: 'Rene Valdes', number: '+15550145' }, 'doNotDisturb'),
  past('r8', 120, { name: 'Susan Burk', number: '+15550146' }, 'declined'),
  past('r9', 130, { name: 'Thomas Axen', number: '+15550147' }, 'cancelled'),
  past('r5', 3000, { name: '', number: '' }, 'missed'),
];

function down(cause: 'unreachable' | 'wrongPassword', seconds: number | null): AgentView {
  const retryAt = seconds === null ? null : NOW + seconds * SECOND;
  return { ...idle, recent, registration: { ...DOWN, cause, retryAt } };
}

function calling(...calls: readonly Call[]): AgentView {
  return { ...idle, recent, calls };
}

function noticing(view: AgentView, ...contents: readonly NoticeContent[]): AgentView {
  return { ...view, notices: contents.map((content, index) => ({ id: `n${index}`, ...content })) };
}

function minimised(view: AgentView): AgentView {
  return { ...view, panel: 'minimized' };
}

const BYSTANDER = 'A name so long that it could never fit into a panel of three hundred pixels';

/** Text that would do harm if it were taken for markup or were let loose on the lines around it. */
export const PAYLOADS: readonly string[] = [
  '<img src=x onerror="window.harm=1">',
  '<script>window.harm=1</script>',
  '"><svg onload=window.harm=1>',
  '${window.harm=1}',
  "' onfocus=window.harm=1 autofocus='",
  '</style><iframe srcdoc="<script>parent.harm=1</script>">',
  'javascript:window.harm=1',
  '\u202e\u2066evil\u2069',
];

/** Every field that comes from outside, filled with the same text. */
export function filledWith(text: string): AgentView {
  const party = { name: text, number: `${text} 1`, diversion: { forWhom: text, by: text } };
  const customer: Customer = { entity: text, id: text, name: text, detail: text };
  const call = { ...liveMaria, party, customer };
  return noticing(
    {
      ...idle,
      registration: { state: 'ready', server: text, user: text, since: NOW },
      host: { state: 'absent', cause: 'originNotAllowed', detail: text },
      calls: [call, { ...ringingMaria, id: 'second', party, customer }],
    },
    { code: 'dialRefused', target: text, reason: 'notDialable' },
    { code: 'callEnded', call: 'x', outcome: 'missed', party: text, status: null },
    { code: 'heldTooLong', call: 'x', party: text, seconds: 60 },
    { code: 'turnedAway', party: text },
    { code: 'emergencyBlocked', target: text, text },
    { code: 'configuration', problem: { field: text, problem: text, cure: text } },
  );
}

export const states = {
  idle: { ...idle, recent },
  idleFirstDay: idle,
  idleNoDesktop: { ...idle, recent, host: { state: 'absent', cause: 'hostSilent', detail: '' } },
  idleMissed: { ...idle, recent, seenAt: NOW - 60 * MINUTE },
  doNotDisturb: { ...idle, recent, doNotDisturb: NOW - 754 * SECOND },
  voiceMail: {
    ...idle,
    recent,
    voiceMail: { state: 'known', waiting: true, fresh: 2, kept: 8, number: '*97' },
  },
  connecting: { ...idle, recent, registration: { state: 'connecting', server: 'wss://pbx.contoso.com' } },
  signedOut: { ...idle, registration: { state: 'signedOut' } },
  signIn: { ...idle, registration: { state: 'signedOut' }, signIn: { user: '201', refused: false } },
  signInWaiting: {
    ...idle,
    registration: { state: 'connecting', server: 'wss://pbx.contoso.com' },
    signIn: { user: '201', refused: false },
  },
  signInRefused: { ...down('wrongPassword', null), signIn: { user: '201', refused: true } },
  down: down('unreachable', 4),
  downForGood: down('wrongPassword', null),
  incoming: calling(ringingMaria),
  incomingDiverted: calling(after(forSales, identified)),
  incomingUnknown: calling(fromBob),
  incomingSeveral: calling(fromTwo),
  liveSeveral: calling(liveFromTwo),
  liveUnknown: calling(liveUnknown),
  incomingWithheld: calling(fromNobody),
  incomingAskedHere: noticing(calling(ringingMaria), {
    code: 'askedHere',
    call: 'maria',
    cause: 'queueFull',
  }),
  incomingNoMicrophone: noticing(calling(ringingMaria), { code: 'microphone', fault: 'denied' }),
  incomingAutomatic: calling({ ...fromBob, alerting: 'automatic' }),
  answering: calling(after(ringingMaria, answering)),
  dialling: calling(toBob),
  ringing: calling(after(toBob, { type: 'ringing' })),
  announcement: calling(after(toBob, { type: 'ringing', audible: true, progress: 'connecting' })),
  forwarded: calling(after(toBob, { type: 'ringing', progress: 'forwarded', said: '300' })),
  queued: calling(after(toBob, { type: 'ringing', progress: 'queued', said: '3 ahead' })),
  live: calling(liveMaria),
  wellHeard: calling(graded('good', 'good')),
  fairlyHeard: calling(graded('good', 'fair', ['receivedLoss'])),
  notHeard: calling(graded('good', 'none', ['receivedSilence'])),
  badlyHeard: calling(graded('poor', 'unknown', ['sentJitter'])),
  mutedSpeech: calling(after(graded('good', 'good', ['mutedSpeech']), { type: 'muted', muted: true })),
  muted: calling(after(liveMaria, { type: 'muted', muted: true })),
  holding: calling(after(liveMaria, { type: 'holding' })),
  held: calling(heldMaria),
  resuming: calling(after(heldMaria, { type: 'resuming' })),
  otherParty: calling(
    after(liveMaria, { type: 'party', party: { name: 'Carl Jansson', number: '+15550188' } }),
  ),
  heldByParty: calling(after(liveMaria, { type: 'heldByParty', held: true })),
  connectionLost: {
    ...down('unreachable', 4),
    calls: [after(liveMaria, { type: 'connected', connected: false })],
  },
  sessionOpening: calling(withSession({ state: 'opening' })),
  sessionRefused: calling(withSession({ state: 'refused', reason: 'tooMany' })),
  sessionClosed: calling(withSession({ state: 'closed' })),
  several: calling(heldMaria, liveBob, { ...fromNobody, begunAt: NOW - 2 * SECOND }),
  secondRings: calling(liveMaria, ringingBob),
  ringsWhileHeld: calling(heldMaria, ringingBob),
  longName: calling({ ...ringingMaria, customer: { ...maria, name: BYSTANDER, detail: BYSTANDER } }),
  notices: noticing(
    { ...idle, recent },
    { code: 'callEnded', call: 'r3', outcome: 'missed', party: '+15550142', status: null },
    { code: 'soundBlocked' },
    { code: 'dialRefused', target: 'abc def', reason: 'notDialable' },
  ),
  failed: noticing(
    { ...idle, recent },
    { code: 'callEnded', call: 'r2', outcome: 'failed', party: 'Fourth Coffee', status: 486 },
  ),
  emergencyBlocked: noticing({ ...idle, recent }, { code: 'emergencyBlocked', target: '112', text: '' }),
  emergencyDialled: noticing(calling(after(toBob, { type: 'ringing' })), {
    ...{ code: 'emergencyDialled', call: 'bob', target: '112' },
    text: 'Building 4 has its own fire brigade: 7700.',
  }),
  transferring: calling(after(waitingMaria, transferring)),
  transferringAndTalking: calling(after(waitingMaria, transferring), liveBob),
  consultingRings: calling(waitingMaria, after(consulted, { type: 'ringing' })),
  consulting: calling(waitingMaria, asked),
  consultingSwapped: calling(liveMaria, after(asked, { type: 'held', at: NOW - 3 * SECOND })),
  consultingAndRinging: calling(waitingMaria, asked, ringingBob),
  completing: calling(after(waitingMaria, { type: 'transferring', to: '202' }), asked),
  conference: calling(joined(liveMaria), joined(liveBob)),
  conferenceBegins: calling(joined(after(heldMaria, { type: 'resuming' })), joined(liveBob)),
  conferenceMuted: calling(joined(after(liveMaria, mute)), joined(after(liveBob, mute))),
  conferenceHeld: calling(joined(heldMaria), joined(after(liveBob, held))),
  conferenceWaits: calling(joined(heldMaria), joined(after(liveBob, held)), {
    ...asked,
    consultedFor: null,
  }),
  conferenceTroubled: calling(
    joined(after(liveMaria, { type: 'heldByParty', held: true })),
    joined(after(liveBob, { type: 'connected', connected: false })),
  ),
  conferenceAndRinging: calling(joined(liveMaria), joined(liveBob), fromNobody),
  conferenceConnecting: calling(
    joined(after(waitingMaria, { type: 'transferring', to: '+15550142' })),
    joined(liveBob),
  ),
  conferenceFailed: noticing(calling(heldMaria, liveBob), {
    ...{ code: 'conferenceFailed', call: 'maria', party: 'Maria Castro', other: 'bob', reason: 'refused' },
  }),
  transferFailed: noticing(calling(liveMaria), {
    ...{ code: 'transferFailed', call: 'maria', party: 'Maria Castro', target: '202' },
    ...{ reason: 'refused', status: 486, held: false },
  }),
  consultationEnded: noticing(calling(waitingMaria), {
    ...{ code: 'consultationEnded', call: 'maria', party: 'Maria Castro', consulted: '202' },
  }),
  liveNotices: noticing(
    calling(liveBob, heldMaria),
    { code: 'heldTooLong', call: 'maria', party: 'Maria Castro', seconds: 120 },
    { code: 'requestRefused', call: 'maria', act: 'resume', reason: 'refused' },
  ),
  hostile: filledWith('<img src=x onerror="window.harm=1">'),
  strip: minimised(idle),
  stripAlone: minimised({ ...idle, host: { state: 'absent', cause: 'libraryBlocked', detail: '' } }),
  stripMissed: minimised({ ...idle, recent, seenAt: NOW - 60 * MINUTE, doNotDisturb: NOW - MINUTE }),
  stripRinging: minimised(calling(ringingMaria)),
  stripLive: minimised(calling(liveMaria)),
  stripConference: minimised(calling(joined(liveMaria), joined(liveBob))),
  stripTransferring: minimised(calling(after(waitingMaria, transferring))),
  stripSecondRings: minimised(calling(liveMaria, ringingBob)),
  stripDown: minimised(down('unreachable', 4)),
} satisfies Record<string, AgentView>;

export type StateName = keyof typeof states;
