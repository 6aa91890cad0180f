/**
 * Many calls of all kinds at one desk, by the clock of the test, and what the organisation is to have of each. Every call is
 * of another number: its record can be told by that. Every other number is a customer's.
 */
import { perform, type Desktop } from '../../../src/simulator/desktop/index.js';
import { AGENT } from '../../../src/simulator/records/agent.js';
import type { FramedTelephone } from './framed-telephone.js';

/** How long people talk, and what a record of minutes says of it. */
const TALKS = [
  { seconds: 29, minutes: 0 },
  { seconds: 30, minutes: 1 },
  { seconds: 89, minutes: 1 },
  { seconds: 90, minutes: 2 },
  { seconds: 754, minutes: 13 },
  { seconds: 3_605, minutes: 60 },
];

const contactId = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const isKnown = (index: number) => index % 2 === 0;
const numberOf = (index: number) => `${isKnown(index) ? '+1425556' : '+1212557'}${1_000 + index}`;

/** The customers of so many calls. */
export function customersOf(calls: number) {
  const known = Array.from({ length: calls }, (_, index) => index).filter(isKnown);
  return known.map((index) => ({
    contactid: contactId(index),
    fullname: `Customer ${index}`,
    telephone1: numberOf(index),
  }));
}

/** Columns of the record of a call. */
export interface Expected {
  readonly phonenumber: string;
  readonly directioncode: boolean;
  readonly actualstart: string;
  readonly actualend: string;
  readonly actualdurationminutes: number;
  readonly statecode: number;
  readonly statuscode: number;
  readonly _regardingobjectid_value: string | null;
  /** Who has called whom, by key: the parties as from and to. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What the organisation has of calls, by their numbers. */
export function recordsOf({ records }: Desktop): ReadonlyMap<unknown, Readonly<Record<string, unknown>>> {
  const parties = new Map<unknown, Map<unknown, unknown>>();
  for (const party of records.all('activityparty')) {
    const { _activityid_value: call, participationtypemask: part, _partyid_value: who } = party;
    parties.set(call, new Map([...(parties.get(call) ?? []), [part, who]]));
  }
  return new Map(
    records.all('phonecall').map((record) => {
      const there = parties.get(record.activityid);
      const about = record._regardingobjectid_value ?? null;
      const who = { from: there?.get(SENDER) ?? null, to: there?.get(RECIPIENT) ?? null };
      return [record.phonenumber, { ...record, ...who, _regardingobjectid_value: about }];
    }),
  );
}

/** `participationtypemask` of an activity party. */
const SENDER = 1;
const RECIPIENT = 2;

const time = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/** The desk, the clock and what the organisation is to have of the calls so far. */
export class Season {
  readonly expected: Expected[] = [];
  readonly #phone: FramedTelephone;
  #now = Date.UTC(2026, 0, 5, 8, 0, 0, 250);
  #index = 0;

  constructor(phone: FramedTelephone) {
    this.#phone = phone;
  }

  get now(): number {
    return this.#now;
  }

  get count(): number {
    return this.#index;
  }

  async asks(method: string, what = '', status: number | null = null): Promise<unknown> {
    return this.#phone.asks(method, this.#now, what, status);
  }

  async answered(): Promise<void> {
    const { index, call } = await this.#rings();
    const begun = await this.#accepts(call);
    const minutes = this.#talks(index);
    await this.asks(index % 4 < 2 ? 'customer.hangsUp' : 'agent.hangsUp', call);
    this.#expect(index, { directioncode: false, begun, minutes, statuscode: 4 });
    await this.#closesTheSession();
  }

  async declined(): Promise<void> {
    const { index, call, begun } = await this.#rings();
    this.#passes(4);
    await this.asks('clock.is');
    perform(this.#phone.desktop, { type: 'rejectToast' });
    await this.asks('call.isOver', call);
    this.#expect(index, { directioncode: false, begun, minutes: 0, statuscode: 3 });
  }

  async missed(): Promise<void> {
    const { index, call, begun } = await this.#rings();
    this.#passes(21);
    await this.asks('customer.hangsUp', call, 487);
    await this.#toastIs(false);
    this.#expect(index, { directioncode: false, begun, minutes: 0, statuscode: 3 });
  }

  async dialled(isAnswered: boolean): Promise<void> {
    const index = this.#next();
    const asked = this.#now;
    const call = String(await this.asks('agent.dials', numberOf(index)));
    await this.asks('call.hasSession', call);
    this.#passes(7);
    const begun = isAnswered ? this.#now : asked;
    if (isAnswered) await this.asks('customer.answers', call);
    const minutes = isAnswered ? this.#talks(index) : 0;
    await this.asks('customer.hangsUp', call, isAnswered ? null : 486);
    this.#expect(index, { directioncode: true, begun, minutes, statuscode: isAnswered ? 2 : 3 });
    await this.#closesTheSession();
  }

  /** Somebody calls while the agent talks: the first one waits on hold until the second is done. */
  async twoAtOnce(): Promise<void> {
    const first = await this.#rings();
    const begun = await this.#accepts(first.call);
    this.#passes(30);
    const second = await this.#rings();
    const secondBegun = await this.#accepts(second.call);
    this.#passes(60);
    await this.asks('customer.hangsUp', second.call);
    this.#expect(second.index, { directioncode: false, begun: secondBegun, minutes: 1, statuscode: 4 });
    this.#passes(40);
    await this.asks('agent.hangsUp', first.call);
    this.#expect(first.index, { directioncode: false, begun, minutes: 2, statuscode: 4 });
    await this.#closesTheSession();
  }

  #next(): number {
    this.#passes(1);
    return this.#index++;
  }

  #passes(seconds: number): void {
    this.#now += seconds * 1_000;
  }

  #talks(index: number): number {
    const { seconds, minutes } = TALKS[index % TALKS.length] ?? { seconds: 0, minutes: 0 };
    this.#passes(seconds);
    return minutes;
  }

  async #rings(): Promise<{ readonly index: number; readonly call: string; readonly begun: number }> {
    const index = this.#next();
    const call = String(await this.asks('customer.calls', numberOf(index)));
    const begun = this.#now;
    await this.#toastIs(true);
    return { index, call, begun };
  }

  /** The agent answers after a while. @returns when the conversation begins */
  async #accepts(call: string): Promise<number> {
    this.#passes(3);
    await this.asks('clock.is');
    perform(this.#phone.desktop, { type: 'acceptToast' });
    await this.asks('call.isUp', call);
    return this.#now;
  }

  async #toastIs(shown: boolean): Promise<void> {
    await this.#phone.until(() => (this.#phone.desktop.toasts.shown !== null) === shown);
  }

  async #closesTheSession(): Promise<void> {
    await this.asks('agent.finishes');
    const { sessions } = this.#phone.desktop;
    for (const { id, owner } of sessions.all)
      if (owner !== null) perform(this.#phone.desktop, { type: 'closeSession', session: id });
  }

  #expect(index: number, { directioncode, begun, minutes, statuscode }: Summary): void {
    const customer = isKnown(index) ? contactId(index) : null;
    this.expected.push({
      ...{ phonenumber: numberOf(index), directioncode, actualdurationminutes: minutes, statuscode },
      ...{ actualstart: time(begun), actualend: time(this.#now), statecode: statuscode === 3 ? 2 : 1 },
      ...{ from: directioncode ? AGENT.id : customer, to: directioncode ? customer : AGENT.id },
      _regardingobjectid_value: customer,
    });
  }
}

interface Summary {
  readonly directioncode: boolean;
  readonly begun: number;
  readonly minutes: number;
  /** 2 made, 3 cancelled, 4 received. */
  readonly statuscode: 2 | 3 | 4;
}
