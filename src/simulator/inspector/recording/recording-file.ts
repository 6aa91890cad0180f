/** Reads a recording of the softphone's flight recorder, which anybody may have written: docs/recording.md is the format. */
import { FORMAT, RECORDING_VERSION } from '../../../recorder/recording.js';
import type { Details, Entry, Recording, RecordedCall, State } from '../../../recorder/recording.js';
import type { Source } from '../../../tape.js';
import { EntryReader } from '../entry-reader.js';
import { TimelineFileError } from '../timeline-file.js';

/** As they are called for whoever reads a recording. */
export const SOURCES: Readonly<Record<Source, string>> = {
  sip: 'SIP',
  media: 'Media',
  host: 'Host',
  agent: 'Agent',
  telephone: 'Telephone',
  state: 'State',
};

/** Far more than any recorder of ours keeps. */
const MOST_ENTRIES = 50_000;
const MOST_CALLS = 100;

/** Whether this claims to be a recording: what is wrong with it is said by `parseRecording`. */
export function isRecording(json: string): boolean {
  return new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}"`).test(json);
}

/** @throws TimelineFileError names the field that is wrong */
export function parseRecording(json: string): Recording {
  const reader = new EntryReader(parsed(json), 'the file', (message) => new TimelineFileError(message));
  const version = reader.field('version').value;
  if (version !== RECORDING_VERSION)
    throw new TimelineFileError(
      `The recording is of version ${JSON.stringify(version)}; this inspector reads version ${RECORDING_VERSION}.`,
    );
  const initial = readState(reader.field('initial'));
  return {
    recorder: reader.field('recorder').text(),
    exportedAt: reader.field('exportedAt').moment(),
    dropped: reader.field('dropped').count(),
    initial,
    entries: inOrder(
      reader
        .field('entries')
        .list(MOST_ENTRIES)
        .map((entry) => readEntry(entry, initial)),
    ),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const cause = error instanceof Error ? error.message : '';
    throw new TimelineFileError(
      `The recording is no JSON: ${cause}. Export it again, or send it in one piece.`,
    );
  }
}

function readEntry(entry: EntryReader, initial: State): Entry {
  const source = readSource(entry);
  const detail = entry.field('detail');
  return {
    id: entry.field('id').count(),
    at: entry.field('at').time(),
    time: entry.field('time').moment(),
    source,
    name: entry.field('name').text(),
    call: entry.field('call').text(),
    detail: source === 'state' ? readChange(detail, initial) : (fieldsOf(detail).data() as Details),
  };
}

function readSource(entry: EntryReader): Source {
  const reader = entry.field('source');
  const source = reader.text();
  if (Object.hasOwn(SOURCES, source)) return source as Source;
  throw reader.wrong(`one of ${Object.keys(SOURCES).join(', ')}`);
}

/** Only an object has fields. */
function fieldsOf(reader: EntryReader): EntryReader {
  reader.field('');
  return reader;
}

/** What it names is what a whole state has there. */
function readChange(detail: EntryReader, initial: State): Details {
  const fields = fieldsOf(detail).data() as Details;
  const names = Object.keys(initial).filter((name) => Object.hasOwn(fields, name));
  return Object.fromEntries(names.map((name) => [name, readField(detail.field(name), name)]));
}

function readState(state: EntryReader): State {
  const text = (name: string) => state.field(name).text();
  return {
    registration: text('registration'),
    cause: text('cause'),
    host: text('host'),
    panel: text('panel'),
    doNotDisturb: state.field('doNotDisturb').flag(),
    notices: state.field('notices').texts(),
    calls: readCalls(state.field('calls')),
  };
}

function readField(reader: EntryReader, name: string): Details[string] {
  if (name === 'calls') return readCalls(reader);
  if (name === 'notices') return reader.texts();
  return name === 'doNotDisturb' ? reader.flag() : reader.text();
}

function readCalls(calls: EntryReader): readonly RecordedCall[] {
  return calls.list(MOST_CALLS).map((call) => {
    const text = (name: string) => call.field(name).text();
    const flag = (name: string) => call.field(name).flag();
    return {
      ...{ id: text('id'), direction: text('direction'), phase: text('phase'), number: text('number') },
      ...{ session: text('session'), sessionId: text('sessionId'), isKnown: flag('isKnown') },
      ...{ muted: flag('muted'), heldByParty: flag('heldByParty'), connected: flag('connected') },
      ...{ transferring: flag('transferring'), joined: flag('joined') },
    };
  });
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const place = entries.findIndex(({ id }, index) => id <= (entries[index - 1]?.id ?? -1));
  if (place === -1) return entries;
  throw new TimelineFileError(`entries[${place}].id must be higher than the one before.`);
}
