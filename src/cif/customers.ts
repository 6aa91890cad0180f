/** Finds the records that a telephone number belongs to. Opens nothing. */
import type { Customer } from '../call/call.js';
import type { RecordTable } from '../config/config.js';
import type { Host } from './host.js';
import { aborted } from './limit.js';
import { likeness, numberForms, type NumberForms } from './number-forms.js';
import { hostError } from './result.js';
import { contains, quoted, search, type Hit } from './search.js';

/** As many as one search gives: in the vague one most of them are somebody else's. */
const MOST = 50;

interface Directory {
  readonly host: Host;
  readonly tables: readonly RecordTable[];
  /** ISO 3166 code of the agents' country, or ''. */
  readonly country: string;
}

/**
 * Records with this number, in the order of the tables. Where some have the very number, those that only end alike are
 * not among them. Null where nobody can say: it is no number, the host did not answer, `signal` was aborted. Never rejects.
 */
export async function findCustomers(
  directory: Directory,
  number: string,
  signal: AbortSignal,
): Promise<readonly Customer[] | null> {
  const forms = numberForms(number, directory.country);
  if (!forms) return null;
  const [sure, vague] = forms.endings;
  const found = await searchAll(directory, forms, condition(forms.equal, sure), signal);
  if (!found || found.length > 0 || vague === undefined) return found;
  return searchAll(directory, forms, condition([], vague), signal);
}

/** The condition for one column: equal to one of the forms, or containing the digits. */
function condition(equal: readonly string[], part: string | undefined): (column: string) => string {
  return (column) =>
    [
      ...equal.map((form) => `${column} eq ${quoted(form)}`),
      ...(part === undefined ? [] : [contains(column, part)]),
    ].join(' or ');
}

async function searchAll(
  { host, tables }: Directory,
  forms: NumberForms,
  filter: (column: string) => string,
  signal: AbortSignal,
): Promise<readonly Customer[] | null> {
  if (signal.aborted) return null;
  const searches = tables.map(async (table) => {
    const condition = table.phones.map(filter).join(' or ');
    return search(host, table, condition, MOST).catch((error: unknown) => hostError(error).code);
  });
  const answers = await Promise.race([aborted(signal), Promise.all(searches)]);
  if (!answers) return null;
  const found = best(
    answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer)),
    forms,
  );
  return found.length > 0 || saysNobody(answers) ? found : null;
}

/**
 * Whether all who could know have said that it is nobody's. A table that the agent may not read is not asked; one that gave no
 * answer, or one that is none, might have had somebody.
 */
function saysNobody(answers: readonly (readonly Hit[] | string)[]): boolean {
  const isSilent = answers.some((answer) => answer === 'silent' || answer === 'unintelligible');
  return !isSilent && answers.some((answer) => typeof answer !== 'string');
}

/** What the host found is compared digit by digit: those that fit best. */
function best(hits: readonly Hit[], forms: NumberForms): readonly Customer[] {
  const fits = hits.map(({ phones }) => Math.max(0, ...phones.map((stored) => likeness(forms, stored))));
  const most = Math.max(0, ...fits);
  return most === 0 ? [] : hits.filter((_, index) => fits[index] === most).map(({ customer }) => customer);
}
