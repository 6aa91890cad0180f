/**
 * A recording as a file, described for its readers in docs/recording.md. Version 1 is one JSON object: a head, the state
 * before the first entry, and the entries, oldest first. Additions that an older reader may pass over keep the version;
 * others raise it.
 */
import type { Source } from '../tape.js';

export const FORMAT = 'cif-softphone-recording';
export const RECORDING_VERSION = 1;

/** What JSON can say. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [name: string]: Data };
export type Details = Readonly<Record<string, Data>>;

export interface Entry {
  /** Counts from 0 without a gap. */
  readonly id: number;
  /** Milliseconds since the page began to load, by a clock that is never put back. */
  readonly at: number;
  /** Milliseconds since the epoch, by the computer's clock; in the file as ISO 8601. */
  readonly time: number;
  readonly source: Source;
  readonly name: string;
  /** The call that it concerns; '' where none is known. */
  readonly call: string;
  readonly detail: Details;
}

/** One call as it stood; numbers are cut to their last two digits. */
export interface RecordedCall extends Details {
  readonly id: string;
  readonly direction: string;
  readonly phase: string;
  readonly number: string;
  readonly session: string;
  /** '' where none is open. */
  readonly sessionId: string;
  readonly isKnown: boolean;
  readonly muted: boolean;
  readonly heldByParty: boolean;
  readonly connected: boolean;
  readonly transferring: boolean;
  readonly joined: boolean;
}

/** What the agent was shown, in codes. */
export interface State extends Details {
  readonly registration: string;
  /** Why the line is down, with the SIP status where there is one; '' while it is not. */
  readonly cause: string;
  readonly host: string;
  readonly panel: string;
  readonly doNotDisturb: boolean;
  readonly notices: readonly string[];
  readonly calls: readonly RecordedCall[];
}

export interface Recording {
  /** Who has recorded it, by name and version. */
  readonly recorder: string;
  readonly exportedAt: number;
  /** How many older entries are not kept any more. */
  readonly dropped: number;
  /** Before the first entry. An entry of the source `state` names what is another from then on. */
  readonly initial: State;
  readonly entries: readonly Entry[];
}

/** Before anything was known. */
export const NOTHING_YET: State = {
  registration: 'signedOut',
  cause: '',
  host: 'connecting',
  panel: 'docked',
  doNotDisturb: false,
  notices: [],
  calls: [],
};

export function writeRecording({ recorder, exportedAt, dropped, initial, entries }: Recording): string {
  const head = {
    ...{ format: FORMAT, version: RECORDING_VERSION, recorder },
    ...{ exportedAt: new Date(exportedAt).toISOString(), dropped, initial },
  };
  // An entry per line: such files are read by people and compared line by line.
  const lines = entries.map((entry) => {
    const at = Math.round(entry.at * 1000) / 1000;
    return `    ${JSON.stringify({ ...entry, at, time: new Date(entry.time).toISOString() })}`;
  });
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
