/** Wrap-ups as they come back from a storage that others can write to. What is not as it was written is not taken. */
import type { Activity, FollowUp, Notes, Stage } from './call/activity.js';
import type { Customer, Party } from './call/call.js';
import { OUTCOMES } from './call/outcome.js';
import type { WrapUp } from './call/wrap-up.js';

export interface KeptWrapUps {
  readonly owner: string;
  readonly drafts: readonly WrapUp[];
}

type Fields = Readonly<Record<string, unknown>>;

const LONGEST = 4_000;
const KEY = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const STAGES: readonly Stage[] = ['started', 'ended', 'completed'];

/** Nobody's, and none, where the text is not what was kept. */
export function readDrafts(text: string): KeptWrapUps {
  try {
    const { owner, drafts } = fields(JSON.parse(text));
    if (typeof owner !== 'string' || !Array.isArray(drafts)) return NOTHING;
    return { owner, drafts: drafts.flatMap((draft) => wrapUp(fields(draft)) ?? []) };
  } catch {
    return NOTHING;
  }
}

const NOTHING: KeptWrapUps = { owner: '', drafts: [] };

function wrapUp({ activity, call, phase, written }: Fields): WrapUp | null {
  const known = one(['talking', 'open', 'done'] as const, phase);
  const kept = activityIn(fields(activity));
  if (!kept || !known) return null;
  const rest = { fault: null, until: null, leftOver: true };
  return { activity: kept, call: words(call), phase: known, written: one(STAGES, written), ...rest };
}

function activityIn(kept: Fields): Activity | null {
  const { id, followUpId, begunAt } = kept;
  const direction = one(['inbound', 'outbound'] as const, kept.direction);
  if (!direction || !isKey(id) || !isKey(followUpId) || !isTime(begunAt)) return null;
  return {
    ...{ id, followUpId, direction, begunAt },
    party: party(fields(kept.party)),
    customer: customer(fields(kept.customer)),
    establishedAt: isTime(kept.establishedAt) ? kept.establishedAt : null,
    endedAt: isTime(kept.endedAt) ? kept.endedAt : null,
    outcome: one(OUTCOMES, kept.outcome),
    notes: notes(fields(kept.notes)),
  };
}

function party({ name, number }: Fields): Party {
  return { name: words(name), number: words(number) };
}

/** The names end up in the addresses of records. */
function customer({ entity, id, name, detail }: Fields): Customer | null {
  if (!/^\w+$/.test(words(entity)) || !/^[\w-]+$/.test(words(id))) return null;
  return { entity: words(entity), id: words(id), name: words(name), detail: words(detail) };
}

function notes({ outcome, text, followUp }: Fields): Notes {
  return { outcome: words(outcome), text: words(text), followUp: followUpIn(fields(followUp)) };
}

function followUpIn({ kind, subject, due }: Fields): FollowUp | null {
  const known = one(['task', 'phonecall'] as const, kind);
  return known && isTime(due) ? { kind: known, subject: words(subject), due } : null;
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST) : '';
}

function one<T>(values: readonly T[], value: unknown): T | null {
  return values.find((each) => each === value) ?? null;
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && KEY.test(value);
}

/** A moment that a date can be made of. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 8.64e15;
}
