/**
 * What was handed to the host and what came back, as it may be kept: its shape, and of its texts those alone that are the
 * framework's own words or opaque keys. Names, numbers, titles, queries and all that stands in records are counted, not kept.
 */
import type { Data } from './recording.js';

/** Arguments that are kept as they are, by method. */
const ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  ...{ addHandler: [0], removeHandler: [0], setPresence: [0], cancelEvent: [0], logAnalyticsEvent: [1] },
  ...{
    createRecord: [0],
    updateRecord: [0],
    retrieveRecord: [0],
    deleteRecord: [0],
    searchAndOpenRecords: [0],
  },
  ...{ getSession: [0], requestFocusSession: [0], notifyNewActivity: [0], notifyKpiBreach: [0] },
  ...{ updateConversation: [0], focusTab: [0], closeTab: [0], refreshTab: [0], renderSearchPage: [0] },
};

/** Methods whose result is a key or a word of the framework's. */
const RESULTS = new Set(
  [
    'createSession',
    'getFocusedSession',
    'getAllSessions',
    'cancelEvent',
    'createTab',
    'getFocusedTab',
  ].concat(['getPresence', 'logAnalyticsEvent']),
);

/** Fields whose texts are kept. */
const FIELDS = new Set(
  `templateName cancellationToken actionName responseReason errorCode code sessionId conversationId providerSessionId
   clientSessionId kpiEventName kpiEventReason eventTimestamp softphone entityLogicalName entityName format pagetype
   presenceText basePresenceStatus presenceId attribute`.split(/\s+/),
);

const LONGEST = 100;
/** A JSON text beyond this is not looked into. */
const LONGEST_JSON = 20_000;
const DEEPEST = 5;
const MOST = 30;
/** Larger numbers could be somebody's. */
const LARGEST = 1_000_000;

export function argumentsData(method: string, args: readonly unknown[]): Data {
  const kept = Object.hasOwn(ARGUMENTS, method) ? (ARGUMENTS[method] ?? []) : [];
  return args.slice(0, MOST).map((arg, place) => data(arg, kept.includes(place), 0));
}

export function resultData(method: string, value: unknown): Data {
  return data(value, RESULTS.has(method), 0);
}

export function payloadData(value: unknown): Data {
  return data(value, false, 0);
}

function data(value: unknown, isKept: boolean, depth: number): Data {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return Math.abs(value) < LARGEST ? value : '[number]';
    case 'string':
      return textData(value, isKept, depth);
    case 'object':
      return value === null ? null : objectData(value, isKept, depth);
    default:
      return `[${typeof value}]`;
  }
}

function textData(text: string, isKept: boolean, depth: number): Data {
  const inner = /^\s*[{[]/.test(text) && text.length <= LONGEST_JSON ? parsed(text) : undefined;
  if (inner !== undefined) return data(inner, isKept, depth + 1);
  return isKept ? text.slice(0, LONGEST) : `[${text.length} characters]`;
}

function objectData(value: object, isKept: boolean, depth: number): Data {
  if (depth >= DEEPEST) return '[more]';
  if (Array.isArray(value)) return value.slice(0, MOST).map((item) => data(item, isKept, depth + 1));
  const fields: [string, unknown][] =
    value instanceof Map ? [...value].map(([key, field]) => [String(key), field]) : Object.entries(value);
  return Object.fromEntries(
    fields
      .slice(0, MOST)
      // The keys of a search's answer are places, and a value among them is no word of the framework's.
      .map(([name, field]) => [name.slice(0, LONGEST), data(field, FIELDS.has(name), depth + 1)]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
