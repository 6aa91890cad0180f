/** A record that was written or deleted, as it is told to whoever keeps the records elsewhere. */
import type { Fields } from './fields.js';

export interface RecordChange {
  readonly entity: string;
  readonly id: string;
  /** Null where the record is deleted. */
  readonly fields: Fields | null;
  /** Grows with every change of the record. */
  readonly version: number;
}

/** Dispatched by a record store after every change, whoever made it. */
export class RecordChangeEvent extends Event {
  readonly change: RecordChange;
  /** False where it was made elsewhere, and only taken over here. */
  readonly madeHere: boolean;

  constructor(change: RecordChange, madeHere: boolean) {
    super('recordchange');
    this.change = change;
    this.madeHere = madeHere;
  }
}
