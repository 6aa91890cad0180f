/** Whom a call can be passed on to without typing a number: numbers of recent calls, by name or number. Pure. */
import type { Call, Ended } from '../call/call.js';
import type { Messages } from './messages.js';
import { nameOf } from './who.js';

/** More than these nobody looks through while talking. */
const MOST = 4;

export interface Choice {
  readonly name: string;
  readonly number: string;
}

/** Each number once, the newest first; not the one who is to be passed on. */
export function choicesFor(
  call: Call,
  recent: readonly Ended[],
  typed: string,
  messages: Messages,
): readonly Choice[] {
  const numbers = new Map<string, Choice>();
  for (const each of recent) {
    const { number } = each.party;
    if (number === '' || number === call.party.number || numbers.has(number)) continue;
    numbers.set(number, { name: nameOf(each, messages), number });
  }
  return [...numbers.values()].filter((choice) => matches(choice, typed)).slice(0, MOST);
}

/** What is to be dialled: the number of whoever is named in full, else what was typed. */
export function targetOf(typed: string, choices: readonly Choice[]): string {
  const name = typed.trim();
  return choices.find((choice) => isSame(choice.name, name))?.number ?? name;
}

function matches({ name, number }: Choice, typed: string): boolean {
  const text = typed.trim().toLocaleLowerCase();
  return name.toLocaleLowerCase().includes(text) || number.includes(text);
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}
