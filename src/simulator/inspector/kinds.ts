/** The kinds of entries: the word for each, who tells whom, and what form their details have. */
import type { EntryKind } from '../desktop/timeline.js';

interface Kind {
  readonly word: string;
  readonly direction: Direction;
  readonly detail: 'arguments' | 'data' | 'rejection' | 'text' | 'nothing';
}

export type Direction = 'fromProvider' | 'toProvider' | 'within';

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  fromProvider: 'from the provider',
  toProvider: 'to the provider',
  within: 'within the desktop',
};

export const KINDS: Readonly<Record<EntryKind, Kind>> = {
  call: { word: 'call', direction: 'fromProvider', detail: 'arguments' },
  result: { word: 'result', direction: 'toProvider', detail: 'data' },
  rejection: { word: 'rejected', direction: 'toProvider', detail: 'rejection' },
  event: { word: 'event', direction: 'toProvider', detail: 'data' },
  handled: { word: 'handled', direction: 'fromProvider', detail: 'text' },
  failed: { word: 'failed', direction: 'fromProvider', detail: 'text' },
  unheard: { word: 'unheard', direction: 'fromProvider', detail: 'text' },
  handlerAdded: { word: 'listens', direction: 'fromProvider', detail: 'nothing' },
  handlerRemoved: { word: 'stops listening', direction: 'fromProvider', detail: 'nothing' },
  ready: { word: 'ready', direction: 'fromProvider', detail: 'nothing' },
  trouble: { word: 'trouble', direction: 'within', detail: 'text' },
  flood: { word: 'flood', direction: 'fromProvider', detail: 'nothing' },
  act: { word: 'agent', direction: 'within', detail: 'data' },
  change: { word: 'change', direction: 'within', detail: 'data' },
};

export function isKind(text: string): text is EntryKind {
  return Object.hasOwn(KINDS, text);
}
