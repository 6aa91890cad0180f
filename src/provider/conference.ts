/**
 * The story of a conference: two calls of the agent's become one talk. The one who waits on hold is taken back once their
 * sounds are joined; if that fails, all is as it was before. How it ends is told by the telephone.
 */
import { isTalking, type Call, type CallId } from '../call/call.js';
import { conference } from '../call/conference.js';
import type { Log } from '../log.js';
import { LineError, type Line, type LineRefusal } from '../softphone.js';
import { knownAs } from './known-as.js';
import type { LineRequests } from './line-requests.js';
import type { Switchboard } from './switchboard.js';

export interface ConferenceParts {
  readonly board: Switchboard;
  readonly requests: LineRequests;
  readonly log: Log;
}

/** Resolves when all three talk, or could, or when the agent has been told why not. */
export async function confer(call: CallId, other: CallId, parts: ConferenceParts): Promise<void> {
  const { board, log } = parts;
  board.withdraw((notice) => notice.code === 'conferenceFailed');
  log('conference.asked', { call, other });
  try {
    await join([call, other], parts);
    log('conference.begun', { call, other });
  } catch (error) {
    const reason = error instanceof LineError ? error.reason : 'notMixed';
    log('conference.failed', { call, other, reason });
    failed([call, other], reason, board);
  }
}

/** The end of one of them is told by itself. */
function failed(ids: readonly CallId[], reason: LineRefusal, board: Switchboard): void {
  const calls = ids.flatMap((id) => board.call(id) ?? []);
  const [waiting, other] = calls.sort((one) => (one.phase === 'live' ? 1 : -1));
  if (!waiting || !other) return;
  const { id: call } = waiting;
  board.notify({ code: 'conferenceFailed', call, party: knownAs(waiting), other: other.id, reason });
}

async function join(ids: readonly [CallId, CallId], { board, requests }: ConferenceParts): Promise<void> {
  const [call, other] = ids;
  const line = board.line(call);
  const calls = () => ids.flatMap((id) => board.call(id) ?? []);
  const isPossible = calls().filter(isJoinable).length === ids.length && !conference(board.calls);
  if (!line || !isPossible) throw new LineError('wrongState');
  const { chosen } = requests;
  await line.join(other);
  requests.mute(call, isMuted(calls()));
  // Who has answered somebody else meanwhile talks to them: the conference waits as a whole, until it is taken back.
  if (requests.chosen !== chosen) return;
  requests.turnTo(call);
  try {
    await Promise.all(ids.map((id) => comeBack(board.call(id), board.line(id))));
  } catch (error) {
    line.part();
    throw error;
  }
}

/** Whoever talks to one of them, muted or not, talks to both like that. */
function isMuted(calls: readonly Call[]): boolean {
  const talking = calls.filter(isTalking);
  return (talking.find(({ phase }) => phase !== 'held') ?? talking[0])?.muted ?? false;
}

/** Neither is between live and held, nor on its way to somebody else. */
function isJoinable(call: Call): boolean {
  return isTalking(call) && !call.transfer && ['live', 'held'].includes(call.phase);
}

async function comeBack(call: Call | undefined, line: Line | undefined): Promise<void> {
  if (call?.phase === 'held') await line?.resume();
}
