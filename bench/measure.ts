/** Plays the scenarios, the telephones by turns, so that what else the machine does hits all of them alike. */
import { CONTESTANTS, type Contestant } from './cast.js';
import { OPENED, SCENARIOS, type Figure, type Scenario } from './scenarios.js';
import type { TelephonePage } from './telephone-page.js';
import type { World } from './world.js';

/** Milliseconds, in the order of the rounds. */
export type Samples = readonly number[];

export interface Measurement {
  readonly figure: Figure;
  readonly samples: ReadonlyMap<Contestant, Samples>;
}

export interface Choice {
  /** Part of the names of the scenarios that are wanted. */
  readonly only: string;
  /** Rounds at most, however many a scenario asks for. */
  readonly most: number;
}

/**
 * Everybody plays every scenario that is wanted.
 * @throws with a sentence that names the telephone, the scenario and the round that broke
 */
export async function measure(
  world: World,
  { only, most }: Choice,
  tell: (line: string) => void,
): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const scenario of SCENARIOS.filter(({ name }) => name.includes(only))) {
    tell(`${scenario.name} …`);
    measurements.push(...(await new Run(world, scenario, most).play()));
  }
  return measurements;
}

class Run {
  readonly #world: World;
  readonly #scenario: Scenario;
  readonly #most: number;
  readonly #samples: readonly { readonly figure: Figure; readonly samples: Map<Contestant, number[]> }[];
  readonly #agents = new Map<Contestant, TelephonePage>();

  constructor(world: World, scenario: Scenario, most: number) {
    this.#world = world;
    this.#most = most;
    this.#scenario = scenario;
    this.#samples = scenario.figures.map((figure) => ({ figure, samples: new Map() }));
  }

  async play(): Promise<readonly Measurement[]> {
    const { withheld = false } = this.#scenario;
    const contestants = CONTESTANTS.filter((name) => this.#rounds(name) > 0);
    const customer = await this.#world.openCustomer({ withheld });
    for (let round = 1; round <= Math.max(...contestants.map((name) => this.#rounds(name))); round += 1) {
      // Whoever goes first finds another machine than whoever goes last.
      const order = round % 2 ? contestants : contestants.toReversed();
      for (const contestant of order) {
        if (round <= this.#rounds(contestant)) await this.#round(contestant, round, customer);
      }
    }
    for (const page of [customer, ...this.#agents.values()]) await page.close();
    return this.#samples;
  }

  #rounds(contestant: Contestant): number {
    return Math.min(this.#scenario.rounds[contestant] ?? 0, this.#most);
  }

  async #round(contestant: Contestant, round: number, customer: TelephonePage): Promise<void> {
    const { name, play, fresh = false } = this.#scenario;
    try {
      const agent = await this.#agent(contestant);
      await customer.begin();
      const opened = await agent.moments();
      await agent.begin();
      await play({ world: this.#world, contestant, agent, customer });
      this.#take(contestant, { ...(fresh ? opened : {}), ...(await agent.moments()) });
      if (fresh) await this.#dismiss(contestant);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      throw new Error(`${contestant}, "${name}", round ${round}: ${cause}`, { cause: error });
    }
  }

  async #agent(contestant: Contestant): Promise<TelephonePage> {
    const open = this.#agents.get(contestant);
    if (open) return open;
    const agent = await this.#world.openAgent(contestant, this.#scenario.network);
    this.#agents.set(contestant, agent);
    return agent;
  }

  async #dismiss(contestant: Contestant): Promise<void> {
    await this.#agents.get(contestant)?.close();
    this.#agents.delete(contestant);
  }

  /** A moment that a telephone does not know, such as a view, gives no sample. */
  #take(contestant: Contestant, moments: Readonly<Record<string, number>>): void {
    for (const { figure, samples } of this.#samples) {
      const from = figure.from === OPENED ? 0 : moments[figure.from];
      const to = moments[figure.to];
      if (from === undefined || to === undefined) continue;
      samples.set(contestant, [...(samples.get(contestant) ?? []), to - from]);
    }
  }
}
