/** Sound that should have come and did not, at both ends of a call, from one moment to another. */
import type { PstnPhone } from '../../../lab/servers/pstn-phone.js';
import type { Desk } from './desk.js';
import { until } from './until.js';

/** Milliseconds of sound so far, and of the clock of whoever counts it. */
export interface Arrived {
  readonly sound: number;
  readonly at: number;
}

export interface Missed {
  readonly agent: number;
  readonly customer: number;
}

export class Listening {
  readonly #desk: Desk;
  readonly #pstn: PstnPhone;
  readonly #agent: Arrived;
  readonly #customer: Arrived;

  static async begin(desk: Desk, pstn: PstnPhone): Promise<Listening> {
    return new Listening(desk, pstn, await desk.received(), pstn.arrived());
  }

  private constructor(desk: Desk, pstn: PstnPhone, agent: Arrived, customer: Arrived) {
    this.#desk = desk;
    this.#pstn = pstn;
    this.#agent = agent;
    this.#customer = customer;
  }

  /** Resolves when so many milliseconds of sound have come to both since it began. */
  async comes(milliseconds: number): Promise<void> {
    await until(
      'the customer is sent sound',
      () => this.#pstn.arrived().sound - this.#customer.sound > milliseconds,
    );
    await until(
      'the agent is sent sound',
      async () => (await this.#desk.received()).sound - this.#agent.sound > milliseconds,
    );
  }

  /** Milliseconds since it began. */
  async missed(): Promise<Missed> {
    const agent = missing(this.#agent, await this.#desk.received());
    const customer = missing(this.#customer, this.#pstn.arrived());
    return { agent, customer };
  }
}

/** What came early cannot be missed. */
function missing(before: Arrived, now: Arrived): number {
  return Math.max(0, now.at - before.at - (now.sound - before.sound));
}
