/** What the agent wants of a call that is up, except to pass it on. A refusal is told; what was granted is told by the line's facts. */
import type { CallId } from '../call/call.js';
import { live, liveBeside } from '../call/calls.js';
import { conference, together } from '../call/conference.js';
import type { Log } from '../log.js';
import { LineError, type Line } from '../softphone.js';
import type { Switchboard } from './switchboard.js';

export class LineRequests {
  readonly #board: Switchboard;
  readonly #log: Log;
  /** The call that the agent turned to last. */
  #chosen: CallId | null = null;

  constructor(board: Switchboard, log: Log) {
    this.#board = board;
    this.#log = log;
  }

  get chosen(): CallId | null {
    return this.#chosen;
  }

  hold(id: CallId): void {
    for (const each of this.#company(id, 'live')) this.#ask(each, 'hold', (line) => line.hold());
  }

  /** Talks to this one and those who are joined with it, and to no other. */
  resume(id: CallId): void {
    this.turnTo(id);
    for (const each of this.#company(id, 'held')) this.#ask(each, 'resume', (line) => line.resume());
  }

  /** A keypad of three is heard by both others. */
  sendDigits(id: CallId, digits: string): void {
    for (const each of this.#company(id, 'live'))
      this.#ask(each, 'digits', (line) => line.sendDigits(digits));
  }

  mute(id: CallId, muted: boolean): void {
    for (const each of together(this.#board.calls, id)) this.#board.line(each)?.mute(muted);
  }

  /** Joins two calls to a conference. Fetched with the first one; what comes of it is told by facts and notices. */
  async confer(call: CallId, other: CallId): Promise<void> {
    const story = await import('./conference.js').catch(() => null);
    if (story) await story.confer(call, other, { board: this.#board, requests: this, log: this.#log });
    else this.#board.notify({ code: 'conferenceFailed', call, party: '', other, reason: 'notMixed' });
  }

  endConference(): void {
    for (const { id } of conference(this.#board.calls)?.calls ?? []) this.#board.line(id)?.hangUp();
  }

  /** The agent is about to talk in this call. Two that hear the agent at once hear each other's business. */
  turnTo(id: CallId): void {
    this.#chosen = id;
    this.#board.set({ front: null });
    this.#holdBeside(id);
  }

  /** A call has come up, perhaps after the agent has turned to another one: then it is this one that waits. */
  cameUp(id: CallId): void {
    const chosen = live(this.#board.calls).find((call) => call.id === this.#chosen);
    this.#holdBeside(chosen?.id ?? id);
  }

  #holdBeside(id: CallId): void {
    for (const other of liveBeside(this.#board.calls, id))
      this.#ask(other.id, 'holdBeside', (line) => line.hold(true));
  }

  /** Of those who are joined with it, who is in this phase; a call of its own is asked in any. */
  #company(id: CallId, phase: 'live' | 'held'): readonly CallId[] {
    const all = together(this.#board.calls, id);
    return all.length === 1 ? all : all.filter((each) => this.#board.call(each)?.phase === phase);
  }

  #ask(
    call: CallId,
    act: 'hold' | 'holdBeside' | 'resume' | 'digits',
    ask: (line: Line) => Promise<void>,
  ): void {
    const line = this.#board.line(call);
    if (!line) return;
    ask(line).catch((error: unknown) => {
      const reason = error instanceof LineError ? error.reason : 'refused';
      this.#log('call.requestRefused', { call, act, reason });
      if (reason !== 'over') this.#board.notify({ code: 'requestRefused', call, act, reason });
    });
  }
}
