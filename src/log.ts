/**
 * What happened, for the administrator: a bounded list of short events. Nothing that identifies a caller gets in:
 * numbers are cut to their last two digits, and there is no field for names or secrets.
 */
export type LogDetail = Readonly<Record<string, string | number | boolean | null>>;

/** `event` is a fact in the past tense, `toast.expired`, with the part it belongs to before the dot. */
export type Log = (event: string, detail?: LogDetail) => void;

export interface LogEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly event: string;
  readonly detail: LogDetail;
}

/** `+1 555 0100` → `…00`: enough to find a call in the server's own log, too little to know who called. */
export function redact(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length > 2 ? `…${digits.slice(-2)}` : '…';
}

/** A log that keeps its newest entries in memory. */
export class Journal {
  readonly #entries: LogEntry[] = [];
  readonly #capacity: number;

  constructor(capacity = 500) {
    this.#capacity = capacity;
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  readonly log: Log = (event, detail = {}) => {
    this.#entries.push({ at: Date.now(), event, detail });
    if (this.#entries.length > this.#capacity) this.#entries.shift();
  };
}
