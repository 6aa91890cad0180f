/** Rows in words, for the list, for copies and for the search. Text from providers stays text. */
import { durationOf } from './inspection.js';
import { isList, isObject } from './reading.js';
import { KINDS } from './kinds.js';
import type { Data } from '../desktop/snapshot.js';
import type { TimelineEntry } from '../desktop/timeline.js';
import type { Row } from './inspection.js';

export function kindWord({ kind }: TimelineEntry): string {
  return KINDS[kind].word;
}

/** Arguments of a call, payload of an event, details of what else happened, without line breaks. */
export function argumentText({ entry }: Row): string {
  if (entry.detail === null || entry.detail === '') return '';
  switch (entry.kind) {
    case 'call':
      return entry.detail.map((value) => short(value)).join(', ');
    case 'rejection':
      return entry.detail.message;
    default:
      return isObject(entry.detail) ? fields(entry.detail) : short(entry.detail);
  }
}

/** What came of it; '' where nothing does or has yet. */
export function outcomeText({ entry, outcome }: Row): string {
  if (!outcome) return entry.kind === 'call' ? 'no answer yet' : '';
  switch (outcome.kind) {
    case 'rejection':
      return outcome.detail.message;
    case 'result':
      return short(outcome.detail);
    case 'failed':
      return outcome.detail || 'failed';
    default:
      return kindWord(outcome);
  }
}

/** Whether the outcome is a bad one. */
export function isFailure({ outcome }: Row): boolean {
  return outcome?.kind === 'rejection' || outcome?.kind === 'failed';
}

/** `1.2 ms`, `340 ms`, `12.3 s`; '' where it is not known. */
export function durationText(row: Row): string {
  const duration = durationOf(row);
  if (duration === null) return '';
  if (duration >= 10_000) return `${(duration / 1_000).toFixed(1)} s`;
  return `${duration < 10 ? duration.toFixed(1) : Math.round(duration)} ms`;
}

/** Seconds since the beginning of the timeline. */
export function timeText({ entry }: Row): string {
  return (entry.at / 1_000).toFixed(3);
}

/** One line, as it is copied. */
export function lineOf(row: Row): string {
  const { entry, outcome } = row;
  const answer = outcome ? ` → ${outcomeText(row)} (${durationText(row)})` : '';
  const told = `${timeText(row)}\t${entry.provider || 'desktop'}\t${kindWord(entry)} ${entry.name}(${argumentText(row)})${answer}`;
  return [told, ...row.warnings.map(({ sentence, cure }) => `\t\t⚠ ${sentence} ${cure}`)].join('\n');
}

/** Longer texts are not read in a line. */
const LONGEST = 240;

function short(data: Data): string {
  const text = JSON.stringify(data, (_, value: Data) => withoutMarks(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function fields(data: Readonly<Record<string, Data | undefined>>): string {
  return Object.entries(data)
    .map(([name, value]) => `${name}: ${short(value ?? null)}`)
    .join(', ')
    .slice(0, LONGEST);
}

/** What JSON cannot say, in a line. */
function withoutMarks(value: Data): Data {
  if (!isObject(value) || typeof value.$ !== 'string') return value;
  if (value.$ === 'cut') return typeof value.text === 'string' ? `${value.text}…` : '…';
  if (value.$ === 'Map' && isList(value.entries)) return { Map: value.entries };
  if (value.$ === 'Set' && isList(value.values)) return { Set: value.values };
  return value.$;
}
