/**
 * Brings what is written of calls to the organisation, one attempt at a time for each call, again and again until it is
 * there. Knows neither when something is to be written nor what it says.
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
  readonly written: (id: string, stage: Stage) => void;
  readonly failed: (id: string, fault: RecordFault) => void;
}

export class ActivityWriter {
  readonly #parts: WriterParts;
  /** Those that are being written. */
  readonly #busy = new Set<string>();
  /** Those that are put off, until their timer rings. */
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** How long each was put off the last time. */
  readonly #pauses = new Map<string, number>();

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  /** Something may be to be written. What is put off stays put off. */
  follow(id: string): void {
    if (!this.#waiting.has(id)) void this.#write(id);
  }

  /** Now, however long it would still be put off. */
  hurry(id: string): void {
    this.#wake(id);
    void this.#write(id);
  }

  stop(): void {
    for (const id of [...this.#waiting.keys()]) this.#wake(id);
  }

  /** What is to be written may become more meanwhile: that there is nothing left is seen in the turn in which it ends. */
  async #write(id: string): Promise<void> {
    if (this.#busy.has(id)) return;
    this.#busy.add(id);
    let succeeded = true;
    for (let next = this.#due(id); next && succeeded; next = this.#due(id)) {
      succeeded = await this.#attempt(next);
    }
    this.#busy.delete(id);
    if (succeeded) this.#pauses.delete(id);
    else this.#putOff(id);
  }

  #due(id: string): WrapUp | null {
    const wrapUp = this.#parts.find(id);
    return wrapUp && !isWritten(wrapUp) ? wrapUp : null;
  }

  async #attempt(wrapUp: WrapUp): Promise<boolean> {
    const { desktop, log, subject, written, failed } = this.#parts;
    const { activity, written: before } = wrapUp;
    const stage = wanted(wrapUp);
    try {
      await desktop.record({ activity, stage, written: before, subject: await subject(wrapUp) });
      log('activity.written', { stage });
      written(activity.id, stage);
      return true;
    } catch (error) {
      const reason = error instanceof RecordError ? error.reason : 'refused';
      log('activity.refused', { stage, reason });
      failed(activity.id, reason);
      return false;
    }
  }

  #putOff(id: string): void {
    if (!this.#parts.find(id)) return;
    const pause = Math.min(LONGEST_PAUSE, (this.#pauses.get(id) ?? FIRST_PAUSE / 2) * 2);
    this.#pauses.set(id, pause);
    this.#waiting.set(
      id,
      setTimeout(() => this.hurry(id), pause),
    );
  }

  #wake(id: string): void {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.delete(id);
  }
}
