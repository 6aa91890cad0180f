/**
 * What the agent has typed into the forms and not saved, by tab: it outlives a look at another tab or session, as in the
 * real desktop, but not a reload of the tab.
 */
import type { Session } from '../sessions.js';
import type { Tab } from '../tabs.js';

/** By the key of the column, as the control has it: a lookup is the id of a record, and '' empties a column. */
export type Draft = Readonly<Record<string, string>>;

/** By tab. */
export type Drafts = ReadonlyMap<string, Draft>;

const NOTHING: Draft = {};

const DRAFT_CHANGED = 'draft-changed';

/**
 * The agent has typed, or takes back what was typed. The change is made where the drafts are kept: a browser that fills in
 * an address changes many fields before any of them is drawn anew.
 */
export class DraftChanged extends Event {
  readonly change: (draft: Draft) => Draft;

  constructor(change: DraftChanged['change']) {
    super(DRAFT_CHANGED, { bubbles: true, composed: true });
    this.change = change;
  }
}

/** A tab that was reloaded, or shows another page, is another one. */
function keyOf({ id, version, content }: Tab): string {
  return `${id} ${version} ${JSON.stringify(content)}`;
}

export function draftOf(drafts: Drafts, tab: Tab): Draft {
  return drafts.get(keyOf(tab)) ?? NOTHING;
}

export function withDraft(drafts: Drafts, tab: Tab, draft: Draft): Drafts {
  const next = new Map(drafts);
  if (Object.keys(draft).length === 0) next.delete(keyOf(tab));
  else next.set(keyOf(tab), draft);
  return next;
}

/** The tabs of a session whose forms hold something that was not saved. */
export function unsavedOf(drafts: Drafts, { tabs }: Session): readonly Tab[] {
  return tabs.filter((tab) => drafts.has(keyOf(tab)));
}

/** Without those of tabs that are closed or were reloaded; the same map when there are none. */
export function stillOpen(drafts: Drafts, sessions: readonly Session[]): Drafts {
  const open = new Set(sessions.flatMap(({ tabs }) => tabs).map(keyOf));
  const kept = [...drafts].filter(([key]) => open.has(key));
  return kept.length === drafts.size ? drafts : new Map(kept);
}

declare global {
  interface HTMLElementEventMap {
    [DRAFT_CHANGED]: DraftChanged;
  }
}
