/**
 * Timelines as files. The format, version 1, is one JSON object:
 *
 *     {
 *       "format": "cif-simulator-timeline",
 *       "version": 1,
 *       "startedAt": "2026-11-21T09:00:00.000Z",   the moment that every `at` counts from
 *       "dropped": 0,                              how many older entries were not kept
 *       "providers": [{ "name", "label" }],        in channel order
 *       "templates": { "sessions": [{ "name", "isGeneric", "title", "tabs" }],
 *                      "notifications": [{ "name", "texts" }], "tabs": [names] },
 *       "entries": [{ "id", "at", "provider", "kind", "name", "correlation", "detail" }]
 *     }
 *
 * Entries are those of `TimelineEntry`, in order; their details are written as `snapshot.ts` says. Additions that an older
 * reader may pass over keep the version; others raise it.
 */
import { EntryReader } from './entry-reader.js';
import type { Surroundings } from './surroundings.js';
import type { TimelineEntry } from '../desktop/timeline.js';

export interface TimelineFile {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly dropped: number;
  readonly surroundings: Surroundings;
  readonly entries: readonly TimelineEntry[];
}

/** Says which field is wrong and what it should be. */
export class TimelineFileError extends Error {
  override readonly name = 'TimelineFileError';
}

const FORMAT = 'cif-simulator-timeline';
const VERSION = 1;

/** Far more than any timeline of ours has. */
const MOST_ENTRIES = 100_000;

export function writeTimeline({ startedAt, dropped, surroundings, entries }: TimelineFile): string {
  const { providers, templates } = surroundings;
  const started = new Date(startedAt).toISOString();
  const head = { format: FORMAT, version: VERSION, startedAt: started, dropped, providers, templates };
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  // An entry per line: such files are read by people and compared line by line.
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** @throws TimelineFileError */
export function parseTimeline(json: string): TimelineFile {
  const reader = new EntryReader(parsed(json), 'the file', (message) => new TimelineFileError(message));
  if (reader.field('format').value !== FORMAT)
    throw new TimelineFileError(`This is no timeline of the simulator: its “format” is not "${FORMAT}".`);
  const version = reader.field('version').value;
  if (version !== VERSION)
    throw new TimelineFileError(
      `The file is of version ${JSON.stringify(version)}; this inspector reads version ${VERSION}.`,
    );
  const templates = reader.field('templates');
  return {
    startedAt: reader.field('startedAt').moment(),
    dropped: reader.field('dropped').count(),
    surroundings: {
      providers: reader
        .field('providers')
        .list(1_000)
        .map((provider) => ({ name: provider.field('name').text(), label: provider.field('label').text() })),
      templates: {
        sessions: templates
          .field('sessions')
          .list(1_000)
          .map((session) => ({
            name: session.field('name').text(),
            isGeneric: session.field('isGeneric').flag(),
            title: session.field('title').text(),
            tabs: session.field('tabs').texts(),
          })),
        notifications: templates
          .field('notifications')
          .list(1_000)
          .map((template) => ({
            name: template.field('name').text(),
            texts: template.field('texts').texts(),
          })),
        tabs: templates.field('tabs').texts(),
      },
    },
    entries: inOrder(
      reader
        .field('entries')
        .list(MOST_ENTRIES)
        .map((entry) => entry.entry()),
    ),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const cause = error instanceof Error ? error.message : '';
    throw new TimelineFileError(
      `The file is no JSON: ${cause}. Choose a file that the inspector has exported.`,
    );
  }
}

function inOrder(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const place = entries.findIndex(({ id, at }, index) => {
    const before = entries[index - 1];
    return before !== undefined && (id <= before.id || at < before.at);
  });
  if (place === -1) return entries;
  throw new TimelineFileError(`entries[${place}] comes before the one above it: “id” and “at” must rise.`);
}
