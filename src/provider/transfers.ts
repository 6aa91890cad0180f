/**
 * The stories of a transfer: a call is passed on at once, or somebody is asked first. While it is under way the call
 * tells by its facts; what is told here is how it came to nothing, and who waits on hold because of it.
 */
import { isTalking, type CallId, type Ended } from '../call/call.js';
import { redact } from '../log.js';
import { LineError, type Line } from '../softphone.js';
import { knownAs } from './known-as.js';
import { placeOutboundCall, type OutboundParts } from './outbound.js';

export class Transfers {
  readonly #parts: OutboundParts;

  constructor(parts: OutboundParts) {
    this.#parts = parts;
  }

  /** Resolves when the target has taken the call, or when the agent has been told why not. */
  async transfer(id: CallId, target: string): Promise<void> {
    if (this.#parts.emergency.blocks(target)) return;
    await this.#ask(id, target, (line) => line.transfer(target));
  }

  /** Joins two calls; resolves when both are over for the agent, or when the agent has been told why not. */
  async join(id: CallId, consulted: CallId): Promise<void> {
    const other = this.#parts.board.call(consulted);
    await this.#ask(id, other ? knownAs(other) : '', (line) => line.transferTo(consulted));
  }

  /** One question at a time: a second click asks nobody else. */
  consult(id: CallId, target: string): void {
    const { board, log } = this.#parts;
    const call = board.call(id);
    if (!call || !isTalking(call) || board.calls.some(({ consultedFor }) => consultedFor === id)) {
      log('call.consultRefused', { call: id, reason: 'wrongState' });
      return;
    }
    void placeOutboundCall({ target, name: '', customer: null, consultedFor: id }, this.#parts);
  }

  /** Whoever was asked has gone without an agent's doing: the customer who waits must not be forgotten. */
  ended(consulted: Ended): void {
    const { board, sessions } = this.#parts;
    const call = consulted.consultedFor === null ? undefined : board.call(consulted.consultedFor);
    if (consulted.ending.by === 'agent' || !call || !isTalking(call)) return;
    if (call.phase === 'live' || call.transfer) return;
    const names = { party: knownAs(call), consulted: knownAs(consulted) };
    board.notify({ code: 'consultationEnded', call: call.id, ...names });
    sessions.callAttentionTo(call);
  }

  async #ask(id: CallId, target: string, ask: (line: Line) => Promise<void>): Promise<void> {
    const { board, log } = this.#parts;
    const line = board.line(id);
    if (!line) return;
    board.withdraw((notice) => notice.code === 'transferFailed' && notice.call === id);
    log('call.transferAsked', { call: id, target: redact(target) });
    try {
      await ask(line);
      log('call.transferred', { call: id });
    } catch (error) {
      const { reason, status } = error instanceof LineError ? error : new LineError('refused');
      log('call.transferFailed', { call: id, reason, status });
      this.#failed(id, target, { reason, status });
    }
  }

  /** An end of the call is told by the call; and a call that was taken back is back, if the far end could be reached. */
  #failed(id: CallId, target: string, { reason, status }: Pick<LineError, 'reason' | 'status'>): void {
    const { board } = this.#parts;
    const call = board.call(id);
    if (!call || !isTalking(call)) return;
    const held = call.phase !== 'live';
    if (reason !== 'withdrawn') {
      board.notify({ code: 'transferFailed', call: id, party: knownAs(call), target, reason, status, held });
    } else if (held) {
      board.notify({ code: 'requestRefused', call: id, act: 'resume', reason: 'noAnswer' });
    }
  }
}
