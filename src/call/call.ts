/**
 * One telephone call as the agent knows it: what can be said of it in each phase, and how facts change it.
 *
 * Pure: knows no SIP, no agent desktop, no page and no clock. Facts are reported by the adapters after they have
 * happened; a request of the agent's is no fact. While we wait for the far end, the phase says so (`answering`,
 * `holding`, `resuming`).
 *
 *   inbound                                    outbound
 *   ┌─────────┐ answerFailed ┌───────────┐     ┌──────────┐ ringing ┌─────────┐
 *   │ offered │◀─────────────│ answering │     │ dialling │────────▶│ ringing │
 *   │         │─────────────▶│           │     └────┬─────┘         └────┬────┘
 *   └─────────┘  answering   └─────┬─────┘          │    established     │
 *                                  │ established    └──────────┬─────────┘
 *                                  ▼                           ▼
 *        ┌──────────┐ resumed ┌─────────────────────────────────────┐ holding ┌─────────┐
 *        │ resuming │────────▶│                live                 │────────▶│ holding │
 *        │          │         │                                     │◀────────│         │
 *        └──┬────▲──┘         └─────────────────────────────────────┘ resumed └────┬────┘
 *           │    │ resuming   ┌─────────────────────────────────────┐  held        │
 *           │    └────────────│                held                 │◀─────────────┘
 *           └────────────────▶│                                     │
 *                     held    └─────────────────────────────────────┘
 *
 *   every phase ──ended──▶ ended
 *
 * `held` after `resuming` and `resumed` after `holding` are refusals by the far end: the call is as it was.
 */

import type { Customer, Party } from './party.js';
import { outcomeOf, type Ending, type Outcome } from './outcome.js';
import type { Progress } from './progress.js';
import type { Quality, QualitySummary } from './quality.js';
import type { SessionLink } from './session.js';

export type { Ending, Met, Outcome } from './outcome.js';
export type { Customer, Diversion, Party } from './party.js';
export type { Progress } from './progress.js';
export type { SessionLink, SessionRefusal } from './session.js';

export type CallId = string;

interface Common {
  readonly id: CallId;
  readonly direction: 'inbound' | 'outbound';
  readonly party: Party;
  /** The matched record, null while unknown or when nothing matches. */
  readonly customer: Customer | null;
  /** Records with the party's number, of which the agent picks one where there are several; null while nobody can say. */
  readonly candidates: readonly Customer[] | null;
  readonly session: SessionLink;
  /** The agent asks here whether this call may be passed on, before doing so; null for any other call. */
  readonly consultedFor: CallId | null;
  /** When the invitation came in or went out: milliseconds since the epoch, as all times here. */
  readonly begunAt: number;
}

interface Talk {
  readonly establishedAt: number;
  /** The agent's microphone is off. */
  readonly muted: boolean;
  /** The far end has put us on hold. */
  readonly heldByParty: boolean;
  /** Audio is flowing as far as the connection tells; false while it is being repaired. */
  readonly connected: boolean;
  /** Somebody else is being asked to take the call over; null when nobody is. */
  readonly transfer: Transfer | null;
  /** How the two hear each other; null while nothing can be said of it. */
  readonly quality: Quality | null;
  /** Since when the far ends of this call and of others hear each other; null for a call of its own. */
  readonly joinedAt: number | null;
}

/** A transfer under way. */
export interface Transfer {
  /** What was dialled for it. */
  readonly to: string;
  /** It rings there, as far as the far end tells. */
  readonly ringing: boolean;
  /** The other has taken the call: our part in it is over. */
  readonly done: boolean;
}

export type Offered = Common & {
  readonly phase: 'offered';
  readonly direction: 'inbound';
  readonly alerting: Alerting;
};
export type Alerting =
  | 'usual'
  /** Nothing is to be heard of it as long as the agent is in another call. */
  | 'silent'
  /** It is answered without the agent's doing, who hears a tone and sees who it is before. */
  | 'automatic';
export type Answering = Common & { readonly phase: 'answering'; readonly direction: 'inbound' };
export type Dialling = Common & { readonly phase: 'dialling'; readonly direction: 'outbound' };
export type Ringing = Common & {
  readonly phase: 'ringing';
  readonly direction: 'outbound';
  /** The agent hears the far network: its ringing tone or an announcement. */
  readonly audible: boolean;
  readonly progress: Progress;
  /** Where it was forwarded to, or what the far network says of the queue: a text from outside; '' where it says nothing. */
  readonly said: string;
};
export type Live = Common & Talk & { readonly phase: 'live' };
export type Holding = Common & Talk & { readonly phase: 'holding' };
export type Held = Common & Talk & { readonly phase: 'held'; readonly heldSince: number };
export type Resuming = Common & Talk & { readonly phase: 'resuming'; readonly heldSince: number };
/** Its session is as it was when the call ended: from then on it is the agent's alone. */
export type Ended = Common & {
  readonly phase: 'ended';
  readonly establishedAt: number | null;
  readonly endedAt: number;
  /** Who goes on with the call in our place; null where nobody does. */
  readonly transferredTo: string | null;
  readonly outcome: Outcome;
  readonly ending: Ending;
  /** How the two heard each other; null where it was not measured. */
  readonly quality: QualitySummary | null;
};

export type Talking = Live | Holding | Held | Resuming;
export type Call = Offered | Answering | Dialling | Ringing | Talking | Ended;
export type Phase = Call['phase'];

/** Something that has happened to a call. `at` is when: milliseconds since the epoch. */
export type CallFact =
  | { readonly type: 'answering' }
  /** It is not answered without the agent's doing after all. */
  | { readonly type: 'asked' }
  /** The answer could not be sent, for example for want of a microphone; the caller is still ringing. */
  | { readonly type: 'answerFailed' }
  /** May come again: the far network goes on, and can begin to be `audible` later (early media, RFC 3960). */
  | {
      readonly type: 'ringing';
      readonly audible?: boolean;
      readonly progress?: Progress;
      readonly said?: string;
    }
  | { readonly type: 'established'; readonly at: number }
  | { readonly type: 'holding' }
  | { readonly type: 'held'; readonly at: number }
  | { readonly type: 'resuming' }
  | { readonly type: 'resumed' }
  | { readonly type: 'muted'; readonly muted: boolean }
  | { readonly type: 'heldByParty'; readonly held: boolean }
  | { readonly type: 'connected'; readonly connected: boolean }
  /** The far end is somebody else from now on, or has said what it is called (RFC 4916). */
  | { readonly type: 'party'; readonly party: Party }
  /** May come again: it rings at the other one. */
  | { readonly type: 'transferring'; readonly to: string; readonly ringing?: boolean }
  /** The call is the agent's again; whether on hold or not, is told by itself. */
  | { readonly type: 'transferFailed' }
  | { readonly type: 'transferred' }
  | { readonly type: 'quality'; readonly quality: Quality | null }
  | { readonly type: 'joined'; readonly at: number }
  | { readonly type: 'parted' }
  /** `customer` is null where nobody, or not one alone, has the number. */
  | {
      readonly type: 'identified';
      readonly customer: Customer | null;
      readonly candidates?: readonly Customer[];
    }
  | { readonly type: 'session'; readonly session: SessionLink }
  | {
      readonly type: 'ended';
      readonly at: number;
      readonly ending: Ending;
      readonly quality?: QualitySummary;
    };

type FactOf<T extends CallFact['type']> = Extract<CallFact, { type: T }>;
type Transitions = { readonly [T in CallFact['type']]: (call: Call, fact: FactOf<T>) => Call };

/** Each fact with the phases it applies in; in any other phase it changes nothing, because facts may cross. */
const TRANSITIONS: Transitions = {
  answering: (call) => (call.phase === 'offered' ? { ...call, phase: 'answering' } : call),
  asked: (call) => (call.phase === 'offered' ? { ...call, alerting: 'usual' } : call),
  answerFailed: (call) =>
    call.phase === 'answering' ? { ...call, phase: 'offered', alerting: 'usual' } : call,
  ringing(call, { audible = false, progress = 'ringing', said = '' }) {
    if (call.phase === 'dialling') return { ...call, phase: 'ringing', audible, progress, said };
    if (call.phase !== 'ringing') return call;
    const heard = audible || call.audible;
    const isKnown = heard === call.audible && progress === call.progress && said === call.said;
    return isKnown ? call : { ...call, audible: heard, progress, said };
  },
  established: (call, { at }) => (isSettingUp(call) ? establish(call, at) : call),
  holding: (call) => (call.phase === 'live' ? { ...call, phase: 'holding' } : call),
  held(call, { at }) {
    if (call.phase === 'resuming') return { ...call, phase: 'held' };
    return call.phase === 'live' || call.phase === 'holding'
      ? { ...call, phase: 'held', heldSince: at }
      : call;
  },
  resuming: (call) => (call.phase === 'held' ? { ...call, phase: 'resuming' } : call),
  resumed: (call) => (isTalking(call) ? live(call) : call),
  muted: (call, { muted }) => (isTalking(call) ? { ...call, muted } : call),
  heldByParty: (call, { held }) => (isTalking(call) ? { ...call, heldByParty: held } : call),
  connected: (call, { connected }) => (isTalking(call) ? { ...call, connected } : call),
  party: (call, { party }) => (isOver(call) ? call : { ...call, ...known(call, party) }),
  transferring: (call, { to, ringing = false }) =>
    isTalking(call) ? { ...call, transfer: { to, ringing, done: false } } : call,
  transferFailed: (call) => (isTalking(call) && call.transfer ? { ...call, transfer: null } : call),
  transferred: (call) =>
    isTalking(call) && call.transfer ? { ...call, transfer: { ...call.transfer, done: true } } : call,
  quality: (call, { quality }) => (isTalking(call) ? { ...call, quality } : call),
  joined: (call, { at }) => (isTalking(call) ? { ...call, joinedAt: at } : call),
  parted: (call) => (isTalking(call) ? { ...call, joinedAt: null } : call),
  identified: (call, { customer, candidates = call.candidates }) => ({ ...call, customer, candidates }),
  session: (call, { session }) => ({ ...call, session }),
  ended: (call, { at, ending, quality = null }) =>
    call.phase === 'ended' ? call : { ...end(call, at, ending), quality },
};

/** The call after the fact. Returns the very same object where the fact does not apply in its phase. */
export function transition(call: Call, fact: CallFact): Call {
  const apply = TRANSITIONS[fact.type] as (call: Call, fact: CallFact) => Call;
  return apply(call, fact);
}

/** A call that has just been offered to the agent. */
export function offeredCall(id: CallId, party: Party, at: number, alerting: Alerting = 'usual'): Offered {
  return { ...common(id, party, at), direction: 'inbound', phase: 'offered', alerting };
}

/** A call that was turned away by us before it could ring. */
export function turnedAwayCall(
  id: CallId,
  party: Party,
  at: number,
  outcome: 'busy' | 'doNotDisturb',
  status: number,
): Ended {
  const ending = { by: 'agent', status, elsewhere: false } as const;
  return { ...end(offeredCall(id, party, at), at, ending), outcome, quality: null };
}

/** A call that the agent has just dialled. */
export function dialledCall(id: CallId, party: Party, at: number): Dialling {
  return { ...common(id, party, at), direction: 'outbound', phase: 'dialling' };
}

/** Both sides are, or were a moment ago, able to hear each other. */
export function isTalking(call: Call): call is Talking {
  return (
    call.phase === 'live' || call.phase === 'holding' || call.phase === 'held' || call.phase === 'resuming'
  );
}

export function isOver(call: Call): call is Ended {
  return call.phase === 'ended';
}

/** Somebody else has another record, and did not come by the same detour. */
function known(
  { party, customer, candidates }: Call,
  next: Party,
): Pick<Call, 'party' | 'customer' | 'candidates'> {
  return next.number === party.number
    ? { party: { ...party, ...next }, customer, candidates }
    : { party: next, customer: null, candidates: null };
}

function common(id: CallId, party: Party, at: number) {
  const unknown = { customer: null, candidates: null, consultedFor: null } as const;
  return { ...unknown, id, party, session: { state: 'none' }, begunAt: at } as const;
}

function isSettingUp(call: Call): call is Offered | Answering | Dialling | Ringing {
  return !isTalking(call) && !isOver(call);
}

function establish(call: Common, at: number): Live {
  const { id, direction, party, customer, candidates, session, consultedFor, begunAt } = call;
  const facts = { id, direction, party, customer, candidates, session, consultedFor, begunAt };
  const talk = { muted: false, heldByParty: false, connected: true, transfer: null, quality: null };
  return { ...facts, ...talk, joinedAt: null, phase: 'live', establishedAt: at };
}

function live(call: Talking): Live {
  const { establishedAt, muted, heldByParty, connected, transfer, quality, joinedAt } = call;
  const talk = { muted, heldByParty, connected, transfer, quality, joinedAt };
  return { ...establish(call, establishedAt), ...talk };
}

function end(call: Exclude<Call, Ended>, at: number, ending: Ending): Omit<Ended, 'quality'> {
  const { id, direction, party, customer, candidates, session, consultedFor, begunAt } = call;
  const establishedAt = isTalking(call) ? call.establishedAt : null;
  const transferredTo = isTalking(call) && call.transfer?.done ? call.transfer.to : null;
  const outcome = outcomeOf(call, ending, establishedAt !== null);
  return {
    ...{ id, direction, party, customer, candidates, session, consultedFor, begunAt },
    ...{ phase: 'ended', establishedAt, endedAt: at, transferredTo, outcome, ending },
  };
}
