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

export interface Measured {
  readonly measurements: readonly Measurement[];
  /** Who did not do what was asked, when, and what became of it: each is missing from there on. */
  readonly faults: readonly string[];
}

export interface Choice {
  /** Part of the names of the parts that are wanted. */
  readonly only: string;
  /** Parts of the names of those that are not. */
  readonly skip: readonly string[];
  /** Rounds at most, however many a scenario asks for. */
  readonly most: number;
}

export function isWanted(part: string, { only, skip }: Choice): boolean {
  return part.includes(only) && !skip.some((words) => part.includes(words));
}

/** Everybody plays every scenario that is wanted. */
export async function measure(world: World, choice: Choice, tell: (line: string) => void): Promise<Measured> {
  const measurements: Measurement[] = [];
  const faults: string[] = [];
  for (const scenario of SCENARIOS.filter(({ name }) => isWanted(name, choice))) {
    tell(`${scenario.name} …`);
    const run = new Run(world, scenario, choice.most);
    measurements.push(...(await run.play()));
    run.faults.forEach(tell);
    faults.push(...run.faults);
  }
  return { measurements, faults };
}

class Run {
  readonly faults: string[] = [];
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
    let customer = await this.#world.openCustomer({ withheld });
    const broken = new Set<Contestant>();
    for (let round = 1; round <= Math.max(...contestants.map((name) => this.#rounds(name))); round += 1) {
      // Whoever goes first finds another machine than whoever goes last.
      const order = round % 2 ? contestants : contestants.toReversed();
      for (const contestant of order) {
        if (round > this.#rounds(contestant) || broken.has(contestant)) continue;
        if (await this.#round(contestant, round, customer)) continue;
        broken.add(contestant);
        await this.#dismiss(contestant);
        // It may be in a call that nobody ends any more.
        await customer.close();
        customer = await this.#world.openCustomer({ withheld });
      }
    }
    for (const page of [customer, ...this.#agents.values()]) await page.close();
    return this.#samples;
  }

  #rounds(contestant: Contestant): number {
    return Math.min(this.#scenario.rounds[contestant] ?? 0, this.#most);
  }

  /** False when something did not happen. */
  async #round(contestant: Contestant, round: number, customer: TelephonePage): Promise<boolean> {
    const { name, play, fresh = false, withheld = false } = this.#scenario;
    try {
      const agent = await this.#agent(contestant);
      await customer.begin();
      const opened = await agent.moments();
      await agent.begin();
      await play({ world: this.#world, contestant, agent, customer, withheld });
      this.#take(contestant, { ...(fresh ? opened : {}), ...(await agent.moments()) });
      if (fresh) await this.#dismiss(contestant);
      return true;
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      this.faults.push(`${contestant}, "${name}", round ${round}: ${cause}`);
      return false;
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
