/** How a party is named on the screen. All of it comes from outside and is only ever shown as text. */
import { html, type TemplateResult } from 'lit';
import type { Call, Customer, Party } from '../call/call.js';
import type { Messages } from './messages.js';

/** What a party can be named by. */
type Known = Pick<Call, 'customer' | 'party'>;

/** The best name there is: the matched record's, the network's, the number, or that it is withheld. */
export function nameOf(call: Known, messages: Messages): string {
  // Many a network gives the number for a name, too.
  return messages.phoneNumber(properNameOf(call) || call.party.number) || messages.withheld;
}

/** That, isolated from the words around it; a number runs from left to right in every script. */
export function named(call: Call, messages: Messages): TemplateResult {
  const name = nameOf(call, messages);
  const isNumber = name === messages.phoneNumber(call.party.number);
  return html`<bdi dir=${isNumber ? 'ltr' : 'auto'}>${name}</bdi>`;
}

function properNameOf({ customer, party }: Known): string {
  return [customer?.name, party.name].find((name) => name) ?? '';
}

/** Names of the matched record's table and of what tells namesakes apart: `Contact · Fourth Coffee`. */
export function recordOf(call: Call, messages: Messages): string {
  return call.customer ? recordName(call.customer, messages) : '';
}

export function recordName({ entity, detail }: Customer, messages: Messages): string {
  return [messages.record(entity), detail].filter(Boolean).join(' · ');
}

/**
 * For whom the call was and who passed it on; '' where it came straight. The names are isolated (U+2068 to U+2069): one
 * that is written from right to left does not turn the sentence around it.
 */
export function diversionOf({ diversion }: Party, messages: Messages): string {
  if (!diversion) return '';
  const isolated = (name: string) => `\u2068${messages.phoneNumber(name)}\u2069`;
  const { forWhom, by } = diversion;
  return messages.diverted(isolated(by), forWhom === by ? '' : isolated(forWhom));
}

/** `MC` for Maria Castro; '' where the name holds no letters to make initials of. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
