/** What the agent wants of a call that is up, except to pass it on. A refusal is told; what was granted is told by the line's facts. */
import type { CallId } from '../call/call.js';
import { live, liveBeside } from '../call/calls.js';
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

  hold(id: CallId): void {
    this.#ask(id, 'hold', (line) => line.hold());
  }

  /** Talks to this one, and to no other. */
  resume(id: CallId): void {
    this.turnTo(id);
    this.#ask(id, 'resume', (line) => line.resume());
  }

  sendDigits(id: CallId, digits: string): void {
    this.#ask(id, 'digits', (line) => line.sendDigits(digits));
  }

  /** The agent is about to talk in this call. Two that hear the agent at once hear each other's business. */
  turnTo(id: CallId): void {
    this.#chosen = id;
    this.#holdBeside(id);
  }

  /** A call has come up, perhaps after the agent has turned to another one: then it is this one that waits. */
  cameUp(id: CallId): void {
    const chosen = live(this.#board.calls).find((call) => call.id === this.#chosen);
    this.#holdBeside(chosen?.id ?? id);
  }

  #holdBeside(id: CallId): void {
    for (const other of liveBeside(this.#board.calls, id)) this.hold(other.id);
  }

  #ask(call: CallId, act: 'hold' | 'resume' | 'digits', ask: (line: Line) => Promise<void>): void {
    const line = this.#board.line(call);
    if (!line) return;
    ask(line).catch((error: unknown) => {
      const reason = error instanceof LineError ? error.reason : 'refused';
      this.#log('call.requestRefused', { call, act, reason });
      if (reason !== 'over') this.#board.notify({ code: 'requestRefused', call, act, reason });
    });
  }
}
