/**
 * Brings what is written of calls to the organisation, one attempt at a time for each call, again and again until it is
 * there. What could not be written waits in one queue, with one timer, however much it is. Knows neither when something is to
 * be written nor what it says.
 */
import { RecordError, type AgentDesktop } from '../agent-desktop.js';
import { isWritten, wanted, type RecordFault, type WrapUp } from '../call/wrap-up.js';
import type { Stage } from '../call/activity.js';
import type { Log } from '../log.js';

/** Milliseconds until the second attempt; each further one is put off twice as long, up to the longest. */
export const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 300_000;

export interface WriterParts {
  readonly desktop: Pick<AgentDesktop, 'record'>;
  readonly log: Log;
  readonly subject: (wrapUp: WrapUp) => Promise<string>;
  /** As it is now, or undefined when it is not to be written any more. */
  readonly find: (id: string) => WrapUp | undefined;
  /** This is what was written, up to this stage. */
  readonly written: (wrapUp: WrapUp, stage: Stage) => void;
  readonly failed: (id: string, fault: RecordFault) => void;
}

export class ActivityWriter {
  readonly #parts: WriterParts;
  /** Those that are being written. */
  readonly #busy = new Set<string>();
  /** Those that are put off, the longest untried first. One timer rings for all of them. */
  readonly #queue = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_PAUSE;
  #isTrying = false;
  #isStopped = false;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  /** Something may be to be written. What is put off stays put off. */
  follow(id: string): void {
    if (!this.#queue.has(id)) void this.#write(id);
  }

  /** Now, however long it would still be put off. */
  hurry(id: string): void {
    this.#queue.delete(id);
    void this.#write(id);
  }

  /** All that is put off, now. */
  hurryAll(): void {
    clearTimeout(this.#timer);
    void this.#tryAgain();
  }

  stop(): void {
    this.#isStopped = true;
    this.#queue.clear();
    clearTimeout(this.#timer);
  }

  /**
   * What is to be written may become more meanwhile: that there is nothing left is seen in the turn in which it ends.
   * @returns what has kept it from being written
   */
  async #write(id: string): Promise<RecordFault | null> {
    if (this.#busy.has(id)) return null;
    this.#busy.add(id);
    let fault: RecordFault | null = null;
    for (let next = this.#due(id); next && !fault; next = this.#due(id)) fault = await this.#attempt(next);
    this.#busy.delete(id);
    if (fault && this.#parts.find(id)) this.#putOff(id);
    return fault;
  }

  #due(id: string): WrapUp | null {
    const wrapUp = this.#parts.find(id);
    return wrapUp && !isWritten(wrapUp) ? wrapUp : null;
  }

  async #attempt(wrapUp: WrapUp): Promise<RecordFault | null> {
    const { desktop, log, subject, written, failed } = this.#parts;
    const { activity, written: before } = wrapUp;
    const stage = wanted(wrapUp);
    try {
      await desktop.record({ activity, stage, written: before, subject: await subject(wrapUp) });
      log('activity.written', { stage });
      this.#pause = FIRST_PAUSE;
      written(wrapUp, stage);
      return null;
    } catch (error) {
      const reason = error instanceof RecordError ? error.reason : 'refused';
      log('activity.refused', { stage, reason });
      failed(activity.id, reason);
      return reason;
    }
  }

  #putOff(id: string): void {
    if (this.#isStopped) return;
    this.#queue.add(id);
    if (this.#queue.size === 1) this.#wind();
  }

  #wind(): void {
    clearTimeout(this.#timer);
    if (this.#isTrying || this.#queue.size === 0) return;
    this.#timer = setTimeout(() => void this.#tryAgain(), this.#pause);
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
  }

  /** One after the other; a desktop that is not there, or does not answer, is not asked for the others. */
  async #tryAgain(): Promise<void> {
    if (this.#isTrying) return;
    this.#isTrying = true;
    for (const id of [...this.#queue]) {
      if (!this.#queue.delete(id)) continue;
      const fault = await this.#write(id);
      if (fault === 'noHost' || fault === 'silent') break;
    }
    this.#isTrying = false;
    this.#wind();
  }
}
